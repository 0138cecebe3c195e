#include "normalize/resolve/word_lists.h"

#include <gtest/gtest.h>

namespace normalize {
namespace {

using Question = bool (*)(std::string_view);

// Lists are asked in the spelling that their header names.
TEST(WordListsTest, HoldWhatTheyAreAskedFor) {
  const struct {
    const char* name;
    Question is;
    const char* yes;
    const char* no;
  } kRows[] = {
      {"thing", NamesAThing, "Road", "road"},
      {"thing", NamesAThing, "University", "Jinping"},
      {"verb", IsActorsVerb, "said", "Said"},
      {"verb", IsActorsVerb, "agreed", "pie"},
      {"function", IsFunctionWord, "and", "tells"},
      {"pronoun", IsPronoun, "us", "xi"},
      {"calendar", IsCalendarWord, "May", "may"},
      {"calendar", IsCalendarWord, "Sunday", "Sun"},
      {"numeral", IsRomanNumeral, "XI", "Xi"},
      {"numeral", IsRomanNumeral, "LI", "LEE"},
  };
  for (const auto& row : kRows) {
    EXPECT_TRUE(row.is(row.yes)) << row.name << " " << row.yes;
    EXPECT_FALSE(row.is(row.no)) << row.name << " " << row.no;
    EXPECT_FALSE(row.is("")) << row.name;
  }
}

}  // namespace
}  // namespace normalize
