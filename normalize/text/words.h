// The words of a text, for counting.
#ifndef NORMALIZE_TEXT_WORDS_H_
#define NORMALIZE_TEXT_WORDS_H_

#include <string_view>
#include <vector>

#include "normalize/span.h"

namespace normalize {

// Words and numbers by UAX #29, in order; Han, Kana and Thai by ICU's
// dictionary. Spaces, punctuation and symbols are none. Linear in the text.
// Thread safe.
std::vector<ByteSpan> Words(std::string_view text);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_WORDS_H_
