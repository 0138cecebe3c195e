// The alignment between a text and its rewriting.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/annotation.h"

namespace normalize {
namespace {

// source "ab CD ef G h"  ->  target "ab X ef long h", and a deletion.
Rewritten Sample() {
  Rewritten rewritten;
  rewritten.text = "ab X ef long h";
  rewritten.edits = {{{3, 5}, {3, 4}}, {{9, 10}, {8, 12}}};
  return rewritten;
}

TEST(AlignmentTest, BothWays) {
  const Rewritten r = Sample();
  const struct {
    size_t source, target;
  } kOutside[] = {{0, 0}, {2, 2}, {3, 3}, {5, 4}, {8, 7}, {9, 8},
                  {10, 12}, {11, 13}, {12, 14}};
  for (const auto& row : kOutside) {
    EXPECT_EQ(r.ToTarget(row.source), row.target) << row.source;
    EXPECT_EQ(r.ToSource(row.target), row.source) << row.target;
  }
}

TEST(AlignmentTest, InsideAnEditIsItsBeginning) {
  const Rewritten r = Sample();
  EXPECT_EQ(r.ToTarget(4), 3u);
  EXPECT_EQ(r.ToSource(9), 9u);
  EXPECT_EQ(r.ToSource(11), 9u);
}

TEST(AlignmentTest, PastTheEndStaysPastTheEnd) {
  EXPECT_EQ(Sample().ToTarget(100), 102u);
  EXPECT_EQ(Sample().ToSource(102), 100u);
}

TEST(AlignmentTest, ADeletedStretchIsAPlace) {
  Rewritten r;
  r.text = "China";  // of "the China", the article cut
  r.edits = {{{0, 4}, {0, 0}}};
  EXPECT_EQ(r.ToTarget(0), 0u);
  EXPECT_EQ(r.ToTarget(3), 0u);
  EXPECT_EQ(r.ToTarget(4), 0u);
  EXPECT_EQ(r.ToTarget(5), 1u);
  EXPECT_EQ(r.ToSource(1), 5u);
}

TEST(AlignmentTest, WithoutEditsEverythingIsItself) {
  Rewritten r;
  r.text = "abc";
  EXPECT_EQ(r.ToTarget(2), 2u);
  EXPECT_EQ(r.ToSource(3), 3u);
  EXPECT_EQ(Restore(r, {}), "abc");
}

TEST(RestoreTest, GivesTheSourceBack) {
  EXPECT_EQ(Restore(Sample(), {"CD", "G"}), "ab CD ef G h");
}

TEST(MethodNameTest, AreTheNamesOfTheRecord) {
  const char* kNames[] = {"exact",    "romanization", "office",
                          "short-form", "spelling",   "calque",
                          "inflection", "contradiction"};
  for (int i = 0; i < 8; ++i) {
    EXPECT_EQ(MethodName(static_cast<Method>(i)), kNames[i]);
  }
}

}  // namespace
}  // namespace normalize
