// Names of countries and territories in other languages, from CLDR.
#ifndef NORMALIZE_TEXT_REGIONS_H_
#define NORMALIZE_TEXT_REGIONS_H_

#include <string>
#include <string_view>
#include <vector>

namespace normalize {

struct RegionName {
  std::string lang;  // "de", "zh-Hant-TW", ...
  std::string name;
};

// Standard, short and variant display names of the region ("TW", "US") in
// each language that the toolkit reads. Empty for an unknown code.
std::vector<RegionName> NamesOfRegion(std::string_view region);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_REGIONS_H_
