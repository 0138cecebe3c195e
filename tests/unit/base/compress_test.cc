#include "normalize/base/compress.h"

#include <gtest/gtest.h>

#include <string>

namespace normalize {
namespace {

TEST(CompressTest, GivesBackWhatItTook) {
  for (const std::string& bytes :
       {std::string(), std::string("a"), std::string(1000, 'x'),
        std::string("\0\xFF\n", 3)}) {
    const auto back = Decompress(Compress(bytes));
    ASSERT_TRUE(back.ok()) << back.status().message();
    EXPECT_EQ(*back, bytes);
  }
  EXPECT_LT(Compress(std::string(1000, 'x')).size(), 100u);
}

// Cut, changed or invented bytes are an error, never a crash or a wrong text.
TEST(DecompressTest, RefusesDamage) {
  const std::string sound = Compress("the tables of a small lexicon");
  for (size_t size = 0; size < sound.size(); ++size) {
    EXPECT_EQ(Decompress(sound.substr(0, size)).status().code(),
              StatusCode::kDataLoss)
        << size;
  }
  for (size_t at = 0; at < sound.size(); ++at) {
    std::string damaged = sound;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
    EXPECT_FALSE(Decompress(damaged).ok()) << at;
  }
  EXPECT_FALSE(Decompress("no such format").ok());
}

}  // namespace
}  // namespace normalize
