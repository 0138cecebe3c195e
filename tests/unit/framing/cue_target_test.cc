// Whom a cue is about.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/framing/cue_support.h"

namespace normalize::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct TargetCase {
  const char* text;
  const char* category;
  const char* cue_and_target;
};

class CueTargets : public ::testing::TestWithParam<TargetCase> {};

TEST_P(CueTargets, AreNamedByTheSentence) {
  const Annotated annotated(GetParam().text, "en");
  EXPECT_THAT(CuesOf(annotated, GetParam().category, true),
              ElementsAre(GetParam().cue_and_target));
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, CueTargets,
    ::testing::Values(
        TargetCase{"Jensen Huang claimed that sales doubled.",
                   "attribution-verb", "claimed → jensen-huang"},
        TargetCase{"In Tokyo, Jensen Huang claimed that sales doubled.",
                   "attribution-verb", "claimed → jensen-huang"},
        TargetCase{"Jensen Huang spoke. He claimed that sales doubled.",
                   "attribution-verb", "claimed → jensen-huang"},
        TargetCase{"Howard Lutnick met Jensen Huang. He claimed that it sold.",
                   "attribution-verb", "claimed → "},
        TargetCase{"Huawei and Anna Bell of Oslo claimed that it sold.",
                   "attribution-verb", "claimed → "},
        TargetCase{"\"We lead,\" boasted Jensen Huang.", "attribution-verb",
                   "boasted → jensen-huang"},
        TargetCase{"They smeared Huawei. Tokyo slept.", "loaded-term",
                   "smeared → huawei"},
        TargetCase{"The fab stands in Taiwan, China.", "sovereignty-formula",
                   "Taiwan, China → taiwan"},
        TargetCase{"The \"rescue\" came late.", "scare-quote",
                   "\"rescue\" → "}));

// Whoever stands nearest to a verb need not speak.
INSTANTIATE_TEST_SUITE_P(
    Speakers, CueTargets,
    ::testing::Values(
        TargetCase{"Howard Lutnick, the Commerce secretary, insisted that it "
                   "was safe.",
                   "attribution-verb", "insisted → howard-lutnick"},
        TargetCase{"Howard Lutnick, who met Jensen Huang in Tokyo, insisted "
                   "that it was safe.",
                   "attribution-verb", "insisted → howard-lutnick"},
        TargetCase{"Fishermen in Taiwan complained that they were turned back.",
                   "attribution-verb", "complained → "},
        TargetCase{"TOKYO — A buyer claimed that it was sold.",
                   "attribution-verb", "claimed → "},
        TargetCase{"Jensen Huang said that sales in China fell to nothing and "
                   "warned that it would hurt.",
                   "attribution-verb", "warned → jensen-huang"},
        TargetCase{"A step of Jensen Huang enraged lawmakers who warned that "
                   "it would hurt.",
                   "attribution-verb", "warned → "},
        TargetCase{"It was built by Huawei, which insisted that it was safe.",
                   "attribution-verb", "insisted → huawei"},
        TargetCase{"Jensen Huang spoke. \"I trust that Howard Lutnick will "
                   "help us,\" he admitted.",
                   "attribution-verb", "admitted → jensen-huang"},
        TargetCase{"Huawei CEO Jensen Huang left, warning that it would hurt.",
                   "attribution-verb", "warning → jensen-huang"},
        TargetCase{"The ministry accused Huawei of theft.", "attribution-verb",
                   "accused → "}));

INSTANTIATE_TEST_SUITE_P(
    ThoseWhoAreJudged, CueTargets,
    ::testing::Values(
        TargetCase{"Howard Lutnick called the step \"very hostile\" and left.",
                   "loaded-term", "hostile → "},
        TargetCase{"Howard Lutnick denounced Huawei for \"hostile\" acts.",
                   "loaded-term", "hostile → huawei"},
        TargetCase{"Howard Lutnick dismissed the report as propaganda.",
                   "loaded-term", "propaganda → "},
        TargetCase{"Jensen Huang, a former hardliner, met Howard Lutnick.",
                   "epithet", "hardliner → jensen-huang"}));

TEST(Cues, HaveTheSubjectOfAChineseClause) {
  const TargetCase cases[] = {
      {"黄仁勋11日在台湾演讲时公然声称，销量翻番。", "attribution-verb",
       "声称 → jensen-huang"},
      {"黄仁勋在台湾发表演讲，并声称销量翻番。", "attribution-verb",
       "声称 → jensen-huang"},
      {"学者直言，台湾难以置身事外。", "attribution-verb", "直言 → "},
      {"黄仁勋表示，这是出于政治动机的打压。", "loaded-term", "打压 → "},
  };
  for (const TargetCase& c : cases) {
    const Annotated annotated(c.text, "zh-Hans");
    EXPECT_THAT(CuesOf(annotated, c.category, true),
                ElementsAre(c.cue_and_target))
        << c.text;
  }
}

TEST(Cues, HaveTheSubjectOfAGermanVerb) {
  const Annotated annotated(
      "Es sei sicher, behauptet Huawei. Der Verband wirft Huawei Betrug vor.",
      "de");
  EXPECT_THAT(CuesOf(annotated, "attribution-verb", true),
              ElementsAre("behauptet → huawei", "wirft → "));
}

TEST(Cues, AreNotRepeatedWhereANameCarriesThem) {
  const Annotated annotated("The fab stands in Taiwan, China.", "en");
  ASSERT_EQ(CuesOf(annotated, "sovereignty-formula").size(), 1u);
  EXPECT_EQ(annotated.annotation.cues[0].rule.find("names/"), 0u);
}

TEST(Cues, StandInTheSourceOfWrappedLines) {
  const Annotated annotated(
      "Officials of the ministry answered that they would never\naccept from "
      "anybody in Washington or in Tokyo the so-called\n\"security review\" "
      "of Huawei.",
      "en");
  EXPECT_THAT(CuesOf(annotated, "so-called"),
              ElementsAre("so-called\n\"security review\""));
}

TEST(Cues, AreSortedAndDisjointByCategory) {
  const Annotated annotated(
      "Beijing claimed that the so-called \"rules\" of Washington were "
      "blatant bullying, reportedly under the pretext of security.",
      "en");
  const auto& cues = annotated.annotation.cues;
  EXPECT_GE(cues.size(), 5u);
  for (size_t i = 1; i < cues.size(); ++i) {
    EXPECT_LE(cues[i - 1].span.begin, cues[i].span.begin);
    if (cues[i - 1].cue == cues[i].cue) {
      EXPECT_FALSE(cues[i - 1].span.Overlaps(cues[i].span));
    }
  }
}

TEST(Cues, AreNotLookedForInFrontMatterAndBoilerplate) {
  Document document;
  document.text =
      "title: blatant\n---\nShare | Tweet | Print\nBeijing said no.\n"
      "© 2025 Blatant Media. All rights reserved.\n";
  document.body_begin = 19;
  document.lang = "en";
  const auto annotation =
      AnnotateWithCues(SmallNormalizer(), document, RealTables());
  EXPECT_THAT(annotation.cues, IsEmpty());
}

TEST(Cues, AnyBytesAreSearched) {
  for (const char* text : {"", "\n\n\n", "\xFF\xFE\x80", "so-called \xE2\x80",
                           "\"\"\"\"\"", "“”“”", "'", "claimed", "所谓"}) {
    const Annotated annotated(text, "en");
    for (const Cue& cue : annotated.annotation.cues) {
      EXPECT_LE(cue.span.end, annotated.document.text.size());
    }
  }
}

}  // namespace
}  // namespace normalize::test
