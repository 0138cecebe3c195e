#include "normalize/text/byte_set.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "tests/support/random_text.h"

namespace normalize {
namespace {

TEST(ByteSetTest, FindsTheFirstOneFromAPlaceOn) {
  constexpr ByteSet kMarks("@#");
  EXPECT_EQ(kMarks.Find("", 0), std::string_view::npos);
  EXPECT_EQ(kMarks.Find("a@b#", 0), 1u);
  EXPECT_EQ(kMarks.Find("a@b#", 2), 3u);
  EXPECT_EQ(kMarks.Find("a@b#", 4), std::string_view::npos);
  EXPECT_EQ(kMarks.Find("a@b#", 99), std::string_view::npos);
  EXPECT_EQ(kMarks.Find("ab", 0), std::string_view::npos);
}

class ByteSetPropertyTest : public ::testing::TestWithParam<uint64_t> {};

// Texts of all lengths around those that vectors have, every byte possible.
TEST_P(ByteSetPropertyTest, FindsWhatFindFirstOfFinds) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  std::mt19937_64 random(GetParam());
  for (int round = 0; round < 300; ++round) {
    std::string bytes, text;
    for (size_t i = 0; i < 1 + random() % ByteSet::kMost; ++i) {
      bytes += static_cast<char>(random());
    }
    for (size_t i = random() % 200; i > 0; --i) {
      text += static_cast<char>(random());
    }
    const ByteSet set(bytes);
    for (size_t pos = 0; pos <= text.size(); ++pos) {
      ASSERT_EQ(set.Find(text, pos), text.find_first_of(bytes, pos)) << pos;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, ByteSetPropertyTest, ::testing::ValuesIn(test::Seeds(3)));

}  // namespace
}  // namespace normalize
