// One spelling for the Han characters that are variants of each other.
#ifndef NORMALIZE_TEXT_HAN_H_
#define NORMALIZE_TEXT_HAN_H_

namespace normalize {

// The Simplified character that `c` is a Traditional, Taiwan, Hong Kong or
// Japanese form of (黃 -> 黄, 臺 -> 台, 沢 -> 泽, 髙 -> 高), `c` itself when it is
// none. The matching key of Han text: many to one, so not for display.
// Table generated in the build from OpenCC and Unihan; constant time.
char32_t FoldHan(char32_t c);

// Han ideographs, the iteration mark 々 and 〇; no Kana, no punctuation.
bool IsHan(char32_t c);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_HAN_H_
