// Which language a text is in, as a BCP 47 tag: "en", "de", "zh-Hans",
// "zh-Hant", "ja", "ko", "ru", ...
#ifndef NORMALIZE_TEXT_LANGUAGE_H_
#define NORMALIZE_TEXT_LANGUAGE_H_

#include <string>
#include <string_view>

namespace normalize {

// Scripts decide where they can (Kana: ja; Hangul: ko; Han without them: zh,
// Simplified or Traditional by the characters that only one of them has, just
// "zh" when there is none; Cyrillic and Latin by CLD2, over at most the first
// 64 KiB). Latin texts under 200 letters are judged by their small words and
// marked letters first; unclear ones under 60 letters, and those that CLD2 is
// unsure of, are "en". No letters at all: "und".
// Thread safe.
std::string DetectLanguage(std::string_view text);

// Normalizes what a user or a file states: "zh_TW" -> "zh-Hant-TW",
// "zh-CN" -> "zh-Hans", "zh-HK" -> "zh-Hant-HK", "EN" -> "en". "zh" alone
// stays "zh". Unknown tags come back in BCP 47 case.
std::string CanonicalLanguage(std::string_view tag);

// "zh-Hant-TW" -> "zh".
std::string_view PrimaryLanguage(std::string_view tag);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_LANGUAGE_H_
