// Mandarin syllables and the schemes that spell them.
//
// A name in Latin letters is compared with a Han name by syllable keys: both
// become sequences of Syllable, whatever spaces, hyphens, tones, apostrophes
// and scheme were used. Tones are not part of a key, since news text has none.
#ifndef NORMALIZE_TEXT_ROMANIZATION_H_
#define NORMALIZE_TEXT_ROMANIZATION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace normalize {

// Index of a toneless Mandarin syllable ("zhuang", "lü"), 0 .. kSyllables-1,
// in the bytewise order of their pinyin spelling with ü as "ü". The numbers
// are written to compiled lexicons: adding one changes the format version.
using Syllable = uint16_t;

enum class Scheme : uint8_t {
  kPinyin = 1,     // Hanyu Pinyin, with ü, v, u: or yu for ü
  kWadeGiles = 2,  // with or without its apostrophes
  kTongyong = 4,   // Tongyong Pinyin
};
using SchemeSet = uint8_t;  // a union of Scheme values
inline constexpr SchemeSet kAllSchemes = 7;

size_t SyllableCount();

// The spelling of a syllable under a scheme ("zhang", "chang", "jhang").
// Wade–Giles with its apostrophe (ch'ang) and ü.
std::string_view Spell(Syllable syllable, Scheme scheme);

// The syllable of a pinyin spelling without tone ("lü", "lv", "lyu"), if any.
std::optional<Syllable> SyllableOfPinyin(std::string_view pinyin);

// One syllable that a prefix of a word can be.
struct SyllablePrefix {
  Syllable syllable;
  uint8_t length;     // bytes of the word that it takes, tone digit included
  SchemeSet schemes;  // under which it reads so
};

// Everything that a prefix of `word` can be. `word` is folded (lower case, no
// marks, so that lü arrives as "lu"), ASCII, without apostrophes. Since marks
// and apostrophes are gone, "lu" gives lu and lü, "chang" gives chang (pinyin)
// and zhang, chang (Wade–Giles). A digit 1 to 5 after a syllable is its tone.
// Longest first. Appends to `out`. No allocation beyond it. Thread safe.
void SyllablesAt(std::string_view word, std::vector<SyllablePrefix>* out);

// True when all of `word` can be cut into syllables of one scheme. Cheap
// enough to ask of every capitalized word of a text.
bool IsSyllabic(std::string_view word);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_ROMANIZATION_H_
