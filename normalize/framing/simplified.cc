#include "normalize/framing/simplified.h"

#include <cstddef>

#include "normalize/text/han.h"
#include "normalize/text/utf8.h"

namespace normalize {

std::string ToSimplified(std::string_view text) {
  std::string out(text);
  if (IsAscii(text)) return out;
  std::string folded;
  for (size_t pos = 0; pos < text.size();) {
    if (!(text[pos] & 0x80)) {
      ++pos;
      continue;
    }
    const CodePoint c = DecodeAt(text, pos);
    if (c.value != kInvalid && IsHan(c.value)) {
      folded.clear();
      AppendUtf8(FoldHan(c.value), &folded);
      if (folded.size() == c.length) out.replace(pos, c.length, folded);
    }
    pos += c.length;
  }
  return out;
}

}  // namespace normalize
