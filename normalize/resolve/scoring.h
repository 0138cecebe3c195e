// One scoring for every method: evidence adds up, a threshold decides.
//
// Each piece of evidence for "this mention is that entity" has a weight in
// log-odds; confidence is the logistic function of their sum. The weights and
// how they were set are told in normalize/resolve/README.md.
#ifndef NORMALIZE_RESOLVE_SCORING_H_
#define NORMALIZE_RESOLVE_SCORING_H_

#include <cstdint>

namespace normalize {

// Bits of a feature set.
enum Feature : uint32_t {
  // What kind of form it is: one of these.
  kLabelForm = 1u << 0,       // the entity's canonical name
  kStrongForm = 1u << 1,      // a strong name
  kWeakForm = 1u << 2,        // a weak name
  kSurnameForm = 1u << 3,     // a family or given name alone
  kReadForm = 1u << 4,        // a romanization of the Han name

  // What speaks against it.
  kCommonWordForm = 1u << 5,  // an ordinary word of the language
  kWordLikePlace = 1u << 6,   // ... where an ordinary word would have a capital
  kCapitals = 1u << 7,        // in capitals, so that case does not tell
  kLowerCase = 1u << 8,       // in lower case although it is a name
  kInflectedForm = 1u << 9,
  kShortReading = 1u << 10,   // two syllables only
  kWordsInReading = 1u << 11, // some of its words are ordinary words
  kOutsideItsTime = 1u << 12, // the name was not in use at the text's date

  // What the document adds.
  kNamedBefore = 1u << 13,    // the entity was named strongly before
  kNamedLater = 1u << 14,     // ... or only later
  kCountryBefore = 1u << 15,  // its country stands right before
  kOnlySense = 1u << 16,      // no other entity has this name
  kDefinedHere = 1u << 17,    // "Bureau of Industry and Security (BIS)"
  kBodyOfTitle = 1u << 18,    // a title of this body stands in the text

  // What a title at the name adds: the fit of the family name to a holder's.
  kTitleFamily = 1u << 19,    // the same
  kTitleNear = 1u << 20,      // a spelling away
  kTitleFaint = 1u << 21,     // faintly alike
  kTitleUnknown = 1u << 22,   // nothing in common
  kTitleBound = 1u << 23,     // the country or body of the office is told
  kTitleRare = 1u << 24,      // few offices have this title
  kGivenMismatch = 1u << 25,  // the given name is another
  kUndated = 1u << 26,        // no date tells whether the tenure fits
  kTitleAgrees = 1u << 27,    // a title confirms a name known anyway
  kFollowsRepair = 1u << 28,  // the same wrong form was resolved before
};
using Features = uint32_t;

// Log-odds of a set of evidence.
double Score(Features features);

// 1 / (1 + e^-score).
double Confidence(double score);

// Two senses closer than this are a tie: neither is chosen.
inline constexpr double kTieMargin = 0.8;

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_SCORING_H_
