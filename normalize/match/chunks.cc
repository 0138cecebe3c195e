#include "normalize/match/chunks.h"

#include <algorithm>

#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

bool IsAsciiSeparator(char c) {
  const bool alnum = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                     (c >= 'a' && c <= 'z') || c == '_';
  return !alnum && !(c & 0x80);
}

bool IsContinuation(char c) { return (c & 0xC0) == 0x80; }

}  // namespace

// An ASCII space or mark is never part of a token. Text without any is cut
// before a Han character, which is a token by itself.
size_t SafeCut(std::string_view text, size_t pos) {
  while (pos < text.size() && IsContinuation(text[pos])) ++pos;
  while (pos < text.size()) {
    if (IsAsciiSeparator(text[pos])) return pos;
    const CodePoint c = DecodeAt(text, pos);
    if (c.value != kInvalid && InfoOf(c.value).cls == CharClass::kHan) {
      return pos;
    }
    pos += c.length;
  }
  return text.size();
}

std::vector<ByteSpan> CutChunks(std::string_view text, size_t begin,
                                size_t bytes) {
  std::vector<ByteSpan> chunks;
  bytes = std::max<size_t>(bytes, 1);
  while (begin < text.size()) {
    const size_t target = std::min(begin + bytes, text.size());
    const size_t end = SafeCut(text, target);
    chunks.push_back({begin, end});
    begin = end;
  }
  return chunks;
}

}  // namespace normalize
