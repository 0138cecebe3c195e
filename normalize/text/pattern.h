// Regular expressions by RE2, for context windows, metadata and cue rules.
#ifndef NORMALIZE_TEXT_PATTERN_H_
#define NORMALIZE_TEXT_PATTERN_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/span.h"
#include "normalize/status.h"

namespace normalize {

// A compiled pattern. Movable, thread safe for matching, linear in the text.
class Pattern {
 public:
  // kInvalidArgument with RE2's reason for a pattern that does not compile.
  static Result<Pattern> Compile(std::string_view pattern);

  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  // The first match at or after `from`: span 0 is the whole match, then the
  // groups; a group that took no part is empty at the match's start.
  std::optional<std::vector<ByteSpan>> Find(std::string_view text,
                                            size_t from = 0) const;
  bool Matches(std::string_view text) const;  // anywhere in it

 private:
  struct Impl;
  explicit Pattern(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace normalize

#endif  // NORMALIZE_TEXT_PATTERN_H_
