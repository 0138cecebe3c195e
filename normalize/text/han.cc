#include "normalize/text/han.h"

namespace normalize {
namespace {

bool HasBit(const uint32_t* bits, char32_t c) {
  using namespace han_table;  // NOLINT: the limits of the table
  if (c < kScriptFirst || c >= kScriptLimit) return false;
  const char32_t at = c - kScriptFirst;
  return (bits[at / 32] >> (at % 32)) & 1;
}

}  // namespace

char32_t FoldHanAcrossPlanes(char32_t c) {
  size_t low = 0;
  size_t high = han_table::kFoldOtherSize / 2;
  while (low < high) {
    const size_t middle = (low + high) / 2;
    const char32_t* pair = han_table::kFoldOther + 2 * middle;
    if (pair[0] == c) return pair[1];
    if (pair[0] < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return c;
}

bool IsOnlySimplified(char32_t c) {
  return HasBit(han_table::kOnlySimplified, c);
}

bool IsOnlyTraditional(char32_t c) {
  return HasBit(han_table::kOnlyTraditional, c);
}

}  // namespace normalize
