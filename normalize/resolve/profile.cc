// ParseProfile and LoadProfile: TOML -> Profile.
#include "normalize/profile.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <utility>

#include "normalize/base/file.h"

namespace normalize {
namespace {

// Takes a value into the profile; false: `expected` says what it should be.
struct Key {
  std::string_view name;
  std::string_view expected;
  bool (*take)(const toml::node& value, Profile* profile);
};

template <typename T>
bool Take(const toml::node& node, T* field) {
  const auto value = node.value_exact<T>();
  if (value) *field = *value;
  return value.has_value();
}

bool TakeConfidence(const toml::node& node, double* field) {
  const auto value = node.value<double>();
  if (!value || !node.is_number() || !(*value >= 0 && *value <= 1)) {
    return false;
  }
  *field = *value;
  return true;
}

bool TakeStrings(const toml::node& node, std::vector<std::string>* field) {
  const toml::array* array = node.as_array();
  if (array == nullptr) return false;
  std::vector<std::string> strings;
  for (const toml::node& element : *array) {
    if (!element.is_string()) return false;
    strings.push_back(element.as_string()->get());
  }
  *field = std::move(strings);
  return true;
}

constexpr std::string_view kConfidence = "a number from 0 to 1";
constexpr std::string_view kSwitch = "true or false";
constexpr std::string_view kText = "a string";

constexpr Key kKeys[] = {
    {"name", kText,
     [](const toml::node& v, Profile* p) { return Take(v, &p->name); }},
    {"min_confidence", kConfidence,
     [](const toml::node& v, Profile* p) {
       return TakeConfidence(v, &p->min_confidence);
     }},
    {"min_rewrite_confidence", kConfidence,
     [](const toml::node& v, Profile* p) {
       return TakeConfidence(v, &p->min_rewrite_confidence);
     }},
    {"rewrite_framed", kSwitch,
     [](const toml::node& v, Profile* p) {
       return Take(v, &p->rewrite_framed);
     }},
    {"rewrite_short_forms", kSwitch,
     [](const toml::node& v, Profile* p) {
       return Take(v, &p->rewrite_short_forms);
     }},
    {"rewrite_abbreviations", kSwitch,
     [](const toml::node& v, Profile* p) {
       return Take(v, &p->rewrite_abbreviations);
     }},
    {"rewrite_quotes", kSwitch,
     [](const toml::node& v, Profile* p) {
       return Take(v, &p->rewrite_quotes);
     }},
    {"keep_types", "a list of strings",
     [](const toml::node& v, Profile* p) {
       return TakeStrings(v, &p->keep_types);
     }},
    {"label_lang", kText,
     [](const toml::node& v, Profile* p) { return Take(v, &p->label_lang); }},
};

Status Wrong(const std::string& file, const toml::source_region& where,
             const std::string& reason) {
  return Status::InvalidArgument(file + ":" + std::to_string(where.begin.line) +
                                 ": " + reason);
}

std::string KnownKeys() {
  std::string list;
  for (const Key& key : kKeys) {
    if (!list.empty()) list += ", ";
    list += key.name;
  }
  return list;
}

Status TakeKey(const std::string& file, const toml::key& name,
               const toml::node& value, Profile* profile) {
  for (const Key& key : kKeys) {
    if (key.name != name.str()) continue;
    if (key.take(value, profile)) return Status::Ok();
    return Wrong(
        file, value.source(),
        std::string(key.name) + " is not " + std::string(key.expected));
  }
  return Wrong(
      file, name.source(),
      "unknown key " + std::string(name.str()) + "; known are " + KnownKeys());
}

}  // namespace

Result<Profile> ParseProfile(std::string_view toml, const std::string& name) {
  const toml::parse_result parsed = toml::parse(toml, name);
  if (!parsed) {
    return Wrong(name, parsed.error().source(),
                 std::string(parsed.error().description()));
  }
  Profile profile;
  for (const auto& [key, value] : parsed.table()) {
    if (Status status = TakeKey(name, key, value, &profile); !status.ok()) {
      return status;
    }
  }
  return profile;
}

Result<Profile> LoadProfile(const std::string& path) {
  const auto text = ReadFile(path);
  if (!text.ok()) return text.status();
  return ParseProfile(*text, path);
}

}  // namespace normalize
