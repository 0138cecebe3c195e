// Inflected names, and names that a line end cuts in two.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/match/matcher.h"
#include "tests/support/tiny_lexicon.h"
#include "tests/unit/match/found.h"

namespace normalize {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const LexiconFile& Lexicon() {
  static const auto file = test::OpenBytes(test::CompileTinyBytes(
      {.entities = R"(
         id    | type         | label_en       | label_zh
         trump | organization | Trump          |
         white | organization | White House    |
         h200  | product      | H200           |
         lut   | person       | Howard Lutnick |
         ren   | person       |                | 黄仁勋
       )",
       .names = R"(
         entity | name      | lang | strength
         trump  | Трамп     | ru   | strong
         white  | Белый дом | ru   | strong
       )"}));
  return *file;
}

MatchOptions In(const char* lang) {
  MatchOptions options;
  options.lang = lang;
  return options;
}

TEST(InflectedTest, ByTheRulesOfTheLanguage) {
  const struct {
    const char* lang;
    const char* text;
    std::vector<std::string> found;
  } kRows[] = {
      {"de", "Trumps Rede", {"Trumps=Trump inflected"}},
      {"de", "Trump", {"Trump=Trump spelled"}},
      {"en", "two H200s", {"H200s=H200 inflected"}},
      {"zh-Hans", "Trumps", {}},
      {"ru", "с Трампом", {"Трампом=Трамп inflected"}},
      {"en", "(Трампа)", {"Трампа=Трамп inflected"}},
      {"ru", "в Белом доме", {"Белом доме=Белый дом inflected"}},
      {"ru", "Белый дом", {"Белый дом=Белый дом spelled"}},
      {"ru", "белом доме", {}},
      {"de", "trumps", {}},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(test::Found(Lexicon(), row.text, In(row.lang)), row.found)
        << row.lang << ": " << row.text;
  }
}

TEST(LineBreakTest, WordsMadeWhole) {
  const struct {
    const char* text;
    std::vector<std::string> surfaces;
  } kRows[] = {
      {"met Howard Lut-\nnick in", {"Howard Lut-\nnick", "Lut-\nnick"}},
      // At the very beginning of the text there is nothing before the window.
      {"Howard Lut-\nnick", {"Howard Lut-\nnick", "Lut-\nnick"}},
      {"Lut-\nnick", {"Lut-\nnick"}},
      {"Howard Lut-\r\n  nick", {"Howard Lut-\r\n  nick", "Lut-\r\n  nick"}},
      {"Howard Lut\u00AD\nnick",
       {"Howard Lut\u00AD\nnick", "Lut\u00AD\nnick"}},
      {"Howard Lut\u2010\nnick",
       {"Howard Lut\u2010\nnick", "Lut\u2010\nnick"}},
      {"Huang Ren-\nxun", {"Huang Ren-\nxun"}},
      {"with Huang Renx-\nun.", {"Huang Renx-\nun"}},
      {"How-\nard Lut-\nnick", {"Lut-\nnick"}},  // one cut at a time
      {"Howard Lut- nick", {}},
      {"Howard Lut-\n\nnick", {}},
      {"Howard Lut-\nNick", {}},  // a compound, not a cut word
      {"Howard Lut\nnick", {}},
      {"-\nnick", {}},
      {"Lut-\n", {}},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(test::Surfaces(Lexicon(), row.text), row.surfaces) << row.text;
  }
}

// The window around a cut must not reach into what is not searched.
TEST(LineBreakTest, NothingBeforeTheBody) {
  const std::string front = "Howard Lut-\n";
  const std::string text = front + "nick";
  for (size_t begin = 0; begin <= front.size(); ++begin) {
    const Hits hits = FindNames(Lexicon(), text, {}, begin);
    for (const Hit& hit : hits.hits) EXPECT_GE(hit.begin, begin);
    if (begin == 0) {
      EXPECT_FALSE(hits.hits.empty());
    }
    if (begin > 7) {
      EXPECT_TRUE(hits.hits.empty()) << begin;
    }
  }
}

TEST(LineBreakTest, FarFromTheBeginning) {
  const std::string text =
      std::string(1000, 'x') + " met Howard Lut-\nnick there";
  EXPECT_THAT(test::Surfaces(Lexicon(), text),
              ElementsAre("Howard Lut-\nnick", "Lut-\nnick"));
  // One word longer than any name hides nothing but itself.
  EXPECT_THAT(
      test::Surfaces(Lexicon(), std::string(1000, 'x') + "-\nnick Howard"),
      IsEmpty());
}

}  // namespace
}  // namespace normalize
