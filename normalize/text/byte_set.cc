#include "normalize/text/byte_set.h"

// Compiled once for each kind of processor, chosen when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "normalize/text/byte_set.cc"
#include <hwy/foreach_target.h>  // IWYU pragma: keep
#include <hwy/highway.h>

#include <algorithm>

HWY_BEFORE_NAMESPACE();
namespace normalize::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;
using Lanes = hn::ScalableTag<uint8_t>;

// Bytes of `at` before the first of the `count` bytes; `size` if there is none.
size_t FindByte(const uint8_t* at, size_t size, const uint8_t* bytes,
                size_t count) {
  const Lanes d;
  const size_t step = hn::Lanes(d);
  size_t pos = 0;
  for (; pos + step <= size; pos += step) {
    const auto v = hn::LoadU(d, at + pos);
    auto found = hn::Eq(v, hn::Set(d, bytes[0]));
    for (size_t i = 1; i < count; ++i) {
      found = hn::Or(found, hn::Eq(v, hn::Set(d, bytes[i])));
    }
    const intptr_t first = hn::FindFirstTrue(d, found);
    if (first >= 0) return pos + static_cast<size_t>(first);
  }
  while (pos < size && std::find(bytes, bytes + count, at[pos]) ==
                           bytes + count) {
    ++pos;
  }
  return pos;
}

}  // namespace
}  // namespace normalize::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace normalize {

HWY_EXPORT(FindByte);

size_t ByteSet::Find(std::string_view text, size_t pos) const {
  if (pos >= text.size()) return std::string_view::npos;
  const auto* at = reinterpret_cast<const uint8_t*>(text.data()) + pos;
  const size_t left = text.size() - pos;
  const size_t found =
      HWY_DYNAMIC_DISPATCH(FindByte)(at, left, bytes_.data(), size_);
  return found == left ? std::string_view::npos : pos + found;
}

}  // namespace normalize
#endif
