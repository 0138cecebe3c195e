#include "normalize/text/word_places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "tests/support/random_text.h"

namespace normalize {
namespace {

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '_';
}

// Of one stretch, byte by byte.
struct Places {
  std::vector<size_t> starts, ends;
  friend bool operator==(const Places&, const Places&) = default;
};

Places NaivePlaces(const std::string& text, size_t begin, size_t size) {
  Places places;
  for (size_t at = begin; at < begin + size; ++at) {
    const bool before = at > 0 && IsWordByte(text[at - 1]);
    const bool now = IsWordByte(text[at]);
    if ((now && !before) || (text[at] & 0x80)) {
      places.starts.push_back(at - begin);
    }
    if (before && !now) places.ends.push_back(at - begin);
  }
  return places;
}

Places FoundPlaces(const WordPlaces& found) {
  Places places;
  for (const uint16_t* at = found.starts(); *at < found.size(); ++at) {
    places.starts.push_back(*at);
  }
  for (const uint16_t* at = found.ends(); *at < found.size(); ++at) {
    places.ends.push_back(*at);
  }
  return places;
}

TEST(WordPlacesTest, TellsWhereWordsBeginAndEnd) {
  WordPlaces places;
  places.Fill("Li-7 \xC3\xA9t", 0);
  EXPECT_EQ(places.size(), 8u);
  EXPECT_EQ(FoundPlaces(places), (Places{{0, 3, 5, 6, 7}, {2, 4}}));
}

class WordPlacesPropertyTest : public ::testing::TestWithParam<uint64_t> {};

// Short words, long ones and none, from any place on, past the longest stretch.
TEST_P(WordPlacesPropertyTest, AreThoseOfALoopOverTheBytes) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  std::mt19937_64 random(GetParam());
  WordPlaces places;
  for (int round = 0; round < 60; ++round) {
    const std::string letters = round % 3 == 0 ? "aZ5_" : "aB \xE9.\n";
    std::string text;
    for (size_t i = 1 + random() % 5000; i > 0; --i) {
      text += letters[random() % letters.size()];
    }
    for (size_t begin = random() % 70; begin < text.size();
         begin += places.size()) {
      places.Fill(text, begin);
      ASSERT_EQ(places.size(),
                std::min(text.size() - begin, WordPlaces::kMostBytes));
      ASSERT_EQ(FoundPlaces(places), NaivePlaces(text, begin, places.size()))
          << begin;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, WordPlacesPropertyTest, ::testing::ValuesIn(test::Seeds(3)));

}  // namespace
}  // namespace normalize
