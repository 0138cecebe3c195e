// Lint of countries, languages, identifiers, frames and references.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/lexicon/lint_test.h"

namespace normalize {
namespace {

using test::kEntities;
using test::kNames;
using test::kOutlets;
using test::kTenures;
using test::LintCase;
using test::TinyTables;
using ::testing::ElementsAre;

TinyTables Sound() {
  return {.entities = R"(
        id      | type   | label_en | country | wikidata | region | seats
        ann-lee | person | Ann Lee  | US      | Q1       |        |
        herald  | outlet | Herald   | INT     |          |        |
        office  | office | Minister |         |          |        |
        place   | place  | Place    | EU      |          |        |
      )",
          .names = R"(
        entity  | name | lang | strength | frame
        ann-lee | Annie | en  | weak     |
      )",
          .tenures = R"(
        office | person  | from | to
        office | ann-lee | 2020 |
      )",
          .outlets = R"(
        outlet | country | language
        herald | US      | en zh
      )"};
}

class LintCodesTest : public ::testing::TestWithParam<LintCase> {};

TEST_P(LintCodesTest, FiresWhereItShould) {
  test::ExpectFinding(Sound(), GetParam());
}

const LintCase kCases[] = {
    {"Country", "bad-country", kEntities, "zoe | person | Zoe | TW | | |",
     nullptr},
    {"Kosovo", "bad-country", kEntities, "zoe | person | Zoe | XK | | |",
     nullptr},
    {"NoCountry", "bad-country", kEntities, "zoe | person | Zoe | UK | | |",
     "entities/tiny.tsv:6: bad-country: unknown country `UK`"},
    {"Region", "bad-country", kEntities, "zoe | place | Zoe | | | FR |",
     nullptr},
    {"NoRegion", "bad-country", kEntities, "zoe | place | Zoe | | | QX1 |",
     "CLDR knows no region"},
    {"OutletCountry", "bad-country", kOutlets, "office | U | en",
     "outlets/outlets.tsv:3: bad-country"},
    {"Tag", "bad-language", kNames, "ann-lee | B | zh-Hant-TW | weak |",
     nullptr},
    {"Und", "bad-language", kNames, "ann-lee | B | und | weak |", nullptr},
    {"Slip", "bad-language", kNames, "ann-lee | B | jp | weak |",
     "names/tiny.tsv:3: bad-language: `jp`"},
    {"NoScript", "bad-language", kNames, "ann-lee | B | zh | weak |",
     "bad-language: `zh`"},
    {"Underscore", "bad-language", kNames, "ann-lee | B | zh_Hant | weak |",
     "bad-language"},
    {"Wikidata", "bad-wikidata", kEntities, "zoe | person | Zoe | | Q42 | |",
     nullptr},
    {"NoWikidata", "bad-wikidata", kEntities, "zoe | person | Zoe | | 42 | |",
     "entities/tiny.tsv:6: bad-wikidata"},
    {"WikidataOnce", "shared-wikidata", kEntities,
     "zoe | person | Zoe | | Q2 | |", nullptr},
    {"WikidataTwice", "shared-wikidata", kEntities,
     "zoe | person | Zoe | | Q1 | |",
     "entities/tiny.tsv:6: shared-wikidata: Q1 is ann-lee already"},
    {"Frame", "unknown-frame", kNames, "ann-lee | B | en | weak | epithet",
     nullptr},
    {"NoFrame", "unknown-frame", kNames, "ann-lee | B | en | weak | rude",
     "names/tiny.tsv:3: unknown-frame: `rude`"},
    {"ManySeats", "bad-seats", kEntities, "two | office | Two | | | | many",
     nullptr},
    {"NineSeats", "bad-seats", kEntities, "two | office | Two | | | | 9",
     nullptr},
    {"NoSeats", "bad-seats", kEntities, "two | office | Two | | | | several",
     "entities/tiny.tsv:6: bad-seats"},
    {"SeatsOfAPerson", "wrong-type", kEntities, "two | person | Two | | | | 2",
     "entities/tiny.tsv:6: wrong-type: two is of type person where office"},
    {"TenureOfAPlace", "wrong-type", kTenures, "place | ann-lee | 2020 |",
     "offices/tenures.tsv:3: wrong-type"},
    {"HeldByAnOutlet", "wrong-type", kTenures, "office | herald | 2020 |",
     "herald is of type outlet where person is meant"},
    {"TenureOfAnOffice", "wrong-type", kTenures, "office | ann-lee | 2022 |",
     nullptr},
    {"OutletThatIsNone", "wrong-type", kOutlets, "ann-lee | US | en",
     "outlets/outlets.tsv:3: wrong-type"},
    {"CitedSource", "unused-source", kNames, "ann-lee | B | en | weak |",
     nullptr},
};

INSTANTIATE_TEST_SUITE_P(All, LintCodesTest, ::testing::ValuesIn(kCases),
                         [](const auto& info) {
                           return std::string(info.param.name);
                         });

TEST(LintSourcesTest, FindsTheOneThatNothingCites) {
  TinyTables tiny = Sound();
  Tables tables = test::ReadTiny(tiny);
  SourceRow unused = tables.sources[0];
  unused.id = "unused";
  tables.sources.push_back(unused);
  std::vector<std::string> findings;
  for (const TableProblem& problem : LintTables(tables)) {
    if (problem.rule == "unused-source") findings.push_back(problem.message);
  }
  EXPECT_THAT(findings, ElementsAre("nothing cites unused"));
}

// Every rule of this program has its line in the list.
TEST(LintRulesTest, AreSortedWithinTheirGroupAndSayWhatTheyFind) {
  for (const LintRule& rule : LintRules()) {
    EXPECT_FALSE(rule.finds.empty()) << rule.name;
    EXPECT_LE(rule.name.size(), 17u) << rule.name;
  }
}

}  // namespace
}  // namespace normalize
