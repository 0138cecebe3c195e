#include "normalize/resolve/scoring.h"

#include <array>
#include <bit>
#include <cmath>

namespace normalize {
namespace {

#define NORMALIZE_WEIGHT(name, weight) {#name, name, weight}
constexpr FeatureWeight kWeights[] = {
    NORMALIZE_WEIGHT(kLabelForm, 4.6),
    NORMALIZE_WEIGHT(kStrongForm, 3.6),
    NORMALIZE_WEIGHT(kWeakForm, 0.1),
    NORMALIZE_WEIGHT(kSurnameForm, -1.0),
    NORMALIZE_WEIGHT(kReadForm, 3.2),
    NORMALIZE_WEIGHT(kCommonWordForm, -1.2),
    NORMALIZE_WEIGHT(kWordLikePlace, -3.0),
    NORMALIZE_WEIGHT(kCapitals, -0.3),
    NORMALIZE_WEIGHT(kLowerCase, -1.2),
    NORMALIZE_WEIGHT(kInflectedForm, -0.4),
    NORMALIZE_WEIGHT(kShortReading, -0.9),
    NORMALIZE_WEIGHT(kWordsInReading, -1.2),
    NORMALIZE_WEIGHT(kOutsideItsTime, -1.5),
    NORMALIZE_WEIGHT(kNamedBefore, 3.0),
    NORMALIZE_WEIGHT(kNamedLater, 1.9),
    NORMALIZE_WEIGHT(kNamedFar, 1.0),
    NORMALIZE_WEIGHT(kCountryBefore, 2.6),
    NORMALIZE_WEIGHT(kOnlySense, 0.3),
    NORMALIZE_WEIGHT(kDefinedHere, 4.5),
    NORMALIZE_WEIGHT(kBodyOfTitle, 1.8),
    NORMALIZE_WEIGHT(kTitleFamily, 2.2),
    NORMALIZE_WEIGHT(kTitleNear, 0.6),
    NORMALIZE_WEIGHT(kTitleFaint, -0.6),
    NORMALIZE_WEIGHT(kTitleUnknown, -1.7),
    NORMALIZE_WEIGHT(kTitleBound, 1.8),
    NORMALIZE_WEIGHT(kTitleRare, 0.8),
    NORMALIZE_WEIGHT(kGivenMismatch, -0.3),
    NORMALIZE_WEIGHT(kUndated, -1.6),
    NORMALIZE_WEIGHT(kTitleAgrees, 2.0),
    NORMALIZE_WEIGHT(kFollowsRepair, 1.6),
    NORMALIZE_WEIGHT(kSharedName, -3.4),
    NORMALIZE_WEIGHT(kMarkedCapital, 2.4),
    NORMALIZE_WEIGHT(kSharedCapital, 0.7),
    NORMALIZE_WEIGHT(kActsLikeName, 4.2),
    NORMALIZE_WEIGHT(kFamousShortForm, 1.2),
    NORMALIZE_WEIGHT(kOtherVariety, -4.2),
    NORMALIZE_WEIGHT(kCodeName, -5.2),
    NORMALIZE_WEIGHT(kMakerInText, 5.2),
    NORMALIZE_WEIGHT(kOwnsTitle, 4.4),
    NORMALIZE_WEIGHT(kRivalNamed, -2.5),
    NORMALIZE_WEIGHT(kCountryNear, 1.3),
    NORMALIZE_WEIGHT(kCalqueForm, 2.2),
    NORMALIZE_WEIGHT(kRespelled, 2.9),
    NORMALIZE_WEIGHT(kNearFull, 2.0),
    NORMALIZE_WEIGHT(kNearWord, -1.6),
    NORMALIZE_WEIGHT(kPeerNear, 1.2),
    NORMALIZE_WEIGHT(kPartOfLonger, -4.0),
};
#undef NORMALIZE_WEIGHT

}  // namespace

std::span<const FeatureWeight> FeatureWeights() { return kWeights; }

double Score(Features features) {
  // By bit: every candidate is scored more than once.
  static const std::array<double, 64> kByBit = [] {
    std::array<double, 64> weights{};
    for (const FeatureWeight& w : kWeights) {
      weights[std::countr_zero(Features{w.feature})] = w.weight;
    }
    return weights;
  }();
  double score = 0;
  for (; features != 0; features &= features - 1) {
    score += kByBit[std::countr_zero(features)];
  }
  return score;
}

double Confidence(double score) { return 1 / (1 + std::exp(-score)); }

ConfidenceLimit::ConfidenceLimit(double least) : least_(least) {
  // Further from the limit than any rounding.
  constexpr double kRounding = 1e-6;
  const double limit = std::log(least / (1 - least));
  surely_below_ = limit - kRounding;
  surely_above_ = limit + kRounding;
}

}  // namespace normalize
