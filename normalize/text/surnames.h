// Surnames whose reading or length cannot be told from their characters.
#ifndef NORMALIZE_TEXT_SURNAMES_H_
#define NORMALIZE_TEXT_SURNAMES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "normalize/text/readings.h"

namespace normalize {

struct SurnameEntry {
  size_t length;  // in characters, 1 to 4
  // Each has `length` syllables; may be empty when the characters' own
  // readings are right.
  std::vector<std::vector<TonedSyllable>> readings;
};

// The longest surname of the table that `name` begins with, in any script;
// null if there is none. Thread safe; the entry lives forever.
const SurnameEntry* FindSurname(std::u32string_view name);

// The whole table by folded surname.
const std::unordered_map<std::u32string, SurnameEntry>& SurnamesForTest();

}  // namespace normalize

#endif  // NORMALIZE_TEXT_SURNAMES_H_
