#include "normalize/base/hash.h"

// Names and words are a few bytes long: calling a shared library for each
// takes longer than hashing them.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace normalize {

uint64_t Hash64(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace normalize
