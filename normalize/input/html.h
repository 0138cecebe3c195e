// The text of an HTML page, by libxml2's parser.
#ifndef NORMALIZE_INPUT_HTML_H_
#define NORMALIZE_INPUT_HTML_H_

#include <string>
#include <string_view>

#include "normalize/input/metadata.h"
#include "normalize/status.h"

namespace normalize {

struct HtmlText {
  // UTF-8; a line a block element, without scripts, styles and the head.
  // Offsets of annotations count in it.
  std::string text;
  // <html lang>, <title>, and the <meta> elements that news pages carry.
  Metadata metadata;
};

// The encoding that the page declares in its first KiB; empty when it
// declares none.
std::string DeclaredEncoding(std::string_view bytes);

// REQUIRES: `html` is UTF-8, whatever it declares. NUL bytes and invalid
// UTF-8 become U+FFFD. Markup is never so broken that this fails; an error
// means that libxml2 found nothing to parse.
Result<HtmlText> ExtractHtml(std::string_view html);

}  // namespace normalize

#endif  // NORMALIZE_INPUT_HTML_H_
