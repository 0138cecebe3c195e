#include "normalize/cli/suggest.h"

#include <algorithm>
#include <utility>

namespace normalize {
namespace {

// A third of the letters may be wrong, one in the shortest words.
size_t Allowed(std::string_view word) {
  return std::max<size_t>(1, word.size() / 3);
}

}  // namespace

size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> before_last(b.size() + 1), last(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    std::vector<size_t> row(b.size() + 1);
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced = last[j - 1] + (a[i - 1] != b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped =
          i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = std::exchange(last, std::move(row));
  }
  return last[b.size()];
}

std::string Closest(std::string_view word,
                    const std::vector<std::string>& known) {
  std::string best;
  size_t best_distance = Allowed(word) + 1;
  for (const std::string& candidate : known) {
    const size_t distance = EditDistance(word, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

std::string DidYouMean(std::string_view word,
                       const std::vector<std::string>& known) {
  const std::string best = Closest(word, known);
  return best.empty() ? best : "; did you mean " + best + "?";
}

}  // namespace normalize
