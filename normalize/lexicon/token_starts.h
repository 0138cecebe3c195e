// Builds kTokenStarts and kContinuations: the tables that keep most words of a
// text away from the token trie.
#ifndef NORMALIZE_LEXICON_TOKEN_STARTS_H_
#define NORMALIZE_LEXICON_TOKEN_STARTS_H_

#include <cstdint>
#include <vector>

#include "normalize/lexicon/format.h"

namespace normalize {

class TokenStartsBuilder {
 public:
  // A path of the token trie, whose first token may stand in small letters if
  // `small`. REQUIRES: not empty.
  void Add(const std::vector<uint64_t>& path, bool small);

  // The parts of kTokenStarts one after the other, each a power of two bits.
  std::vector<uint64_t> BuildStarts();

  // ContinuationBits, in a table of a power of two words.
  std::vector<uint64_t> BuildContinuations();

 private:
  std::vector<uint64_t> firsts_;  // tokens, repeats among them
  std::vector<uint64_t> small_firsts_;
  std::vector<uint64_t> later_states_;
  std::vector<uint64_t> one_token_names_;
};

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_TOKEN_STARTS_H_
