#include "normalize/resolve/scoring.h"

#include <cmath>
#include <utility>

namespace normalize {
namespace {

constexpr std::pair<Feature, double> kWeights[] = {
    {kLabelForm, 4.6},       {kStrongForm, 3.6},     {kWeakForm, 0.1},
    {kSurnameForm, -1.0},    {kReadForm, 3.2},

    {kCommonWordForm, -1.2}, {kWordLikePlace, -3.0}, {kCapitals, -0.3},
    {kLowerCase, -1.2},      {kInflectedForm, -0.4}, {kShortReading, -0.9},
    {kWordsInReading, -1.2}, {kOutsideItsTime, -1.5},

    {kNamedBefore, 3.0},     {kNamedLater, 1.9},     {kCountryBefore, 2.6},
    {kOnlySense, 0.3},       {kDefinedHere, 4.5},    {kBodyOfTitle, 1.8},

    {kTitleFamily, 2.2},     {kTitleNear, 0.6},      {kTitleFaint, -0.6},
    {kTitleUnknown, -1.7},   {kTitleBound, 1.8},     {kTitleRare, 0.8},
    {kGivenMismatch, -0.3},  {kUndated, -1.6},       {kTitleAgrees, 2.0},
    {kFollowsRepair, 1.6},

    {kMarkedCapital, 2.4},   {kActsLikeName, 4.2},   {kFamousShortForm, 1.2},
    {kOtherVariety, -4.2},   {kCodeName, -5.2},      {kMakerInText, 5.2},
    {kOwnsTitle, 4.4},       {kRivalNamed, -2.5},    {kCountryNear, 1.3},
    {kCalqueForm, 2.2},      {kRespelled, 2.9},      {kNearFull, 2.0},
    {kNearWord, -1.6},
    {kPeerNear, 1.2},        {kPartOfLonger, -4.0},
};

}  // namespace

double Score(Features features) {
  double score = 0;
  for (const auto& [feature, weight] : kWeights) {
    if (features & feature) score += weight;
  }
  return score;
}

double Confidence(double score) { return 1 / (1 + std::exp(-score)); }

}  // namespace normalize
