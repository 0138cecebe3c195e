#include "normalize/lexicon/syllable_walk.h"

#include <algorithm>
#include <array>
#include <string>

#include "normalize/base/hash.h"

namespace normalize {
namespace {

// Transliterated Western names are the longest: 乌尔苏拉·冯德莱恩 has eight.
constexpr uint8_t kMaxSyllables = 14;
constexpr size_t kMaxWordBytes = 64;

bool IsApostrophe(std::string_view gap) {
  static constexpr std::array<std::string_view, 7> kApostrophes = {
      "'", "’", "‘", "ʼ", "ʻ", "`", "´"};
  return std::find(kApostrophes.begin(), kApostrophes.end(), gap) !=
         kApostrophes.end();
}

// The colon of a typewriter's "u:" for ü.
bool IsUmlautColon(std::string_view text, const Token& previous,
                   std::string_view gap) {
  return gap == ":" && (text[previous.end - 1] | 0x20) == 'u';
}

// A word of the text as SyllablesAt wants it: tokens joined over apostrophes.
struct Word {
  std::string letters;
  std::vector<size_t> token_ends;  // offsets into letters
};

Word JoinOverApostrophes(std::string_view text, std::span<const Token> tokens,
                         size_t first) {
  Word word;
  for (size_t i = first; i < tokens.size(); ++i) {
    if (i > first) {
      const std::string_view gap = text.substr(
          tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end);
      if (!IsApostrophe(gap) && !IsUmlautColon(text, tokens[i - 1], gap)) break;
    }
    if (tokens[i].kind != TokenKind::kWord) break;
    if (tokens[i].end - tokens[i].begin > kMaxWordBytes) break;
    word.letters += FoldToken(tokens[i].In(text));
    word.token_ends.push_back(word.letters.size());
    if (word.letters.size() > kMaxWordBytes) break;
  }
  return word;
}

}  // namespace

bool SyllableWalker::Walk(std::span<const Token> tokens, size_t first,
                          std::vector<SyllableHit>* hits) {
  hits_ = hits;
  readable_ = false;
  WalkWord(tokens, first, {kSequenceSeed, kAllSchemes, 0, 0});
  return readable_;
}

void SyllableWalker::WalkWord(std::span<const Token> tokens, size_t first,
                              State state) {
  const Word word = JoinOverApostrophes(text_, tokens, first);
  if (word.letters.empty()) return;
  Step(tokens, first, 0, state, word.letters, word.token_ends);
}

void SyllableWalker::Step(std::span<const Token> tokens, size_t first,
                          size_t offset, State state, std::string_view word,
                          std::span<const size_t> token_ends) {
  if (state.syllables == kMaxSyllables) return;
  std::vector<SyllablePrefix> prefixes;
  SyllablesAt(word.substr(offset), &prefixes);
  for (const SyllablePrefix& prefix : prefixes) {
    State next = state;
    next.schemes &= prefix.schemes;
    if (next.schemes == 0) continue;
    next.path = MixHash(state.path, prefix.syllable);
    const TrieSlot* slot = lexicon_.FindSyllable(next.path);
    if (slot == nullptr) continue;
    ++next.syllables;
    const size_t end = offset + prefix.length;
    const auto token_end =
        std::find(token_ends.begin(), token_ends.end(), end);
    if (token_end != token_ends.end()) {
      // An apostrophe parts syllables, not the names of a person: Lubi'ao.
      if (end == word.size()) next.breaks |= 1u << next.syllables;
      Continue(tokens, first + (token_end - token_ends.begin()) + 1, *slot,
               next);
    }
    if (end < word.size() && slot->children) {
      Step(tokens, first, end, next, word, token_ends);
    }
  }
}

// The path ends with a token: it may be a whole name, and it may go on.
void SyllableWalker::Continue(std::span<const Token> tokens, size_t next,
                              const TrieSlot& slot, State state) {
  readable_ = true;
  if (slot.postings != 0) {
    hits_->push_back(
        {next, &slot, state.schemes, state.syllables, state.breaks});
  }
  if (!slot.children || next >= tokens.size()) return;
  if (MayFollow(tokens[next - 1], tokens[next])) {
    WalkWord(tokens, next, state);
  }
}

bool SyllableWalker::MayFollow(const Token& previous, const Token& next) const {
  if (next.kind != TokenKind::kWord) return false;
  const Gap gap = GapBetween(text_, previous.end, next.begin);
  if (gap.breaks || gap.period || !gap.marks.empty()) return false;
  if (IsApostrophe(text_.substr(previous.end, next.begin - previous.end))) {
    return false;  // already inside the word
  }
  return next.initial_upper || !gap.space;
}

}  // namespace normalize
