// The matching key of text: what is the same name must get the same key.
//
// Folding removes case, accents, width and compatibility differences, Han
// variants (FoldHan) and invisible characters. It is many to one and not for
// display. The tables come from ICU, one page of 256 characters when first
// needed; the version below is written to compiled lexicons.
#ifndef NORMALIZE_TEXT_FOLD_H_
#define NORMALIZE_TEXT_FOLD_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace normalize {

// Changes whenever the key of any text changes.
inline constexpr uint32_t kFoldVersion = 1;

enum class CharClass : uint8_t {
  kSeparator,  // spaces, punctuation, symbols, controls, invalid bytes
  kWord,       // letters, digits and marks of scripts with spaces
  kHan,
  kKana,
  kHangul,
  kIgnored,    // zero-width characters, soft hyphens, variation selectors
};

struct CharInfo {
  CharClass cls = CharClass::kSeparator;
  bool upper = false;  // an upper case letter
  bool lower = false;  // a lower case letter
  // The folded character in UTF-8, at most 6 bytes, zero-terminated.
  char folded[7] = {};
};

// Major version of the Unicode data that folding uses.
uint32_t UnicodeVersion();

// Thread safe; `c` may be kInvalid.
const CharInfo& InfoOf(char32_t c);

// The key of a whole string: every character folded, separators kept as they
// are, ignored ones dropped.
std::string Fold(std::string_view text);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_FOLD_H_
