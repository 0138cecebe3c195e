// Seeded random text that is unkind to matchers: real names between words,
// foreign scripts, emoji, invisible characters and broken UTF-8.
#ifndef NORMALIZE_TESTS_SUPPORT_RANDOM_TEXT_H_
#define NORMALIZE_TESTS_SUPPORT_RANDOM_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace normalize::test {

// 1 to `count`, or to what the environment variable NORMALIZE_TEST_SEEDS says,
// for a longer run; or only what NORMALIZE_TEST_SEED says: the way to replay a
// failure, whose trace names the seed.
std::vector<uint64_t> Seeds(size_t count);

// For SCOPED_TRACE.
std::string SeedTrace(uint64_t seed);

class RandomText {
 public:
  // `names` are sprinkled in as they are, in capitals, in lower case, cut by a
  // line end, with doubled spaces, as part of a longer word.
  RandomText(uint64_t seed, std::vector<std::string> names)
      : random_(seed), names_(std::move(names)) {}

  // About `bytes` bytes.
  std::string Text(size_t bytes);

  // Below `limit`, which is not 0.
  size_t Below(size_t limit);

 private:
  std::string Name();
  const std::string& Pick(const std::vector<std::string>& list);

  std::mt19937_64 random_;
  std::vector<std::string> names_;
};

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_SUPPORT_RANDOM_TEXT_H_
