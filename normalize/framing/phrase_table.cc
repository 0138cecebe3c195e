#include "normalize/framing/phrase_table.h"

#include <algorithm>
#include <string>
#include <utility>

#include "normalize/base/hash.h"
#include "normalize/framing/word_forms.h"

namespace normalize {
namespace {

// Between the words of a phrase: a space, a hyphen, an apostrophe.
constexpr size_t kLongestGap = 3;

bool Joins(std::string_view gap) {
  return gap.size() <= kLongestGap &&
         gap.find_first_of(".,;:!?\"()") == std::string_view::npos;
}

std::vector<Token> TokensOf(std::string_view text) {
  std::vector<Token> tokens;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &tokens);
  return tokens;
}

// The hashes of the forms of a word, sorted.
std::vector<uint64_t> FormsOf(std::string_view lang, std::string_view word) {
  std::vector<uint64_t> hashes;
  for (const std::string& form : WordForms(lang, word)) {
    hashes.push_back(TokenHash(FoldToken(form)));
  }
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

}  // namespace

void PhraseTable::Add(std::string_view lang, std::string_view cell, size_t id) {
  while (!cell.empty()) {
    const size_t bar = std::min(cell.find('|'), cell.size());
    AddPhrase(lang, cell.substr(0, bar), id);
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
}

void PhraseTable::AddPhrase(std::string_view lang, std::string_view phrase,
                            size_t id) {
  const std::vector<Token> tokens = TokensOf(phrase);
  if (tokens.empty()) return;
  const auto index = static_cast<uint32_t>(phrases_.size());
  Phrase added{id, {}};
  std::vector<Forms> words;
  for (const Token& token : tokens) {
    words.push_back(FormsOf(lang, token.In(phrase)));
  }
  added.rest.assign(words.begin() + 1, words.end());
  for (const uint64_t first : words[0]) {
    by_first_[first].push_back(index);
    if (words.size() == 1) words_.Add(first);
    for (const uint64_t second : words.size() > 1 ? words[1] : Forms()) {
      pairs_.Add(MixHash(first, second));
    }
  }
  phrases_.push_back(std::move(added));
}

size_t PhraseTable::EndOf(const Phrase& phrase, std::string_view text,
                          const std::vector<Token>& tokens, size_t at) {
  if (at + phrase.rest.size() >= tokens.size()) return 0;
  for (const Forms& forms : phrase.rest) {
    const Token& before = tokens[at];
    const Token& word = tokens[++at];
    if (!std::binary_search(forms.begin(), forms.end(), word.hash) ||
        !Joins(text.substr(before.end, word.begin - before.end))) {
      return 0;
    }
  }
  return tokens[at].end;
}

bool PhraseTable::MayBegin(const Tokens& tokens, size_t at) const {
  return words_.MayContain(tokens[at].hash) ||
         (at + 1 < tokens.size() &&
          pairs_.MayContain(MixHash(tokens[at].hash, tokens[at + 1].hash)));
}

void PhraseTable::AddMatches(std::string_view text, const Tokens& tokens,
                             size_t at, std::vector<Match>* matches) const {
  const auto found = by_first_.find(tokens[at].hash);
  if (found == by_first_.end()) return;
  for (const uint32_t index : found->second) {
    const size_t end = EndOf(phrases_[index], text, tokens, at);
    if (end == 0) continue;
    matches->push_back({phrases_[index].id, {tokens[at].begin, end}});
  }
}

std::vector<PhraseTable::Match> PhraseTable::Find(
    std::string_view text, std::vector<Token>* scratch) const {
  std::vector<Match> matches;
  if (by_first_.empty()) return matches;
  scratch->clear();
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), scratch);
  for (size_t i = 0; i < scratch->size(); ++i) {
    if (MayBegin(*scratch, i)) AddMatches(text, *scratch, i, &matches);
  }
  return matches;
}

}  // namespace normalize
