// What stands between quotation marks, marks and all.
#ifndef NORMALIZE_FRAMING_QUOTED_SPANS_H_
#define NORMALIZE_FRAMING_QUOTED_SPANS_H_

#include <string_view>
#include <vector>

#include "normalize/span.h"

namespace normalize {

struct QuotedSpan {
  ByteSpan whole;   // with the marks
  ByteSpan inside;  // without
};

// The closed, outermost quotations of one line, in order: “”, "", „“, «», »«,
// 「」, 『』, ＂＂ and single marks ‘’ and '' that are no apostrophes. A
// straight mark opens only before a word and not after one, so that inches are
// none.
std::vector<QuotedSpan> QuotedSpans(std::string_view line);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_QUOTED_SPANS_H_
