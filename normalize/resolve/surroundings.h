// What the text around a place looks like: the line's style, whether a
// sentence begins there, the words beside it. Cheap questions about bytes.
#ifndef NORMALIZE_RESOLVE_SURROUNDINGS_H_
#define NORMALIZE_RESOLVE_SURROUNDINGS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalize/resolve/line_style.h"
#include "normalize/span.h"

namespace normalize {

// Answers about one text; remembers what it found of its lines. One a thread.
class Surroundings {
 public:
  explicit Surroundings(std::string_view text) : text_(text) {}

  LineStyle StyleAt(size_t pos);

  // Whether the first word of a sentence or line would stand at `pos`.
  bool StartsSentence(size_t pos) const;

  // The word before (after) `pos` in the same sentence, if only spaces lie
  // between; empty otherwise.
  std::string_view WordBefore(size_t pos) const;
  std::string_view WordAfter(size_t pos) const;

 private:
  struct StyledLine {
    ByteSpan span;
    LineStyle style = LineStyle::kSentence;
  };
  StyledLine StyledLineAt(size_t pos);

  std::string_view text_;
  StyledLine line_;  // the last one asked about
  // Lines in ascending order: several steps ask about the same ones in turn.
  std::vector<StyledLine> lines_;
};

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_SURROUNDINGS_H_
