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

inline constexpr size_t kMaskBytes = 4096;  // bytes of text under the masks

// A bit for each byte of a stretch.
class ByteMask {
 public:
  // The first set bit at or after `pos`; past the stretch if there is none.
  // REQUIRES: `pos` is inside the stretch or right after it.
  size_t NextSet(size_t pos) const {
    size_t i = pos / 64;
    uint64_t bits = words_[i] >> (pos % 64) << (pos % 64);
    while (bits == 0) bits = words_[++i];
    return i * 64 + static_cast<size_t>(std::countr_zero(bits));
  }

  uint64_t& Word(size_t index) { return words_[index]; }

 private:
  // One more than the stretch has: all ones, where every search ends.
  std::array<uint64_t, kMaskBytes / 64 + 1> words_;
};

struct ByteMasks {
  ByteMask starts;  // where a run of ASCII letters, digits and _ begins; every
                    // non-ASCII byte
  ByteMask ends;    // the byte after such a run

  // Bit i is about text[begin + i]; how many bytes of the text have one, at
  // most kMaskBytes. REQUIRES: begin < text.size().
  size_t Fill(std::string_view text, size_t begin);
};

}  // namespace normalize

#endif  // NORMALIZE_TEXT_BYTE_MASKS_H_
