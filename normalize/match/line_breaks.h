// Words that a hyphen and a line end cut in two ("Lut-\nnick").
#ifndef NORMALIZE_MATCH_LINE_BREAKS_H_
#define NORMALIZE_MATCH_LINE_BREAKS_H_

#include <cstddef>
#include <functional>
#include <string_view>

#include "normalize/match/matcher.h"

namespace normalize {

// Searches around each such cut with the word made whole, and adds the hits
// that run over it to `hits`, in the offsets of `text` and in order.
void AddNamesOverLineBreaks(
    std::string_view text, size_t begin,
    const std::function<Hits(std::string_view)>& search, Hits* hits);

}  // namespace normalize

#endif  // NORMALIZE_MATCH_LINE_BREAKS_H_
