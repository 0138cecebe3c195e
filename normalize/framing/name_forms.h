// Which forms of a name are one name in another spelling, and which are
// different names.
#ifndef NORMALIZE_FRAMING_NAME_FORMS_H_
#define NORMALIZE_FRAMING_NAME_FORMS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace normalize {

struct NameFact;

// The surface in one line with single spaces, straight apostrophes, without
// possessive and leading article.
std::string PlainForm(std::string_view surface);

// In one document: the form of a person's short name becomes that of the one
// longer form that it is a part of. Where there are two, it stays.
void ExpandShortNames(std::vector<NameFact>* names);

// One form of an entity's name, as it was seen.
struct NameForm {
  std::string form;
  uint64_t count = 0;
  bool reading = false;  // a romanization of the Han name
  bool stance = false;   // carries a formula or an epithet
};

// For each form the index of the one that its class is called by: the form
// that is the label, else the most frequent one. kNoClass for a short form
// that could belong to several classes.
//
// One class are forms that differ in case, accents, spaces, periods, hyphens,
// Simplified or Traditional characters; an initialism and what it abbreviates;
// a person's or organization's name and a part of it, or the name with a
// title or "Inc."; and all romanizations of a Han name, together with the
// label when that is one itself. A place keeps every addition apart, because
// "Taiwan region" is no longer form of "Taiwan"; so does a form with a stance.
inline constexpr size_t kNoClass = static_cast<size_t>(-1);
std::vector<size_t> ClassesOf(const std::vector<NameForm>& forms,
                              std::string_view label, std::string_view type);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_NAME_FORMS_H_
