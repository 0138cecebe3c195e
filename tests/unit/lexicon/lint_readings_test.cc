// Lint of readings.
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
        id       | type   | label_en | label_zh | country
        ann-lee  | person | Li An    | 李安     | CN
        chongshi | person | Zhong Shi | 重十    | CN
      )",
          .names = R"(
        entity   | name | lang    | strength | reading
        chongshi | 重十 | zh-Hans | strong   | zhong4 shi2
      )"};
}

class LintReadingsTest : public ::testing::TestWithParam<LintCase> {};

TEST_P(LintReadingsTest, FiresWhereItShould) {
  test::ExpectFinding(Sound(), GetParam());
}

const LintCase kCases[] = {
    {"Fits", "reading-mismatch", kEntities,
     "zed | person | Wang Yi | 王毅 | CN", nullptr},
    {"GivenNameFirst", "reading-mismatch", kEntities,
     "zed | person | Yi Wang | 王毅 | CN", nullptr},
    {"OtherName", "reading-mismatch", kEntities,
     "zed | person | Wang Ming | 王毅 | CN",
     "entities/tiny.tsv:4: reading-mismatch: `Wang Ming` is no reading"},
    {"NotPinyin", "reading-mismatch", kEntities,
     "zed | person | Jack Wang | 王毅 | CN", nullptr},
    {"AnotherCountry", "reading-mismatch", kEntities,
     "zed | person | Wang Ming | 王毅 | TW", nullptr},
    {"U", "reading-mismatch", kEntities,
     "zed | person | L\u00fc An | 吕安 | CN", nullptr},
    {"OneEach", "reading-length", kNames, "ann-lee | 李 | zh-Hans | weak | li3",
     nullptr},
    {"OneTooMany", "reading-length", kNames,
     "ann-lee | 李 | zh-Hans | weak | li3 an1",
     "names/tiny.tsv:3: reading-length: 2 syllables for the 1 characters"},
};

INSTANTIATE_TEST_SUITE_P(All, LintReadingsTest, ::testing::ValuesIn(kCases),
                         [](const auto& info) {
                           return std::string(info.param.name);
                         });

}  // namespace
}  // namespace normalize
