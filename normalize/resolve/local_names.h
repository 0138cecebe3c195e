// Names that a document gives itself: an acronym in brackets after the full
// name, the family name of a person as this text spells it.
#ifndef NORMALIZE_RESOLVE_LOCAL_NAMES_H_
#define NORMALIZE_RESOLVE_LOCAL_NAMES_H_

#include <unordered_map>
#include <vector>

#include "normalize/resolve/spots.h"

namespace normalize {

// Where each entity is first named without need of context.
using FirstNamed = std::unordered_map<EntityIndex, ByteSpan>;

// Finds "Bureau of Industry and Security (BIS)" and, after "Yin Xiyue", the
// "Yin" of this text, and adds what follows from them: a sense with the
// feature kDefinedHere where such a word stands later, as a new spot if there
// was none. `spots` stay in order.
void AddLocalNames(const SpotInput& input, const FirstNamed& first_named,
                   std::vector<Spot>* spots);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_LOCAL_NAMES_H_
