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
