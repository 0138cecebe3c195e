// One scoring for every method: evidence adds up, a threshold decides.
//
// Each piece of evidence for "this mention is that entity" has a weight in
// log-odds; confidence is the logistic function of their sum. The weights and
// how they were set are told in normalize/resolve/README.md.
#ifndef NORMALIZE_RESOLVE_SCORING_H_
#define NORMALIZE_RESOLVE_SCORING_H_

#include <cstdint>
#include <span>

namespace normalize {

// Bits of a feature set.
using Features = uint64_t;
enum Feature : Features {
  // What kind of form it is: one of these.
  kLabelForm = uint64_t{1} << 0,       // the entity's canonical name
  kStrongForm = uint64_t{1} << 1,      // a strong name
  kWeakForm = uint64_t{1} << 2,        // a weak name
  kSurnameForm = uint64_t{1} << 3,     // a family or given name alone
  kReadForm = uint64_t{1} << 4,        // a romanization of the Han name

  // What speaks against it.
  kCommonWordForm = uint64_t{1} << 5,  // an ordinary word of the language
  kWordLikePlace = uint64_t{1} << 6,   // ... where an ordinary word would have a capital
  kCapitals = uint64_t{1} << 7,        // in capitals, so that case does not tell
  kLowerCase = uint64_t{1} << 8,       // in lower case although it is a name
  kInflectedForm = uint64_t{1} << 9,
  kShortReading = uint64_t{1} << 10,   // two syllables only
  kWordsInReading = uint64_t{1} << 11, // some of its words are ordinary words
  kOutsideItsTime = uint64_t{1} << 12, // the name was not in use at the text's date

  // What the document adds.
  kNamedBefore = uint64_t{1} << 13,    // the entity was named strongly before
  kNamedLater = uint64_t{1} << 14,     // ... or only later
  kCountryBefore = uint64_t{1} << 15,  // its country stands right before
  kOnlySense = uint64_t{1} << 16,      // no other entity has this name
  kDefinedHere = uint64_t{1} << 17,    // "Bureau of Industry and Security (BIS)"
  kBodyOfTitle = uint64_t{1} << 18,    // a title of this body stands in the text

  // What a title at the name adds: the fit of the family name to a holder's.
  kTitleFamily = uint64_t{1} << 19,    // the same
  kTitleNear = uint64_t{1} << 20,      // a spelling away
  kTitleFaint = uint64_t{1} << 21,     // faintly alike
  kTitleUnknown = uint64_t{1} << 22,   // nothing in common
  kTitleBound = uint64_t{1} << 23,     // the country or body of the office is told
  kTitleRare = uint64_t{1} << 24,      // few offices have this title
  kGivenMismatch = uint64_t{1} << 25,  // the given name is another
  kUndated = uint64_t{1} << 26,        // no date tells whether the tenure fits
  kTitleAgrees = uint64_t{1} << 27,    // a title confirms a name known anyway
  kFollowsRepair = uint64_t{1} << 28,  // the same wrong form was resolved before

  // More of what the place says.
  kMarkedCapital = uint64_t{1} << 29,   // a common word with a capital that
                                        // only a name would have
  kActsLikeName = uint64_t{1} << 30,    // says, agrees, owns something
  kFamousShortForm = uint64_t{1} << 31, // a family name alone, listed
  kOtherVariety = uint64_t{1} << 32,    // a name of another region's Chinese
  kCodeName = uint64_t{1} << 33,        // A100, which is a motorway too
  kMakerInText = uint64_t{1} << 34,     // a code, and its field is spoken of
  kOwnsTitle = uint64_t{1} << 35,       // "Intel chief executive"
  kRivalNamed = uint64_t{1} << 36,      // another of this name was named, and
                                        // this one was not
  kCountryNear = uint64_t{1} << 37,     // its country stands shortly before
  kPeerNear = uint64_t{1} << 38,        // another person is named beside it
  kCalqueForm = uint64_t{1} << 40,      // a derived calque
  kRespelled = uint64_t{1} << 41,       // the letters of a whole name
  kNearFull = uint64_t{1} << 42,        // given name and a near family name
  kNearWord = uint64_t{1} << 43,        // one word, nearly a name
  kSharedCapital = uint64_t{1} << 44,   // a capital that every body of its
                                        // kind has (Council, State)
  kNamedFar = uint64_t{1} << 45,        // named, but many pages away
  kSharedName = uint64_t{1} << 46,      // a label that others have too
  kPartOfLonger = uint64_t{1} << 39,    // capitalized words beside it make
                                        // it the name of somebody else
};

// The weights by the features' names, as README.md has them.
struct FeatureWeight {
  const char* name;
  Feature feature;
  double weight;
};
std::span<const FeatureWeight> FeatureWeights();

// Log-odds of a set of evidence.
double Score(Features features);

// 1 / (1 + e^-score).
double Confidence(double score);

// Whether Confidence(score) >= least, for many scores: seldom by the
// exponential, which a comparison does not need.
class ConfidenceLimit {
 public:
  explicit ConfidenceLimit(double least);
  bool IsReachedBy(double score) const {
    if (score < surely_below_) return false;
    return score > surely_above_ || Confidence(score) >= least_;
  }

 private:
  double least_;
  double surely_below_, surely_above_;
};

// Two senses closer than this are a tie: neither is chosen.
inline constexpr double kTieMargin = 0.8;

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_SCORING_H_
