// The office method: title + name + date tell who is meant, also where the
// given name, or all of the name, is wrong.
#ifndef NORMALIZE_RESOLVE_OFFICES_H_
#define NORMALIZE_RESOLVE_OFFICES_H_

#include <unordered_set>
#include <vector>

#include "normalize/resolve/spots.h"
#include "normalize/resolve/tenures.h"
#include "normalize/resolve/titles.h"

namespace normalize {

// Adds to the spots at the titles' names what the offices say: evidence for a
// sense that held the office, a new sense for the holder whose name is
// misspelled, a contradiction where the name is another holder's. Spots stay
// sorted. Returns the bodies of the offices that titles are bound to: a text
// that names a commerce secretary speaks of that department.
std::unordered_set<EntityIndex> ApplyOffices(const SpotInput& input,
                                             const DateInput& date,
                                             const std::vector<Title>& titles,
                                             std::vector<Spot>* spots);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_OFFICES_H_
