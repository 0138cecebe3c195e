#include "normalize/resolve/surroundings.h"
#include "normalize/resolve/set_apart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace normalize {
namespace {


std::vector<std::string> Slices(std::string_view text,
                                const std::vector<ByteSpan>& spans) {
  std::vector<std::string> slices;
  size_t done = 0;
  for (const ByteSpan& span : spans) {
    EXPECT_GE(span.begin, done);
    EXPECT_LE(span.end, text.size());
    done = span.end;
    slices.emplace_back(span.In(text));
  }
  return slices;
}

TEST(LineStyleTest, TellsRunningTextTitlesAndCapitals) {
  const struct {
    const char* line;
    LineStyle style;
  } kRows[] = {
      {"The minister met Jensen Huang for talks about chips.",
       LineStyle::kSentence},
      {"Nvidia Chief Praises Taiwan During Visit", LineStyle::kTitle},
      {"NVIDIA CHIEF PRAISES TAIWAN", LineStyle::kUpper},
      {"NVIDIA", LineStyle::kSentence},  // one word tells nothing
      {"TSMC and NVIDIA said", LineStyle::kSentence},
      {"黄仁勋在台北", LineStyle::kSentence},
      {"", LineStyle::kSentence},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(Surroundings(row.line).StyleAt(0), row.style) << row.line;
  }
}

// The style of a line is that of this line, wherever in it one asks.
TEST(LineStyleTest, IsOfTheLineAskedAbout) {
  const std::string_view text =
      "NVIDIA CHIEF SPEAKS\nHe spoke of chips and of other things.\n";
  Surroundings around(text);
  EXPECT_EQ(around.StyleAt(25), LineStyle::kSentence);
  EXPECT_EQ(around.StyleAt(0), LineStyle::kUpper);
  EXPECT_EQ(around.StyleAt(18), LineStyle::kUpper);
  EXPECT_EQ(around.StyleAt(40), LineStyle::kSentence);
  EXPECT_EQ(around.StyleAt(3), LineStyle::kUpper);
}

TEST(StartsSentenceTest, AfterEndsAndOpenings) {
  const struct {
    const char* before;
    bool starts;
  } kRows[] = {
      {"", true},        {"He left. ", true},   {"He left.\n", true},
      {"Why? ", true},   {"He said: ", true},   {"He left. “", true},
      {"(", true},       {"“", true},           {"他走了。", true},
      {"he met ", false}, {"said, ", false},
      {"and\u00A0", false},
  };
  for (const auto& row : kRows) {
    const std::string text = std::string(row.before) + "Apple";
    EXPECT_EQ(Surroundings(text).StartsSentence(text.size() - 5), row.starts)
        << text;
  }
}

TEST(NeighbourTest, OnlyOverSpaces) {
  const std::string_view text = "the old Wei Zhe family, said";
  const Surroundings around(text);
  EXPECT_EQ(around.WordBefore(8), "old");
  EXPECT_EQ(around.WordBefore(0), "");
  EXPECT_EQ(around.WordAfter(15), "family");
  EXPECT_EQ(around.WordAfter(22), "");  // a comma
  EXPECT_EQ(around.WordAfter(text.size()), "");
}

TEST(AddressesTest, WholeAddressesAndNothingElse) {
  const struct {
    const char* text;
    std::vector<std::string> addresses;
  } kRows[] = {
      {"see https://www.nvidia.com/a?b=Trump.",
       {"https://www.nvidia.com/a?b=Trump"}},
      {"(http://x.org)", {"http://x.org"}},
      {"mail jensen@nvidia.com, now", {"jensen@nvidia.com"}},
      {"@Trump and #Taiwan!", {"@Trump", "#Taiwan"}},
      {"www.nvidia.com/news said", {"www.nvidia.com/news"}},
      {"the US/China talks", {}},
      {"10 @ 5, No. # 1: a", {}},
      {"a: b", {}},
      {"@", {}},
      {"://", {"://"}},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(Slices(row.text, Addresses(row.text)), row.addresses)
        << row.text;
  }
}

TEST(QuotationsTest, EveryKindOfMark) {
  const struct {
    const char* text;
    std::vector<std::string> quoted;
  } kRows[] = {
      {"he said “one” and “two”.", {"one", "two"}},
      {"he said \"one\" and \"two\".", {"one", "two"}},
      {"er sagte „eins“ dann", {"eins"}},
      {"il dit «un» puis", {"un"}},
      {"他说「一」和『二』", {"一", "二"}},
      {"“left open\nnext", {"left open"}},
      {"\"left open\n\"closed\"", {"left open", "closed"}},
      {"no quotes, it's", {}},
      {"”", {}},
      {"\"", {""}},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(Slices(row.text, Quotations(row.text)), row.quoted) << row.text;
  }
}

TEST(OverlapsAnyTest, AgreesWithTrying) {
  const std::vector<ByteSpan> spans = {{2, 4}, {4, 5}, {8, 12}};
  for (size_t begin = 0; begin < 14; ++begin) {
    for (size_t end = begin + 1; end < 15; ++end) {
      bool any = false;
      for (const ByteSpan& span : spans) any |= span.Overlaps({begin, end});
      EXPECT_EQ(OverlapsAny(spans, {begin, end}), any) << begin << "-" << end;
    }
  }
  EXPECT_FALSE(OverlapsAny({}, {0, 100}));
}

}  // namespace
}  // namespace normalize
