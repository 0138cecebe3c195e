// How Han characters and names are read in Mandarin.
#ifndef NORMALIZE_TEXT_READINGS_H_
#define NORMALIZE_TEXT_READINGS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/status.h"
#include "normalize/text/romanization.h"

namespace normalize {

struct TonedSyllable {
  Syllable syllable;
  uint8_t tone;  // 1 to 5, 0 unknown
  friend bool operator==(const TonedSyllable&, const TonedSyllable&) = default;
};

// All readings of a character in modern use (Unihan kMandarin first, then
// kXHC1983, kHanyuPinlu, Taiwan readings), most usual first, without repeats.
// Empty when `c` has none.
std::vector<TonedSyllable> ReadingsOf(char32_t c);

// The readings of the surname that begins a Han name: 单 shan before dan, 尉迟
// yuchi. `length` is in code points: 2 for a compound surname (欧阳, 司马,
// 諸葛, in either script), 1 otherwise, 0 when the name is no Han name.
struct SurnameReading {
  size_t length = 0;
  std::vector<std::vector<Syllable>> readings;  // every one that is in use
};
SurnameReading ReadSurname(std::u32string_view name);

// One way to read a whole name.
struct NameReading {
  std::vector<TonedSyllable> syllables;
  size_t surname_length = 0;  // syllables of the surname, 0 if not known
};

// Every plausible reading of a Han name, most usual first, at most 16: all
// readings of the surname, and of each polyphone of the given name those in
// modern use. Readings that differ in tones only are one: tones are no part
// of a key. Dots (·・), hyphens and spaces between parts are skipped; a name
// with any other non-Han character has no reading. surname_length is 0 for
// names with a dot or hyphen, for a beginning that is not in the surname
// table, and for more than two characters after it (高市早苗).
std::vector<NameReading> ReadName(std::string_view han_name);

// "zhu1 ge3 liang4" -> its syllables; kInvalidArgument says which part is no
// syllable.
Result<NameReading> ParseReading(std::string_view reading);

// 'huáng', the pinyin with its tone mark.
std::string PinyinWithTone(TonedSyllable syllable);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_READINGS_H_
