#include "normalize/base/recent_map.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

namespace normalize {
namespace {

TEST(RecentMapTest, HoldsWhatWasAddedLast) {
  RecentMap<std::string, 4> map;
  EXPECT_EQ(map.Find(7), nullptr);
  EXPECT_EQ(map.Add(7, "seven"), "seven");
  ASSERT_NE(map.Find(7), nullptr);
  EXPECT_EQ(*map.Find(7), "seven");
  EXPECT_EQ(map.Find(8), nullptr);
  map.Add(7, "again");
  EXPECT_EQ(*map.Find(7), "again");
}

TEST(RecentMapTest, ForgetsButNeverMistakes) {
  std::mt19937_64 random(1);
  RecentMap<int, 6> map;
  std::map<uint64_t, int> added;
  for (int i = 0; i < 5000; ++i) {
    const uint64_t hash = random() | 1;
    map.Add(hash, i);
    added[hash] = i;
  }
  size_t forgotten = 0;
  for (const auto& [hash, value] : added) {
    const int* found = map.Find(hash);
    if (found == nullptr) {
      ++forgotten;
    } else {
      EXPECT_EQ(*found, value);
    }
  }
  EXPECT_GT(forgotten, 0u);
  EXPECT_LT(forgotten, added.size());
}

}  // namespace
}  // namespace normalize
