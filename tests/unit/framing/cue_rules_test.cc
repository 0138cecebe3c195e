// Reading the tables of cues: what is wrong is told with file and line.
#include "normalize/framing/cue_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "normalize/framing/boilerplate.h"
#include "tests/support/temp_folder.h"

namespace normalize {
namespace {

using ::testing::HasSubstr;

constexpr char kHeader[] =
    "rule\tcategory\tlang\tkind\tpattern\twhen\tunless\ttarget\tsource\n";

std::string ErrorOf(const std::string& rows) {
  test::TempFolder folder;
  folder.Write("contexts.tsv",
               "context\tlang\tpattern\tsource\nknown\ten\tx⟦\ts\n");
  folder.Write("cues.tsv", kHeader + rows);
  const auto rules = CueRules::Open(folder.path());
  if (!rules.ok()) return std::string(rules.status().message());
  const auto& problems = rules->For("en").problems;
  return problems.empty() ? "" : Describe(problems.front());
}

struct Case {
  const char* rows;
  const char* error;
};

class CueTableErrors : public ::testing::TestWithParam<Case> {};

TEST_P(CueTableErrors, NameFileLineAndReason) {
  EXPECT_THAT(ErrorOf(GetParam().rows), HasSubstr(GetParam().error));
}

INSTANTIATE_TEST_SUITE_P(
    Tables, CueTableErrors,
    ::testing::Values(
        Case{"a\thedging\ten\tlemma\tmaybe\t\t\t\ts\n", ""},
        Case{"a\thedging\ten\tlemma\tmaybe\t@known\t⟧ x\tspeaker!\ts\n", ""},
        Case{"a\thedging\ten\tpattern\t(maybe\t\t\t\ts\n",
             "framing/cues.tsv:2: pattern"},
        Case{"a\tmood\ten\tlemma\tmaybe\t\t\t\ts\n",
             "framing/cues.tsv:2: category: no category is called `mood`"},
        Case{"a\thedging\ten\tword\tmaybe\t\t\t\ts\n",
             "framing/cues.tsv:2: kind"},
        Case{"a\thedging\ten\tlemma\tmaybe\t@gone\t\t\ts\n",
             "framing/cues.tsv:2: context: no context is called `gone`"},
        Case{"a\thedging\ten\tlemma\tmaybe\t\t\tfar\ts\n",
             "framing/cues.tsv:2: target"},
        Case{"a\thedging\ten\tlemma\tmaybe\t\t\t\t\n",
             "framing/cues.tsv:2: blank: the cell `source`"},
        Case{"a\thedging\ten\tlemma\tmaybe\t\t\t\ts\n"
             "a\thedging\ten\tlemma\tperhaps\t\t\t\ts\n",
             "framing/cues.tsv:3: duplicate"},
        Case{"a\thedging\n", "framing/cues.tsv:2: columns"}));

TEST(CueRules, AMissingFolderIsAnError) {
  EXPECT_FALSE(CueRules::Open("/no/such/folder").ok());
}

TEST(BoilerplateRules, ABrokenExpressionIsAnErrorWithItsLine) {
  const test::TempFolder folder;
  const std::string path = folder.Write("boilerplate.tsv",
                                        "rule\tlang\tpattern\tsource\n"
                                        "a\ten\t^x$\ts\nb\ten\t(x\ts\n");
  const auto rules = BoilerplateRules::Open(path);
  ASSERT_FALSE(rules.ok());
  EXPECT_THAT(std::string(rules.status().message()),
              HasSubstr("framing/boilerplate.tsv:3: pattern"));
}

TEST(MarkedSurroundings, CutsBetweenCharacters) {
  std::string line;
  for (int i = 0; i < 100; ++i) line += "台";
  for (size_t begin = 0; begin < line.size(); begin += 3) {
    const std::string marked =
        MarkedSurroundings(line, {begin, begin + 3}, {begin, begin + 3});
    EXPECT_EQ((marked.size() - 6) % 3, 0u);
  }
}

TEST(MarkedSurroundings, ShowsAPartOfThePlace) {
  EXPECT_EQ(MarkedSurroundings("a \"b\" c", {2, 5}, {3, 4}), "a ⟦b⟧ c");
}

}  // namespace
}  // namespace normalize
