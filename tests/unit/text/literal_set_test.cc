#include "normalize/text/literal_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace normalize {
namespace {

std::vector<int> Sorted(std::vector<int> found) {
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<int> FoundOneByOne(const std::vector<std::string>& literals,
                               const std::string& text) {
  std::vector<int> found;
  for (size_t i = 0; i < literals.size(); ++i) {
    if (text.find(literals[i]) != std::string::npos) {
      found.push_back(static_cast<int>(i));
    }
  }
  return found;
}

TEST(LiteralSet, FindsAtBothEnds) {
  const LiteralSet set({"abc", "cdef", "xyz", "efghi"});
  EXPECT_EQ(Sorted(set.Find("abcdef")), (std::vector<int>{0, 1}));
  EXPECT_EQ(Sorted(set.Find("  xyz")), (std::vector<int>{2}));
  EXPECT_EQ(Sorted(set.Find("abc")), (std::vector<int>{0}));
  EXPECT_TRUE(set.Find("ab").empty());
  EXPECT_TRUE(set.Find("").empty());
  EXPECT_TRUE(LiteralSet().Find("abcd").empty());
}

TEST(LiteralSet, FindsWhatOneByOneSearchFinds) {
  std::mt19937 random(7);
  const auto any = [&random](size_t length) {
    std::string text(length, ' ');
    for (char& c : text) c = "abcd\0\xE4"[random() % 6];
    return text;
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> literals;
    for (int i = 0; i < 20; ++i) literals.push_back(any(3 + random() % 5));
    const LiteralSet set(literals);
    const std::string text = any(random() % 200);
    ASSERT_EQ(Sorted(set.Find(text)), FoundOneByOne(literals, text)) << text;
  }
}

}  // namespace
}  // namespace normalize
