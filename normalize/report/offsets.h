// Byte offsets -> the units that other programs count in.
#ifndef NORMALIZE_REPORT_OFFSETS_H_
#define NORMALIZE_REPORT_OFFSETS_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace normalize {

enum class OffsetUnit {
  kByte,       // UTF-8 bytes
  kCodePoint,  // Python's str
  kUtf16,      // JavaScript, Java, C#
};

// Answers for one text. The text is read once, on construction; an answer
// then takes constant time. A byte of no valid UTF-8 counts as one character,
// as a decoder that puts U+FFFD for each such byte has it.
class OffsetMap {
 public:
  // `text` must outlive the map.
  OffsetMap(std::string_view text, OffsetUnit unit);

  // Of an offset inside a character: that of the character.
  // REQUIRES: byte <= text.size().
  size_t Convert(size_t byte) const;

 private:
  // The first character at or after each multiple of kStride.
  struct Mark {
    size_t byte;
    size_t units;
  };
  size_t UnitsBetween(const Mark& from, size_t byte) const;

  const std::string_view text_;
  const OffsetUnit unit_;
  std::vector<Mark> marks_;
};

}  // namespace normalize

#endif  // NORMALIZE_REPORT_OFFSETS_H_
