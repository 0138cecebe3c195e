// Lint of tenures: who held an office at one time, and when nobody did.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <vector>

#include "normalize/lexicon/lint_checks.h"

namespace normalize {
namespace {

constexpr Day kMostVacantDays = 366;
constexpr Day kForever = std::numeric_limits<Day>::max();

// A tenure with the days on which it was certainly held (sure_*: blank when a
// date is known to the year only) and those on which it may have been.
struct Span {
  const TenureRow* row;
  Day from_first, from_last, to_first, to_last;
};

Span SpanOf(const TenureRow& row) {
  const DayRange from = ParseDate(row.from).value_or(DayRange());
  const auto to = ParseDate(row.to);
  return {&row, from.first, from.last, to ? to->first : kForever,
          to ? to->last : kForever};
}

bool HasNote(const TenureRow& row, std::string_view word) {
  return row.note.find(word) != std::string::npos;
}

class TenureLint {
 public:
  TenureLint(const LintView& view, const LintReport& report)
      : view_(view), report_(report) {}

  void Run() {
    std::map<std::string_view, std::vector<Span>> by_office;
    for (const TenureRow& row : view_.tables().tenures) {
      if (row.from.empty()) {
        report_(row.row, "no-beginning",
                fmt::format("{} holds {} since when?", row.person, row.office));
      } else if (row.capacity != "designate") {
        by_office[row.office].push_back(SpanOf(row));
      }
    }
    for (auto& [id, spans] : by_office) {
      const EntityRow* office = view_.Entity(id);
      if (office == nullptr) continue;
      std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
        return std::tie(a.from_first, a.row->person) <
               std::tie(b.from_first, b.row->person);
      });
      const uint32_t seats = SeatsOf(*office);
      if (seats == kManySeats) continue;
      Overlaps(spans, seats);
      if (seats == 1) Vacancies(spans);
    }
  }

 private:
  // Who is in office on the day that each tenure certainly has begun.
  void Overlaps(const std::vector<Span>& spans, uint32_t seats) {
    for (const Span& span : spans) {
      std::vector<std::string_view> others;
      for (const Span& other : spans) {
        if (other.row->capacity == span.row->capacity &&
            other.row->person != span.row->person && Held(other, span)) {
          others.push_back(other.row->person);
        }
      }
      if (others.size() < seats) continue;
      report_(
          span.row->row, "too-many-holders",
          fmt::format("{} in {}: {} holds it on {} as well", span.row->person,
                      span.row->office, others[0], FormatDay(span.from_last)));
    }
  }

  // True when `other` surely began before, and surely ended after `span`
  // began; the day of a hand-over belongs to both.
  static bool Held(const Span& other, const Span& span) {
    return other.from_last <= span.from_first &&
           other.to_first > span.from_last &&
           (other.from_last < span.from_first || other.row < span.row);
  }

  void Vacancies(const std::vector<Span>& spans) {
    Day held_to = kForever;
    const TenureRow* last = nullptr;
    for (const Span& span : spans) {
      if (last != nullptr && held_to != kForever &&
          span.from_first - held_to > kMostVacantDays &&
          !HasNote(*last, "vacant") && !HasNote(*last, "unlisted")) {
        report_(span.row->row, "office-vacant",
                fmt::format("nobody in {} from {} to {}: note `vacant` or "
                            "`unlisted` on {}",
                            span.row->office, FormatDay(held_to),
                            FormatDay(span.from_first), last->person));
      }
      if (last == nullptr || span.to_last >= held_to) {
        held_to = span.to_last;
        last = span.row;
      }
    }
  }

  const LintView& view_;
  const LintReport& report_;
};

}  // namespace

uint32_t SeatsOf(const EntityRow& office) {
  if (office.seats.empty()) return 1;
  if (office.seats == "many") return kManySeats;
  uint32_t seats = 0;
  const char* end = office.seats.data() + office.seats.size();
  const auto [rest, error] = std::from_chars(office.seats.data(), end, seats);
  return error == std::errc() && rest == end ? seats : 0;
}

void LintTenures(const LintView& view, const LintReport& report) {
  TenureLint(view, report).Run();
}

}  // namespace normalize
