// Cutting a long text where no token is cut.
#ifndef NORMALIZE_MATCH_CHUNKS_H_
#define NORMALIZE_MATCH_CHUNKS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalize/span.h"

namespace normalize {

// The first place at or after `pos` that lies inside no token and in no
// character; text.size() if there is none.
size_t SafeCut(std::string_view text, size_t pos);

// text[begin, text.size()) in pieces of about `bytes`, cut at safe places.
std::vector<ByteSpan> CutChunks(std::string_view text, size_t begin,
                                size_t bytes);

}  // namespace normalize

#endif  // NORMALIZE_MATCH_CHUNKS_H_
