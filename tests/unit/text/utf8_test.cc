#include "normalize/text/utf8.h"

#include <gtest/gtest.h>

namespace normalize {
namespace {

TEST(Utf8Test, EncodesWhatItDecodes) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string bytes;
    AppendUtf8(c, &bytes);
    const CodePoint forward = DecodeAt(bytes, 0);
    const CodePoint backward = DecodeBefore(bytes, bytes.size());
    ASSERT_EQ(forward.value, c);
    ASSERT_EQ(forward.length, bytes.size());
    ASSERT_EQ(backward.value, c);
    ASSERT_EQ(backward.length, bytes.size());
  }
}

TEST(Utf8Test, DecodeBeforeSeesOnlyWholeCharacters) {
  const struct {
    std::string_view text;
    size_t pos;
    char32_t value;
    uint32_t length;
  } kCases[] = {
      {"a", 0, kInvalid, 1},
      {"黄", 3, U'黄', 3},
      {"黄", 2, kInvalid, 1},
      {"a\x80", 2, kInvalid, 1},
      {"\xE9\xBB", 2, kInvalid, 1},
      {"黄\x84", 4, kInvalid, 1},
      {"\xF0\x9F\x98\x80", 4, U'😀', 4},
  };
  for (const auto& c : kCases) {
    const CodePoint found = DecodeBefore(c.text, c.pos);
    EXPECT_EQ(found.value, c.value) << c.text << " before " << c.pos;
    EXPECT_EQ(found.length, c.length) << c.text << " before " << c.pos;
  }
}

TEST(Utf8Test, InvalidBytesAreFoundWhereTheyAre) {
  const std::string ascii(40, 'a');
  const struct {
    std::string text;
    std::vector<size_t> invalid;
  } kCases[] = {
      {"", {}},
      {ascii, {}},
      {"黄仁勳", {}},
      {ascii + "\xFF" + ascii, {40}},
      {"\x80", {0}},
      {"a\xC0\x80", {1, 2}},               // overlong
      {"\xED\xA0\x80", {0, 1, 2}},         // surrogate
      {"\xF4\x90\x80\x80", {0, 1, 2, 3}},  // above U+10FFFF
      {"黄\xE9\xBB", {3, 4}},              // cut
      {ascii + "\xE9\xBB", {40, 41}},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(InvalidBytes(c.text, 100), c.invalid) << c.text;
  }
  EXPECT_EQ(InvalidBytes("\xFF\xFF\xFF", 2).size(), 2u);
  EXPECT_TRUE(InvalidBytes("\xFF", 0).empty());
}

TEST(Utf8Test, CountsCharactersAndSeesWhereTheyAreAllAscii) {
  EXPECT_EQ(CountCharacters(""), 0u);
  EXPECT_EQ(CountCharacters("aé黄𝄞"), 4u);
  EXPECT_TRUE(IsAscii(""));
  EXPECT_TRUE(IsAscii(std::string(200, 'a')));
  for (size_t at = 0; at < 200; ++at) {
    std::string text(200, 'a');
    text[at] = '\xC3';
    EXPECT_FALSE(IsAscii(text)) << at;
  }
}

TEST(Utf8Test, Utf32LeavesInvalidBytesOut) {
  EXPECT_EQ(ToUtf32("a\xFF黄"), U"a黄");
  EXPECT_EQ(ToUtf8(U"a黄😀"), "a黄😀");
}

}  // namespace
}  // namespace normalize
