#include "normalize/resolve/tenures.h"

#include <algorithm>
#include <cctype>

#include "normalize/base/date.h"

namespace normalize {
namespace {

constexpr Day kEndOfTime = 1 << 30;
constexpr size_t kSentence = 240;  // bytes that are searched for a year

constexpr uint8_t kActingHolder = 1, kDesignated = 2;  // 0: holder

Day LastDayOf(const TenureRecord& tenure) {
  return tenure.to_last == kNoDay ? kEndOfTime : tenure.to_last;
}

// Whether the tenure may have been running on some day of the range.
bool Runs(const TenureRecord& tenure, const DateInput& date) {
  const bool begun =
      tenure.from_first == kNoDay || tenure.from_first <= date.last;
  return begun && date.first <= LastDayOf(tenure);
}

bool EndedBefore(const TenureRecord& tenure, const DateInput& date) {
  return LastDayOf(tenure) <= date.last;
}

bool BeginsAfter(const TenureRecord& tenure, const DateInput& date) {
  return tenure.from_first != kNoDay && tenure.from_first >= date.first;
}

bool Fits(const TenureRecord& tenure, Capacity capacity,
          const DateInput& date) {
  switch (capacity) {
    case Capacity::kCurrent:
      return tenure.capacity != kDesignated && Runs(tenure, date);
    case Capacity::kFormer:
    case Capacity::kThen:
      return tenure.capacity != kDesignated && EndedBefore(tenure, date);
    case Capacity::kActing:
      return tenure.capacity == kActingHolder && Runs(tenure, date);
    case Capacity::kDesignate:
      return tenure.capacity == kDesignated ? Runs(tenure, date)
                                            : BeginsAfter(tenure, date);
  }
  return false;
}

// The years from 1900 to 2099 that stand as words in the sentence around the
// title.
std::vector<DateInput> YearsAround(std::string_view text, ByteSpan span) {
  size_t begin = span.begin > kSentence ? span.begin - kSentence : 0;
  const size_t stop = text.substr(begin, span.begin - begin).rfind(". ");
  if (stop != std::string_view::npos) begin += stop + 2;
  size_t end = std::min(text.size(), span.end + kSentence);
  // Looked for no further than the sentence can reach: Chinese has no ". ".
  const std::string_view near = text.substr(0, end + 1);
  end = std::min(end, near.find(". ", span.end));
  end = std::min(end, near.find("\n", span.end));
  std::vector<DateInput> years;
  const std::string_view sentence = text.substr(begin, end - begin);
  for (size_t i = 0; i + 4 <= sentence.size(); ++i) {
    const bool starts = i == 0 || !std::isdigit(
        static_cast<unsigned char>(sentence[i - 1]));
    if (!starts || !(sentence.substr(i, 2) == "19" ||
                     sentence.substr(i, 2) == "20")) {
      continue;
    }
    const auto range = ParseDate(sentence.substr(i, 4));
    const bool longer =
        i + 4 < sentence.size() &&
        std::isdigit(static_cast<unsigned char>(sentence[i + 4]));
    if (range && !longer) years.push_back({range->first, range->last});
  }
  return years;
}

}  // namespace

std::vector<Holder> HoldersAt(const LexiconFile& lexicon, const Title& title,
                              const DateInput& date, std::string_view text) {
  std::vector<DateInput> dates;
  if (date.first != kNoDay) dates.push_back(date);
  if (title.capacity == Capacity::kCurrent || date.first == kNoDay) {
    for (const DateInput& year : YearsAround(text, title.span)) {
      dates.push_back(year);
    }
  }
  std::vector<Holder> holders;
  for (const EntityIndex office : title.offices) {
    for (const TenureRecord& tenure : lexicon.TenuresOf(office)) {
      const bool fits =
          std::any_of(dates.begin(), dates.end(), [&](const DateInput& d) {
            return Fits(tenure, title.capacity, d);
          });
      if (fits || dates.empty()) holders.push_back({&tenure, !fits});
    }
  }
  return holders;
}

bool EverHeld(const LexiconFile& lexicon, const Title& title,
              EntityIndex person) {
  return std::any_of(
      title.offices.begin(), title.offices.end(), [&](EntityIndex office) {
        const auto tenures = lexicon.TenuresOf(office);
        return std::any_of(
            tenures.begin(), tenures.end(),
            [&](const TenureRecord& t) { return t.person == person; });
      });
}

}  // namespace normalize
