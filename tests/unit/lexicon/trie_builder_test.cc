#include "normalize/lexicon/trie_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <map>
#include <random>
#include <vector>

#include "normalize/base/hash.h"
#include "tests/support/random_text.h"

namespace normalize {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Path = std::vector<uint64_t>;

// What the built trie says about a path, found the slow way.
struct Found {
  bool exists = false;
  bool children = false;
  std::vector<uint32_t> ids;
};

Found Find(const std::vector<TrieSlot>& slots,
           const std::vector<uint32_t>& postings, const Path& path) {
  uint64_t state = kSequenceSeed;
  for (const uint64_t element : path) state = MixHash(state, element);
  Found found;
  for (const TrieSlot& slot : slots) {
    if (slot.state() != state) continue;
    found.exists = true;
    found.children = slot.children != 0;
    if (slot.postings == 0) continue;
    const uint32_t count = postings[slot.postings - 1];
    found.ids.assign(postings.begin() + slot.postings,
                     postings.begin() + slot.postings + count);
  }
  return found;
}

TEST(TrieBuilderTest, AnEmptyTrieIsATableOfEmptySlots) {
  std::vector<uint32_t> postings;
  const auto slots = TrieBuilder().Build(&postings);
  for (const TrieSlot& slot : slots) EXPECT_EQ(slot.state(), 0u);
  EXPECT_THAT(postings, IsEmpty());
}

TEST(TrieBuilderTest, KeepsIdsAndTellsWherePathsGoOn) {
  TrieBuilder builder;
  builder.Add({1, 2}, 7);
  builder.Add({1, 2}, 7);  // in a row: once
  builder.Add({1, 2}, 5);
  builder.Add({1, 2, 3}, 9);
  std::vector<uint32_t> postings = {99};  // another trie's, left alone
  const auto slots = builder.Build(&postings);
  EXPECT_EQ(postings[0], 99u);
  const Found one = Find(slots, postings, {1});
  EXPECT_TRUE(one.exists && one.children);
  EXPECT_THAT(one.ids, IsEmpty());
  const Found two = Find(slots, postings, {1, 2});
  EXPECT_TRUE(two.children);
  EXPECT_THAT(two.ids, ElementsAre(7, 5));
  const Found three = Find(slots, postings, {1, 2, 3});
  EXPECT_FALSE(three.children);
  EXPECT_THAT(three.ids, ElementsAre(9));
  EXPECT_FALSE(Find(slots, postings, {2}).exists);
  EXPECT_FALSE(Find(slots, postings, {2, 1}).exists);
}

class TrieBuilderPropertyTest : public ::testing::TestWithParam<uint64_t> {};

// Against a map, and independent of the order in which paths are added.
TEST_P(TrieBuilderPropertyTest, HoldsWhatAMapHolds) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  test::RandomText random(GetParam(), {});
  std::map<Path, uint32_t> model;
  for (int i = 0; i < 2000; ++i) {
    Path path(random.Below(4) + 1);
    for (uint64_t& element : path) element = random.Below(12);
    model[path] = static_cast<uint32_t>(i);
  }
  TrieBuilder forward, backward;
  for (auto it = model.begin(); it != model.end(); ++it) {
    forward.Add(it->first, it->second);
  }
  for (auto it = model.rbegin(); it != model.rend(); ++it) {
    backward.Add(it->first, it->second);
  }
  std::vector<uint32_t> postings, other_postings;
  const auto slots = forward.Build(&postings);
  const auto other = backward.Build(&other_postings);
  EXPECT_EQ(postings, other_postings);
  ASSERT_EQ(slots.size(), other.size());
  EXPECT_EQ(std::memcmp(slots.data(), other.data(),
                        slots.size() * sizeof(TrieSlot)),
            0);
  size_t used = 0;
  for (const TrieSlot& slot : slots) used += slot.state() != 0;
  EXPECT_LE(used * 3, slots.size() * 2);  // short probes
  for (const auto& [path, id] : model) {
    EXPECT_THAT(Find(slots, postings, path).ids, ElementsAre(id));
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, TrieBuilderPropertyTest,
                         ::testing::ValuesIn(test::Seeds(3)));

}  // namespace
}  // namespace normalize
