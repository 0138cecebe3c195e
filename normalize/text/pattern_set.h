// Which of many patterns may match a text, asked once instead of a pattern at
// a time.
#ifndef NORMALIZE_TEXT_PATTERN_SET_H_
#define NORMALIZE_TEXT_PATTERN_SET_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/span.h"
#include "normalize/status.h"

namespace normalize {

// Reads from each pattern the strings that every match of it contains, and
// looks for all of these in one pass over the text. Movable, thread safe.
class PatternSet {
 public:
  // kInvalidArgument when one does not compile.
  static Result<PatternSet> Compile(const std::vector<std::string>& patterns);

  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;
  ~PatternSet();

  // Ascending indexes of the patterns that may match somewhere in `text`; all
  // others do not.
  std::vector<size_t> Candidates(std::string_view text) const;

  bool AnyMatches(std::string_view text) const;

  // As Pattern::Find for the pattern of that index, without compiling it
  // again. REQUIRES: index < the number of patterns.
  std::optional<std::vector<ByteSpan>> Find(size_t index, std::string_view text,
                                            size_t from = 0) const;

 private:
  struct Impl;
  explicit PatternSet(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace normalize

#endif  // NORMALIZE_TEXT_PATTERN_SET_H_
