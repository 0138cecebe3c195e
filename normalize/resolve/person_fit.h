// How the words at a title compare with the names of a person.
#ifndef NORMALIZE_RESOLVE_PERSON_FIT_H_
#define NORMALIZE_RESOLVE_PERSON_FIT_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "normalize/lexicon/lexicon_file.h"
#include "normalize/span.h"
#include "normalize/text/name_similarity.h"

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

// A name of a person as it is compared.
struct FoldedName {
  NameOrigin origin = NameOrigin::kLabel;
  bool unspaced = false;
  std::vector<SoundedWord> words;      // of a spaced name
  std::u32string characters;           // of an unspaced one
  std::u32string sounds;               // its syllables, one a character
};

// The names of persons, folded once each: a text asks for the holders of the
// same offices again and again. One a thread.
class FoldedNames {
 public:
  explicit FoldedNames(const LexiconFile& lexicon) : lexicon_(lexicon) {}
  const std::vector<FoldedName>& Of(EntityIndex person);

 private:
  const LexiconFile& lexicon_;
  std::unordered_map<EntityIndex, std::vector<FoldedName>> known_;
};

// The words at one title, compared with the names of any person: the
// capitalized words, or the Han characters after it, of which the name may be
// the beginning.
class WordsAtTitle {
 public:
  explicit WordsAtTitle(std::string_view words);
  PersonFit Fit(const std::vector<FoldedName>& names) const;

 private:
  std::string_view text_;
  FoldedName folded_;
};

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_PERSON_FIT_H_
