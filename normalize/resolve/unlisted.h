// Names at titles that the lexicon lacks: candidates for its next rows.
#ifndef NORMALIZE_RESOLVE_UNLISTED_H_
#define NORMALIZE_RESOLVE_UNLISTED_H_

#include <vector>

#include "normalize/annotation.h"
#include "normalize/resolve/spots.h"
#include "normalize/resolve/titles.h"

namespace normalize {

// Capitalized names of two words and more, and Han strings that look like a
// name, that stand at a title and overlap none of `mentions` (sorted). Never a
// decision: a curator looks at them.
std::vector<UnlistedName> FindUnlisted(const SpotInput& input,
                                       const std::vector<Title>& titles,
                                       const std::vector<Mention>& mentions);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_UNLISTED_H_
