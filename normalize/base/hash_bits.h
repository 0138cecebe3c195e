// HashBits: a few hashes as bits, to say of most others that they are none of
// them. Asked of each word of a text, a set of hashes is slow.
#ifndef NORMALIZE_BASE_HASH_BITS_H_
#define NORMALIZE_BASE_HASH_BITS_H_

#include <bitset>
#include <cstddef>
#include <cstdint>

namespace normalize {

// 2^kBits bits. With sixteen bits for each hash that is added, one of sixteen
// others passes.
template <int kBits>
class HashBits {
 public:
  void Add(uint64_t hash) { bits_.set(hash >> kShift); }

  // False: `hash` was not added.
  bool MayContain(uint64_t hash) const { return bits_[hash >> kShift]; }

 private:
  static constexpr int kShift = 64 - kBits;

  std::bitset<size_t{1} << kBits> bits_;  // by the upper bits of a hash
};

}  // namespace normalize

#endif  // NORMALIZE_BASE_HASH_BITS_H_
