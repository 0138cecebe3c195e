#include "normalize/input/front_matter.h"

#include <gtest/gtest.h>

#include <string>

namespace normalize {
namespace {

struct Case {
  const char* name;
  const char* text;
  size_t body_begin;
  const char* date;
  const char* outlet;
  size_t warnings;
};

class FrontMatterTest : public testing::TestWithParam<Case> {};

TEST_P(FrontMatterTest, IsReadOrLeftAlone) {
  const Case& c = GetParam();
  const FrontMatter front = ReadFrontMatter(c.text);
  EXPECT_EQ(front.body_begin, c.body_begin);
  EXPECT_EQ(front.metadata.date, c.date);
  EXPECT_EQ(front.metadata.outlet, c.outlet);
  EXPECT_EQ(front.metadata.warnings.size(), c.warnings);
}

INSTANTIATE_TEST_SUITE_P(
    Table, FrontMatterTest,
    testing::Values(
        Case{"Plain", "---\ndate: 2025-11-04\noutlet: Ledger\n---\nText", 40,
             "2025-11-04", "Ledger", 0},
        Case{"Quoted", "---\noutlet: \"A: B\"\n---\n", 23, "", "A: B", 0},
        Case{"Dots", "---\noutlet: A\n...\nText", 18, "", "A", 0},
        Case{"CarriageReturns", "---\r\noutlet: A\r\n---\r\nText", 21, "", "A",
             0},
        Case{"ByteOrderMark", "\xEF\xBB\xBF---\noutlet: A\n---\nText", 21, "",
             "A", 0},
        Case{"Lists", "---\ntags: [a, b]\noutlet: A\n---\n", 31, "", "A", 0},
        Case{"Null", "---\noutlet:\ndate: ~\n---\n", 24, "", "", 0},
        Case{"BadDate", "---\ndate: soon\n---\n", 19, "", "", 1},
        Case{"None", "Text\n---\noutlet: A\n---\n", 0, "", "", 0},
        Case{"NoEnd", "---\noutlet: A\nText", 0, "", "", 0},
        Case{"RuledLine", "---\nA sentence.\n---\nText", 0, "", "", 0},
        Case{"BrokenYaml", "---\noutlet: [A\n---\nText", 0, "", "", 1},
        Case{"Empty", "", 0, "", "", 0}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(FrontMatterTest, AnAliasBombIsNoBomb) {
  std::string yaml = "---\na0: &a0 x\n";
  for (int i = 1; i < 60; ++i) {
    const std::string last = std::to_string(i - 1), name = std::to_string(i);
    yaml += "a" + name + ": &a" + name + " [*a" + last + ", *a" + last + "]\n";
  }
  yaml += "outlet: A\n---\n";
  EXPECT_EQ(ReadFrontMatter(yaml).metadata.outlet, "A");
}

TEST(FrontMatterTest, DeepNestingIsAWarningAtMost) {
  const std::string text = "---\na: " + std::string(60000, '[') + "\n---\nText";
  EXPECT_EQ(ReadFrontMatter(text).body_begin, 0u);
}

}  // namespace
}  // namespace normalize
