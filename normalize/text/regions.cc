#include "normalize/text/regions.h"

#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <algorithm>
#include <memory>

namespace normalize {
namespace {

// ICU's name of a locale and the tag that names in it get.
struct Language {
  const char* locale;
  const char* lang;
};
constexpr Language kLanguages[] = {
    {"en", "en"},           {"zh_Hans", "zh-Hans"},
    {"zh_Hant", "zh-Hant"}, {"zh_Hant_HK", "zh-Hant-HK"},
    {"ja", "ja"},           {"ko", "ko"},
    {"de", "de"},           {"fr", "fr"},
    {"es", "es"},           {"it", "it"},
    {"pt", "pt"},           {"nl", "nl"},
    {"pl", "pl"},           {"cs", "cs"},
    {"ru", "ru"},           {"uk", "uk"},
    {"tr", "tr"},           {"vi", "vi"},
    {"id", "id"},           {"ar", "ar"},
};

constexpr const char* kTables[] = {"Countries", "Countries%short",
                                   "Countries%variant"};

struct Closer {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, Closer>;

// Without falling back to another language: its name would be no name here.
void AddName(const UResourceBundle* locale, const char* table,
             const std::string& region, const char* lang,
             std::vector<RegionName>* out) {
  UErrorCode error = U_ZERO_ERROR;
  const Bundle names(ures_getByKey(locale, table, nullptr, &error));
  if (U_FAILURE(error)) return;
  int32_t length = 0;
  const UChar* name =
      ures_getStringByKey(names.get(), region.c_str(), &length, &error);
  if (U_FAILURE(error) || error == U_USING_DEFAULT_WARNING) return;
  RegionName found{lang, {}};
  icu::UnicodeString(false, name, length).toUTF8String(found.name);
  const auto same = [&](const RegionName& other) {
    return other.lang == found.lang && other.name == found.name;
  };
  if (std::none_of(out->begin(), out->end(), same)) out->push_back(found);
}

bool IsRegionCode(std::string_view region) {
  return region.size() == 2 &&
         std::all_of(region.begin(), region.end(),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::vector<RegionName> NamesOfRegion(std::string_view region) {
  std::vector<RegionName> out;
  // ZZ and its like have names ("Unknown Region") but are no regions.
  if (!IsRegionCode(region) || region == "ZZ" || region[0] == 'X') {
    if (region != "XK") return out;
  }
  for (const Language& language : kLanguages) {
    UErrorCode error = U_ZERO_ERROR;
    const Bundle locale(
        ures_open(U_ICUDATA_NAME "-region", language.locale, &error));
    if (U_FAILURE(error)) continue;
    for (const char* table : kTables) {
      AddName(locale.get(), table, std::string(region), language.lang, &out);
    }
  }
  return out;
}

}  // namespace normalize
