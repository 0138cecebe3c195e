// The scoring's promises; its weights may change.
#include "normalize/resolve/scoring.h"

#include <gtest/gtest.h>

#include <cmath>

namespace normalize {
namespace {

constexpr Features kForms[] = {kLabelForm, kStrongForm, kWeakForm,
                               kSurnameForm, kReadForm};
constexpr Features kFor[] = {kNamedBefore, kNamedLater, kCountryBefore,
                             kOnlySense, kDefinedHere};
constexpr Features kAgainst[] = {kCommonWordForm, kWordLikePlace, kCapitals,
                                 kLowerCase,      kInflectedForm, kShortReading,
                                 kWordsInReading, kOutsideItsTime};

TEST(ScoringTest, EvidenceForRaisesAndEvidenceAgainstLowers) {
  for (const Features form : kForms) {
    for (const Features feature : kFor) {
      EXPECT_GT(Score(form | feature), Score(form)) << form << " " << feature;
      for (const Features against : kAgainst) {
        EXPECT_GT(Score(form | feature | against), Score(form | against));
      }
    }
    for (const Features feature : kAgainst) {
      EXPECT_LT(Score(form | feature), Score(form)) << form << " " << feature;
    }
  }
}

TEST(ScoringTest, FormsRankByWhatTheyTell) {
  EXPECT_GT(Score(kLabelForm), Score(kStrongForm));
  EXPECT_GT(Score(kStrongForm), Score(kReadForm));
  EXPECT_GT(Score(kReadForm), Score(kWeakForm));
  EXPECT_GT(Score(kWeakForm), Score(kSurnameForm));
}

TEST(ScoringTest, AFirstMentionEarlierTellsMoreThanALaterOne) {
  EXPECT_GT(Score(kSurnameForm | kNamedBefore),
            Score(kSurnameForm | kNamedLater));
}

// What decides alone in the default profile, and what does not.
TEST(ScoringTest, StrongFormsDecideAloneAndWeakOnesDoNot) {
  EXPECT_GT(Confidence(Score(kLabelForm)), 0.9);
  EXPECT_GT(Confidence(Score(kStrongForm)), 0.9);
  EXPECT_GT(Confidence(Score(kReadForm)), 0.7);
  EXPECT_LT(Confidence(Score(kSurnameForm)), 0.5);
  EXPECT_GT(Confidence(Score(kSurnameForm | kNamedBefore)), 0.5);
}

TEST(ConfidenceTest, IsTheLogisticFunction) {
  EXPECT_DOUBLE_EQ(Confidence(0), 0.5);
  EXPECT_NEAR(Confidence(2) + Confidence(-2), 1, 1e-12);
  EXPECT_LT(Confidence(1), Confidence(1.1));
  EXPECT_GE(Confidence(-1000), 0);
  EXPECT_LE(Confidence(1000), 1);
}

TEST(ConfidenceLimitTest, IsReachedWhereTheConfidenceIs) {
  for (const double least : {0.0, 0.05, 0.5, 0.7, 0.9, 0.999}) {
    const ConfidenceLimit limit(least);
    for (double score = -9; score < 9; score += 0.01) {
      ASSERT_EQ(limit.IsReachedBy(score), Confidence(score) >= least)
          << score << " " << least;
    }
    const double border = std::log(least / (1 - least));
    if (!std::isfinite(border)) continue;
    for (const double score :
         {border, std::nextafter(border, -9), std::nextafter(border, 9)}) {
      EXPECT_EQ(limit.IsReachedBy(score), Confidence(score) >= least);
    }
  }
  EXPECT_FALSE(ConfidenceLimit(1).IsReachedBy(9));
}

}  // namespace
}  // namespace normalize
