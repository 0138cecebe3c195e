#include "normalize/report/offsets.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// Counting from the beginning each time.
size_t Naive(const std::string& text, size_t byte, OffsetUnit unit) {
  size_t units = 0;
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (pos + c.length > byte) break;
    pos += c.length;
    units += unit == OffsetUnit::kUtf16 && c.length == 4 ? 2 : 1;
  }
  return units;
}

TEST(OffsetMapTest, BytesStayBytes) {
  EXPECT_EQ(OffsetMap("a\u9ec4", OffsetUnit::kByte).Convert(4), 4u);
}

TEST(OffsetMapTest, CountsWhatPythonAndJavaScriptCount) {
  const std::string text = "a\u00e9\u9ec4\U0001F600\xFFz";
  const OffsetMap points(text, OffsetUnit::kCodePoint);
  const OffsetMap units(text, OffsetUnit::kUtf16);
  EXPECT_EQ(points.Convert(text.size()), 6u);
  EXPECT_EQ(units.Convert(text.size()), 7u);
  EXPECT_EQ(points.Convert(6), 3u);
  EXPECT_EQ(points.Convert(8), 3u) << "inside a character";
}

TEST(OffsetMapTest, EmptyText) {
  EXPECT_EQ(OffsetMap("", OffsetUnit::kCodePoint).Convert(0), 0u);
}

TEST(OffsetMapTest, EqualsNaiveCounting) {
  std::mt19937 random(20251104);
  const std::string pieces[] = {"a",          "\u00e9", "\u9ec4",
                                "\U0001F600", "\xFF",   "\xE9\xBB"};
  for (int round = 0; round < 50; ++round) {
    std::string text;
    const size_t length = random() % 600;
    while (text.size() < length) text += pieces[random() % 6];
    for (const OffsetUnit unit : {OffsetUnit::kCodePoint, OffsetUnit::kUtf16}) {
      const OffsetMap map(text, unit);
      for (size_t i = 0; i <= text.size(); ++i) {
        ASSERT_EQ(map.Convert(i), Naive(text, i, unit)) << i << " " << round;
      }
    }
  }
}

}  // namespace
}  // namespace normalize
