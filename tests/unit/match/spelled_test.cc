// Names as they are written: borders, gaps, capitals, overlaps.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "normalize/match/matcher.h"
#include "tests/support/tiny_lexicon.h"
#include "tests/unit/match/found.h"

namespace normalize {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Entities of types that give rise to no further forms, so that each case
// shows one name.
const LexiconFile& Lexicon() {
  static const auto file = test::OpenBytes(test::CompileTinyBytes(
      {.entities = R"(
         id     | type         | label_en
         arm    | organization | Arm Holdings
         att    | organization | AT&T
         bank   | organization | Bank of New York
         brien  | organization | Brien
         inc    | organization | Acme, Inc.
         india  | place        | Bharat
         nvidia | organization | Nvidia
         ocots  | term         | one country, two systems
         sin    | organization | Sino-U.S. Fund
         tower  | organization | Fund Tower
         us     | place        | US
         usdot  | organization | U.S.
         zuerich | organization | Zürich
       )",
       .names = R"(
         entity | name          | lang    | strength | case
         arm    | Arm           | en      | weak     | exact
         india  | 印度           | zh-Hans | strong   |
         india  | 印度尼西亚      | zh-Hans | strong   |
         india  | インド         | ja      | strong   |
         india  | 인도           | ko      | strong   |
         india  | 约翰·史密斯     | zh-Hans | strong   |
         india  | Nguyễn Phú    | vi      | strong   |
       )"}));
  return *file;
}

struct Case {
  const char* name;
  const char* text;
  std::vector<std::string> surfaces;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class SpelledTest : public ::testing::TestWithParam<Case> {};

TEST_P(SpelledTest, Finds) {
  EXPECT_EQ(test::Surfaces(Lexicon(), GetParam().text), GetParam().surfaces);
}

const Case kBorders[] = {
    {"Alone", "Nvidia", {"Nvidia"}},
    {"Between", "(Nvidia)", {"Nvidia"}},
    {"Possessive", "Nvidia's and Nvidia’s", {"Nvidia", "Nvidia"}},
    {"HyphenatedCompound", "Nvidia-backed", {"Nvidia"}},
    {"InsideAWord", "Nvidian XNvidia Nvidia2 Nvidia_x", {}},
    {"AccentAfterIt", "Nvidia\u0301", {"Nvidia\u0301"}},
    {"LetterOfAnotherScriptAfterIt", "NvidiaЯ", {}},
    {"HanAroundIt", "和Nvidia的", {"Nvidia"}},
    {"OfAnotherName", "O'Brien O’Brien", {}},
    {"AfterAnElidedArticle", "d'Brien and l’Brien", {"Brien", "Brien"}},
    {"Katakana", "はインドの", {"インド"}},
    {"InsideKatakana", "インドネシア ラインド", {}},
    {"KoreanParticle", "인도는 인도에서 인도", {"인도", "인도", "인도"}},
    {"InsideHangul", "인도네시아 중인도", {}},
    {"LongerHanNameAndShorter",
     "在印度尼西亚",
     {"印度尼西亚", "印度"}},
    {"InvalidBytesAround", "\xFFNvidia\xC3", {"Nvidia"}},
    {"NulAround", "\x01Nvidia\x02", {"Nvidia"}},
};

const Case kGaps[] = {
    {"Spaces", "Bank of  New\tYork", {"Bank of  New\tYork"}},
    {"LineEnd", "Bank of\nNew York", {"Bank of\nNew York"}},
    {"CrLf", "Bank of\r\nNew York", {"Bank of\r\nNew York"}},
    {"ParagraphEnd", "Bank of\n\nNew York", {}},
    {"Hyphens", "Bank-of-New-York", {"Bank-of-New-York"}},
    {"NoBreakSpace", "Bank of New\u00A0York", {"Bank of New\u00A0York"}},
    {"Comma", "Bank of New, York", {}},
    {"SentenceEnd", "Fund. Tower", {}},
    {"PeriodOfAnInitial", "Bank of New. York", {"Bank of New. York"}},
    {"Quote", "Bank of “New York”", {}},
    {"CommaOfTheName", "Acme, Inc. said", {"Acme, Inc."}},
    {"CommaLeftOut", "Acme Inc. said", {}},
    {"PeriodLeftOut", "Acme, Inc said", {"Acme, Inc"}},
    {"Ampersand", "AT&T", {"AT&T"}},
    {"AmpersandLeftOut", "AT T", {}},
    {"FullWidthAmpersand", "AT＆T", {}},
    {"LongGap", "Bank                                                   of "
                "New York", {}},
    {"HanOverALineEnd", "印\n度", {"印\n度"}},
    {"HanWithASpace", "印 度", {}},
    {"HanWithAComma", "印，度", {}},
    {"ZeroWidthInHan", "印\u200B度", {"印\u200B度"}},
    {"MiddleDot", "约翰·史密斯", {"约翰·史密斯"}},
    {"OtherMiddleDots",
     "约翰・史密斯 约翰•史密斯",
     {"约翰・史密斯", "约翰•史密斯"}},
    {"MiddleDotLeftOut", "约翰史密斯", {"约翰史密斯"}},
    {"SoftHyphen", "Nvi\u00ADdia", {"Nvi\u00ADdia"}},
    {"ZeroWidthSpace", "Nvi\u200Bdia", {"Nvi\u200Bdia"}},
    {"ByteOrderMark", "\uFEFFNvidia", {"Nvidia"}},
    {"FullWidth", "Ｎｖｉｄｉａ", {"Ｎｖｉｄｉａ"}},
    {"AccentLeftOut", "Zurich", {"Zurich"}},
    {"Decomposed", "Zu\u0308rich", {"Zu\u0308rich"}},
    {"DecomposedStack", "Nguye\u0302\u0303n Phu\u0301",
     {"Nguye\u0302\u0303n Phu\u0301"}},
    {"DecomposedHangul", "\u110B\u1175\u11AB\u1103\u1169",
     {"\u110B\u1175\u11AB\u1103\u1169"}},
    {"DecomposedKatakana", "イント\u3099", {"イント\u3099"}},
};

const auto kPrintName = [](const auto& info) {
  return std::string(info.param.name);
};
INSTANTIATE_TEST_SUITE_P(Borders, SpelledTest,
                         ::testing::ValuesIn(kBorders), kPrintName);
INSTANTIATE_TEST_SUITE_P(Gaps, SpelledTest, ::testing::ValuesIn(kGaps),
                         kPrintName);

// ------------------------------------------------------------------ capitals

TEST(CapitalsTest, HowEachRuleFits) {
  const struct {
    const char* text;
    std::vector<std::string> found;
  } kRows[] = {
      // A proper name: capitals where it has them, or all of them.
      {"Nvidia", {"Nvidia=Nvidia spelled"}},
      {"NVIDIA", {"NVIDIA=Nvidia spelled upper"}},
      {"NVidia", {"NVidia=Nvidia spelled"}},
      {"nvidia", {"nvidia=Nvidia spelled lowered"}},
      {"BANK OF NEW YORK", {"BANK OF NEW YORK=Bank of New York spelled upper"}},
      {"Bank Of New York", {"Bank Of New York=Bank of New York spelled"}},
      // Small letters only where a name may stand in them.
      {"bank of New York", {}},
      // Letter for letter, or all capitals.
      {"Arm", {"Arm=Arm spelled"}},
      {"ARM", {"ARM=Arm spelled upper"}},
      {"arm", {}},
      {"arm’s length", {}},
      {"aRm", {}},
      {"US", {"US=US spelled"}},
      {"us", {}},
      {"Us", {}},
      {"us’", {}},
      {"“us”", {}},
      {"US”", {"US=US spelled"}},
      // A term in lower case: any capitals.
      {"one country, two systems",
       {"one country, two systems=one country, two systems spelled"}},
      {"One Country, Two Systems",
       {"One Country, Two Systems=one country, two systems spelled"}},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(test::Found(Lexicon(), row.text), row.found) << row.text;
  }
}

// ------------------------------------------------------------------ overlaps

// Choosing first and filtering later loses valid names: all are reported, the
// longest first.
TEST(OverlapTest, EveryNameIsReported) {
  EXPECT_THAT(test::Surfaces(Lexicon(), "Sino-U.S. Fund Tower"),
              ElementsAre("Sino-U.S. Fund", "U.S.", "Fund Tower"));
}

TEST(OverlapTest, ThePeriodBelongsToTheNameThatHasIt) {
  EXPECT_THAT(test::Found(Lexicon(), "in the U.S."),
              ElementsAre("U.S.=U.S. spelled"));
  EXPECT_THAT(test::Found(Lexicon(), "in the U.S, he"),
              ElementsAre("U.S=U.S. spelled"));
  EXPECT_THAT(test::Found(Lexicon(), "with Nvidia."),
              ElementsAre("Nvidia=Nvidia spelled"));
}

TEST(OverlapTest, NothingInNothing) {
  EXPECT_THAT(test::Found(Lexicon(), ""), IsEmpty());
  EXPECT_THAT(test::Found(Lexicon(), " \n\n\xFF"), IsEmpty());
}

}  // namespace
}  // namespace normalize
