// A comparison as JSON, described by compare.schema.json beside this file.
#ifndef NORMALIZE_REPORT_COMPARISON_JSON_H_
#define NORMALIZE_REPORT_COMPARISON_JSON_H_

#include <string>

#include "normalize/framing/finding.h"

namespace normalize {

// Version of the format: raised when a reader of the older one would break.
inline constexpr int kComparisonSchema = 1;

// One object and a line end. Valid JSON in valid UTF-8: a byte of no valid
// UTF-8 becomes U+FFFD. Offsets are bytes into the document.
std::string ComparisonJson(const Comparison& comparison);

}  // namespace normalize

#endif  // NORMALIZE_REPORT_COMPARISON_JSON_H_
