// Where in a text phrases of a set may stand, asked before it is cut into
// tokens.
#ifndef NORMALIZE_FRAMING_WORD_FILTER_H_
#define NORMALIZE_FRAMING_WORD_FILTER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/span.h"

namespace normalize {

// Remembers a bit of each phrase of one word, and of the first two words of
// each other one: single words like "in" and "of" would be a tenth of any
// text. To pass over what is in no phrase without making tokens of it took
// looking up phrases from seven nanoseconds a byte to three.
class WordFilter {
 public:
  using Forms = std::vector<std::string>;  // folded

  WordFilter();

  void Add(const Forms& words);
  // A phrase of `length` words.
  void Add(const Forms& first, const Forms& second, size_t length);

  // The next stretch of `text` at or after `from` that phrases may stand in;
  // outside the stretches none does. They begin and end at the borders of
  // tokens. Empty, at the end of the text, when there is none. REQUIRES:
  // `from` is 0 or the end of the stretch before.
  ByteSpan NextStretch(std::string_view text, size_t from) const;

 private:
  // Letters, digits and non-ASCII characters, which may be any words.
  struct Run {
    ByteSpan span;
    uint32_t hash = 0;
    bool any = false;
  };
  static Run NextRun(std::string_view text, size_t from);
  bool IsWord(const Run& run) const;
  bool IsPair(const Run& first, const Run& second) const;

  std::vector<uint64_t> words_, pairs_;  // bits
  size_t more_ = 0;  // words of a phrase after the first two
};

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_WORD_FILTER_H_
