// The words of a stretch of text that say what it is about.
#ifndef NORMALIZE_FRAMING_CONTENT_WORDS_H_
#define NORMALIZE_FRAMING_CONTENT_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "normalize/span.h"

namespace normalize {

struct ContentWord {
  ByteSpan span;     // in the text
  std::string stem;  // folded; the dictionary's stem where it knows one
};

// Without function words, numbers and single letters. Thread safe.
std::vector<ContentWord> ContentWords(std::string_view text,
                                      std::string_view lang);

// The stem alone; empty for what is no content word.
std::string ContentStem(std::string_view word, std::string_view lang);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_CONTENT_WORDS_H_
