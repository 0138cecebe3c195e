#include "normalize/base/date.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace normalize {
namespace {

std::optional<int> ParseDigits(std::string_view text) {
  int value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  if (text.empty() || text[0] == '-' || text[0] == '+') return {};
  return value;
}

Day ToDay(std::chrono::year_month_day date) {
  return std::chrono::sys_days(date).time_since_epoch().count();
}

}  // namespace

std::optional<DayRange> ParseDate(std::string_view text) {
  using namespace std::chrono;  // NOLINT: the calendar literals below
  if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) {
    text = text.substr(0, 10);
  }
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return {};
  const auto y = ParseDigits(text.substr(0, 4));
  if (!y) return {};
  if (text.size() == 4) {
    return DayRange{ToDay(year(*y) / January / 1),
                    ToDay(year(*y) / December / 31)};
  }
  const auto m = ParseDigits(text.substr(5, 2));
  if (!m || text[4] != '-' || *m < 1 || *m > 12) return {};
  const auto month_of = year(*y) / month(static_cast<unsigned>(*m));
  if (text.size() == 7) {
    return DayRange{ToDay(month_of / 1), ToDay(month_of / last)};
  }
  const auto d = ParseDigits(text.substr(8, 2));
  if (!d || text[7] != '-') return {};
  const year_month_day date = month_of / day(static_cast<unsigned>(*d));
  if (!date.ok()) return {};
  return DayRange{ToDay(date), ToDay(date)};
}

std::string FormatDay(Day day) {
  const std::chrono::year_month_day date{
      std::chrono::sys_days(std::chrono::days(day))};
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u",
                static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return buffer;
}

}  // namespace normalize
