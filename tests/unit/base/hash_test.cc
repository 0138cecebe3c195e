#include "normalize/base/hash.h"

#include <gtest/gtest.h>

#include <string>

namespace normalize {
namespace {

// Hashes are written to compiled lexicons: these numbers may only change
// together with the format version.
TEST(HashTest, IsWhatCompiledFilesHold) {
  EXPECT_EQ(Hash64(""), 0x2d06800538d394c2u);
  EXPECT_EQ(Hash64("normalize"), Hash64(std::string("normalize")));
  EXPECT_NE(Hash64("normalize"), Hash64("normalise"));
}

TEST(HashTest, ReadsEveryByteOfALongText) {
  std::string text(5000, 'a');
  const uint64_t before = Hash64(text);
  for (const size_t at : {size_t{0}, size_t{239}, size_t{4999}}) {
    text[at] = 'b';
    EXPECT_NE(Hash64(text), before) << at;
    text[at] = 'a';
  }
  EXPECT_EQ(Hash64(text), before);
}

TEST(MixHashTest, OrderMatters) {
  const uint64_t a = Hash64("a"), b = Hash64("b");
  EXPECT_NE(MixHash(MixHash(kSequenceSeed, a), b),
            MixHash(MixHash(kSequenceSeed, b), a));
}

// The syllable trie mixes small numbers, not hashes: neighbours must not
// fall together.
TEST(MixHashTest, TellsSmallNumbersApart) {
  for (uint64_t i = 0; i < 400; ++i) {
    EXPECT_NE(MixHash(kSequenceSeed, i), MixHash(kSequenceSeed, i + 1)) << i;
    EXPECT_NE(MixHash(kSequenceSeed, i), 0u) << i;
  }
}

}  // namespace
}  // namespace normalize
