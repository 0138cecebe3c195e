// A text in Simplified characters with the offsets of the original.
#ifndef NORMALIZE_FRAMING_SIMPLIFIED_H_
#define NORMALIZE_FRAMING_SIMPLIFIED_H_

#include <string>
#include <string_view>

namespace normalize {

// Each Han character replaced by the Simplified one that it is a form of, so
// that one pattern serves both scripts. A character whose form has another
// length in UTF-8 stays: every offset means the same place in both texts.
std::string ToSimplified(std::string_view text);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_SIMPLIFIED_H_
