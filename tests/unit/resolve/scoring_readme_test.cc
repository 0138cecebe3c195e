// The README tells the weights that the program uses.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

#include "normalize/resolve/scoring.h"

namespace normalize {
namespace {

// Rows "| `kName` | 1.5 | … |" of the README.
std::map<std::string, double> WeightsOfReadme() {
  std::map<std::string, double> weights;
  std::ifstream file(NORMALIZE_SOURCE_DIR "/normalize/resolve/README.md");
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("| `k")) continue;
    const size_t end = line.find('`', 3);
    weights[line.substr(3, end - 3)] =
        std::strtod(line.c_str() + line.find('|', end) + 1, nullptr);
  }
  return weights;
}

TEST(ScoringReadmeTest, HasTheWeightsOfTheCode) {
  std::map<std::string, double> code;
  for (const FeatureWeight& w : FeatureWeights()) code[w.name] = w.weight;
  EXPECT_EQ(WeightsOfReadme(), code);
}

}  // namespace
}  // namespace normalize
