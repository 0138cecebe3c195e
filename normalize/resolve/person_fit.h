// How the words at a title compare with the names of a person.
#ifndef NORMALIZE_RESOLVE_PERSON_FIT_H_
#define NORMALIZE_RESOLVE_PERSON_FIT_H_

#include <string_view>

#include "normalize/lexicon/lexicon_file.h"
#include "normalize/span.h"

namespace normalize {

enum class NameFit {
  kUnknown,    // nothing in common: a garble, or somebody else
  kGivenOnly,  // the given name fits, the family name does not
  kFaint,      // a family name that sounds faintly alike
  kSound,      // a family name of the same sounds
  kNear,       // a family name a slip away
  kFamily,     // the family name, with another given name or none
  kFull,       // a whole name
};

struct PersonFit {
  NameFit fit = NameFit::kUnknown;
  size_t length = 0;      // bytes of the words that are the name, from their
                          // beginning
  bool given_differs = false;
};

// Compares `words`, the capitalized words at a title, or the Han characters
// after it, of which the name may be the beginning.
PersonFit FitPerson(const LexiconFile& lexicon, EntityIndex person,
                    std::string_view words);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_PERSON_FIT_H_
