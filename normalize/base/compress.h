// Bytes made small and large again.
#ifndef NORMALIZE_BASE_COMPRESS_H_
#define NORMALIZE_BASE_COMPRESS_H_

#include <string>
#include <string_view>

#include "normalize/status.h"

namespace normalize {

// The same bytes for the same input and library. Thread safe.
std::string Compress(std::string_view bytes);

// What Compress was given. kDataLoss for anything that it did not make; takes
// no more memory than a sound input of that size could need, in reason.
Result<std::string> Decompress(std::string_view compressed);

}  // namespace normalize

#endif  // NORMALIZE_BASE_COMPRESS_H_
