// Amounts in running text: money, shares, durations and counts, with their
// magnitudes, in English, Chinese (both scripts) and German.
#ifndef NORMALIZE_FRAMING_QUANTITIES_H_
#define NORMALIZE_FRAMING_QUANTITIES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/span.h"

namespace normalize {

// What stands before an amount or in it and bounds it.
enum class Bound : uint8_t {
  kExact,
  kAbout,    // about, some, nearly, 约, 左右
  kAtLeast,  // more than, over, 超过, 多
  kAtMost,   // up to, as much as, less than, 不到
};
std::string_view BoundName(Bound bound);

struct Quantity {
  ByteSpan span;     // the amount as written, its bound not included
  std::string unit;  // "USD", "CNY", "%", "year", ...; empty: a count
  double low = 0;    // the same number twice, unless it is a range
  double high = 0;
  Bound bound = Bound::kExact;
  bool vague = false;     // "billions of dollars": low and high are its limits
  bool in_words = false;  // "half", "一半"
};

// In order, disjoint. Left out: years, days of a month, times, model numbers
// and other digits that are part of a name, small plain numbers, and whatever
// lies in `skip` (sorted, disjoint). Currencies are those that are written: a
// bare "$" is USD, a bare 元 CNY. `lang` is a BCP 47 tag; any but Chinese and
// German is read as English. Offsets count in `text`. Thread safe.
std::vector<Quantity> FindQuantities(std::string_view text,
                                     std::string_view lang,
                                     const std::vector<ByteSpan>& skip);

// Whether the two can be one and the same: their ranges, widened where they
// are bounded, meet. REQUIRES: one unit.
bool Agree(const Quantity& a, const Quantity& b);

// Whether one is the other moved by powers of ten: $5 billion and $50 billion,
// which is how 亿 and billion, or 万 and thousand, are confused.
bool DifferByMagnitude(const Quantity& a, const Quantity& b);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_QUANTITIES_H_
