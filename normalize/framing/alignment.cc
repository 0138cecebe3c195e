#include "normalize/framing/alignment.h"

#include <map>
#include <numeric>

#include "normalize/text/fold.h"
#include "normalize/text/words.h"

namespace normalize {
namespace {

// Longer quotations are compared by their beginnings.
constexpr size_t kMaxWords = 400;

struct FoldedWord {
  ByteSpan span;
  std::string folded;
};

std::vector<FoldedWord> FoldedWords(std::string_view text) {
  std::vector<FoldedWord> words;
  for (const ByteSpan& span : Words(text)) {
    if (words.size() == kMaxWords) break;
    words.push_back({span, Fold(span.In(text))});
  }
  return words;
}

// lengths[i][j]: of the longest common subsequence of a[i..] and b[j..].
std::vector<std::vector<size_t>> CommonLengths(
    const std::vector<FoldedWord>& a, const std::vector<FoldedWord>& b) {
  std::vector<std::vector<size_t>> lengths(a.size() + 1,
                                           std::vector<size_t>(b.size() + 1));
  for (size_t i = a.size(); i > 0; --i) {
    for (size_t j = b.size(); j > 0; --j) {
      lengths[i - 1][j - 1] =
          a[i - 1].folded == b[j - 1].folded
              ? lengths[i][j] + 1
              : std::max(lengths[i][j - 1], lengths[i - 1][j]);
    }
  }
  return lengths;
}

}  // namespace

double Rarity::Of(std::string_view term) const {
  const auto found = frequency_.find(std::string(term));
  const double df =
      found == frequency_.end() ? 1 : static_cast<double>(found->second);
  return std::log(1 + static_cast<double>(sets_) / df);
}

Union::Union(size_t size) : parent_(size) {
  std::iota(parent_.begin(), parent_.end(), size_t{0});
}

size_t Union::Root(size_t index) const {
  while (parent_[index] != index) index = parent_[index];
  return index;
}

void Union::Join(size_t a, size_t b) {
  const size_t x = Root(a), y = Root(b);
  parent_[std::max(x, y)] = std::min(x, y);
}

Groups Union::GroupsOfSeveral() const {
  std::map<size_t, std::vector<size_t>> members;
  for (size_t i = 0; i < parent_.size(); ++i) members[Root(i)].push_back(i);
  Groups groups;
  for (auto& [root, group] : members) {
    if (group.size() > 1) groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<ByteSpan> ChangedWords(std::string_view text,
                                   std::string_view other) {
  const auto a = FoldedWords(text), b = FoldedWords(other);
  const auto lengths = CommonLengths(a, b);
  std::vector<ByteSpan> changed;
  bool open = false;  // whether the last word was changed too
  for (size_t i = 0, j = 0; i < a.size();) {
    if (j < b.size() && a[i].folded == b[j].folded) {
      open = false;
      ++i, ++j;
    } else if (j < b.size() && lengths[i][j + 1] > lengths[i + 1][j]) {
      ++j;
    } else {
      if (!open) changed.push_back(a[i].span);
      changed.back().end = a[i].span.end;
      open = true;
      ++i;
    }
  }
  return changed;
}

}  // namespace normalize
