// Unicode normalization form and Chinese word borders, for checking tables.
#ifndef NORMALIZE_TEXT_NORMAL_FORM_H_
#define NORMALIZE_TEXT_NORMAL_FORM_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace normalize {

// True when `text` is in NFC. Invalid UTF-8 is not. Thread safe.
bool IsNfc(std::string_view text);

// The byte offsets at which ICU's dictionary of Chinese words sees a word
// begin or end in `text`, 0 and its size among them. Coarse, so a hint only.
std::vector<size_t> ChineseWordBorders(std::string_view text);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_NORMAL_FORM_H_
