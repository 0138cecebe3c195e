// What the capitals of a line say about the capital of one word in it.
#ifndef NORMALIZE_RESOLVE_LINE_STYLE_H_
#define NORMALIZE_RESOLVE_LINE_STYLE_H_

#include <string_view>

namespace normalize {

enum class LineStyle {
  kSentence,  // running text: a capital inside a sentence marks a name
  kTitle,     // Most Words Have Capitals: a capital says little
  kUpper,     // NO LOWER CASE AT ALL: case says nothing
};

// By the words of the line; of a very long one, by those at its beginning.
LineStyle StyleOf(std::string_view line);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_LINE_STYLE_H_
