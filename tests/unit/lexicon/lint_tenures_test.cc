// Lint of tenures.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/unit/lexicon/lint_test.h"

namespace normalize {
namespace {

using test::FindingsOf;
using test::kTenures;
using test::LintCase;
using test::TinyTables;
using ::testing::IsEmpty;

TinyTables Sound() {
  return {.entities = R"(
        id   | type   | label_en   | seats
        ann  | person | Ann Lee    |
        bob  | person | Bob Lee    |
        dan  | person | Dan Lee    |
        many | office | Members    | many
        one  | office | Chair      |
        two  | office | Co-chairs  | 2
      )",
          .names = R"(
        entity | name | lang
        ann    | Annie Lee | en
      )",
          .tenures = R"(
        office | person | from       | to         | capacity | note
        many   | ann    | 2020       |            | holder   |
        one    | ann    | 2020-01-01 | 2022-03-01 | holder   |
        two    | ann    | 2020-01-01 |            | holder   |
        two    | bob    | 2020-06-01 | 2022       | holder   |
      )"};
}

class LintTenuresTest : public ::testing::TestWithParam<LintCase> {};

TEST_P(LintTenuresTest, FiresWhereItShould) {
  test::ExpectFinding(Sound(), GetParam());
}

const LintCase kCases[] = {
    {"HandOver", "too-many-holders", kTenures,
     "one | bob | 2022-03-01 | | holder |", nullptr},
    {"Overlap", "too-many-holders", kTenures,
     "one | bob | 2022-02-01 | | holder |",
     "offices/tenures.tsv:6: too-many-holders: bob in one: ann holds it on "
     "2022-02-01 as well"},
    {"YearOfHandOver", "too-many-holders", kTenures,
     "one | bob | 2022 | | holder |", nullptr},
    {"ActingBeside", "too-many-holders", kTenures,
     "one | bob | 2022-02-01 | | acting |", nullptr},
    {"Designate", "too-many-holders", kTenures,
     "one | bob | 2022-02-01 | | designate |", nullptr},
    {"SecondSeat", "too-many-holders", kTenures,
     "two | dan | 2023 | | holder |", nullptr},
    {"ThirdSeat", "too-many-holders", kTenures,
     "two | dan | 2021-01-01 | | holder |",
     "offices/tenures.tsv:6: too-many-holders: dan in two"},
    {"ManySeats", "too-many-holders", kTenures,
     "many | bob | 2021 | | holder |", nullptr},
    {"SoonFilled", "office-vacant", kTenures,
     "one | bob | 2022-10-01 | | holder |", nullptr},
    {"LongVacant", "office-vacant", kTenures,
     "one | bob | 2024-03-01 | | holder |",
     "offices/tenures.tsv:6: office-vacant: nobody in one from 2022-03-01 to "
     "2024-03-01"},
    {"VacantSeat", "office-vacant", kTenures, "two | dan | 2030 | | holder |",
     nullptr},
    {"NoBeginning", "no-beginning", kTenures, "one | bob | | 2019 | holder |",
     "offices/tenures.tsv:6: no-beginning"},
    {"Beginning", "no-beginning", kTenures,
     "one | bob | 2022-03-01 | | holder |", nullptr},
};

INSTANTIATE_TEST_SUITE_P(All, LintTenuresTest, ::testing::ValuesIn(kCases),
                         [](const auto& info) {
                           return std::string(info.param.name);
                         });

// Declared in a note of the tenure before.
TEST(LintVacancyTest, ANoteDeclaresIt) {
  for (const char* note : {"then vacant", "successors unlisted"}) {
    TinyTables tiny = Sound();
    tiny.tenures = R"(
      office | person | from | to | note
      one | ann | 2020-01-01 | 2022-03-01 | )" +
                   std::string(note) + R"(
      one | bob | 2024-03-01 | |
    )";
    EXPECT_THAT(FindingsOf(tiny, "office-vacant"), IsEmpty()) << note;
  }
}

}  // namespace
}  // namespace normalize
