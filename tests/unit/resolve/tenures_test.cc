// Who held an office at the time that a text speaks of.
#include "normalize/resolve/tenures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "normalize/base/date.h"
#include "tests/unit/resolve/office_lexicon.h"

namespace normalize {
namespace {

DateInput DateOf(const std::string& date) {
  const auto range = ParseDate(date);
  return range ? DateInput{range->first, range->last} : DateInput{};
}

// Ids in order, `?` after those that only a missing date lets pass.
std::vector<std::string> Holders(const char* office, Capacity capacity,
                                 const char* date, const std::string& text) {
  Title title;
  title.offices = {test::OfficeEntity(office)};
  title.rows = {kNoRow};
  title.capacity = capacity;
  const size_t at = text.find('@');
  title.span = {at, at + 1};
  std::vector<std::string> ids;
  const LexiconFile& file = test::OfficeFile();
  for (const Holder& holder : HoldersAt(file, title, DateOf(date), text)) {
    ids.push_back(
        std::string(file.Text(file.Entity(holder.tenure->person).id)) +
        (holder.undated ? "?" : ""));
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

struct Case {
  const char* name;
  const char* office;
  Capacity capacity;
  const char* date;
  const char* text;  // with @ where the title stands
  std::vector<std::string> holders;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class TenureTest : public ::testing::TestWithParam<Case> {};

TEST_P(TenureTest, Holders) {
  const Case& c = GetParam();
  EXPECT_EQ(Holders(c.office, c.capacity, c.date, c.text), c.holders);
}

constexpr Capacity kNow = Capacity::kCurrent;

const Case kCases[] = {
    {"Inside", "us-commerce", kNow, "2023-06-01", "@", {"walter-brandner"}},
    {"OpenEnd", "us-commerce", kNow, "2031-06-01", "@", {"harold-lindqvist"}},
    {"ActingCountsAsCurrent",
     "us-commerce",
     kNow,
     "2025-01-25",
     "@",
     {"peggy-strowd"}},
    {"DayOfChange",
     "us-commerce",
     kNow,
     "2025-02-10",
     "@",
     {"harold-lindqvist", "peggy-strowd"}},
    {"DayAfter", "us-commerce", kNow, "2025-02-11", "@", {"harold-lindqvist"}},
    {"YearOnlyIsARange",
     "us-commerce",
     kNow,
     "2025",
     "@",
     {"harold-lindqvist", "peggy-strowd", "walter-brandner"}},
    {"MonthIsARange",
     "us-commerce",
     kNow,
     "2025-03",
     "@",
     {"harold-lindqvist"}},
    {"BeforeAllOfThem", "us-commerce", kNow, "1999-01-01", "@", {}},
    {"InAGap", "us-trade", kNow, "2023-01-01", "@", {}},
    {"DesignateIsNotYetHolder",
     "de-chancellor",
     kNow,
     "2025-04-01",
     "@",
     {"klaus-wiedemann"}},
    {"Designate",
     "de-chancellor",
     Capacity::kDesignate,
     "2025-04-01",
     "@",
     {"otto-kranich"}},
    {"DesignateWithoutARow",
     "us-commerce",
     Capacity::kDesignate,
     "2024-12-01",
     "@",
     {"harold-lindqvist", "peggy-strowd"}},
    {"Former",
     "us-commerce",
     Capacity::kFormer,
     "2025-06-01",
     "@",
     {"peggy-strowd", "walter-brandner"}},
    {"FormerWhileInOffice",
     "us-commerce",
     Capacity::kFormer,
     "2023-06-01",
     "@",
     {}},
    {"Then",
     "de-chancellor",
     Capacity::kThen,
     "2025-11-04",
     "@",
     {"klaus-wiedemann"}},
    {"Acting",
     "us-commerce",
     Capacity::kActing,
     "2025-01-25",
     "@",
     {"peggy-strowd"}},
    {"NobodyIsActing", "us-commerce", Capacity::kActing, "2025-06-01", "@", {}},

    // A year in the sentence is a date too.
    {"YearBefore",
     "us-commerce",
     kNow,
     "2025-06-01",
     "In 2022 the @ said",
     {"harold-lindqvist", "walter-brandner"}},
    {"YearAfter",
     "us-commerce",
     kNow,
     "2025-06-01",
     "the @ said in 2022.",
     {"harold-lindqvist", "walter-brandner"}},
    {"YearInTheSentenceBefore",
     "us-commerce",
     kNow,
     "2025-06-01",
     "It was 2022. The @ said",
     {"harold-lindqvist"}},
    {"YearInTheNextSentence",
     "us-commerce",
     kNow,
     "2025-06-01",
     "the @ spoke. It was 2022.",
     {"harold-lindqvist"}},
    {"YearInAnotherLine",
     "us-commerce",
     kNow,
     "2025-06-01",
     "the @ spoke\nIt was 2022",
     {"harold-lindqvist"}},
    {"LongerNumber",
     "us-commerce",
     kNow,
     "2025-06-01",
     "the @ paid 20225",
     {"harold-lindqvist"}},
    {"EndOfALongerNumber",
     "us-commerce",
     kNow,
     "2025-06-01",
     "the @ paid 12022",
     {"harold-lindqvist"}},
    {"OnlyAYear",
     "us-commerce",
     kNow,
     "",
     "In 2022 the @ said",
     {"walter-brandner"}},

    // Without any date everybody is possible, and it is said.
    {"Undated",
     "us-commerce",
     kNow,
     "",
     "the @ said",
     {"harold-lindqvist?", "peggy-strowd?", "walter-brandner?"}},
    {"UndatedFormer",
     "us-commerce",
     Capacity::kFormer,
     "",
     "the @ said",
     {"harold-lindqvist?", "peggy-strowd?", "walter-brandner?"}},
};

INSTANTIATE_TEST_SUITE_P(All, TenureTest, ::testing::ValuesIn(kCases),
                         [](const auto& info) {
                           return std::string(info.param.name);
                         });

TEST(EverHeldTest, AtAnyTimeAndInAnyOfTheOffices) {
  Title title;
  title.offices = {test::OfficeEntity("us-commerce"),
                   test::OfficeEntity("de-chancellor")};
  std::sort(title.offices.begin(), title.offices.end());
  const auto held = [&](const char* person) {
    return EverHeld(test::OfficeFile(), title, test::OfficeEntity(person));
  };
  EXPECT_TRUE(held("walter-brandner"));
  EXPECT_TRUE(held("klaus-wiedemann"));
  EXPECT_FALSE(held("desmond-farlie"));
}

}  // namespace
}  // namespace normalize
