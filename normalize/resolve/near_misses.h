// The spelling method: capitalized words that are no name and no word, but a
// slip away from a name.
#ifndef NORMALIZE_RESOLVE_NEAR_MISSES_H_
#define NORMALIZE_RESOLVE_NEAR_MISSES_H_

#include <vector>

#include "normalize/resolve/spots.h"

namespace normalize {

// Adds spots for
// - a name split or joined oddly ("Lip Bu-tan", "Deep Seek"): its letters;
// - a family name misspelled after the right given name ("Scott Besant");
// - a name of one word misspelled ("Lutnik"), which needs the entity to be
//   named elsewhere in the text to be decided, and is a candidate otherwise.
// Left alone: dictionary words of English and of the text's language, words
// that are part of a name found already, Mandarin syllables (one slip away
// stands another person), words in titles and in lines of capitals. Spots stay
// sorted. Linear in the text.
void AddNearMisses(const SpotInput& input, std::vector<Spot>* spots);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_NEAR_MISSES_H_
