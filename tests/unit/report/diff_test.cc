#include "normalize/report/diff.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>
#include <string>

#include "tests/support/temp_folder.h"

namespace normalize {
namespace {

using test::TempFolder;

// `text` with every OLD replaced by `replacement`.
Rewritten Replace(const std::string& text, const std::string& replacement) {
  Rewritten rewritten;
  size_t pos = 0;
  for (size_t hit; (hit = text.find("OLD", pos)) != text.npos; pos = hit + 3) {
    rewritten.text.append(text, pos, hit - pos);
    const size_t begin = rewritten.text.size();
    rewritten.text += replacement;
    rewritten.edits.push_back({{hit, hit + 3}, {begin, rewritten.text.size()}});
  }
  rewritten.text.append(text, pos);
  return rewritten;
}

std::string Diff(const std::string& text, const std::string& replacement) {
  Document document;
  document.id = "a.txt";
  document.text = text;
  std::string out;
  AppendDiff(document, Replace(text, replacement), kPlainStyle, &out);
  return out;
}

TEST(DiffTest, NothingForNoChange) { EXPECT_EQ(Diff("a\nb\n", "x"), ""); }

TEST(DiffTest, ShowsThreeLinesAround) {
  EXPECT_EQ(Diff("1\n2\n3\n4\nOLD!\n6\n7\n8\n9\n", "NEW"),
            "--- a.txt\n+++ a.txt\n@@ -2,7 +2,7 @@\n"
            " 2\n 3\n 4\n-OLD!\n+NEW!\n 6\n 7\n 8\n");
}

TEST(DiffTest, SaysWhereTheLastLineHasNoEnd) {
  EXPECT_EQ(Diff("OLD", "NEW"),
            "--- a.txt\n+++ a.txt\n@@ -1,1 +1,1 @@\n"
            "-OLD\n\\ No newline at end of file\n"
            "+NEW\n\\ No newline at end of file\n");
}

TEST(DiffTest, PatchMakesTheRewrittenTextOfIt) {
  std::mt19937 random(20251104);
  const std::string words[] = {"a", "OLD", " ", "\n", "\n", "\n", "\u9ec4"};
  const TempFolder folder;
  for (int round = 0; round < 60; ++round) {
    std::string text;
    for (size_t n = random() % 80; n > 0; --n) text += words[random() % 7];
    const std::string replacement = round % 3 ? "longer" : "two\nlines";
    folder.Write("a.txt", text);
    folder.Write("a.diff", Diff(text, replacement));
    const std::string command =
        "cd " + folder.path() + " && patch -s a.txt a.diff";
    ASSERT_EQ(std::system(command.c_str()), 0) << Diff(text, replacement);
    ASSERT_EQ(folder.Read("a.txt"), Replace(text, replacement).text);
  }
}

}  // namespace
}  // namespace normalize
