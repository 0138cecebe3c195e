// Keys under which misspelled names are looked up.
#ifndef NORMALIZE_LEXICON_NEAR_KEYS_H_
#define NORMALIZE_LEXICON_NEAR_KEYS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace normalize {

// The key of a name's letters without spaces and hyphens, so that "Lip Bu-tan"
// and "Deep Seek" find Lip-Bu Tan and DeepSeek. `letters` is folded.
uint64_t JoinedKey(std::string_view letters);

// The keys of a word by its sounds (text/name_similarity.h), and by its sounds
// with one of them left out where there are enough: words one slip apart share
// a key. `word` is folded. Empty when the word is too short to be told apart.
std::vector<uint64_t> SoundKeys(std::string_view word);

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_NEAR_KEYS_H_
