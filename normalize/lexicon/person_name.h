// Which part of a person's name is the family name.
#ifndef NORMALIZE_LEXICON_PERSON_NAME_H_
#define NORMALIZE_LEXICON_PERSON_NAME_H_

#include <string>
#include <string_view>
#include <vector>

#include "normalize/lexicon/tables.h"

namespace normalize {

// A Latin, Cyrillic or other spaced name cut in two. Both parts as written;
// `family_first` tells the order. Empty parts when the name is one word.
struct PersonName {
  std::string family;
  std::string given;
  bool family_first = false;
};

// Cuts `name`, a name of the person `row`. East Asian names are cut by the Han
// name's surname where its reading fits one end, else by how names of the
// person's country are written; Western names before the last word and its
// particles ("von der Leyen"). A trailing Jr., Sr. or II is left out.
PersonName CutPersonName(const EntityRow& row, std::string_view name);

// True for countries where the family name comes first in the native order.
bool WritesFamilyFirst(std::string_view country);

// How many characters of the Han name `han` (as used for a person of
// `country`) are the family name: 2 for Japanese names of four and more
// characters and compound surnames; 0 when it cannot be told.
size_t HanFamilyLength(std::string_view han, std::string_view country);

// The part after the last dot of a transliterated name ("唐纳德·特朗普"), or
// empty when there is none.
std::string_view AfterLastDot(std::string_view name);

std::vector<std::string> SplitWords(std::string_view text);

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_PERSON_NAME_H_
