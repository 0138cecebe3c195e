#include "normalize/base/date.h"

#include <gtest/gtest.h>

#include <string>

namespace normalize {
namespace {

std::string Range(std::string_view date) {
  const auto range = ParseDate(date);
  if (!range) return "none";
  return FormatDay(range->first) + ".." + FormatDay(range->last);
}

struct Row {
  const char* name;
  const char* date;
  const char* range;
};

class ParseDateTest : public ::testing::TestWithParam<Row> {};

TEST_P(ParseDateTest, CoversTheDays) {
  EXPECT_EQ(Range(GetParam().date), GetParam().range);
}

const Row kRows[] = {
    {"Day", "2025-11-04", "2025-11-04..2025-11-04"},
    {"Month", "2025-11", "2025-11-01..2025-11-30"},
    {"Year", "2025", "2025-01-01..2025-12-31"},
    {"LeapFebruary", "2024-02", "2024-02-01..2024-02-29"},
    {"LeapDay", "2024-02-29", "2024-02-29..2024-02-29"},
    {"CenturyWithoutLeapDay", "1900-02-29", "none"},
    {"CenturyWithLeapDay", "2000-02-29", "2000-02-29..2000-02-29"},
    {"TimeOfDayIgnored", "2025-11-04T08:00Z", "2025-11-04..2025-11-04"},
    {"TimeAfterSpaceIgnored", "2025-11-04 08:00", "2025-11-04..2025-11-04"},
    {"BeforeTheEpoch", "1949-10-01", "1949-10-01..1949-10-01"},
    {"Empty", "", "none"},
    {"DayThatIsNot", "2025-02-30", "none"},
    {"MonthThirteen", "2025-13", "none"},
    {"MonthZero", "2025-00-10", "none"},
    {"DayZero", "2025-10-00", "none"},
    {"Slashes", "2025/11/04", "none"},
    {"FirstSlash", "2025/11-04", "none"},
    {"SecondSlash", "2025-11/04", "none"},
    {"NoHyphens", "20251104", "none"},
    {"OneDigitDay", "2025-11-4", "none"},
    {"Sign", "-025-11-04", "none"},
    {"SignInMonth", "2025--1-04", "none"},
    {"BlankInDay", "2025-11- 4", "none"},
    {"WordsAfter", "2025-11-04abc", "none"},
    {"FullWidthDigits", "２０２５", "none"},
    {"Words", "November", "none"},
};

INSTANTIATE_TEST_SUITE_P(
    All, ParseDateTest, ::testing::ValuesIn(kRows),
    [](const auto& info) { return std::string(info.param.name); });

TEST(FormatDayTest, CountsFromTheEpoch) {
  EXPECT_EQ(FormatDay(0), "1970-01-01");
  EXPECT_EQ(FormatDay(-1), "1969-12-31");
  EXPECT_EQ(FormatDay(20396), "2025-11-04");
}

}  // namespace
}  // namespace normalize
