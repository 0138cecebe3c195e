#include "normalize/match/chunk_search.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "normalize/base/hash.h"
#include "normalize/match/chunks.h"

namespace normalize {
namespace {

// How far past its end a piece is cut into tokens, so that a name that begins
// in it can be followed to its end.
constexpr size_t kLookahead = 4096;
constexpr size_t kLongestWord = 64;  // bytes of a word that can be a name's

// Family and given name must be told apart by the writer's spaces, or the
// whole be written in one word.
bool SplitFits(const ReadingRecord& reading, const SyllableHit& hit) {
  const uint32_t inner = hit.breaks & ~(1u << hit.syllables);
  return reading.split == 0 || inner == 0 ||
         (reading.split < hit.syllables &&
          (inner & (1u << reading.split)) != 0);
}

}  // namespace

ChunkSearch::ChunkSearch(const LexiconFile& lexicon, std::string_view text,
                         std::string_view lang)
    : lexicon_(lexicon),
      text_(text),
      bases_(text, lang),
      starts_shift_(64 - 6 - std::countr_zero(lexicon.token_starts().size() /
                                              kTokenStartParts)),
      continuations_(lexicon.continuations().data()),
      continuations_shift_(64 -
                           std::countr_zero(lexicon.continuations().size())),
      walker_(lexicon, text) {
  const size_t part = lexicon.token_starts().size() / kTokenStartParts;
  for (size_t i = 0; i < kTokenStartParts; ++i) {
    starts_[i] = lexicon.token_starts().data() + i * part;
  }
}

void ChunkSearch::Run(ByteSpan chunk, Hits* found) {
  found_ = found;
  const size_t end = SafeCut(text_, std::min(chunk.end + kLookahead,
                                             text_.size()));
  tokens_.clear();
  Tokenize(text_, static_cast<uint32_t>(chunk.begin),
           static_cast<uint32_t>(end), &tokens_);
  CollectStarts(chunk.end);
  DropHopeless();
  for (const uint32_t i : begins_) From(i);
}

// The tokens before `end` that can begin a name, and the words. Whether one
// can is a toss, which a processor guesses wrong: so that nothing hangs on it,
// each is written down and the next one written over it if it cannot.
void ChunkSearch::CollectStarts(size_t end) {
  begins_.resize(tokens_.size() + 1);
  size_t count = 0;
  for (size_t i = 0; i < tokens_.size() && tokens_[i].begin < end; ++i) {
    const Token& token = tokens_[i];
    if (MayBePartOfName(token)) found_->words.push_back(token);
    begins_[count] = static_cast<uint32_t>(i);
    count += unsigned{token.initial_upper} |
             unsigned{Has(token.hash, kBeginsSmall)};
  }
  begins_.resize(count);
}

// Drops words in small letters that neither are a name nor begin one with the
// word after them: "the" and "of" begin names.
void ChunkSearch::DropHopeless() {
  size_t count = 0;
  for (const uint32_t i : begins_) {
    const Token& token = tokens_[i];
    const Token& next = tokens_[std::min<size_t>(i + 1, tokens_.size() - 1)];
    const uint64_t state = MixHash(kSequenceSeed, token.hash);
    begins_[count] = i;
    count += unsigned{token.initial_upper} |
             unsigned{Has(token.hash, kIsName)} |
             unsigned{MayContinue(MixHash(state, next.hash))} |
             unsigned{bases_.MayInflect(next)};
  }
  begins_.resize(count);
}

void ChunkSearch::From(size_t i) {
  const Token& token = tokens_[i];
  const size_t before = found_->hits.size();
  const TokenStart start = token.initial_upper ? kBegins : kBeginsSmall;
  if (Has(token.hash, start) || !bases_.Of(token, true).empty()) {
    Follow(i, i, kSequenceSeed, false);
  }
  if (token.initial_upper && token.end - token.begin <= kLongestWord) {
    FollowSyllables(i);
  }
  if (found_->hits.size() - before > 1) SortFrom(before);
}

bool ChunkSearch::MayBePartOfName(const Token& token) const {
  if (token.kind != TokenKind::kWord) return false;
  const char first = text_[token.begin];
  return token.initial_upper || (first >= '0' && first <= '9') ||
         (token.begin > 0 && text_[token.begin - 1] == '-');
}

// Whether the trie can hold anything at the state that tokens[first, at] lead
// to. "the" and "of" begin names: without this, each asks the trie, which is
// not in the cache, for itself and the word after it.
bool ChunkSearch::MayLead(size_t first, size_t at, uint64_t hash,
                          uint64_t state) {
  if (at > first) return MayContinue(state);
  if (Has(hash, kIsName)) return true;
  if (at + 1 == tokens_.size()) return false;
  const Token& next = tokens_[at + 1];
  if (MayContinue(MixHash(state, next.hash))) return true;
  const auto bases = bases_.Of(next, false);
  return std::any_of(bases.begin(), bases.end(), [&](uint64_t base) {
    return MayContinue(MixHash(state, base));
  });
}

void ChunkSearch::Follow(size_t first, size_t at, uint64_t state,
                         bool inflected) {
  const Token& token = tokens_[at];
  Step(first, at, token.hash, state, inflected);
  const size_t bases = bases_.Of(token, at == first).size();
  for (size_t i = 0; i < bases; ++i) {
    // Asked again, because the step before asked about other words.
    const uint64_t base = bases_.Of(token, at == first)[i];
    Step(first, at, base, state, true);
  }
}

// On from `before` by a token of that hash.
void ChunkSearch::Step(size_t first, size_t at, uint64_t hash, uint64_t before,
                       bool inflected) {
  const uint64_t state = MixHash(before, hash);
  if (!MayLead(first, at, hash, state)) return;
  const TrieSlot* slot = lexicon_.FindToken(state);
  if (slot == nullptr) return;
  if (slot->postings != 0) ReportNames(first, at, *slot, inflected);
  if (slot->children && at + 1 < tokens_.size() &&
      at + 1 - first < kLongestName) {
    Follow(first, at + 1, state, inflected);
  }
}

void ChunkSearch::ReportNames(size_t first, size_t last, const TrieSlot& slot,
                              bool inflected) {
  const std::span<const Token> tokens(&tokens_[first], last - first + 1);
  if (!BordersFit(text_, tokens.front(), tokens.back())) return;
  // Names with one token path can differ in capitals and punctuation: each
  // kind of fit is a hit of its own.
  Hit same = HitAt(tokens, inflected);
  Hit upper = same, lowered = same;
  upper.all_upper = true;
  lowered.lowered = true;
  same_.clear();
  upper_.clear();
  lowered_.clear();
  for (const uint32_t id : lexicon_.Postings(slot)) {
    const std::string_view name = lexicon_.Text(lexicon_.Name(id).text);
    if (!name.empty() && text_.compare(same.begin, name.size(), name) == 0) {
      // Letter for letter, as most are, which needs no closer look.
      same.end = std::max(same.end,
                          static_cast<uint32_t>(same.begin + name.size()));
      same_.push_back(id);
      continue;
    }
    const NameShape& shape = ShapeOf(id);
    if (!shape.GapsFit(text_, tokens)) continue;
    const auto end = static_cast<uint32_t>(
        tokens.back().end + shape.TailLength(text_, tokens.back().end));
    switch (shape.FitCase(text_, tokens, !inflected)) {
      case CaseFit::kSame:
        same.end = std::max(same.end, end);
        same_.push_back(id);
        break;
      case CaseFit::kAllUpper:
        upper.end = std::max(upper.end, end);
        upper_.push_back(id);
        break;
      case CaseFit::kLowered:
        lowered_.push_back(id);
        break;
      case CaseFit::kWrong:
        break;
    }
  }
  AddHit(same, same_);
  AddHit(upper, upper_);
  AddHit(lowered, lowered_);
}

Hit ChunkSearch::HitAt(std::span<const Token> tokens, bool inflected) const {
  Hit hit;
  hit.begin = tokens.front().begin;
  hit.end = tokens.back().end;
  hit.kind = inflected ? HitKind::kInflected : HitKind::kSpelled;
  return hit;
}

void ChunkSearch::AddHit(Hit hit, const std::vector<uint32_t>& names) {
  if (names.empty()) return;
  hit.first = static_cast<uint32_t>(found_->names.size());
  hit.count = static_cast<uint32_t>(names.size());
  // Here their records are at hand, and later each of them is far away.
  for (const uint32_t id : names) hit.types |= TypeBit(lexicon_.Name(id).type);
  found_->names.insert(found_->names.end(), names.begin(), names.end());
  found_->hits.push_back(hit);
}

const NameShape& ChunkSearch::ShapeOf(uint32_t name) {
  const auto found = shapes_.find(name);
  if (found != shapes_.end()) return found->second;
  return shapes_.emplace(name, NameShape(lexicon_, lexicon_.Name(name)))
      .first->second;
}

// The same few words are most of the capitalized ones, and few of them can be
// read: those that cannot are remembered.
void ChunkSearch::FollowSyllables(size_t i) {
  const bool alone = StandsAlone(tokens_[i]);
  if (alone && unreadable_.Contains(tokens_[i].hash)) return;
  syllable_hits_.clear();
  const bool readable = walker_.Walk(tokens_, i, &syllable_hits_);
  if (alone && !readable) unreadable_.Add(tokens_[i].hash);
  for (const SyllableHit& hit : syllable_hits_) ReportReadings(i, hit);
}

// No apostrophe or colon of a romanization joins it to what follows.
bool ChunkSearch::StandsAlone(const Token& token) const {
  if (token.end == text_.size()) return true;
  const char next = text_[token.end];
  return next == ' ' || next == ',' || next == '.' || next == '\n';
}

void ChunkSearch::ReportReadings(size_t first, const SyllableHit& found) {
  const std::span<const Token> tokens(&tokens_[first],
                                      found.end_token - first);
  if (!BordersFit(text_, tokens.front(), tokens.back())) return;
  Hit family_first = HitAt(tokens, false);
  family_first.kind = HitKind::kRead;
  family_first.schemes = found.schemes;
  family_first.all_upper =
      std::all_of(tokens.begin(), tokens.end(),
                  [](const Token& t) { return t.all_upper; });
  Hit given_first = family_first;
  given_first.given_first = true;
  std::vector<uint32_t> names[2];
  for (const uint32_t id : lexicon_.Postings(*found.slot)) {
    const ReadingRecord& reading = lexicon_.Reading(id);
    if (!SplitFits(reading, found)) continue;
    auto& list = names[reading.given_first != 0];
    if (list.empty() || list.back() != reading.name) {
      list.push_back(reading.name);
    }
  }
  AddHit(family_first, names[0]);
  AddHit(given_first, names[1]);
}

void ChunkSearch::SortFrom(size_t begin) {
  std::stable_sort(found_->hits.begin() + static_cast<ptrdiff_t>(begin),
                   found_->hits.end(), [](const Hit& a, const Hit& b) {
                     return std::make_tuple(b.end, a.kind) <
                            std::make_tuple(a.end, b.kind);
                   });
}

}  // namespace normalize
