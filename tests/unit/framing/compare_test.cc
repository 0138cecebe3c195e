#include "normalize/framing/compare.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/framing/compare_support.h"

namespace normalize::test {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(CompareTest, AnotherNameIsAFinding) {
  const Comparison comparison = CompareTexts(ThreeReports());
  const Finding* finding = FindById(comparison, "naming-jensen-huang");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(RowsOf(*finding), "Jensen Huang 2 0 1 | Huang Renxun 0 2 0");
  EXPECT_THAT(finding->outlets, SizeIs(3));
  EXPECT_FALSE(finding->passages.empty());
  for (const Passage& passage : finding->passages) {
    EXPECT_EQ(MarkedText(passage), finding->variants[passage.variant].name);
  }
}

TEST(CompareTest, TheUsualNameIsThatOfMostOutlets) {
  const Comparison comparison = CompareTexts(
      {{"Harbor Post", "Huang Renxun, Huang Renxun and Huang Renxun."},
       {"River Daily", "Jensen Huang left."},
       {"Hill Times", "Jensen Huang stayed."}});
  ASSERT_EQ(comparison.outlets.size(), 3u);
  EXPECT_EQ(comparison.outlets[0].unusually_named, 3u);
  EXPECT_EQ(comparison.outlets[1].unusually_named, 0u);
}

TEST(CompareTest, ASpellingIsNone) {
  EXPECT_EQ(FindById(CompareTexts(ThreeReports()), "naming-nvidia"), nullptr);
}

TEST(CompareTest, AFormulaIsOne) {
  const Comparison comparison = CompareTexts(ThreeReports());
  const Finding* finding = FindById(comparison, "naming-taiwan");
  ASSERT_NE(finding, nullptr);
  EXPECT_THAT(RowsOf(*finding), HasSubstr("Taiwan, China"));
}

TEST(CompareTest, LittleTextGetsNoP) {
  const Comparison comparison = CompareTexts(ThreeReports());
  const Finding* finding = FindById(comparison, "naming-jensen-huang");
  ASSERT_NE(finding, nullptr);
  EXPECT_FALSE(finding->test.has_value());
  EXPECT_FALSE(finding->q.has_value());
  EXPECT_THAT(finding->untested, HasSubstr("not enough text"));
}

TEST(CompareTest, EnoughTextGetsOne) {
  std::vector<SmallText> texts;
  for (int i = 0; i < 6; ++i) {
    for (const SmallText& text : ThreeReports()) texts.push_back(text);
  }
  const Comparison comparison = CompareTexts(texts);
  const Finding* finding = FindById(comparison, "naming-jensen-huang");
  ASSERT_NE(finding, nullptr);
  ASSERT_TRUE(finding->test.has_value());
  EXPECT_LT(finding->test->p, 0.001);
  ASSERT_TRUE(finding->q.has_value());
  EXPECT_GE(*finding->q, finding->test->p);
  EXPECT_GT(comparison.tests, 1u);
}

TEST(CompareTest, MarkedVerbsWithTheirSpeaker) {
  const Comparison comparison = CompareTexts(ThreeReports());
  const Finding* finding = FindById(comparison, "attribution-jensen-huang");
  ASSERT_NE(finding, nullptr);
  const std::string rows = RowsOf(*finding);
  EXPECT_THAT(rows, HasSubstr("boast 0 1"));
  EXPECT_THAT(rows, HasSubstr("warn 0 1"));
  EXPECT_THAT(rows, HasSubstr("say 2 1"));
}

TEST(CompareTest, TermsAreNoPartsOfNamesOrLongerTerms) {
  const Comparison comparison = CompareTexts(
      {{"Harbor Post",
        "According to Secretary of State Bell, the country of "
        "her birth is an island."},
       {"River Daily", "The deal was signed, but the nation slept."}});
  EXPECT_EQ(FindById(comparison, "term-agreement"), nullptr);
  EXPECT_EQ(FindById(comparison, "term-what-taiwan-is"), nullptr);
}

TEST(CompareTest, ATermAboutAnEntityNeedsIt) {
  const Comparison comparison =
      CompareTexts({{"Harbor Post", "Taiwan is a country."},
                    {"River Daily", "Taiwan is an island."}});
  EXPECT_NE(FindById(comparison, "term-what-taiwan-is"), nullptr);
}

TEST(CompareTest, OneUtteranceInTwoWordings) {
  const Comparison comparison = CompareTexts(ThreeReports());
  const auto found = OfKind(comparison, FindingKind::kQuote);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0]->entity, "jensen-huang");
  ASSERT_THAT(found[0]->passages, SizeIs(2));
  EXPECT_EQ(MarkedText(found[0]->passages[0]), "will / others, because");
  EXPECT_EQ(MarkedText(found[0]->passages[1]), "shall / rivals, since");
}

