// Annotating and rewriting end to end, on a tiny lexicon: what is decided, and
// what stands in the text afterwards.
#include "normalize/normalizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

const std::shared_ptr<const Lexicon>& Sample() {
  static const auto lexicon = test::CompileTiny(test::SampleTables());
  return lexicon;
}

Document In(std::string text, std::string lang = "en") {
  Document document;
  document.text = std::move(text);
  document.lang = std::move(lang);
  return document;
}

Annotation Annotate(const Document& document, const Profile& profile = {}) {
  NormalizerOptions options;
  options.profile = profile;
  return Normalizer(Sample(), options).Annotate(document);
}

std::string Rewrite(const std::string& text, const std::string& lang = "en",
                    const Profile& profile = {}) {
  const Document document = In(text, lang);
  return Normalizer::Rewrite(document, Annotate(document, profile)).text;
}

// "surface=entity", "surface=?" where undecided.
std::vector<std::string> Decided(const Document& document) {
  std::vector<std::string> lines;
  for (const Mention& mention : Annotate(document).mentions) {
    lines.push_back(std::string(mention.surface) + "=" +
                    (mention.decided() ? std::string(mention.entity) : "?"));
  }
  return lines;
}

// ---------------------------------------------------------------- rewriting

struct Case {
  const char* name;
  const char* lang;
  const char* text;
  const char* rewritten;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class RewriteTest : public ::testing::TestWithParam<Case> {};

TEST_P(RewriteTest, Becomes) {
  EXPECT_EQ(Rewrite(GetParam().text, GetParam().lang), GetParam().rewritten);
}

// Twice is once.
TEST_P(RewriteTest, AndStays) {
  EXPECT_EQ(Rewrite(GetParam().rewritten, GetParam().lang),
            GetParam().rewritten);
}

const Case kCases[] = {
    {"Pinyin", "en", "Then Huang Renxun landed.", "Then Jensen Huang landed."},
    {"GivenFirst", "en", "Then Renxun Huang landed.",
     "Then Jensen Huang landed."},
    {"WadeGiles", "en", "He met Hsi Chin-p'ing today.",
     "He met Xi Jinping today."},
    {"MandarinOfAJapaneseName", "en", "He met Gao Shi Zao Miao today.",
     "He met Sanae Takaichi today."},
    {"OtherLatinName", "en", "Then Jen-Hsun Huang landed.",
     "Then Jensen Huang landed."},
    {"LabelStays", "en", "Then Jensen Huang landed.",
     "Then Jensen Huang landed."},
    {"Possessive", "en", "This is Huang Renxun's plan, Huang Renxun’s own.",
     "This is Jensen Huang's plan, Jensen Huang’s own."},
    {"Compound", "en", "A Huang Renxun-led team won.",
     "A Jensen Huang-led team won."},
    {"AllCapitals", "en", "HUANG RENXUN VISITS TAIPEI TODAY",
     "JENSEN HUANG VISITS TAIPEI TODAY"},
    {"CapitalsOfABrand", "en", "Shares of NVIDIA rose.",
     "Shares of Nvidia rose."},
    {"FormulaBecomesThePlace", "en", "He landed in Taiwan, China on Monday.",
     "He landed in Taiwan on Monday."},
    {"ListStays", "en", "He praised Taiwan, China and Japan.",
     "He praised Taiwan, China and Japan."},
    {"AbbreviationStays", "en", "He left the US for the U.S. capital.",
     "He left the US for the U.S. capital."},
    {"ShortFormStays", "en", "Then Jensen Huang spoke. Huang left.",
     "Then Jensen Huang spoke. Huang left."},
    {"Gloss", "en", "Then Huang Renxun (Jensen Huang) landed.",
     "Then Huang Renxun (Jensen Huang) landed."},
    {"OverALineEnd", "en", "Then Huang Ren-\nxun landed.",
     "Then Jensen Huang landed."},
    {"ArticleOfTheLabel", "en", "Then Thunderer News said so.",
     "Then The Times said so."},
    {"ArticleOfTheText", "en", "Then the Thunderer News said so.",
     "Then the Times said so."},
    {"Addresses", "en", "See http://x.org/Huang-Renxun or mail a@nvidia.com.",
     "See http://x.org/Huang-Renxun or mail a@nvidia.com."},
    {"ArmsLength", "en", "He kept it at arm’s length from us.",
     "He kept it at arm’s length from us."},
    {"ChineseText", "zh-Hans", "昨天黃仁勳在中国台湾讲话。",
     "昨天黄仁勋在台湾讲话。"},
    {"InvalidBytesStay", "en", "\xFFThen Huang Renxun\xC3 landed.\xED\xA0\x80",
     "\xFFThen Jensen Huang\xC3 landed.\xED\xA0\x80"},
    {"Nothing", "en", "", ""},
};

INSTANTIATE_TEST_SUITE_P(
    All, RewriteTest, ::testing::ValuesIn(kCases),
    [](const auto& info) { return std::string(info.param.name); });

TEST(ProfileTest, ChoosesWhatIsRewritten) {
  const std::string formula = "He landed in Taiwan, China on Monday.";
  Profile framed;
  framed.rewrite_framed = false;
  EXPECT_EQ(Rewrite(formula, "en", framed), formula);

  Profile quotes;
  quotes.rewrite_quotes = false;
  const std::string quoted = "“We met Huang Renxun,” he said.";
  EXPECT_EQ(Rewrite(quoted, "en", quotes), quoted);
  EXPECT_EQ(Rewrite(quoted), "“We met Jensen Huang,” he said.");

  Profile shorts;
  shorts.rewrite_short_forms = true;
  EXPECT_EQ(Rewrite("Then Jensen Huang spoke. Later Huang left.", "en",
                    shorts),
            "Then Jensen Huang spoke. Later Jensen Huang left.");

  Profile types;
  types.keep_types = {"person"};
  EXPECT_EQ(Rewrite("Then Huang Renxun landed.", "en", types),
            "Then Huang Renxun landed.");

  Profile certain;
  certain.min_confidence = 1;
  EXPECT_EQ(Rewrite("Then Huang Renxun landed.", "en", certain),
            "Then Huang Renxun landed.");
}

// ---------------------------------------------------------------- deciding

TEST(DecideTest, HomophonesWithoutEvidenceAreLeftAlone) {
  const Annotation annotation =
      Annotate(In("The prize went to Lee Wei and Wei Li yesterday."));
  for (const Mention& mention : annotation.mentions) {
    if (mention.decided()) continue;
    EXPECT_FALSE(mention.rewrite);
    EXPECT_GE(mention.alternatives.size(), 1u) << mention.surface;
  }
}

TEST(DecideTest, TheLongestDecidedNameStands) {
  EXPECT_THAT(
      Decided(In("Shares of Taiwan Semiconductor Manufacturing Co. rose.")),
      ElementsAre("Taiwan Semiconductor Manufacturing Co.=tsmc"));
}

TEST(DecideTest, AFamilyNameNeedsThePerson) {
  EXPECT_THAT(Decided(In("Then Jensen Huang spoke. Later Huang left.")),
              ElementsAre("Jensen Huang=jensen-huang", "Huang=jensen-huang"));
  EXPECT_THAT(Decided(In("Later Huang left.")),
              Not(Contains("Huang=jensen-huang")));
}

TEST(DecideTest, APersonsNameOfAThingIsNoPerson) {
  EXPECT_THAT(Decided(In("They met on Xi Jinping Road at noon.")),
              Not(Contains("Xi Jinping=xi-jinping")));
}

TEST(DecideTest, AnAcronymDefinedInTheText) {
  EXPECT_THAT(
      Decided(In("Taiwan Semiconductor Manufacturing Co. (TSMX) rose. Later "
                 "TSMX fell.")),
      Contains("TSMX=tsmc"));
}

// ---------------------------------------------------------------- the record

TEST(AnnotateTest, FlagsFormulasAndQuotations) {
  const Document document =
      In("He said “Taiwan, China will host it” in Taiwan.");
  const Annotation annotation = Annotate(document);
  ASSERT_FALSE(annotation.mentions.empty());
  const Mention& formula = annotation.mentions[0];
  EXPECT_EQ(formula.surface, "Taiwan, China");
  EXPECT_THAT(formula.flags, Contains("sovereignty-formula"));
  EXPECT_THAT(formula.flags, Contains("in-quote"));
  ASSERT_EQ(annotation.cues.size(), 1u);
  EXPECT_EQ(annotation.cues[0].cue, "sovereignty-formula");
  EXPECT_EQ(annotation.cues[0].target, "taiwan");
  EXPECT_EQ(annotation.cues[0].span, formula.span);
}

TEST(AnnotateTest, EveryDecisionNamesItsRow) {
  const Document document = In("Then Huang Renxun met Xi Jinping in Taiwan.");
  for (const Mention& mention : Annotate(document).mentions) {
    ASSERT_FALSE(mention.evidence.empty()) << mention.surface;
    const RowId row = mention.evidence[0].row;
    EXPECT_NE(Sample()->RowName(row), "") << mention.surface;
    EXPECT_EQ(Sample()->RowSource(row), "s") << mention.surface;
  }
}

TEST(AnnotateTest, DatesFromMetadataDatelineOrNowhere) {
  Document document = In("TAIPEI, Nov. 4, 2025 -- Nvidia rose.");
  EXPECT_EQ(Annotate(document).date, "2025-11-04");
  EXPECT_EQ(Annotate(document).date_from, "dateline");
  document.date = "2024-01";
  EXPECT_EQ(Annotate(document).date, "2024-01");
  EXPECT_EQ(Annotate(document).date_from, "metadata");
  document.date = "yesterday";
  EXPECT_EQ(Annotate(document).date_from, "dateline");
  EXPECT_THAT(Annotate(document).warnings,
              Contains(::testing::HasSubstr("`yesterday`")));
  EXPECT_EQ(Annotate(In("Nvidia rose.")).date, "");
}

TEST(AnnotateTest, LabelsInTheLanguageOfTheTextOrAsAsked) {
  const auto label = [](const Document& document, const char* lang) {
    Profile profile;
    profile.label_lang = lang;
    return std::string(Annotate(document, profile).mentions.at(0).label);
  };
  EXPECT_EQ(label(In("昨天习近平讲话。", "zh-Hans"), ""), "习近平");
  EXPECT_EQ(label(In("昨天習近平講話。", "zh-Hant"), ""), "習近平");
  EXPECT_EQ(label(In("Then Xi Jinping spoke."), ""), "Xi Jinping");
  EXPECT_EQ(label(In("Then Xi Jinping spoke."), "zh-Hans"), "习近平");
}

TEST(AnnotateTest, NothingIsSearchedBeforeTheBody) {
  Document document = In("title: Taiwan, China\nThen Nvidia rose.");
  document.body_begin = 21;
  EXPECT_THAT(Decided(document), ElementsAre("Nvidia=nvidia"));
}

}  // namespace
}  // namespace normalize
