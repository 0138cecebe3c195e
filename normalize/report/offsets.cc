#include "normalize/report/offsets.h"

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kStride = 128;

size_t UnitsOf(const CodePoint& c, OffsetUnit unit) {
  return unit == OffsetUnit::kUtf16 && c.length == 4 ? 2 : 1;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit)
    : text_(text), unit_(unit) {
  if (unit_ == OffsetUnit::kByte) return;
  marks_.reserve(text.size() / kStride + 1);
  size_t units = 0;
  for (size_t pos = 0; pos < text.size();) {
    if (pos >= marks_.size() * kStride) marks_.push_back({pos, units});
    const CodePoint c = DecodeAt(text, pos);
    units += UnitsOf(c, unit_);
    pos += c.length;
  }
}

size_t OffsetMap::Convert(size_t byte) const {
  if (unit_ == OffsetUnit::kByte || marks_.empty()) return byte;
  size_t mark = byte / kStride;
  if (mark >= marks_.size()) mark = marks_.size() - 1;
  // A character over the stride's edge puts the mark behind the offset.
  if (marks_[mark].byte > byte) --mark;
  return UnitsBetween(marks_[mark], byte);
}

size_t OffsetMap::UnitsBetween(const Mark& from, size_t byte) const {
  size_t pos = from.byte;
  size_t units = from.units;
  while (pos < byte) {
    const CodePoint c = DecodeAt(text_, pos);
    pos += c.length;
    if (pos > byte) break;
    units += UnitsOf(c, unit_);
  }
  return units;
}

}  // namespace normalize
