#include "normalize/report/markup.h"

#include "normalize/text/utf8.h"

namespace normalize {

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    const bool control =
        (c.value < ' ' && c.value != '\n' && c.value != '\t') ||
        (c.value >= 0x7F && c.value < 0xA0);
    if (c.value == kInvalid || control) {
      escaped += "\xEF\xBF\xBD";
    } else if (c.value == '&') {
      escaped += "&amp;";
    } else if (c.value == '<') {
      escaped += "&lt;";
    } else if (c.value == '>') {
      escaped += "&gt;";
    } else if (c.value == '"') {
      escaped += "&quot;";
    } else if (c.value == '\'') {
      escaped += "&#39;";
    } else {
      escaped += text.substr(pos, c.length);
    }
    pos += c.length;
  }
  return escaped;
}

}  // namespace normalize
