// "Taiwan, China": a formula of one place, or two items of a list?
#ifndef NORMALIZE_RESOLVE_FORMULA_H_
#define NORMALIZE_RESOLVE_FORMULA_H_

#include <string_view>

#include "normalize/span.h"

namespace normalize {

// Whether the comma inside text[span] separates items of a list ("Taiwan,
// China and Japan"), or an opening phrase from its clause ("In Taiwan, China
// is named …"). A span without a comma is never read so.
bool IsListReading(std::string_view text, ByteSpan span);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_FORMULA_H_
