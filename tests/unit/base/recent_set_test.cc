#include "normalize/base/recent_set.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace normalize {
namespace {

TEST(RecentSetTest, HoldsWhatWasAddedLast) {
  RecentSet set;
  EXPECT_FALSE(set.Contains(7));
  set.Add(7);
  EXPECT_TRUE(set.Contains(7));
  EXPECT_FALSE(set.Contains(8));
}

TEST(RecentSetTest, ForgetsButNeverInvents) {
  std::mt19937_64 random(1);
  RecentSet set;
  std::set<uint64_t> added;
  size_t forgotten = 0;
  for (int i = 0; i < 50000; ++i) {
    const uint64_t hash = random() | 1;
    EXPECT_FALSE(set.Contains(hash + 1));
    set.Add(hash);
    EXPECT_TRUE(set.Contains(hash));
    added.insert(hash);
  }
  for (const uint64_t hash : added) forgotten += !set.Contains(hash);
  EXPECT_GT(forgotten, 0u);
  EXPECT_LT(forgotten, added.size());
}

}  // namespace
}  // namespace normalize
