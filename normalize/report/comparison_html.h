// A comparison as one page that opens from disk: everything it needs is in it.
#ifndef NORMALIZE_REPORT_COMPARISON_HTML_H_
#define NORMALIZE_REPORT_COMPARISON_HTML_H_

#include <string>

#include "normalize/framing/finding.h"

namespace normalize {

// Findings with their tables and passages are plain HTML and can be read
// without scripts; filters and plots are added by a script of the page. All
// text from documents is escaped.
std::string ComparisonHtml(const Comparison& comparison);

}  // namespace normalize

#endif  // NORMALIZE_REPORT_COMPARISON_HTML_H_
