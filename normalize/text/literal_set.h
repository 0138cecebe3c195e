// Which of many strings stand in a text, found in one pass.
#ifndef NORMALIZE_TEXT_LITERAL_SET_H_
#define NORMALIZE_TEXT_LITERAL_SET_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace normalize {

// Looks at four bytes of the text at a time, and compares strings only where
// one of them has these four. A DFA of the strings (RE2::Set) took twice as
// long, because it writes down each state that may end a string. Immutable;
// thread safe.
class LiteralSet {
 public:
  static constexpr size_t kShortest = 3;  // bytes

  LiteralSet() = default;
  // REQUIRES: each of `literals` has kShortest bytes or more.
  explicit LiteralSet(std::vector<std::string> literals);

  bool empty() const { return literals_.empty(); }

  // The distinct indexes of the literals that stand in `text`.
  std::vector<int> Find(std::string_view text) const;

 private:
  class Search;

  std::vector<std::string> literals_;
  std::vector<uint8_t> offsets_;  // of the key inside each literal
  // Literals by the hash of their keys: a bit each, small enough to stay in
  // the nearest cache, then the first one and those that follow it.
  std::vector<uint64_t> bits_;
  std::vector<uint32_t> first_, next_;
};

}  // namespace normalize

#endif  // NORMALIZE_TEXT_LITERAL_SET_H_
