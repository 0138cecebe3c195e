// "Taiwan, China": a formula of one place, or two of them side by side?
#ifndef NORMALIZE_RESOLVE_FORMULA_H_
#define NORMALIZE_RESOLVE_FORMULA_H_

#include <string_view>

#include "normalize/span.h"

namespace normalize {

// Whether the comma inside text[span] separates items of a list ("Taiwan,
// China and Japan"), or an opening phrase from its clause ("In Taiwan, China
// is named …"). A span without a comma is never read so.
bool IsListReading(std::string_view text, ByteSpan span);

// Whether a hyphen or dash that the name of the formula has not pairs two
// places: "China-Taiwan tensions" is no "China Taiwan".
bool IsPairing(std::string_view surface, std::string_view name);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_FORMULA_H_
