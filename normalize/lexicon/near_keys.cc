#include "normalize/lexicon/near_keys.h"

#include <algorithm>
#include <string>

#include "normalize/base/hash.h"
#include "normalize/text/name_similarity.h"

namespace normalize {
namespace {

constexpr size_t kShortestWord = 5;    // letters
constexpr size_t kShortestSounds = 3;  // with which a word is told apart
constexpr size_t kEnoughSounds = 4;    // to leave one out

uint64_t KeyOf(char kind, std::string_view text) {
  return MixHash(MixHash(kSequenceSeed, static_cast<uint64_t>(kind)),
                 Hash64(text));
}

}  // namespace

uint64_t JoinedKey(std::string_view letters) { return KeyOf('j', letters); }

std::vector<uint64_t> SoundKeys(std::string_view word) {
  std::vector<uint64_t> keys;
  const std::string sounds = SoundKey(word);
  if (word.size() < kShortestWord || sounds.size() < kShortestSounds) {
    return keys;
  }
  keys.push_back(KeyOf('s', sounds));
  for (size_t i = 0; sounds.size() >= kEnoughSounds && i < sounds.size(); ++i) {
    std::string shorter = sounds;
    shorter.erase(i, 1);
    keys.push_back(KeyOf('s', shorter));
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace normalize
