// Words that one outlet uses more than the others, in all its text or around
// one entity.
#ifndef NORMALIZE_FRAMING_KEYNESS_H_
#define NORMALIZE_FRAMING_KEYNESS_H_

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "normalize/framing/facts.h"
#include "normalize/framing/finding.h"
#include "normalize/framing/tally.h"

namespace normalize {

// Counts of words by outlet in bounded memory: when there are more different
// words than allowed, the rarest are dropped (lossy counting after Manku &
// Motwani 2002, "Approximate frequency counts over data streams", VLDB), which
// cannot touch those frequent enough to be tested. Not thread safe.
class WordCounts {
 public:
  explicit WordCounts(size_t max_words) : max_words_(max_words) {}

  void Add(const std::string& word, size_t outlet, uint64_t count);

  using Counts = std::map<size_t, uint64_t>;  // by outlet
  const std::unordered_map<std::string, Counts>& words() const {
    return words_;
  }
  const Counts& totals() const { return totals_; }  // of every word added
  // Words seen up to this often may have been dropped; 0 when none was.
  uint64_t dropped_below() const { return dropped_below_; }

 private:
  void DropRare();

  const size_t max_words_;
  std::unordered_map<std::string, Counts> words_;
  Counts totals_;
  uint64_t dropped_below_ = 0;
};

class KeynessTally {
 public:
  explicit KeynessTally(const CompareOptions& options);

  void Add(const DocumentFacts& facts, size_t outlet);

  // A finding for each outlet with enough words. Its p is that of all its
  // words together (Simes); each row has its own. The prior is the text of all
  // outlets together.
  void Finish(const std::vector<OutletProfile>& outlets,
              std::vector<Finding>* findings) const;

  // Whether rare words were dropped to bound the memory.
  bool dropped() const { return dropped_; }

 private:
  void KeepPlaces(const DocumentFacts& facts, size_t outlet);
  void FindKeyWords(const WordCounts& counts, const std::string& entity,
                    size_t outlet, const std::vector<OutletProfile>& outlets,
                    std::vector<Finding>* findings) const;

  const CompareOptions& options_;
  WordCounts all_;
  std::map<std::string, WordCounts> near_;     // by entity
  std::map<std::string, std::string> labels_;  // of these
  // A place for a word of an outlet; the first one, for frequent words.
  std::map<std::pair<std::string, size_t>, Passage> places_;
  bool dropped_ = false;
};

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_KEYNESS_H_
