// The language of a headline, by its small words and its letters.
#ifndef NORMALIZE_TEXT_LATIN_HINTS_H_
#define NORMALIZE_TEXT_LATIN_HINTS_H_

#include <string_view>

namespace normalize {

// "en", "de", "fr" ... when the articles, prepositions and marked letters of
// a short text in Latin letters tell one language clearly, "" when not. For
// texts too short for statistics over n-grams, which take a headline's names
// for words. Thread safe.
std::string_view LatinHint(std::string_view text);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_LATIN_HINTS_H_
