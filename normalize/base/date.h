// Calendar dates, possibly known only to the month or the year.
#ifndef NORMALIZE_BASE_DATE_H_
#define NORMALIZE_BASE_DATE_H_

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace normalize {

// Days since 1970-01-01 (proleptic Gregorian).
using Day = int32_t;
inline constexpr Day kNoDay = std::numeric_limits<Day>::min();

// The days that a written date covers, both inclusive: one for "2025-11-04",
// a month for "2025-11", a year for "2025".
struct DayRange {
  Day first = kNoDay;
  Day last = kNoDay;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

// ISO 8601 dates as above; a time of day after the date ("2025-11-04T08:00Z")
// is accepted and ignored. Nothing for anything else, 2025-02-30 included.
std::optional<DayRange> ParseDate(std::string_view text);

std::string FormatDay(Day day);  // "2025-11-04"

}  // namespace normalize

#endif  // NORMALIZE_BASE_DATE_H_
