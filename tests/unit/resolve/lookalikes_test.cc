// Words that are spelled as names: what is decided where the language, the
// marks or the title around a word say that it is none.
#include "normalize/resolve/lookalikes.h"

#include <gtest/gtest.h>

#include <memory>
#include <ostream>
#include <string>

#include "normalize/normalizer.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

const std::shared_ptr<const Lexicon>& Words() {
  static const auto lexicon = test::CompileTiny({.entities = R"(
        id        | type         | label_en      | label_zh | country | region
        uber      | organization | Uber          | 优步      | US      |
        mehr      | outlet       | Mehr Agency   |          | IR      |
        us        | place        | United States | 美国      | US      | US
        czechia   | place        | Czechia       | 捷克      | CZ      | CZ
        iceland   | place        | Iceland       | 冰岛      | IS      | IS
        time      | outlet       | Time          |          | US      |
        hyundai   | organization | Hyundai Motor | 现代汽车   | KR      |
        gao-feng  | person       | Gao Feng      | 高峰      | CN      |
        zhang-jun | person       | Zhang Jun     | 张军      | CN      |
        treasury  | organization | U.S. Department of the Treasury | 美国财政部 | US |
        state     | organization | U.S. Department of State | 美国国务院 | US |
        council   | organization | Council of the European Union | 欧盟理事会 | EU |
        secretary | office       | U.S. Secretary of State | | US |
        strowd    | person       | Peggy Strowd  |          | US      |
        rubio     | person       | Marco Rubio   |          | US      |
        china-net | outlet       | China Net     | 中国网    | CN      |
        sina      | organization | Sina          | 新浪      | CN      |
        attacks   | event        | September 11 attacks | | US     |
        affairs   | outlet       | Foreign Affairs |        | US      |
        apple     | organization | Apple         | 苹果公司   | US      |
        ai-qingtao | person      | Ai Qingtao    | 艾青涛   | CN      |
        putin     | person       | Vladimir Putin | 普京     | RU      |
      )",
                                                 .names = R"(
        entity   | name      | lang    | strength | case
        attacks  | 9·11      | zh-Hans | strong   |
        affairs  | Foreign Affairs | en | weak    | exact
        apple    | Apple     | en      | weak     | exact
        china-net | 中国网     | zh-Hans | weak     |
        council  | Council   | en      | weak     |
        gao-feng | 高峰       | zh-Hans | weak     | word
        hyundai  | 現代       | ja      | strong   |
        hyundai  | 现代       | zh-Hans | weak     | word
        mehr     | Mehr      | en      | strong   |
        rubio    | Rubio     | en      | weak     |
        secretary | Secretary of State | en | strong |
        state    | State     | en      | weak     |
        time     | 《时代》    | zh-Hans | strong   |
        treasury | Treasury  | en      | weak     |
        treasury | 财政部     | zh-Hans | strong   |
        us       | EU        | es      | weak     |
        us       | US        | und     | strong   |
        zhang-jun | 张军      | zh-Hans | weak     |
      )"});
  return lexicon;
}

