#include "normalize/framing/phrase_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace normalize {
namespace {

std::vector<std::string> FoundIn(std::string_view text) {
  PhraseTable table;
  table.Add("en", "pawn|war criminal|lift a rock to drop|cafe owner", 0);
  std::vector<std::string> found;
  std::vector<Token> scratch;
  for (const auto& match : table.Find(text, &scratch)) {
    found.emplace_back(match.span.In(text));
  }
  return found;
}

using Phrases = std::vector<std::string>;

TEST(PhraseTable, FindsPhrasesAtAnyPlace) {
  EXPECT_EQ(FoundIn("Pawns"), (Phrases{"Pawns"}));
  EXPECT_EQ(FoundIn("a pawn, a war-criminal"),
            (Phrases{"pawn", "war-criminal"}));
  EXPECT_EQ(FoundIn("they lifted a rock to drop it"),
            (Phrases{"lifted a rock to drop"}));
  EXPECT_EQ(FoundIn("lift a rock to"), Phrases{});
}

TEST(PhraseTable, FindsPhrasesThatFollowEachOther) {
  EXPECT_EQ(FoundIn("war war criminal pawn lift lift a rock to drop pawn"),
            (Phrases{"war criminal", "pawn", "lift a rock to drop", "pawn"}));
}

TEST(PhraseTable, FindsWordsWithAccentsAndInvisibleCharacters) {
  EXPECT_EQ(FoundIn("a café owner"), (Phrases{"café owner"}));
  EXPECT_EQ(FoundIn("the war\u00A0criminal’s p\u00ADawn"),
            (Phrases{"war\u00A0criminal", "p\u00ADawn"}));
  EXPECT_EQ(FoundIn("中文pawn"), (Phrases{"pawn"}));
}

}  // namespace
}  // namespace normalize
