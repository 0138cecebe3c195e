// Closed lists of words that tell a name's surroundings. English, since only
// English needs them: its common words and its names look alike at the
// beginning of a sentence and in headlines.
#ifndef NORMALIZE_RESOLVE_WORD_LISTS_H_
#define NORMALIZE_RESOLVE_WORD_LISTS_H_

#include <string_view>

namespace normalize {

// Words that make the name of a person before them the name of a thing
// (Zhongshan Road, Sun Yat-sen University). As spelled.
bool NamesAThing(std::string_view word);

// Finite verbs whose subject is somebody or a company: said, agreed, cut. In
// lower case.
bool IsActorsVerb(std::string_view word);

// What only a company has: shares, executives. In lower case.
bool IsCompanysNoun(std::string_view word);

// Short words before which a name may stand in a line of capitals (AND, WITH,
// TELLS is none). In lower case.
bool IsFunctionWord(std::string_view word);

// Words before a noun that is one of many, "the" not among them. In lower
// case.
bool IsDeterminer(std::string_view word);

// Pronouns and particles that are family names too: he, you, so, an. Never a
// person by themselves. In lower case.
bool IsPronoun(std::string_view word);

// Weekdays and months, as spelled in English.
bool IsCalendarWord(std::string_view word);

// Roman numerals that are names too: XI, LI, DI.
bool IsRomanNumeral(std::string_view word);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_WORD_LISTS_H_
