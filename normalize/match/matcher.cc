#include "normalize/match/matcher.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <span>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "normalize/base/hash.h"
#include "normalize/base/recent_set.h"
#include "normalize/lexicon/syllable_walk.h"
#include "normalize/match/chunks.h"
#include "normalize/match/line_breaks.h"
#include "normalize/match/verify.h"
#include "normalize/text/inflection.h"
#include "normalize/text/tokens.h"

namespace normalize {
namespace {

// How far past its end a piece is cut into tokens, so that a name that begins
// in it can be followed to its end.
constexpr size_t kLookahead = 4096;
constexpr size_t kLongestWord = 64;  // bytes of a word that can be a name's

bool IsCyrillic(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word[0]);
  return lead >= 0xD0 && lead <= 0xD3;
}

// Searches one piece of a text.
class ChunkSearch {
 public:
  ChunkSearch(const LexiconFile& lexicon, std::string_view text,
              std::string_view lang)
      : lexicon_(lexicon),
        text_(text),
        lang_(lang),
        latin_inflects_(Inflects(lang)),
        english_(lang.substr(0, 2) == "en"),
        starts_(lexicon.token_starts().data()),
        shift_(64 - std::countr_zero(lexicon.token_starts().size())),
        walker_(lexicon, text) {}

  Hits Run(ByteSpan chunk) {
    const size_t end = SafeCut(text_, std::min(chunk.end + kLookahead,
                                               text_.size()));
    tokens_.clear();
    Tokenize(text_, static_cast<uint32_t>(chunk.begin),
             static_cast<uint32_t>(end), &tokens_);
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].begin >= chunk.end) break;
      From(i);
    }
    return std::exchange(found_, {});
  }

 private:
  void From(size_t i) {
    const Token& token = tokens_[i];
    if (MayBePartOfName(token)) found_.words.push_back(token);
    const size_t before = found_.hits.size();
    const TokenStart start = token.initial_upper ? kBegins : kBeginsSmall;
    if (Has(token.hash, start) || MayInflect(token, true)) {
      Follow(i, i, kSequenceSeed, false);
    }
    if (token.initial_upper && token.end - token.begin <= kLongestWord) {
      FollowSyllables(i);
    }
    if (found_.hits.size() - before > 1) SortFrom(before);
  }

  bool MayBePartOfName(const Token& token) const {
    if (token.kind != TokenKind::kWord) return false;
    const char first = text_[token.begin];
    return token.initial_upper || (first >= '0' && first <= '9') ||
           (token.begin > 0 && text_[token.begin - 1] == '-');
  }

  bool Has(uint64_t hash, TokenStart bit) const {
    return (starts_[hash >> shift_] & bit) != 0;
  }

  // Whether the trie can hold anything at the state that tokens[first, at]
  // lead to. "the" and "of" begin names: without this, each asks the trie,
  // which is not in the cache, for itself and the word after it.
  bool MayLead(size_t first, size_t at, uint64_t state) const {
    if (at > first) return Has(state, kContinues);
    if (Has(state, kIsName)) return true;
    if (at + 1 == tokens_.size()) return false;
    const Token& next = tokens_[at + 1];
    return Has(MixHash(state, next.hash), kContinues) ||
           MayInflect(next, false);
  }

  // Names are written with a capital, whatever case they stand in.
  bool MayInflect(const Token& token, bool first) const {
    if (token.kind != TokenKind::kWord) return false;
    if (first && !token.initial_upper) return false;
    const std::string_view word = token.In(text_);
    if (IsCyrillic(word)) return true;
    if (english_) return word.back() == 's';
    return latin_inflects_;
  }

  void Follow(size_t first, size_t at, uint64_t state, bool inflected) {
    const Token& token = tokens_[at];
    Step(first, at, MixHash(state, token.hash), inflected);
    if (!MayInflect(token, at == first)) return;
    std::vector<std::string> bases;
    BaseForms(FoldToken(token.In(text_)), lang_, &bases);
    for (const std::string& base : bases) {
      Step(first, at, MixHash(state, TokenHash(base)), true);
    }
  }

  void Step(size_t first, size_t at, uint64_t state, bool inflected) {
    if (!MayLead(first, at, state)) return;
    const TrieSlot* slot = lexicon_.FindToken(state);
    if (slot == nullptr) return;
    if (slot->postings != 0) ReportNames(first, at, *slot, inflected);
    if (slot->children && at + 1 < tokens_.size() &&
        at + 1 - first < kLongestName) {
      Follow(first, at + 1, state, inflected);
    }
  }

  void ReportNames(size_t first, size_t last, const TrieSlot& slot,
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
      const NameShape& shape = ShapeOf(id);
      if (!shape.GapsFit(text_, tokens)) continue;
      const size_t end =
          tokens.back().end + shape.TailLength(text_, tokens.back().end);
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

  Hit HitAt(std::span<const Token> tokens, bool inflected) const {
    Hit hit;
    hit.begin = tokens.front().begin;
    hit.end = tokens.back().end;
    hit.kind = inflected ? HitKind::kInflected : HitKind::kSpelled;
    return hit;
  }

  void AddHit(Hit hit, const std::vector<uint32_t>& names) {
    if (names.empty()) return;
    hit.first = static_cast<uint32_t>(found_.names.size());
    hit.count = static_cast<uint32_t>(names.size());
    found_.names.insert(found_.names.end(), names.begin(), names.end());
    found_.hits.push_back(hit);
  }

  const NameShape& ShapeOf(uint32_t id) {
    const auto found = shapes_.find(id);
    if (found != shapes_.end()) return found->second;
    return shapes_.emplace(id, NameShape(lexicon_, lexicon_.Name(id)))
        .first->second;
  }

  // The same few words are most of the capitalized ones, and few of them can
  // be read: those that cannot are remembered.
  void FollowSyllables(size_t i) {
    const bool alone = StandsAlone(tokens_[i]);
    if (alone && unreadable_.Contains(tokens_[i].hash)) return;
    syllable_hits_.clear();
    const bool readable = walker_.Walk(tokens_, i, &syllable_hits_);
    if (alone && !readable) unreadable_.Add(tokens_[i].hash);
    for (const SyllableHit& hit : syllable_hits_) ReportReadings(i, hit);
  }

  // No apostrophe or colon of a romanization joins it to what follows.
  bool StandsAlone(const Token& token) const {
    if (token.end == text_.size()) return true;
    const char next = text_[token.end];
    return next == ' ' || next == ',' || next == '.' || next == '\n';
  }

  // Family and given name must be told apart by the writer's spaces, or the
  // whole be written in one word.
  static bool SplitFits(const ReadingRecord& reading, const SyllableHit& hit) {
    const uint32_t inner = hit.breaks & ~(1u << hit.syllables);
    return reading.split == 0 || inner == 0 ||
           (reading.split < hit.syllables &&
            (inner & (1u << reading.split)) != 0);
  }

  void ReportReadings(size_t first, const SyllableHit& found) {
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

  void SortFrom(size_t begin) {
    std::stable_sort(found_.hits.begin() + static_cast<ptrdiff_t>(begin),
                     found_.hits.end(), [](const Hit& a, const Hit& b) {
                       return std::make_tuple(b.end, a.kind) <
                              std::make_tuple(a.end, b.kind);
                     });
  }

  const LexiconFile& lexicon_;
  std::string_view text_;
  std::string_view lang_;
  const bool latin_inflects_;
  const bool english_;
  const uint8_t* starts_;  // indexed by the upper bits of a hash
  const int shift_;
  SyllableWalker walker_;
  std::vector<Token> tokens_;
  std::vector<SyllableHit> syllable_hits_;
  std::vector<uint32_t> same_, upper_, lowered_;  // names of one stretch
  std::unordered_map<uint32_t, NameShape> shapes_;
  RecentSet unreadable_;  // hashes of tokens
  Hits found_;
};

void AppendHits(const Hits& part, Hits* all) {
  const auto offset = static_cast<uint32_t>(all->names.size());
  for (Hit hit : part.hits) {
    hit.first += offset;
    all->hits.push_back(hit);
  }
  all->names.insert(all->names.end(), part.names.begin(), part.names.end());
  all->words.insert(all->words.end(), part.words.begin(), part.words.end());
}

Hits Join(std::vector<Hits> parts) {
  size_t hits = 0, names = 0, words = 0;
  for (const Hits& part : parts) {
    hits += part.hits.size();
    names += part.names.size();
    words += part.words.size();
  }
  Hits all;
  all.hits.reserve(hits);
  all.names.reserve(names);
  all.words.reserve(words);
  for (Hits& part : parts) AppendHits(std::exchange(part, {}), &all);
  return all;
}

// Calls `work(worker, i)` for each i below `count` on several threads, each of
// which makes itself a worker.
template <typename Make, typename Work>
void ParallelFor(size_t count, int threads, const Make& make,
                 const Work& work) {
  std::atomic<size_t> next = 0;
  const auto run = [&] {
    auto worker = make();
    for (size_t i = next++; i < count; i = next++) work(worker, i);
  };
  std::vector<std::thread> others;
  const size_t wanted = std::min<size_t>(std::max(threads, 1), count);
  for (size_t t = 1; t < wanted; ++t) others.emplace_back(run);
  run();
  for (std::thread& thread : others) thread.join();
}

}  // namespace

Hits FindNames(const LexiconFile& lexicon, std::string_view text,
               const MatchOptions& options, size_t begin) {
  const std::vector<ByteSpan> chunks =
      CutChunks(text, begin, options.chunk_bytes);
  std::vector<Hits> parts(chunks.size());
  ParallelFor(
      chunks.size(), options.threads,
      [&] { return ChunkSearch(lexicon, text, options.lang); },
      [&](ChunkSearch& search, size_t i) { parts[i] = search.Run(chunks[i]); });
  Hits all = Join(std::move(parts));
  AddNamesOverLineBreaks(
      text, begin,
      [&](std::string_view window) {
        return ChunkSearch(lexicon, window, options.lang)
            .Run({0, window.size()});
      },
      &all);
  return all;
}

}  // namespace normalize
