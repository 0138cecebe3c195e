// Where the words of a stretch of text begin and end, as bits.
//
// A loop over the bytes mispredicts the end of nearly every word; finding the
// next bit costs the same for any length. ASCII only: bytes of other
// characters are marked, for a closer look.
#ifndef NORMALIZE_TEXT_BYTE_MASKS_H_
#define NORMALIZE_TEXT_BYTE_MASKS_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace normalize {

inline constexpr size_t kMaskBytes = 4096;  // bytes of text in a ByteMask

// A bit for each byte of a stretch.
class ByteMask {
 public:
  // The first set (unset) bit at or after `pos`, or kMaskBytes.
  size_t NextSet(size_t pos) const { return Next(pos, 0); }
  size_t NextUnset(size_t pos) const { return Next(pos, ~uint64_t{0}); }

  uint64_t& Word(size_t index) { return words_[index]; }

 private:
  size_t Next(size_t pos, uint64_t flip) const {
    if (pos >= kMaskBytes) return kMaskBytes;
    size_t i = pos / 64;
    uint64_t bits = (words_[i] ^ flip) >> (pos % 64) << (pos % 64);
    while (bits == 0) {
      if (++i == words_.size()) return kMaskBytes;
      bits = words_[i] ^ flip;
    }
    return i * 64 + static_cast<size_t>(std::countr_zero(bits));
  }

  std::array<uint64_t, kMaskBytes / 64> words_;
};

struct ByteMasks {
  ByteMask word;    // ASCII letters, digits and _
  ByteMask starts;  // where a run of those begins; every non-ASCII byte

  // Bit i is about text[begin + i]; unset past the end. REQUIRES: begin <
  // text.size().
  void Fill(std::string_view text, size_t begin);
};

}  // namespace normalize

#endif  // NORMALIZE_TEXT_BYTE_MASKS_H_
