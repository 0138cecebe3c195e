// Stretches of a text that are set apart: addresses and quotations.
#ifndef NORMALIZE_RESOLVE_SET_APART_H_
#define NORMALIZE_RESOLVE_SET_APART_H_

#include <string_view>
#include <vector>

#include "normalize/span.h"

namespace normalize {

// Web and mail addresses, @handles and #tags: names in them are not touched.
// Sorted, disjoint.
std::vector<ByteSpan> Addresses(std::string_view text);

// What stands inside quotation marks (“”, "", «», 「」, 『』, „“), marks
// excluded, per paragraph. Sorted, disjoint. Straight marks pair up inside a
// paragraph; a mark left open reaches to its end.
std::vector<ByteSpan> Quotations(std::string_view text);

// Whether some span of the sorted, disjoint list overlaps `span`.
bool OverlapsAny(const std::vector<ByteSpan>& sorted, ByteSpan span);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_SET_APART_H_
