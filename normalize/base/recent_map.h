// RecentMap: a small map from hashes that forgets.
//
// Text says the same words over and over: what was found out about a word is
// worth keeping, but not of every word for ever. A value may be lost when
// another one takes its place.
#ifndef NORMALIZE_BASE_RECENT_MAP_H_
#define NORMALIZE_BASE_RECENT_MAP_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace normalize {

// Not thread safe. 0 is no hash.
template <typename Value, int kBits>
class RecentMap {
 public:
  // Null when `hash` was never added or is forgotten. Valid until the next
  // Add.
  const Value* Find(uint64_t hash) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[hash >> kShift];
    return slot.hash == hash ? &slot.value : nullptr;
  }

  const Value& Add(uint64_t hash, Value value) {
    if (slots_.empty()) slots_.resize(size_t{1} << kBits);
    Slot& slot = slots_[hash >> kShift];
    slot = {hash, std::move(value)};
    return slot.value;
  }

 private:
  static constexpr int kShift = 64 - kBits;

  struct Slot {
    uint64_t hash = 0;  // 0: free
    Value value;
  };
  std::vector<Slot> slots_;  // by the upper bits of a hash
};

}  // namespace normalize

#endif  // NORMALIZE_BASE_RECENT_MAP_H_
