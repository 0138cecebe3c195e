// The publication date that an article states about itself.
#ifndef NORMALIZE_RESOLVE_DATELINE_H_
#define NORMALIZE_RESOLVE_DATELINE_H_

#include <optional>
#include <string>
#include <string_view>

namespace normalize {

// The date ("2025-11-04") of the dateline, byline or label at the beginning
// of `text`, or in its last two lines; nothing when there is none. Only whole
// dates count, and only where news puts its own: "In May 2019 ..." and "On
// Nov. 4, 2025, he said ..." tell of something else. `lang` decides whether
// 04/11/2025 is in April or in November; in English nobody knows.
// Thread safe.
std::optional<std::string> FindDateline(std::string_view text,
                                        std::string_view lang);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_DATELINE_H_
