// The endings that inflection.cc undoes, one table a language.
#ifndef NORMALIZE_TEXT_INFLECTION_RULES_H_
#define NORMALIZE_TEXT_INFLECTION_RULES_H_

#include <cstddef>
#include <span>
#include <string_view>

namespace normalize {

// What must stand before an ending for a rule to hold.
enum class Before { kAny, kVowel, kConsonant, kVelarOrHush };

// A word that ends in `ending` can be a form of the one with `base` there.
struct EndingRule {
  std::string_view ending;
  std::string_view base;
  Before before = Before::kAny;
};

// The rules of a language, best first; empty if there are none. All is folded
// as fold.h does it: й is и, ё is е, ї is і, ą is a, ß is ss.
std::span<const EndingRule> RulesOf(std::string_view primary_language);

// Characters that must be left before the ending.
size_t MinimalStem(std::string_view primary_language);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_INFLECTION_RULES_H_
