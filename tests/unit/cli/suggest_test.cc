#include "normalize/cli/suggest.h"

#include <gtest/gtest.h>

#include <string>

namespace normalize {
namespace {

struct Case {
  const char* word;
  const char* want;
};

TEST(SuggestTest, FindsWhatWasMeant) {
  const Case cases[] = {
      {"anotate", "annotate"},
      {"rewirte", "rewrite"},
      {"explan", "explain"},
      {"rewrit", "rewrite"},
      {"article", ""},
      {"x", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Closest(c.word, {"rewrite", "annotate", "explain"}), c.want)
        << c.word;
  }
}

}  // namespace
}  // namespace normalize