TEST(CompareTest, TwoFiguresForOneThing) {
  const Comparison comparison = CompareTexts(ThreeReports());
  std::vector<std::string> rows;
  for (const Finding* finding : OfKind(comparison, FindingKind::kNumber)) {
    rows.push_back(RowsOf(*finding));
  }
  EXPECT_THAT(rows,
              testing::UnorderedElementsAre("$3 billion 1 0 | $30 billion 0 1",
                                            "a third 1 0 | 40% 0 1"));
}

TEST(CompareTest, WhatOneOutletLeavesOut) {
  const Comparison comparison = CompareTexts(ThreeReports());
  std::string missing, only;
  for (const Finding* finding : OfKind(comparison, FindingKind::kCoverage)) {
    if (finding->subject == "not in Harbor Post") missing = RowsOf(*finding);
    if (finding->subject == "only in River Daily") only = RowsOf(*finding);
  }
  EXPECT_THAT(missing, HasSubstr("Osaka 0 1 1"));
  EXPECT_THAT(missing, HasSubstr("Taiwan 0 1 1"));
  EXPECT_THAT(only, HasSubstr("$30 billion 0 1 0"));
}

TEST(CompareTest, StatedEventsKeepTextsApart) {
  auto texts = ThreeReports();
  texts[0].cluster = "one";
  texts[1].cluster = "another";
  texts[2].cluster = "another";
  const Comparison comparison = CompareTexts(texts);
  EXPECT_THAT(OfKind(comparison, FindingKind::kQuote), IsEmpty());
  ASSERT_THAT(comparison.clusters, SizeIs(1));
  EXPECT_EQ(comparison.clusters[0].name, "another");
}

TEST(CompareTest, OnlyTheEntityThatWasAskedFor) {
  CompareOptions options;
  options.entities = {"taiwan"};
  const Comparison comparison = CompareTexts(ThreeReports(), options);
  for (const Finding& finding : comparison.findings) {
    EXPECT_THAT(finding.entity, AnyOf("taiwan", ""));
  }
  EXPECT_NE(FindById(comparison, "naming-taiwan"), nullptr);
}

TEST(CompareTest, WordsAroundAnEntity) {
  std::vector<SmallText> texts;
  for (int i = 0; i < 40; ++i) {
    texts.push_back({"Harbor Post", "Bold Nvidia builds bright robots here."});
    texts.push_back({"River Daily", "Bleak Nvidia builds clumsy robots here."});
  }
  CompareOptions options;
  options.entities = {"nvidia"};
  const Comparison comparison = CompareTexts(texts, options);
  const auto found = OfKind(comparison, FindingKind::kKeyness);
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_THAT(RowsOf(*found[0]), HasSubstr("bold 40 0"));
  EXPECT_THAT(RowsOf(*found[1]), HasSubstr("bleak 0 40"));
  EXPECT_TRUE(found[0]->test.has_value());
}

TEST(CompareTest, BoilerplateIsListedAndNotCounted) {
  auto texts = ThreeReports();
  const uint64_t words = CompareTexts(texts).words;
  texts[0].text += "\nYou must be logged in to post a comment.";
  const Comparison comparison = CompareTexts(texts);
  EXPECT_EQ(comparison.words, words);
  ASSERT_THAT(comparison.boilerplate, SizeIs(1));
  EXPECT_THAT(comparison.boilerplate[0].example.text, HasSubstr("logged in"));
}

TEST(CompareTest, OneOutletIsSaid) {
  const Comparison comparison = CompareTexts({{"Harbor Post", "Nvidia won."}});
  EXPECT_THAT(comparison.notes, SizeIs(1));
}

TEST(CompareTest, NothingAtAll) {
  EXPECT_THAT(CompareTexts({}).findings, IsEmpty());
}

TEST(CompareTest, TheMemoryForWordsIsBounded) {
  std::vector<SmallText> texts;
  for (int i = 0; i < 200; ++i) {
    texts.push_back({i % 2 == 0 ? "Harbor Post" : "River Daily",
                     "Steady words and rare" + std::string(1 + i, 'x')});
  }
  CompareOptions options;
  options.max_words = 50;
  EXPECT_THAT(CompareTexts(texts, options).notes, SizeIs(1));
}

}  // namespace
}  // namespace normalize::test
