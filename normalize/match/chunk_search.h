// Searches one piece of a text after the other for names.
#ifndef NORMALIZE_MATCH_CHUNK_SEARCH_H_
#define NORMALIZE_MATCH_CHUNK_SEARCH_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "normalize/base/recent_set.h"
#include "normalize/lexicon/lexicon_file.h"
#include "normalize/lexicon/syllable_walk.h"
#include "normalize/match/matcher.h"
#include "normalize/match/verify.h"
#include "normalize/match/word_bases.h"
#include "normalize/text/tokens.h"

namespace normalize {

// What is remembered of one piece helps with the next one. One a thread.
class ChunkSearch {
 public:
  ChunkSearch(const LexiconFile& lexicon, std::string_view text,
              std::string_view lang);

  // Appends what stands in `chunk`, whose borders are inside no token.
  void Run(ByteSpan chunk, Hits* found);

 private:
  void CollectStarts(size_t end);
  void DropHopeless();
  void From(size_t i);
  bool MayBePartOfName(const Token& token) const;
  bool Has(uint64_t hash, TokenStart part) const {
    const uint64_t bit = hash >> starts_shift_;
    return (starts_[part][bit / 64] >> (bit % 64) & 1) != 0;
  }
  // Whether the trie may hold a state of several tokens.
  bool MayContinue(uint64_t state) const {
    const uint64_t bits = ContinuationBits(state);
    return (continuations_[state >> continuations_shift_] & bits) == bits;
  }
  bool MayLead(size_t first, size_t at, uint64_t hash, uint64_t state);
  void Follow(size_t first, size_t at, uint64_t state, bool inflected);
  void Step(size_t first, size_t at, uint64_t hash, uint64_t before,
            bool inflected);
  void ReportNames(size_t first, size_t last, const TrieSlot& slot,
                   bool inflected);
  Hit HitAt(std::span<const Token> tokens, bool inflected) const;
  void AddHit(Hit hit, const std::vector<uint32_t>& names);
  const NameShape& ShapeOf(uint32_t name);
  void FollowSyllables(size_t i);
  bool StandsAlone(const Token& token) const;
  void ReportReadings(size_t first, const SyllableHit& found);
  void SortFrom(size_t begin);

  const LexiconFile& lexicon_;
  std::string_view text_;
  WordBases bases_;
  // All indexed by the upper bits of a hash.
  const uint64_t* starts_[kTokenStartParts];  // by TokenStart
  const int starts_shift_;
  const uint64_t* continuations_;
  const int continuations_shift_;
  SyllableWalker walker_;
  std::vector<Token> tokens_;
  std::vector<uint32_t> begins_;  // indexes of tokens that may begin a name
  std::vector<SyllableHit> syllable_hits_;
  std::vector<uint32_t> same_, upper_, lowered_;  // names of one stretch
  std::unordered_map<uint32_t, NameShape> shapes_;
  RecentSet unreadable_;  // hashes of tokens
  Hits* found_ = nullptr;
};

}  // namespace normalize

#endif  // NORMALIZE_MATCH_CHUNK_SEARCH_H_
