// The words at a title that look like a name.
#ifndef NORMALIZE_RESOLVE_TITLE_NAMES_H_
#define NORMALIZE_RESOLVE_TITLE_NAMES_H_

#include "normalize/resolve/spots.h"
#include "normalize/resolve/titles.h"

namespace normalize {

// The capitalized words after the title, or before it and a comma; in unspaced
// text the characters that follow or stand right before it. Empty when there
// are none.
ByteSpan NameAt(const SpotInput& input, const Title& title);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_TITLE_NAMES_H_
