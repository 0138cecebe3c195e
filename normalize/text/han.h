// One spelling for the Han characters that are variants of each other.
#ifndef NORMALIZE_TEXT_HAN_H_
#define NORMALIZE_TEXT_HAN_H_

#include "normalize/text/han_table.h"

namespace normalize {

// FoldHan for a character whose fold lies in another plane: rare.
char32_t FoldHanAcrossPlanes(char32_t c);

// The Simplified character that `c` is a Traditional, Taiwan, Hong Kong or
// Japanese form of (黃 -> 黄, 臺 -> 台, 沢 -> 泽, 髙 -> 高), `c` itself when it
// is none. Radicals and compatibility ideographs fold like the ideographs that
// they stand for. The matching key of Han text: many to one, so not for
// display; folding twice changes nothing more. Table generated in the build
// from OpenCC and Unihan; constant time.
inline char32_t FoldHan(char32_t c) {
  using namespace han_table;  // NOLINT: the tables of this one function
  const char32_t at = c - kFirst;
  if (at >= kLimit - kFirst) return c;
  const uint16_t delta =
      kFoldDelta[kFoldIndex[at / kPage] * kPage + at % kPage];
  if (delta == kCrossPlane) return FoldHanAcrossPlanes(c);
  return (c & 0xFFFF0000) | ((c + delta) & 0xFFFF);
}

// Han ideographs, their radicals, the iteration mark 々 and 〇; no Kana, no
// punctuation.
inline bool IsHan(char32_t c) {
  if (c < 0x2E80) return false;
  if (c >= 0x4E00 && c < 0xA000) return true;
  return (c >= 0x3400 && c < 0x4DC0) || c == 0x3005 || c == 0x3007 ||
         c < 0x2FE0 || (c >= 0xF900 && c < 0xFB00) ||
         (c >= 0x20000 && c < 0x2FA20) || (c >= 0x30000 && c < 0x323B0);
}

// Characters that only one of the two scripts uses, so that they tell it:
// 国 and 國; false for both of 中, and of 后 and 著, which are in both.
bool IsOnlySimplified(char32_t c);
bool IsOnlyTraditional(char32_t c);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_HAN_H_
