#include "normalize/text/word_places.h"

// Compiled once for each kind of processor, chosen when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "normalize/text/word_places.cc"
#include <hwy/foreach_target.h>  // IWYU pragma: keep
#include <hwy/highway.h>

#include <algorithm>
#include <bit>
#include <cstring>

HWY_BEFORE_NAMESPACE();
namespace normalize::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;
using Lanes = hn::CappedTag<uint8_t, 64>;

// What 64 bytes are, a bit each.
struct Block {
  uint64_t word = 0;
  uint64_t non_ascii = 0;
};

template <typename Vector>
auto IsBetween(Lanes d, Vector bytes, uint8_t first, uint8_t last) {
  const auto from = hn::Sub(bytes, hn::Set(d, first));
  const auto range = hn::Set(d, static_cast<uint8_t>(last - first));
  return hn::Eq(hn::Min(from, range), from);
}

template <typename Mask>
uint64_t BitsOf(Lanes d, Mask mask) {
  uint8_t bytes[8] = {};
  hn::StoreMaskBits(d, mask, bytes);
  uint64_t bits = 0;
  for (size_t i = 0; i < 8; ++i) bits |= uint64_t{bytes[i]} << (8 * i);
  return bits;
}

Block Classify(const uint8_t* bytes) {
  const Lanes d;
  Block block;
  for (size_t at = 0; at < 64; at += hn::Lanes(d)) {
    const auto v = hn::LoadU(d, bytes + at);
    const auto letter = hn::Or(IsBetween(d, v, 'a', 'z'),
                               IsBetween(d, v, 'A', 'Z'));
    const auto digit = hn::Or(IsBetween(d, v, '0', '9'),
                              hn::Eq(v, hn::Set(d, uint8_t{'_'})));
    block.word |= BitsOf(d, hn::Or(letter, digit)) << at;
    block.non_ascii |= BitsOf(d, IsBetween(d, v, 0x80, 0xFF)) << at;
  }
  return block;
}

// The block at `begin`, zeros past the end of the text.
Block BlockAt(std::string_view text, size_t begin) {
  const char* bytes = text.data() + begin;
  const size_t left = text.size() - begin;
  uint8_t padded[64] = {};
  if (left >= sizeof padded) {
    return Classify(reinterpret_cast<const uint8_t*>(bytes));
  }
  std::memcpy(padded, bytes, left);
  return Classify(padded);
}

// One byte as the last of a block.
Block BlockOfByte(char byte) {
  uint8_t bytes[64] = {};
  bytes[63] = static_cast<uint8_t>(byte);
  return Classify(bytes);
}

// Appends the places of the bits, which count from `base`. Eight at a time, so
// that their number, which nothing foretells, is seldom asked.
uint16_t* AppendPlaces(uint64_t bits, size_t base, uint16_t* out) {
  uint16_t* const end = out + std::popcount(bits);
  for (; bits != 0; out += 8) {
    for (size_t i = 0; i < 8; ++i) {
      out[i] = static_cast<uint16_t>(
          base + static_cast<size_t>(std::countr_zero(bits)));
      bits &= bits - 1;
    }
  }
  return end;
}

void FindPlaces(std::string_view text, size_t begin, size_t size,
                uint16_t* starts, uint16_t* ends) {
  uint64_t before = begin > 0 ? BlockOfByte(text[begin - 1]).word >> 63 : 0;
  for (size_t at = 0; at < size; at += 64) {
    const Block now = BlockAt(text, begin + at);
    const uint64_t shifted = now.word << 1 | before;
    starts = AppendPlaces((now.word & ~shifted) | now.non_ascii, at, starts);
    ends = AppendPlaces(~now.word & shifted, at, ends);
    before = now.word >> 63;
  }
  *starts = *ends = static_cast<uint16_t>(size);
}

}  // namespace
}  // namespace normalize::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace normalize {

HWY_EXPORT(FindPlaces);

void WordPlaces::Fill(std::string_view text, size_t begin) {
  size_ = std::min(kMostBytes, text.size() - begin);
  HWY_DYNAMIC_DISPATCH(FindPlaces)
  (text, begin, size_, starts_.data(), ends_.data());
}

}  // namespace normalize
#endif
