#include "normalize/text/byte_masks.h"

// Compiled once for each kind of processor, chosen when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "normalize/text/byte_masks.cc"
#include <hwy/foreach_target.h>  // IWYU pragma: keep
#include <hwy/highway.h>

#include <algorithm>
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

size_t FillMasks(std::string_view text, size_t begin, ByteMasks* masks) {
  uint64_t before = begin > 0 ? BlockOfByte(text[begin - 1]).word >> 63 : 0;
  const size_t bytes = std::min(kMaskBytes, text.size() - begin);
  size_t i = 0;
  for (; i * 64 < bytes; ++i) {
    const Block now = BlockAt(text, begin + i * 64);
    const uint64_t shifted = now.word << 1 | before;
    masks->starts.Word(i) = (now.word & ~shifted) | now.non_ascii;
    masks->ends.Word(i) = ~now.word & shifted;
    before = now.word >> 63;
  }
  masks->starts.Word(i) = masks->ends.Word(i) = ~uint64_t{0};
  return bytes;
}

}  // namespace
}  // namespace normalize::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace normalize {

HWY_EXPORT(FillMasks);

size_t ByteMasks::Fill(std::string_view text, size_t begin) {
  return HWY_DYNAMIC_DISPATCH(FillMasks)(text, begin, this);
}

}  // namespace normalize
#endif
