// The search that one would write first, as the baseline: every stretch of
// words, the longest first, is looked up in a std::unordered_map.
#ifndef NORMALIZE_TOOLS_BENCH_NAIVE_H_
#define NORMALIZE_TOOLS_BENCH_NAIVE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "normalize/lexicon/lexicon_file.h"

namespace normalize::bench {

class NaiveSearch {
 public:
  explicit NaiveSearch(const LexiconFile& lexicon);

  // How many names stand in `text`: leftmost, longest, in lower case. Words
  // are runs of ASCII letters and digits, or single other characters. It
  // knows nothing of accents, hyphens, inflection, readings or borders.
  size_t Count(std::string_view text) const;

 private:
  std::unordered_map<std::string, uint32_t> names_;
  size_t longest_ = 0;  // words of the longest name
};

}  // namespace normalize::bench

#endif  // NORMALIZE_TOOLS_BENCH_NAIVE_H_
