// RecentSet: a small set of hashes that forgets.
//
// Text says the same words over and over: what was found of a word is worth
// keeping, but not every word for ever. A member may be lost when another one
// takes its place; nothing that was not added is ever a member.
#ifndef NORMALIZE_BASE_RECENT_SET_H_
#define NORMALIZE_BASE_RECENT_SET_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace normalize {

// Not thread safe. 0 is no hash.
class RecentSet {
 public:
  bool Contains(uint64_t hash) const {
    return !slots_.empty() && slots_[hash >> kShift] == hash;
  }

  void Add(uint64_t hash) {
    if (slots_.empty()) slots_.resize(kSlots);
    slots_[hash >> kShift] = hash;
  }

 private:
  static constexpr int kShift = 51;
  static constexpr size_t kSlots = size_t{1} << (64 - kShift);  // 64 KB

  std::vector<uint64_t> slots_;  // by the upper bits of a hash; 0: free
};

}  // namespace normalize

#endif  // NORMALIZE_BASE_RECENT_SET_H_
