// Lint of names that swallow, or fall into, the names of others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/unit/lexicon/lint_test.h"

namespace normalize {
namespace {

using test::kNames;
using test::LintCase;
using test::TinyTables;

TinyTables Sound() {
  return {.entities = R"(
        id      | type         | label_en | label_zh
        acme    | organization | Acme     | 艾克
        bobland | place        | Bobland  | 鲍勃
        chip    | product      | Chip Set | 芯片
        council | organization | Council  | 国会
      )",
          .names = R"(
        entity | name  | lang    | strength
        chip   | K9    | und     | strong
      )"};
}

class LintPhrasesTest : public ::testing::TestWithParam<LintCase> {};

TEST_P(LintPhrasesTest, FiresWhereItShould) {
  test::ExpectFinding(Sound(), GetParam());
}

const LintCase kCases[] = {
    {"Possessive", "hides-place", kNames,
     "council | Bobland\u2019s council | en | strong",
     "names/tiny.tsv:3: hides-place: `Bobland\u2019s council` of council"},
    {"PossessiveWithArticle", "hides-place", kNames,
     "council | the Bobland's council | en | weak", "hides-place"},
    {"PossessiveOfNobody", "hides-place", kNames,
     "council | People's Council | en | strong", nullptr},
    {"PlaceOfAPlace", "hides-place", kNames,
     "bobland | Bobland's region | en | strong", nullptr},
    {"Composite", "hides-place", kNames,
     "council | Bobland Council | en | strong", nullptr},
    {"Government", "place-government", kNames,
     "council | Bobland government | en | strong",
     "names/tiny.tsv:3: place-government"},
    {"Authorities", "place-government", kNames,
     "council | the Bobland authorities | en | weak", "place-government"},
    {"Adjective", "place-government", kNames,
     "council | Boblandish government | en | strong", nullptr},
    {"CompanyAndProduct", "hides-company", kNames,
     "chip | Acme K9 | en | strong", "names/tiny.tsv:3: hides-company"},
    {"OnlyWithCompany", "hides-company", kNames,
     "chip | Acme K10 | en | strong", nullptr},
    {"AcrossWords", "crosses-words", kNames,
     "acme | 中国会计学会 | zh-Hans | strong",
     "entities/tiny.tsv:5: crosses-words: `国会` of council"},
    {"AtWords", "crosses-words", kNames, "acme | 国会大楼 | zh-Hans | strong",
     nullptr},
};

INSTANTIATE_TEST_SUITE_P(All, LintPhrasesTest, ::testing::ValuesIn(kCases),
                         [](const auto& info) {
                           return std::string(info.param.name);
                         });

}  // namespace
}  // namespace normalize
