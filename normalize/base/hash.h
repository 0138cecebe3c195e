// 64-bit hashing (XXH3), the same on every machine: hashes are written to
// compiled lexicons.
#ifndef NORMALIZE_BASE_HASH_H_
#define NORMALIZE_BASE_HASH_H_

#include <cstdint>
#include <string_view>

namespace normalize {

uint64_t Hash64(std::string_view bytes);

// The hash of a sequence from the hash of its beginning and of its next
// element; order matters. MixHash(kSequenceSeed, h) starts one.
inline constexpr uint64_t kSequenceSeed = 0x8f1bbcdcca62c1d6;
inline uint64_t MixHash(uint64_t state, uint64_t next) {
  const uint64_t x =
      (((state << 23) | (state >> 41)) ^ next) * 0x9E3779B97F4A7C15;
  return x ^ (x >> 29);
}

}  // namespace normalize

#endif  // NORMALIZE_BASE_HASH_H_
