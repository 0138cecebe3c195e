// ByteSpan: a half-open range of UTF-8 bytes of a named text.
#ifndef NORMALIZE_SPAN_H_
#define NORMALIZE_SPAN_H_

#include <cstddef>
#include <string_view>

namespace normalize {

struct ByteSpan {
  size_t begin = 0;
  size_t end = 0;

  size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(const ByteSpan& other) const {
    return begin <= other.begin && other.end <= end;
  }
  bool Overlaps(const ByteSpan& other) const {
    return begin < other.end && other.begin < end;
  }
  // REQUIRES: the span lies inside `text`.
  std::string_view In(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
  friend bool operator==(const ByteSpan&, const ByteSpan&) = default;
};

}  // namespace normalize

#endif  // NORMALIZE_SPAN_H_
