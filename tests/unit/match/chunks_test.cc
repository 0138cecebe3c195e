#include "normalize/match/chunks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/text/tokens.h"
#include "tests/support/random_text.h"

namespace normalize {
namespace {

using ::testing::IsEmpty;

TEST(SafeCutTest, FindsTheNextBorder) {
  const struct {
    const char* text;
    size_t from;
    size_t cut;
  } kRows[] = {
      {"ab cd", 0, 2},  {"ab cd", 2, 2},  {"ab cd", 3, 5}, {"ab", 5, 2},
      {"", 0, 0},       {"a国b", 0, 1},   {"a国b", 2, 5},  // inside 国
      {"国国", 1, 3},    {"été x", 1, 5},  {"a\xFF b", 1, 2},
      {"カナ.", 0, 6},  {"a_b-c", 0, 3},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(SafeCut(row.text, row.from), row.cut)
        << row.text << " from " << row.from;
  }
}

TEST(CutChunksTest, CoversTheTextFromItsBeginning) {
  EXPECT_THAT(CutChunks("", 0, 10), IsEmpty());
  EXPECT_THAT(CutChunks("abc", 3, 10), IsEmpty());
  const auto one = CutChunks("abc def", 2, 100);
  ASSERT_EQ(one.size(), 1u);
  EXPECT_EQ(one[0], (ByteSpan{2, 7}));
}

// No size of a piece, not even 0, may hang or lose a byte.
TEST(CutChunksTest, EverySizeMovesOn) {
  const std::string text = "one two 三四 five";
  for (size_t bytes = 0; bytes <= text.size() + 1; ++bytes) {
    size_t done = 0;
    for (const ByteSpan& chunk : CutChunks(text, 0, bytes)) {
      EXPECT_EQ(chunk.begin, done);
      EXPECT_GT(chunk.end, chunk.begin);
      done = chunk.end;
    }
    EXPECT_EQ(done, text.size()) << bytes;
  }
}

class CutChunksPropertyTest : public ::testing::TestWithParam<uint64_t> {};

// The tokens of the pieces are the tokens of the whole.
TEST_P(CutChunksPropertyTest, CutsNoToken) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  test::RandomText random(GetParam(), {"Jensen Huang", "黄仁勋", "김정은"});
  const std::string text = random.Text(4000);
  std::vector<Token> whole;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &whole);
  for (const size_t bytes : {1, 3, 50}) {
    std::vector<Token> parts;
    for (const ByteSpan& chunk : CutChunks(text, 0, bytes)) {
      Tokenize(text, static_cast<uint32_t>(chunk.begin),
               static_cast<uint32_t>(chunk.end), &parts);
    }
    ASSERT_EQ(parts.size(), whole.size());
    for (size_t i = 0; i < whole.size(); ++i) {
      EXPECT_EQ(parts[i].begin, whole[i].begin);
      EXPECT_EQ(parts[i].end, whole[i].end);
      EXPECT_EQ(parts[i].hash, whole[i].hash);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, CutChunksPropertyTest,
                         ::testing::ValuesIn(test::Seeds(10)));

}  // namespace
}  // namespace normalize
