// YAML front matter: a block between two lines "---" at the very beginning of
// a text file.
#ifndef NORMALIZE_INPUT_FRONT_MATTER_H_
#define NORMALIZE_INPUT_FRONT_MATTER_H_

#include <cstddef>
#include <string_view>

#include "normalize/input/metadata.h"

namespace normalize {

struct FrontMatter {
  Metadata metadata;
  // Where the article begins; 0 when the text has no front matter. The block
  // stays part of the text, so that offsets count in the whole file.
  size_t body_begin = 0;
};

// A block that is no YAML mapping is not front matter: a text may begin with a
// ruled line. One that is no YAML at all is text too, with a warning.
FrontMatter ReadFrontMatter(std::string_view text);

}  // namespace normalize

#endif  // NORMALIZE_INPUT_FRONT_MATTER_H_
