#include "normalize/framing/quoted_spans.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace normalize {
namespace {

using ::testing::ElementsAreArray;

struct Case {
  const char* line;
  std::vector<std::string> wholes;
};

class QuotedSpansTest : public ::testing::TestWithParam<Case> {};

TEST_P(QuotedSpansTest, FindsOutermostClosedQuotations) {
  std::vector<std::string> wholes;
  for (const QuotedSpan& span : QuotedSpans(GetParam().line)) {
    wholes.emplace_back(span.whole.In(GetParam().line));
  }
  EXPECT_THAT(wholes, ElementsAreArray(GetParam().wholes));
}

INSTANTIATE_TEST_SUITE_P(
    Marks, QuotedSpansTest,
    ::testing::Values(
        Case{"no marks", {}}, Case{"a \"b c\" d", {"\"b c\""}},
        Case{"a “b” and “c”", {"“b”", "“c”"}},
        Case{"ein „Wort“ da", {"„Wort“"}}, Case{"un «mot» la", {"«mot»"}},
        Case{"ein »Wort« da", {"»Wort«"}}, Case{"他「說」了", {"「說」"}},
        Case{"这是“词”。", {"“词”"}}, Case{"称\"词\"为", {"\"词\""}},
        Case{"a ‘b c’ d", {"‘b c’"}}, Case{"a 'b c' d", {"'b c'"}},
        Case{"it's the firms' fault", {}}, Case{"don't 'do' it", {"'do'"}},
        Case{"a 12\" pipe and a 6\" one", {}},
        Case{"the \"outer 'inner' one\" here", {"\"outer 'inner' one\""}},
        Case{"never “closed", {}}, Case{"stray ” then “b”", {"“b”"}},
        Case{"a \" b \" c", {}}, Case{"\"all of it\"", {"\"all of it\""}}));

TEST(QuotedSpans, InsideIsWithoutTheMarks) {
  const std::string line = "x “ab” y";
  const auto spans = QuotedSpans(line);
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_EQ(spans[0].inside.In(line), "ab");
}

TEST(QuotedSpans, ManyOpenMarksTakeLinearTime) {
  std::string line;
  for (int i = 0; i < 200000; ++i) line += "“a ";
  EXPECT_TRUE(QuotedSpans(line).empty());
}

}  // namespace
}  // namespace normalize
