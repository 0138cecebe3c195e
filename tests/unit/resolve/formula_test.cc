// "Taiwan, China": a formula, or two items of a list?
#include "normalize/resolve/formula.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace normalize {
namespace {

struct Case {
  const char* name;
  const char* text;
  bool list;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class FormulaTest : public ::testing::TestWithParam<Case> {};

TEST_P(FormulaTest, IsListReading) {
  const std::string text = GetParam().text;
  const std::string formula = "Taiwan, China";
  const size_t at = text.find(formula);
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(IsListReading(text, {at, at + formula.size()}), GetParam().list);
}

TEST(FormulaPairTest, AHyphenThatTheNameHasNotPairsTwoPlaces) {
  EXPECT_TRUE(IsPairing("China-Taiwan", "China Taiwan"));
  EXPECT_TRUE(IsPairing("China–Taiwan", "China Taiwan"));
  EXPECT_FALSE(IsPairing("China Taiwan", "China Taiwan"));
  EXPECT_FALSE(IsPairing("中国-\n台湾", "中国台湾"));
  EXPECT_FALSE(IsPairing("Taiwan-Region", "Taiwan-Region"));
}

const Case kCases[] = {
    {"Plain", "He flew to Taiwan, China on Monday.", false},
    {"EndOfSentence", "He flew to Taiwan, China.", false},
    {"EndOfText", "Taiwan, China", false},
    {"ListWithAnd", "Taiwan, China and Japan agreed.", true},
    {"OxfordComma", "Taiwan, China, and Japan agreed.", true},
    {"ListWithTheArticle", "between Taiwan, China and the United States", true},
    {"Or", "made in Taiwan, China or Japan", true},
    {"German", "aus Taiwan, China und Japan", true},
    {"French", "Taiwan, China et Japon", true},
    {"AndVerb", "visited Taiwan, China and left again", false},
    {"AndLowerCaseNoun", "Taiwan, China and other places", false},
    {"FormulasInARow", "Taiwan, China and Macao, China", false},
    {"OpensAClause", "In Taiwan, China is seen as a rival.", true},
    {"OpensAClauseAfterASentence", "He left. In Taiwan, China is a rival.",
     true},
    {"OpensAPhraseThatGoesOn", "In Taiwan, China during the summer, it", false},
    {"PrepositionInside", "arrived in Taiwan, China to applause", false},
};

INSTANTIATE_TEST_SUITE_P(
    All, FormulaTest, ::testing::ValuesIn(kCases),
    [](const auto& info) { return std::string(info.param.name); });

TEST(FormulaWithoutCommaTest, IsNeverAList) {
  const std::string text = "China's Taiwan and Japan";
  EXPECT_FALSE(IsListReading(text, {0, 14}));
}

}  // namespace
}  // namespace normalize
