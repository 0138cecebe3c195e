#include "normalize/framing/boilerplate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/framing/cue_support.h"

namespace normalize::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Listed(const std::string& text,
                                const std::string& lang) {
  Document document;
  document.text = text;
  std::vector<std::string> lines;
  for (const auto& found :
       FindBoilerplate(document, lang, RealTables().boilerplate)) {
    lines.emplace_back(found.span.In(document.text));
  }
  return lines;
}

struct LineCase {
  const char* line;
  const char* lang;
  bool is_boilerplate;
};

class BoilerplateLines : public ::testing::TestWithParam<LineCase> {};

TEST_P(BoilerplateLines, AreToldFromTheArticle) {
  const bool found = !Listed(GetParam().line, GetParam().lang).empty();
  EXPECT_EQ(found, GetParam().is_boilerplate) << GetParam().line;
}

INSTANTIATE_TEST_SUITE_P(
    Lines, BoilerplateLines,
    ::testing::Values(
        LineCase{"You must be logged in to reply.", "en", true},
        LineCase{"Please sign in to comment", "en", true},
        LineCase{"Share on Facebook", "en", true}, LineCase{"Like", "en", true},
        LineCase{"Tweet | Email", "en", true},
        LineCase{"This website uses cookies to work.", "en", true},
        LineCase{"Original: https://example.org/a", "en", true},
        LineCase{"Source: https://example.org/a", "en", true},
        LineCase{"Read more", "en", true},
        LineCase{"Related articles", "en", true},
        LineCase{"Copyright 2025 Example", "en", true},
        LineCase{"All rights reserved.", "en", true},
        LineCase{"Photo: Jane Roe", "en", true},
        LineCase{"3 min read", "en", true},
        LineCase{"责任编辑：王某", "zh", true},
        LineCase{"責任編輯：王某", "zh", true},
        LineCase{"原文链接：https://example.org", "zh", true},
        LineCase{"相关阅读", "zh", true},
        LineCase{"未经授权不得转载", "zh", true},
        LineCase{"Lesen Sie auch: Chips", "de", true},
        LineCase{"Share prices fell on Monday.", "en", false},
        LineCase{"Like many firms, it sells abroad.", "en", false},
        LineCase{"Source: the ministry said so in May.", "en", false},
        LineCase{"Home prices rose by a tenth in Oslo.", "en", false},
        LineCase{"Copyright law is old.", "en", false},
        LineCase{"相关部门正在调查。", "zh", false},
        LineCase{"来源复杂的资金流入。", "zh", false},
        LineCase{"Das Foto zeigt ein Werk.", "de", false}));

TEST(Boilerplate, LinesInAnotherLanguageAreListed) {
  EXPECT_THAT(Listed("The port of Oslo was closed on Monday.\n"
                     "Upgrade auf die neue Version und wähle den Feed aus\n"
                     "It will open again on Friday.\n",
                     "en"),
              ElementsAre("Upgrade auf die neue Version und wähle den Feed "
                          "aus"));
  EXPECT_THAT(
      Listed("The port was closed.\n今天港口关闭了\nIt rained.\n", "en"),
      ElementsAre("今天港口关闭了"));
}

TEST(Boilerplate, ALoneLineIsAnArticle) {
  EXPECT_THAT(Listed("今天港口关闭了", "en"), IsEmpty());
}

TEST(Boilerplate, CountersBelongToTheShareBar) {
  EXPECT_THAT(
      Listed("It rained in Oslo.\nLike\nShare\n3\nIt was wet.\n12\n", "en"),
      ElementsAre("Like", "Share", "3"));
}

}  // namespace
}  // namespace normalize::test
