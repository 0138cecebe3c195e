// Lint of characters: forms, spaces, scripts, order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/unit/lexicon/lint_test.h"

namespace normalize {
namespace {

using test::kEntities;
using test::kNames;
using test::LintCase;
using test::TinyTables;

TinyTables Sound() {
  return {.entities = R"(
        id      | type   | label_en | label_zh | note
        ann-lee | person | Ann Lee  | 李安     |
      )",
          .names = R"(
        entity  | name | lang | strength
        ann-lee | Annie | en  | weak
      )"};
}

class LintTextTest : public ::testing::TestWithParam<LintCase> {};

TEST_P(LintTextTest, FiresWhereItShould) {
  test::ExpectFinding(Sound(), GetParam());
}

const LintCase kCases[] = {
    {"Composed", "not-nfc", kEntities, "zoe | person | Zo\u00eb | |", nullptr},
    {"Decomposed", "not-nfc", kEntities, "zoe | person | Zoe\u0308 | |",
     "entities/tiny.tsv:3: not-nfc: `Zoe"},
    {"OneSpace", "stray-space", kNames, "ann-lee | Miss Ann | en | weak",
     nullptr},
    {"TwoSpaces", "stray-space", kNames, "ann-lee | Miss  Ann | en | weak",
     "names/tiny.tsv:3: stray-space"},
    {"Hyphen", "odd-character", kNames, "ann-lee | Ann-Lee | en | weak",
     nullptr},
    {"NoBreakSpace", "odd-character", kNames,
     "ann-lee | Miss\u00a0Ann | en | weak",
     "names/tiny.tsv:3: odd-character: U+00A0"},
    {"ZeroWidth", "odd-character", kEntities, "zoe | person | Zoe\u200bLee | |",
     "U+200B"},
    {"InOrder", "unsorted", kEntities, "bob | person | Bob | |", nullptr},
    {"OutOfOrder", "unsorted", kEntities, "abe | person | Abe | |",
     "entities/tiny.tsv:3: unsorted: `abe`"},
    {"NamesOutOfOrder", "unsorted", kNames, "ann-lee | Ann | en | weak",
     "names/tiny.tsv:3: unsorted"},
    {"OneScriptAWord", "mixed-scripts", kNames,
     "ann-lee | \u042d\u043d\u043d Lee | ru | weak", nullptr},
    {"CyrillicA", "mixed-scripts", kNames, "ann-lee | L\u0435e | en | weak",
     "names/tiny.tsv:3: mixed-scripts: `L\u0435e`"},
    {"Russian", "wrong-script", kNames,
     "ann-lee | \u042d\u043d\u043d | ru | weak", nullptr},
    {"LatinInRussian", "wrong-script", kNames, "ann-lee | Enn | ru | weak",
     "names/tiny.tsv:3: wrong-script"},
    {"HanInEnglish", "wrong-script", kNames, "ann-lee | 李安 | en | weak",
     "wrong-script"},
    {"KanaInChinese", "wrong-script", kNames, "ann-lee | リー | zh-Hans | weak",
     "wrong-script"},
    {"AcronymInChinese", "wrong-script", kNames,
     "ann-lee | AL | zh-Hans | weak", nullptr},
    {"Simplified", "not-simplified", kNames, "ann-lee | 国 | zh-Hans | weak",
     nullptr},
    {"TraditionalAsSimplified", "not-simplified", kNames,
     "ann-lee | 國 | zh-Hans | weak", "names/tiny.tsv:3: not-simplified: 國"},
    {"Traditional", "not-traditional", kNames,
     "ann-lee | 國 | zh-Hant-TW | weak", nullptr},
    {"SimplifiedAsTraditional", "not-traditional", kNames,
     "ann-lee | 国 | zh-Hant | weak", "names/tiny.tsv:3: not-traditional: 国"},
};

INSTANTIATE_TEST_SUITE_P(All, LintTextTest, ::testing::ValuesIn(kCases),
                         [](const auto& info) {
                           return std::string(info.param.name);
                         });

}  // namespace
}  // namespace normalize
