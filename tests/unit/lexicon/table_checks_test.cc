// Every rule of CheckTables fires on the row that breaks it, and only then.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/lexicon/compiler.h"
#include "normalize/lexicon/tables.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

using test::ReadTiny;
using test::TinyTables;
using ::testing::HasSubstr;

// Sound tables that the cases spoil by one more row.
TinyTables Sound() {
  return {
      .entities = R"(
        id      | type   | label_en | label_zh | body | source
        ann-lee | person | Ann Lee  |          |      | s
        office  | office | Minister |          | ann-lee | s
        herald  | outlet | Herald   |          |      | s
      )",
      .names = R"(
        entity  | name | lang | strength | reading | from | to | case | source
        ann-lee | Annie | en  | weak     |         |      |    |      | s
      )",
      .tenures = R"(
        office | person  | from       | to | capacity | source
        office | ann-lee | 2024-01-01 |    | holder   | s
      )",
      .outlets = R"(
        outlet | country | source
        herald | US      | s
      )",
  };
}

std::vector<std::string> Check(const TinyTables& tiny) {
  std::vector<TableProblem> problems;
  CheckTables(ReadTiny(tiny), &problems);
  std::vector<std::string> described;
  for (const auto& problem : problems) described.push_back(Describe(problem));
  return described;
}

TEST(CheckTablesTest, SoundTablesHaveNoProblem) {
  EXPECT_THAT(Check(Sound()), ::testing::IsEmpty());
}

struct Case {
  const char* name;
  std::string TinyTables::*table;
  const char* row;
  const char* problem;  // file, line and rule
};

class CheckTablesCaseTest : public ::testing::TestWithParam<Case> {};

TEST_P(CheckTablesCaseTest, NamesFileLineAndRule) {
  TinyTables tiny = Sound();
  tiny.*GetParam().table += std::string(GetParam().row) + "\n";
  const auto problems = Check(tiny);
  ASSERT_EQ(problems.size(), 1u) << ::testing::PrintToString(problems);
  EXPECT_THAT(problems[0], HasSubstr(GetParam().problem));
}

constexpr auto kEntities = &TinyTables::entities;
constexpr auto kNames = &TinyTables::names;
constexpr auto kTenures = &TinyTables::tenures;
constexpr auto kOutlets = &TinyTables::outlets;

