// Text of documents inside a page.
#ifndef NORMALIZE_REPORT_MARKUP_H_
#define NORMALIZE_REPORT_MARKUP_H_

#include <string>
#include <string_view>

namespace normalize {

// Text as it stands in an element or an attribute. Controls but line ends and
// tabs, which no page may contain, and invalid bytes become U+FFFD.
std::string Escaped(std::string_view text);

}  // namespace normalize

#endif  // NORMALIZE_REPORT_MARKUP_H_
