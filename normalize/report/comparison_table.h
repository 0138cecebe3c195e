// A comparison for a terminal.
#ifndef NORMALIZE_REPORT_COMPARISON_TABLE_H_
#define NORMALIZE_REPORT_COMPARISON_TABLE_H_

#include <string>

#include "normalize/framing/finding.h"
#include "normalize/report/style.h"

namespace normalize {

// The outlets, then a table and passages for each finding.
std::string ComparisonTable(const Comparison& comparison, const Style& style);

// How a cell reads: "3 of 12, 9–53%" for a share, "1.2 (0.4–2.8)" for a rate,
// the count for what has no interval. Shared by all reports.
std::string CellText(const Finding& finding, const Variant& variant,
                     size_t column);

// "chi-squared, p 0.001, q 0.004", or why nothing was tested.
std::string TestText(const Finding& finding);

}  // namespace normalize

#endif  // NORMALIZE_REPORT_COMPARISON_TABLE_H_
