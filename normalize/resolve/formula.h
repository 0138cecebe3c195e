// "Taiwan, China": a formula of one place, or two items of a list?
#ifndef NORMALIZE_RESOLVE_FORMULA_H_
#define NORMALIZE_RESOLVE_FORMULA_H_

#include <string_view>

#include "normalize/span.h"

namespace normalize {

// Whether the comma inside text[span] separates items of a list ("Taiwan,
// China and Japan"), or an opening phrase from its clause ("In Taiwan, China
// is named …"), or a hyphen or dash pairs two places ("China-Taiwan"). A span
// with none of them is never read so.
bool IsListReading(std::string_view text, ByteSpan span);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_FORMULA_H_
