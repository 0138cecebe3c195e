// "Beijing said", "Washington's policy": a seat that stands for its government.
#ifndef NORMALIZE_RESOLVE_METONYMY_H_
#define NORMALIZE_RESOLVE_METONYMY_H_

#include <string_view>

#include "normalize/span.h"

namespace normalize {

// Whether the entity with that English label is a seat of government.
bool IsSeatOfGovernment(std::string_view label);

// Whether the name of such a seat at `span` does here what only a government
// does: it says or acts, or has a policy. "in Beijing" and "Beijing's streets"
// are the place.
bool IsMetonym(std::string_view text, ByteSpan span);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_METONYMY_H_
