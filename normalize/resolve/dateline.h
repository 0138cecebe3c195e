// The publication date that an article itself states.
#ifndef NORMALIZE_RESOLVE_DATELINE_H_
#define NORMALIZE_RESOLVE_DATELINE_H_

#include <optional>
#include <string>
#include <string_view>

namespace normalize {

// The complete date (ISO) in the dateline at the beginning or end of `text`.
std::optional<std::string> FindDateline(std::string_view text,
                                        std::string_view lang);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_DATELINE_H_
