#include "normalize/lexicon/token_starts.h"

#include <gtest/gtest.h>

#include <bit>
#include <random>
#include <vector>

#include "normalize/base/hash.h"

namespace normalize {
namespace {

// As the matcher asks.
bool Has(const std::vector<uint64_t>& starts, TokenStart part, uint64_t hash) {
  const size_t words = starts.size() / kTokenStartParts;
  const uint64_t bit = hash >> (64 - 6 - std::countr_zero(words));
  return (starts[part * words + bit / 64] >> (bit % 64) & 1) != 0;
}

bool MayContinue(const std::vector<uint64_t>& table, uint64_t state) {
  const uint64_t bits = ContinuationBits(state);
  return (table[state >> (64 - std::countr_zero(table.size()))] & bits) == bits;
}

TEST(TokenStartsTest, TellWhatTokensBegin) {
  TokenStartsBuilder builder;
  const uint64_t the = Hash64("the"), paper = Hash64("paper"),
                 intel = Hash64("intel"), other = Hash64("other");
  builder.Add({the, paper}, true);
  builder.Add({intel}, false);
  const auto starts = builder.BuildStarts();
  const auto continuations = builder.BuildContinuations();
  EXPECT_TRUE(Has(starts, kBegins, the));
  EXPECT_TRUE(Has(starts, kBeginsSmall, the));
  EXPECT_FALSE(Has(starts, kIsName, the));
  EXPECT_TRUE(Has(starts, kBegins, intel));
  EXPECT_FALSE(Has(starts, kBeginsSmall, intel));
  EXPECT_TRUE(Has(starts, kIsName, intel));
  EXPECT_FALSE(Has(starts, kBegins, other));
  const uint64_t state = MixHash(MixHash(kSequenceSeed, the), paper);
  EXPECT_TRUE(MayContinue(continuations, state));
  EXPECT_FALSE(MayContinue(continuations, state + 1));
}

// A filter may let others pass, but few, however many names there are.
TEST(TokenStartsTest, FewPassByChance) {
  std::mt19937_64 random(1);
  for (const size_t names : {100, 10000, 50000}) {
    TokenStartsBuilder builder;
    std::vector<uint64_t> states;
    for (size_t i = 0; i < names; ++i) {
      const uint64_t first = random(), second = random();
      builder.Add({first, second}, false);
      states.push_back(MixHash(MixHash(kSequenceSeed, first), second));
    }
    const auto table = builder.BuildContinuations();
    for (const uint64_t state : states) ASSERT_TRUE(MayContinue(table, state));
    size_t passed = 0;
    for (int i = 0; i < 10000; ++i) passed += MayContinue(table, random());
    EXPECT_LT(passed, 500u) << names;
  }
}

}  // namespace
}  // namespace normalize
