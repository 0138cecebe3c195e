// Han scripts: Simplified, Traditional, Taiwan and Hong Kong spellings, by
// OpenCC. Conversion of names, not of running text.
#ifndef NORMALIZE_TEXT_SCRIPT_H_
#define NORMALIZE_TEXT_SCRIPT_H_

#include <string>
#include <string_view>

namespace normalize {

enum class HanVariant { kSimplified, kTraditional, kTaiwan, kHongKong };

// Converts `text` between spellings of the same characters (no vocabulary:
// 软件 becomes 軟件, not 軟體). Invalid UTF-8 comes back unchanged. Thread
// safe.
std::string ConvertHan(std::string_view text, HanVariant from, HanVariant to);

// zh-Hans -> kSimplified, zh-Hant -> kTraditional, zh-Hant-TW, zh-Hant-HK.
HanVariant HanVariantOf(std::string_view lang);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_SCRIPT_H_
