// Sentence and word borders by UAX #29, and the plausibility of a cut in Han
// text. For windows around a hit, not for whole texts on the hot path.
#ifndef NORMALIZE_TEXT_SENTENCES_H_
#define NORMALIZE_TEXT_SENTENCES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalize/span.h"

namespace normalize {

// Spans of the sentences of `text`, in bytes, disjoint and covering it.
// ICU's breaker for `lang`, mended for abbreviations of news text ("U.S.",
// "Mr.", "Inc.", initials) that end no sentence. Thread safe.
std::vector<ByteSpan> Sentences(std::string_view text, std::string_view lang);

// How a Han span sits among the words that ICU's dictionary sees around it.
enum class HanFit {
  kFits,       // both edges are word borders
  kStraddles,  // an edge falls inside a word that continues outside the span
};

// ICU's dictionary knows few names, so that its borders are compared with those
// of the reading in which the span is a word; han_fit.cc states the rule. It
// sees words that the span cuts, not that an unknown name goes on outside it
// (the 张震 of 张震宇): the caller has to know how long a name can be.
// `span` must lie in `text`; at most 16 code points on each side are read.
// Microseconds: for hits, not for whole texts. Thread safe.
HanFit FitOfHanSpan(std::string_view text, ByteSpan span);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_SENTENCES_H_
