#include "normalize/base/hash_bits.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace normalize {
namespace {

TEST(HashBitsTest, DeniesNothingThatWasAddedAndMostOfTheRest) {
  std::mt19937_64 random(1);
  HashBits<12> bits;
  std::vector<uint64_t> added;
  for (int i = 0; i < 100; ++i) added.push_back(random());
  for (const uint64_t hash : added) bits.Add(hash);
  for (const uint64_t hash : added) EXPECT_TRUE(bits.MayContain(hash));
  int passed = 0;
  for (int i = 0; i < 1000; ++i) passed += bits.MayContain(random());
  EXPECT_LT(passed, 100);  // 25 by chance
}

}  // namespace
}  // namespace normalize
