// The matcher written slowly and obviously: every name of a lexicon against
// every place of a text. The fast one has to report the same.
//
// It shares with the matcher what the floor below decides (which characters
// are letters and how they fold, which bases a word has, which syllables a
// prefix can be) and nothing of tries, hashes, start tables, chunks, windows.
#ifndef NORMALIZE_TESTS_PROPERTY_REFERENCE_MATCHER_H_
#define NORMALIZE_TESTS_PROPERTY_REFERENCE_MATCHER_H_

#include <set>
#include <string>
#include <string_view>

#include "normalize/lexicon/lexicon_file.h"
#include "normalize/match/matcher.h"

namespace normalize::test {

// "12-24 spelled upper: Jensen Huang (#7)": a name at a place, however often it
// is read so.
using HitSet = std::set<std::string>;

HitSet AsSet(const LexiconFile& lexicon, const Hits& hits);

HitSet FindNamesSlowly(const LexiconFile& lexicon, std::string_view text,
                       const std::string& lang);

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_PROPERTY_REFERENCE_MATCHER_H_
