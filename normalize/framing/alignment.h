// What quotations and figures are compared by.
#ifndef NORMALIZE_FRAMING_ALIGNMENT_H_
#define NORMALIZE_FRAMING_ALIGNMENT_H_

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "normalize/framing/claims.h"
#include "normalize/span.h"

namespace normalize {

// How rare terms are: ln(1 + N/df) over the sets that were added.
class Rarity {
 public:
  template <typename Terms>
  void Add(const Terms& terms) {
    ++sets_;
    for (const auto& term : terms) ++frequency_[std::string(term)];
  }
  double Of(std::string_view term) const;

 private:
  size_t sets_ = 0;
  std::unordered_map<std::string, size_t> frequency_;
};

// What two sorted sets share.
struct Overlap {
  size_t shared = 0;
  double cosine = 0;     // of the sets, weighted by rarity
  double contained = 0;  // of the weight of the smaller one
};
template <typename Terms>
Overlap OverlapOf(const Terms& a, const Terms& b, const Rarity& rarity) {
  Overlap overlap;
  double both = 0, only_a = 0, only_b = 0;
  const auto square = [&](const auto& term) {
    const double weight = rarity.Of(term);
    return weight * weight;
  };
  for (const auto& term : a) only_a += square(term);
  for (size_t i = 0, j = 0; j < b.size(); ++j) {
    only_b += square(b[j]);
    while (i < a.size() && a[i] < b[j]) ++i;
    if (i == a.size() || a[i] != b[j]) continue;
    both += square(b[j]);
    ++overlap.shared;
  }
  if (only_a <= 0 || only_b <= 0) return overlap;
  overlap.cosine = both / std::sqrt(only_a * only_b);
  overlap.contained = both / std::min(only_a, only_b);
  return overlap;
}

// Sets of indexes that are joined pairwise.
class Union {
 public:
  explicit Union(size_t size);
  size_t Root(size_t index) const;
  void Join(size_t a, size_t b);
  Groups GroupsOfSeveral() const;

 private:
  std::vector<size_t> parent_;
};

// The stretches of `text` that a longest common subsequence of words with
// `other` leaves out; neighbours in one.
std::vector<ByteSpan> ChangedWords(std::string_view text,
                                   std::string_view other);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_ALIGNMENT_H_
