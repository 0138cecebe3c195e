// Which of many patterns may match a text, asked once instead of a pattern at
// a time.
#ifndef NORMALIZE_TEXT_PATTERN_SET_H_
#define NORMALIZE_TEXT_PATTERN_SET_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

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

 private:
  struct Impl;
  explicit PatternSet(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace normalize

#endif  // NORMALIZE_TEXT_PATTERN_SET_H_
