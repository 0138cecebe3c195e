// For the files of this folder that use RE2.
#ifndef NORMALIZE_TEXT_RE2_GROUPS_H_
#define NORMALIZE_TEXT_RE2_GROUPS_H_

#include <re2/re2.h>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "normalize/span.h"

namespace normalize {

// What Pattern::Find promises, for any expression.
std::optional<std::vector<ByteSpan>> FindWithGroups(const re2::RE2& re,
                                                    std::string_view text,
                                                    size_t from);

}  // namespace normalize

#endif  // NORMALIZE_TEXT_RE2_GROUPS_H_
