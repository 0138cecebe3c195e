// The matching key of text: what is the same name must get the same key.
//
// Folding removes case, accents, width and compatibility differences, Han
// variants (FoldHan) and invisible characters. It is many to one and not for
// display. The tables come from ICU, one page of 256 characters when first
// needed; the version below is written to compiled lexicons.
#ifndef NORMALIZE_TEXT_FOLD_H_
#define NORMALIZE_TEXT_FOLD_H_

#include <array>
#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

namespace normalize {

// Changes whenever the key of any text changes.
inline constexpr uint32_t kFoldVersion = 2;

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
  uint8_t folded_length = 0;
  char folded[6] = {};  // the folded character in UTF-8

  std::string_view Folded() const { return {folded, folded_length}; }
};

// Major version of the Unicode data that folding uses.
uint32_t UnicodeVersion();

namespace fold_tables {

using Page = std::array<CharInfo, 256>;
inline constexpr size_t kPages = 0x110000 / 256;
extern std::atomic<const Page*> pages[kPages];
extern const CharInfo kNoCharacter;
const Page& MakePage(size_t index);

}  // namespace fold_tables

// Thread safe; `c` may be kInvalid. Inline, since every floor asks it of every
// character: as a call it took a fifth of the time of annotating.
inline const CharInfo& InfoOf(char32_t c) {
  if (c > 0x10FFFF) return fold_tables::kNoCharacter;
  const fold_tables::Page* page =
      fold_tables::pages[c / 256].load(std::memory_order_acquire);
  if (page == nullptr) page = &fold_tables::MakePage(c / 256);
  return (*page)[c % 256];
}

// The key of a whole string: every character folded, separators kept as they
// are, ignored ones dropped.
std::string Fold(std::string_view text);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_FOLD_H_