const Case kCases[] = {
    {"CapitalInId", kEntities, "Bob | person | Bob | | | s",
     "entities/tiny.tsv:5: bad-id: `Bob`"},
    {"SpaceInId", kEntities, "b ob | person | Bob | | | s", "bad-id"},
    {"EmptyId", kEntities, " | person | Bob | | | s", "bad-id"},
    {"UnknownType", kEntities, "bob | human | Bob | | | s",
     "entities/tiny.tsv:5: bad-type: unknown type `human`"},
    {"NoLabel", kEntities, "bob | person | | | | s",
     "entities/tiny.tsv:5: no-label"},
    {"UnknownBody", kEntities, "bob | office | Bob | | nobody | s",
     "unknown-entity: no entity has the id `nobody`"},
    {"EntityTwice", kEntities, "ann-lee | person | Ann | | | s",
     "entities/tiny.tsv:5: duplicate: the same key stands at "
     "entities/tiny.tsv:2"},
    {"EntityWithoutSource", kEntities, "bob | person | Bob | | |",
     "entities/tiny.tsv:5: no-source"},
    {"EntityUnknownSource", kEntities, "bob | person | Bob | | | s t",
     "unknown-source: `t` is not in sources.tsv"},
    {"NameOfNobody", kNames, "bob | Bob | en | strong | | | | | s",
     "names/tiny.tsv:3: unknown-entity: no entity has the id `bob`"},
    {"EmptyName", kNames, "ann-lee | | en | strong | | | | | s",
     "names/tiny.tsv:3: no-name"},
    {"BadStrength", kNames, "ann-lee | A | en | firm | | | | | s",
     "names/tiny.tsv:3: bad-strength: `firm`"},
    {"BadCase", kNames, "ann-lee | A | en | weak | | | | upper | s",
     "names/tiny.tsv:3: bad-case: `upper`"},
    {"BadReading", kNames, "ann-lee | 李 | zh-Hans | weak | lix3 | | | | s",
     "names/tiny.tsv:3: bad-reading"},
    {"BadFrom", kNames, "ann-lee | A | en | weak | | 2025-13 | | | s",
     "names/tiny.tsv:3: bad-date: `2025-13`"},
    {"BadTo", kNames, "ann-lee | A | en | weak | | | yesterday | | s",
     "names/tiny.tsv:3: bad-date: `yesterday`"},
    {"ReversedDates", kNames,
     "ann-lee | A | en | weak | | 2025 | 2024-12 | | s",
     "names/tiny.tsv:3: reversed-dates: from 2025 is after to 2024-12"},
    {"NameTwice", kNames, "ann-lee | Annie | en | strong | | | | | s",
     "names/tiny.tsv:3: duplicate: the same key stands at names/tiny.tsv:2"},
    {"NameUnknownSource", kNames, "ann-lee | A | en | weak | | | | | t",
     "names/tiny.tsv:3: unknown-source"},
    {"TenureOfNoOffice", kTenures, "none | ann-lee | 2025 | | holder | s",
     "offices/tenures.tsv:3: unknown-entity: no entity has the id `none`"},
    {"TenureOfNobody", kTenures, "office | bob | 2025 | | holder | s",
     "offices/tenures.tsv:3: unknown-entity: no entity has the id `bob`"},
    {"BadCapacity", kTenures, "office | ann-lee | 2025 | | chief | s",
     "offices/tenures.tsv:3: bad-capacity: unknown capacity `chief`"},
    {"TenureReversed", kTenures, "office | ann-lee | 2025 | 2024 | holder | s",
     "offices/tenures.tsv:3: reversed-dates"},
    {"TenureTwice", kTenures, "office | ann-lee | 2024-01-01 | | acting | s",
     "offices/tenures.tsv:3: duplicate"},
    {"TenureWithoutSource", kTenures, "office | ann-lee | 2025 | | holder |",
     "offices/tenures.tsv:3: no-source"},
    {"OutletUnknown", kOutlets, "tribune | US | s",
     "outlets/outlets.tsv:3: unknown-entity"},
    {"OutletTwice", kOutlets, "herald | UK | s",
     "outlets/outlets.tsv:3: duplicate"},
};

INSTANTIATE_TEST_SUITE_P(
    All, CheckTablesCaseTest, ::testing::ValuesIn(kCases),
    [](const auto& info) { return std::string(info.param.name); });

// The same name in two languages, for two entities, and two tenures with
// different beginnings are facts of their own.
TEST(CheckTablesTest, KeysTakeAllTheirColumns) {
  TinyTables tiny = Sound();
  tiny.names += "ann-lee | Annie | de | weak | | | | | s\n";
  tiny.names += "herald | Annie | en | weak | | | | | s\n";
  tiny.tenures += "office | ann-lee | 2022 | 2023 | acting | s\n";
  EXPECT_THAT(Check(tiny), ::testing::IsEmpty());
}

TEST(ProblemsStatusTest, ShowsTheFirstAndCountsTheRest) {
  std::vector<TableProblem> problems;
  EXPECT_TRUE(ProblemsStatus(problems).ok());
  problems.push_back({"a.tsv", 1, "unknown-column", "unknown column `x`"});
  EXPECT_TRUE(ProblemsStatus(problems).ok());
  for (uint32_t line = 1; line <= 23; ++line) {
    problems.push_back({"a.tsv", line, "columns", "m"});
  }
  const Status status = ProblemsStatus(problems);
  EXPECT_EQ(status.code(), StatusCode::kInvalidArgument);
  const std::string message(status.message());
  EXPECT_THAT(message, ::testing::StartsWith("a.tsv:1: columns: m\n"));
  EXPECT_THAT(message, ::testing::EndsWith("\nand 3 more problems"));
  EXPECT_THAT(message, ::testing::Not(HasSubstr("a.tsv:21:")));
}

}  // namespace
}  // namespace normalize
