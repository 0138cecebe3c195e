#include "normalize/framing/word_forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "normalize/text/dictionary.h"
#include "normalize/text/pattern.h"

namespace normalize {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

struct Case {
  const char* lang;
  const char* word;
  std::vector<std::string> has;
  std::vector<std::string> lacks;
};

class WordFormsTest : public ::testing::TestWithParam<Case> {};

TEST_P(WordFormsTest, MakesRegularForms) {
  const auto forms = WordForms(GetParam().lang, GetParam().word);
  for (const auto& form : GetParam().has) EXPECT_THAT(forms, Contains(form));
  for (const auto& form : GetParam().lacks) {
    EXPECT_THAT(forms, Not(Contains(form)));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Words, WordFormsTest,
    ::testing::Values(
        Case{"en", "claim", {"claim", "claims", "claimed", "claiming"}, {}},
        Case{"en", "hype", {"hypes", "hyped", "hyping"}, {"hypeing"}},
        Case{"en", "bully", {"bullies", "bullied", "bullying"}, {"bullys"}},
        Case{"en", "slam", {"slams", "slammed"}, {"slamed", "slaming"}},
        Case{"en", "admit", {"admits", "admitted", "admitting"}, {}},
        Case{"en", "crush", {"crushes", "crushed"}, {"crushs"}},
        Case{"en", "destroy", {"destroys", "destroyed"}, {"destroies"}},
        Case{"de", "Strafzoll", {"Strafzolls", "Strafzolles"}, {}},
        Case{"de", "behaupten", {"behauptet", "behauptete", "behaupteten"}, {}},
        Case{"de", "brutal", {"brutale", "brutaler", "brutalen"}, {}}));

TEST(WordForms, OtherLanguagesKeepTheWord) {
  EXPECT_THAT(WordForms("zh", "炒作"), ElementsAre("炒作"));
}

TEST(WordForms, LongestComeFirst) {
  const auto forms = WordForms("en", "boast");
  EXPECT_TRUE(std::is_sorted(
      forms.begin(), forms.end(),
      [](const auto& a, const auto& b) { return a.size() > b.size(); }));
}

// What the dictionary knows of the forms leads back to the word.
TEST(WordForms, AgreeWithTheDictionary) {
  if (!HasDictionary("en")) GTEST_SKIP() << "no English dictionary";
  for (const char* word : {"claim", "admit", "boast", "smear", "provoke",
                           "vilify", "curb", "stymie", "seize", "slam"}) {
    for (const std::string& form : WordForms("en", word)) {
      if (!IsDictionaryWord("en", form)) continue;
      EXPECT_THAT(Stems("en", form), Contains(word)) << form;
    }
  }
}

struct PhraseCase {
  const char* cell;
  const char* text;
  bool matches;
};

class LemmaExpressionTest : public ::testing::TestWithParam<PhraseCase> {};

TEST_P(LemmaExpressionTest, MatchesFormsOfPhrases) {
  auto pattern = Pattern::Compile(LemmaExpression("en", GetParam().cell));
  ASSERT_TRUE(pattern.ok());
  EXPECT_EQ(pattern->Matches(GetParam().text), GetParam().matches);
}

INSTANTIATE_TEST_SUITE_P(
    Phrases, LemmaExpressionTest,
    ::testing::Values(PhraseCase{"hype up", "keeps hyping up risks", true},
                      PhraseCase{"hype up", "hyping the upper limit", false},
                      PhraseCase{"debt trap", "Debt-trap talk", true},
                      PhraseCase{"smear|taint", "it tainted him", true},
                      PhraseCase{"curb", "the suburb", false},
                      PhraseCase{"cat's paw", "the cat’s paw", true},
                      PhraseCase{"u-turn", "two U-turns", true},
                      PhraseCase{"a.b", "axb", false}));

}  // namespace
}  // namespace normalize
