// Is this an ordinary word of the language? Hunspell with Debian's
// dictionaries behind a cache.
#ifndef NORMALIZE_TEXT_DICTIONARY_H_
#define NORMALIZE_TEXT_DICTIONARY_H_

#include <string>
#include <string_view>
#include <vector>

namespace normalize {

// True when the dictionary of `lang` ("en", "de", "fr", "es", "ru"; regions
// are ignored) accepts `word` exactly as spelled; pass it in lower case to ask
// whether it is a common word and not only a proper name. False for a language
// without an installed dictionary. Thread safe; answers are cached.
bool IsDictionaryWord(std::string_view lang, std::string_view word);

// The same of `word` in lower case, its accents kept: "Über", but not "Uber".
bool IsOrdinaryWord(std::string_view lang, std::string_view word);

// Whether a dictionary of `lang` is installed and could be read.
bool HasDictionary(std::string_view lang);

// The stems that Hunspell finds, the word itself among them when it is listed,
// and those of regular English endings ("admitted" -> "admitted", "admit");
// empty for a word that the dictionary does not know. Irregular forms ("said")
// have only themselves.
std::vector<std::string> Stems(std::string_view lang, std::string_view word);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_DICTIONARY_H_
