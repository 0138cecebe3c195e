#include "normalize/text/pattern.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace normalize {
namespace {

using ::testing::ElementsAre;

TEST(PatternTest, FindsSpansOfMatchAndGroups) {
  const auto pattern = Pattern::Compile("(黄|黃)(x)?仁");
  ASSERT_TRUE(pattern.ok());
  const auto spans = pattern->Find("a 黃仁");
  ASSERT_TRUE(spans.has_value());
  EXPECT_THAT(*spans,
              ElementsAre(ByteSpan{2, 8}, ByteSpan{2, 5}, ByteSpan{2, 2}));
}

TEST(PatternTest, StartsAtAPosition) {
  const auto pattern = Pattern::Compile("a");
  ASSERT_TRUE(pattern.ok());
  const std::string_view text = "a b a";
  EXPECT_EQ(pattern->Find(text, 1)->at(0), (ByteSpan{4, 5}));
  EXPECT_FALSE(pattern->Find(text, 5).has_value());
  EXPECT_FALSE(pattern->Find(text, 6).has_value());
}

TEST(PatternTest, BordersSeeTheTextBeforeThePosition) {
  const auto pattern = Pattern::Compile("\\bb");
  ASSERT_TRUE(pattern.ok());
  EXPECT_FALSE(pattern->Find("ab", 1).has_value());
}

TEST(PatternTest, EmptyTextsAndMatches) {
  const auto pattern = Pattern::Compile("x*");
  ASSERT_TRUE(pattern.ok());
  EXPECT_EQ(pattern->Find(std::string_view())->at(0), (ByteSpan{0, 0}));
  EXPECT_EQ(pattern->Find("ab", 1)->at(0), (ByteSpan{1, 1}));
  EXPECT_TRUE(pattern->Matches(""));
}

TEST(PatternTest, SaysWhyAPatternIsWrong) {
  for (const std::string_view wrong : {"(", "a{2,1}", "[z-a]", "\\8"}) {
    const auto pattern = Pattern::Compile(wrong);
    ASSERT_FALSE(pattern.ok()) << wrong;
    EXPECT_EQ(pattern.status().code(), StatusCode::kInvalidArgument);
    EXPECT_GT(pattern.status().message().size(), wrong.size());
  }
}

TEST(PatternTest, Moves) {
  auto compiled = Pattern::Compile("(?i)TRUMP");
  ASSERT_TRUE(compiled.ok());
  Pattern moved = std::move(compiled).value();
  EXPECT_TRUE(moved.Matches("a trump b"));
  EXPECT_FALSE(moved.Matches("tramp"));
}

}  // namespace
}  // namespace normalize