struct Case {
  const char* name;
  const char* lang;
  const char* text;
  const char* mentions;  // "surface=entity" of the decided ones
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class LookalikesTest : public ::testing::TestWithParam<Case> {};

TEST_P(LookalikesTest, DecidesOnlyNames) {
  Document document;
  document.text = GetParam().text;
  document.lang = GetParam().lang;
  std::string found;
  for (const Mention& m : Normalizer(Words(), {}).Annotate(document).mentions) {
    if (!m.decided()) continue;
    if (!found.empty()) found += ' ';
    found += std::string(m.surface) + "=" + std::string(m.entity);
  }
  EXPECT_EQ(found, GetParam().mentions);
}

const Case kCases[] = {
    {"GermanWordWithItsAccent", "de", "Über den Preis schwieg er.", ""},
    {"GermanTitle", "de", "Dann hat Präsident Rubio sich gefreut.",
     "Rubio=rubio"},
    {"OtherPersonInGerman", "de", "Dann hat Ottokarl Rubio sich gefreut.", ""},
    {"CompanyInGerman", "de", "Gestern hat Uber den Preis gesenkt.",
     "Uber=uber"},
    {"GermanWordAtTheBeginning", "de", "Mehr als zehn Schiffe kamen.", ""},
    {"NameInEnglish", "en", "The agency Mehr said so.", "Mehr=mehr"},
    {"CountryInAnotherLanguage", "en", "Then My delegation rose.", ""},
    {"AcronymLikeACountry", "en", "Then the SEC rose.", ""},
    {"WordLikeACountry", "en", "He met the Island chief.", ""},
    {"CountryInItsLanguage", "de", "Sie flog nach Island.", "Island=iceland"},
    {"Money", "en", "It cost US$5 in the US.", "US=us"},
    {"TitleMarks", "zh-Hans", "据《时代》报道。", "时代=time"},
    {"WithoutThem", "zh-Hans", "这是新时代的开始。", ""},
    {"HanWord", "zh-Hans", "这是现代的生活。", ""},
    {"HanWordAfterTheName", "zh-Hans", "现代汽车降价。现代说明了原因。",
     "现代汽车=hyundai 现代=hyundai"},
    {"HanNameInAWord", "zh-Hans", "这是中国网络大会。", ""},
    {"HanNameAlone", "zh-Hans", "据中国网报道。", "中国网=china-net"},
    {"HanWordInHongKong", "zh-Hant-HK", "這是現代的生活。", ""},
    {"HanWordAndPerson", "zh-Hans", "春运迎来高峰。", ""},
    {"BodyInTitle", "zh-Hans", "财政部长今天讲话。", ""},
    {"BodyInAnotherWord", "zh-Hans", "财政部门今天开会。", ""},
    {"BodyForLong", "zh-Hans", "财政部长期关注此事。", "财政部=treasury"},
    {"ShortFormInTitle", "en", "Then Secretary of State Marco Rubio left.",
     "Marco Rubio=rubio"},
    {"AcronymOfABodyOfAPlace", "en",
     "The Ski Association of Iceland (SAI) met. Then SAI voted.",
     "Iceland=iceland"},
    {"PartyOfAPerson", "en", "Then Marco Rubio (GOP) left. The GOP stayed.",
     "Marco Rubio=rubio"},
    {"WeakInSpanish", "en", "The United States spoke. Then the EU said so.",
     "United States=us"},
    {"FormOfAddress", "en", "Then Mr Uber and Dr. Mehr left.", ""},
    {"Initials", "zh-Hans", "艾青涛说AI很重要，Ai也说过。",
     "艾青涛=ai-qingtao Ai=ai-qingtao"},
    {"CapitalsBeforeAVerb", "en", "EXPERTS SAY APPLE WILL WIN AGAIN",
     "APPLE=apple"},
    {"CapitalsElsewhere", "en", "EXPERTS SAY APPLE TREES GROW AGAIN", ""},
    {"SharesOfACompany", "en", "Apple shares fell. Apple pies sold well.",
     "Apple=apple"},
    {"ForeignNameInPinyin", "en", "Then Pujing spoke.", "Pujing=putin"},
    {"PartOfALongerName", "en", "Then Pujing Zeltrov spoke.", ""},
    {"ChineseNameInOneWord", "en", "Then Gaofeng spoke.", ""},
    {"NumberOfAnotherLanguage", "en", "It cost 9.11 dollars.", ""},
    {"OneOfMany", "en", "Officials of a State said so.", ""},
    {"NoDepartment", "en",
     "The U.S. Department of State spoke. Then the State paid.",
     "U.S. Department of State=state"},
    {"KindOfSomething", "en", "At Council of Ministers level he said no.", ""},
    {"NewPlace", "en", "They moved to New Iceland.", ""},
    {"NewsOfAPlace", "en", "New Iceland tariffs came.", "Iceland=iceland"},
    {"PluralOfAWord", "en", "All member States agreed.", ""},
    {"KindOfBody", "en", "Then the Council will decide.", ""},
    {"KindOfBodyActing", "en", "Officials at Treasury said so.",
     "Treasury=treasury"},
    {"Brand", "en", "Shares of Apple rose.", "Apple=apple"},
    {"LongerNameOfAnOutlet", "en", "The Minister for Foreign Affairs left.",
     ""},
    {"Outlet", "en", "As an essay in Foreign Affairs argues.",
     "Foreign Affairs=affairs"},
    {"EndOfALongerName", "en", "He heads the Golden Apple fund.", ""},
};

INSTANTIATE_TEST_SUITE_P(All, LookalikesTest, ::testing::ValuesIn(kCases),
                         [](const auto& info) {
                           return std::string(info.param.name);
                         });

// Somebody who shares a name is less sure than who does not.
TEST(SharedNameTest, IsNoCertainty) {
  Document document;
  document.text = "张军今天讲话。";
  document.lang = "zh-Hans";
  const auto annotation = Normalizer(Words(), {}).Annotate(document);
  ASSERT_EQ(annotation.mentions.size(), 1u);
  EXPECT_LT(annotation.mentions[0].confidence, 0.9);
}

// Nor what another people calls a country.
TEST(ForeignCountryTest, IsNoCertainty) {
  Document document;
  document.text = "Then Islande Roy spoke.";
  document.lang = "en";
  for (const Mention& m : Normalizer(Words(), {}).Annotate(document).mentions) {
    EXPECT_LT(m.confidence, 0.7) << m.surface;
  }
}

// A family name many pages after its owner is no certainty either.
TEST(FarNameTest, IsNoCertainty) {
  const auto confidence = [](size_t sentences) {
    Document document;
    document.text = "Peggy Strowd spoke. ";
    for (size_t i = 0; i < sentences; ++i) document.text += "Talks went on. ";
    document.text += "Then Strowd left.";
    document.lang = "en";
    return Normalizer(Words(), {})
        .Annotate(document)
        .mentions.back()
        .confidence;
  };
  EXPECT_GE(confidence(10), 0.9);
  EXPECT_LT(confidence(2000), 0.7);
}

TEST(TitleMarksTest, StandOnBothSides) {
  const std::string text = "《时代》 《时代之声》";
  EXPECT_TRUE(IsInTitleMarks(text, {3, 9}));
  EXPECT_FALSE(IsInTitleMarks(text, {16, 22}));
}

}  // namespace
}  // namespace normalize
