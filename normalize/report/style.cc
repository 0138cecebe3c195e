#include "normalize/report/style.h"

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// Where the wide scripts begin; exact to what a preview needs.
constexpr char32_t kFirstWide = 0x1100;
constexpr char32_t kLastNarrowBlock = 0x2E7F;
constexpr char32_t kHangulJamoEnd = 0x115F;

size_t ColumnsOf(char32_t c) {
  if (c == kInvalid || c < kFirstWide) return 1;
  return c <= kHangulJamoEnd || c > kLastNarrowBlock ? 2 : 1;
}

bool IsControl(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

}  // namespace

std::string Marked(std::string_view markup, std::string_view text,
                   const Style& style) {
  std::string out(markup);
  out.append(text);
  out.append(style.reset);
  return out;
}

std::string Printable(std::string_view text) {
  std::string out;
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (c.value == kInvalid) {
      out += "\xEF\xBF\xBD";
    } else if (IsControl(c.value)) {
      out += ' ';
    } else {
      out.append(text.substr(pos, c.length));
    }
    pos += c.length;
  }
  return out;
}

std::string_view LastColumns(std::string_view text, size_t columns) {
  size_t pos = text.size();
  while (pos > 0) {
    const CodePoint c = DecodeBefore(text, pos);
    const size_t width = ColumnsOf(c.value);
    if (width > columns) break;
    columns -= width;
    pos -= c.length;
  }
  return text.substr(pos);
}

std::string_view FirstColumns(std::string_view text, size_t columns) {
  size_t pos = 0;
  while (pos < text.size()) {
    const CodePoint c = DecodeAt(text, pos);
    const size_t width = ColumnsOf(c.value);
    if (width > columns) break;
    columns -= width;
    pos += c.length;
  }
  return text.substr(0, pos);
}

}  // namespace normalize
