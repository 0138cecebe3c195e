// What the text around a place looks like: the line's style, whether a
// sentence begins there, quotations, addresses. Cheap questions about bytes.
#ifndef NORMALIZE_RESOLVE_SURROUNDINGS_H_
#define NORMALIZE_RESOLVE_SURROUNDINGS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalize/span.h"

namespace normalize {

// How a line uses capitals, which tells what a capital means in it.
enum class LineStyle {
  kSentence,  // running text: a capital inside a sentence marks a name
  kTitle,     // Most Words Have Capitals: a capital says little
  kUpper,     // NO LOWER CASE AT ALL: case says nothing
};

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

// Web and mail addresses, @handles and #tags: names in them are not touched.
// Sorted, disjoint.
std::vector<ByteSpan> Addresses(std::string_view text);

// What stands inside quotation marks (“”, "", «», 「」, 『』, „“), marks
// excluded, per paragraph. Sorted, disjoint. Straight marks pair up inside a
// paragraph; a mark left open reaches to its end.
std::vector<ByteSpan> Quotations(std::string_view text);

// Whether some span of the sorted, disjoint list overlaps `span`.
bool OverlapsAny(const std::vector<ByteSpan>& sorted, ByteSpan span);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_SURROUNDINGS_H_
