// Cutting text into the tokens that names are compared by.
//
// A token is a run of word characters of a spaced script (letters, digits,
// marks; invisible characters inside are part of it) or one character of Han,
// Kana or Hangul. Apostrophes, hyphens and periods separate: "Nvidia's" is two
// tokens, "U.S." two, "H20" one. Between tokens lies a gap.
#ifndef NORMALIZE_TEXT_TOKENS_H_
#define NORMALIZE_TEXT_TOKENS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/text/fold.h"

namespace normalize {

enum class TokenKind : uint8_t { kWord, kHan, kKana, kHangul };

struct Token {
  uint32_t begin;     // bytes into the text that was cut
  uint32_t end;
  uint64_t hash;      // TokenHash of the folded token
  TokenKind kind;
  bool ascii;         // all bytes are ASCII
  bool initial_upper; // begins with an upper case letter
  bool all_upper;     // two or more letters, none of them lower case

  std::string_view In(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
};

// Appends the tokens of text[begin, end) to `out`, with offsets into `text`.
// `begin` and `end` must not lie inside a token. REQUIRES: text.size() < 2^32.
void Tokenize(std::string_view text, uint32_t begin, uint32_t end,
              std::vector<Token>* out);

// The folded form of one token of a text.
std::string FoldToken(std::string_view token);

// The hash that Tokenize gives to a token whose folded form is `folded`.
uint64_t TokenHash(std::string_view folded);

// What lies between two neighbouring tokens of a name, as far as it matters.
// Spaces, one line end, hyphens, apostrophes, periods and middle dots are all
// kPlain: names are written with any of them. `marks` are the bytes that have
// to be the same in the name and in the text ("&", ",", "(").
struct Gap {
  bool empty = true;       // nothing, or invisible characters only
  bool breaks = false;     // a paragraph end, or too long to be inside a name
  bool newline = false;
  bool period = false;     // a period followed by a space
  bool space = false;
  std::string_view marks;  // from the first to the last significant character
};
Gap GapBetween(std::string_view text, size_t begin, size_t end);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_TOKENS_H_
