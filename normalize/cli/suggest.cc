#include "normalize/cli/suggest.h"

#include <algorithm>

#include "normalize/text/name_similarity.h"

namespace normalize {
namespace {

// A third of the letters may be wrong, one in the shortest words.
size_t Allowed(std::string_view word) {
  return std::max<size_t>(1, word.size() / 3);
}

}  // namespace

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
