// Deciding: from spots that overlap and have several senses to the mentions of
// a document.
#ifndef NORMALIZE_RESOLVE_DECIDE_H_
#define NORMALIZE_RESOLVE_DECIDE_H_

#include <unordered_set>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/profile.h"
#include "normalize/resolve/spots.h"

namespace normalize {

// Adds to each sense what the rest of the document says about it (who was
// named before, which country stands in front), takes the likeliest sense,
// abstains below `min_confidence` and on ties, and leaves a disjoint set: the
// longest decided spots first, undecided ones where nothing else stands.
// Sorted by begin, the best sense first. The result does not depend on the order of the spots.
//
// `bodies` are the bodies of the offices whose titles stand in the text.
std::vector<Spot> Decide(const SpotInput& input, std::vector<Spot> spots,
                         const std::unordered_set<EntityIndex>& bodies,
                         double min_confidence);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_DECIDE_H_
