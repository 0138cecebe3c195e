// Whether a word is one of a list of words.
#ifndef NORMALIZE_BASE_ONE_OF_H_
#define NORMALIZE_BASE_ONE_OF_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace normalize {

template <size_t N>
bool OneOf(const std::array<std::string_view, N>& words,
           std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace normalize

#endif  // NORMALIZE_BASE_ONE_OF_H_
