// Lint of names against each other.
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
        id       | type         | label_en   | label_zh
        ann-lee  | person       | Ann Lee    | 李安国
        bank     | organization | Bay Bank   |
        lee-bank | organization | Lees Bank  | 李安国银行
      )",
          .names = R"(
        entity  | name        | lang    | strength | case | from | to   | reading
        ann-lee | Annie Lee   | en      | strong   |      |      |      |
        bank    | BB          | en      | strong   |      |      | 2010 |
        bank    | Bay-bank AG | en      | strong   |      |      |      |
        lee-bank | 国银        | zh-Hans | strong   |      |      |      |
      )"};
}

class LintNamesTest : public ::testing::TestWithParam<LintCase> {};

TEST_P(LintNamesTest, FiresWhereItShould) {
  test::ExpectFinding(Sound(), GetParam());
}

const LintCase kCases[] = {
    {"OwnName", "shared-name", kNames, "lee-bank | LB | en | strong | | | |",
     nullptr},
    {"TwoOwners", "shared-name", kNames,
     "lee-bank | Annie Lee | en | strong | | | |",
     "names/tiny.tsv:6: shared-name: `Annie Lee` names ann-lee as well as "
     "lee-bank"},
    {"OwnersInOtherLetters", "shared-name", kNames,
     "lee-bank | annie-lee | de | strong | | | |", "shared-name"},
    {"LabelAsName", "shared-name", kNames,
     "lee-bank | Ann Lee | en | strong | | | |", "shared-name"},
    {"WeakSecondOwner", "shared-name", kNames,
     "lee-bank | Annie Lee | en | weak | | | |", nullptr},
    {"AcronymOtherwise", "shared-name", kNames,
     "lee-bank | Bb | en | strong | exact | | |", nullptr},
    {"OneAfterTheOther", "shared-name", kNames,
     "lee-bank | BB | en | strong | | 2011 | |", nullptr},
    {"AtOneTime", "shared-name", kNames,
     "lee-bank | BB | en | strong | | 2009 | |", "shared-name"},
    {"OtherWords", "shadowed-name", kNames,
     "ann-lee | Anna Lee | en | strong | | | |", nullptr},
    {"CapitalsFoundAlready", "shadowed-name", kNames,
     "bank | Bay-Bank AG | en | strong | | | |",
     "names/tiny.tsv:6: shadowed-name: `Bay-Bank AG` of bank is found by "
     "`Bay-bank AG` (en) already"},
    {"OtherStrength", "shadowed-name", kNames,
     "ann-lee | annie lee | en | weak | | | |", nullptr},
    {"DerivedTraditional", "shadowed-name", kNames,
     "ann-lee | 李安國 | zh-Hant | strong | | | |", "shadowed-name"},
    {"TraditionalOfItsOwn", "shadowed-name", kNames,
     "ann-lee | 李岸國 | zh-Hant | strong | | | |", nullptr},
    {"StatesAReading", "shadowed-name", kNames,
     "ann-lee | 李安國 | zh-Hant | strong | | | | li3 an1 guo2", nullptr},
    {"Word", "common-word", kNames, "bank | Harbor | en | strong | | | |",
     "names/tiny.tsv:6: common-word: `Harbor` of bank is a word"},
    {"WeakWord", "common-word", kNames, "bank | Harbor | en | weak | | | |",
     nullptr},
    {"ExactWord", "common-word", kNames,
     "bank | Harbor | en | strong | exact | | |", nullptr},
    {"ProperWord", "common-word", kNames,
     "bank | Harbor | en | strong | proper | | |", nullptr},
    {"NoWord", "common-word", kNames, "bank | Baybank | en | strong | | | |",
     nullptr},
    {"GermanWord", "common-word", kNames, "bank | Plan | de | strong | | | |",
     "common-word"},
    {"LabelThatIsAWord", "common-word", kEntities,
     "harbor | organization | Harbor |", "entities/tiny.tsv:5: common-word"},
    {"ChineseNameOnly", "no-simplified", kNames,
     "bank | 灣行 | zh-Hant | strong | | | |",
     "names/tiny.tsv:6: no-simplified: bank has the name"},
    {"WithLabel", "no-simplified", kNames,
     "lee-bank | 李行 | zh-Hans | weak | | | |", nullptr},
};

INSTANTIATE_TEST_SUITE_P(All, LintNamesTest, ::testing::ValuesIn(kCases),
                         [](const auto& info) {
                           return std::string(info.param.name);
                         });

}  // namespace
}  // namespace normalize
