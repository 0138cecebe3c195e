// "Did you mean": the known word that a mistyped one is nearest to.
#ifndef NORMALIZE_CLI_SUGGEST_H_
#define NORMALIZE_CLI_SUGGEST_H_

#include <string>
#include <string_view>
#include <vector>

namespace normalize {

// The nearest of `known`; empty when none is near enough to be meant.
std::string Closest(std::string_view word,
                    const std::vector<std::string>& known);

// "; did you mean NAME?", or nothing.
std::string DidYouMean(std::string_view word,
                       const std::vector<std::string>& known);

}  // namespace normalize

#endif  // NORMALIZE_CLI_SUGGEST_H_
