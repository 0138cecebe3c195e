// The parts of the slow matcher (reference_matcher.h).
#ifndef NORMALIZE_TESTS_PROPERTY_REFERENCE_PARTS_H_
#define NORMALIZE_TESTS_PROPERTY_REFERENCE_PARTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/lexicon/lexicon_file.h"
#include "normalize/match/matcher.h"
#include "normalize/text/tokens.h"

namespace normalize::test {

// A name at a place.
struct Place {
  size_t begin, end;
  HitKind kind;
  bool all_upper = false, lowered = false, given_first = false;
  uint32_t name;
};

std::vector<Token> Cut(std::string_view text);
CharClass ClassBefore(std::string_view text, size_t pos);

// Whether a name may begin with one token of the text and end with the other.
bool MayStandAt(std::string_view text, const Token& first, const Token& last);

std::vector<Place> SpelledIn(const LexiconFile& lexicon, std::string_view text,
                             const std::string& lang);
std::vector<Place> ReadIn(const LexiconFile& lexicon, std::string_view text);

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_PROPERTY_REFERENCE_PARTS_H_
