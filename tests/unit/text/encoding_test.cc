#include "normalize/text/encoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <random>

namespace normalize {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kChinese =
    "美国商务部长卢特尼克星期二在华盛顿表示，将继续对华为的芯片实施出口管制。"
    "英伟达首席执行官黄仁勋随后访问了北京，并会见了多名官员。";
constexpr std::string_view kTraditional =
    "台積電董事長魏哲家星期二在新竹表示，公司將繼續擴大在美國亞利桑那州的投資，"
    "輝達執行長黃仁勳隨後訪問了台灣，並會見了多名官員。";
constexpr std::string_view kJapanese =
    "高市早苗首相は火曜日に国会で所信表明演説を行い、経済政策について説明しまし"
    "た。"
    "アメリカのトランプ大統領は来週、日本を訪問する予定です。";
constexpr std::string_view kKorean =
    "젠슨 황 엔비디아 최고경영자는 화요일 서울에서 기자들과 만나 한국 "
    "기업들과의 "
    "협력을 확대하겠다고 밝혔다. 이재명 대통령도 그를 만났다.";
constexpr std::string_view kRussian =
    "Президент России Владимир Путин провел во вторник встречу с министром "
    "иностранных дел Китая. Стороны обсудили торговлю и энергетику.";
constexpr std::string_view kGerman =
    "Bundeskanzler Merz traf am Dienstag den Präsidenten der Vereinigten "
    "Staaten. Die Gespräche über Zölle waren schwierig für beide Länder.";
constexpr std::string_view kPolish =
    "Prezydent Polski spotkał się we wtorek z ministrem spraw zagranicznych. "
    "Rozmowy dotyczyły bezpieczeństwa i gospodarki, a także ceł. Są świeże.";

std::string Encoded(std::string_view text, const char* encoding) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out(text.size() * 4 + 8, '\0');
  const int32_t size = ucnv_convert(
      encoding, "UTF-8", out.data(), static_cast<int32_t>(out.size()),
      text.data(), static_cast<int32_t>(text.size()), &error);
  EXPECT_TRUE(U_SUCCESS(error)) << encoding;
  out.resize(static_cast<size_t>(size));
  return out;
}

TEST(DecodeTest, DetectsEncodings) {
  const struct {
    std::string_view text;
    const char* encoded;
    std::string_view reported;
  } kCases[] = {
      {kChinese, "GB18030", "GB18030"},
      {kChinese, "GBK", "GB18030"},
      {kTraditional, "Big5", "Big5"},
      {kJapanese, "Shift_JIS", "Shift_JIS"},
      {kJapanese, "EUC-JP", "EUC-JP"},
      {kKorean, "EUC-KR", "EUC-KR"},
      {kRussian, "windows-1251", "windows-1251"},
      {kRussian, "KOI8-R", "KOI8-R"},
      {kGerman, "ISO-8859-1", "windows-1252"},
      {kGerman, "windows-1252", "windows-1252"},
      {kPolish, "windows-1250", "windows-1250"},
      {kGerman, "UTF-16LE", "UTF-16LE"},
      {kGerman, "UTF-16BE", "UTF-16BE"},
      {kChinese, "UTF-16LE", "UTF-16LE"},
      {kChinese, "UTF-16BE", "UTF-16BE"},
      {kJapanese, "UTF-16LE", "UTF-16LE"},
      {kKorean, "UTF-16LE", "UTF-16LE"},
  };
  for (const auto& c : kCases) {
    const auto decoded = Decode(Encoded(c.text, c.encoded));
    ASSERT_TRUE(decoded.ok()) << c.encoded;
    EXPECT_EQ(decoded->encoding, c.reported) << c.encoded;
    EXPECT_EQ(decoded->text, c.text) << c.encoded;
    EXPECT_TRUE(decoded->converted) << c.encoded;
  }
}

TEST(DecodeTest, ByteOrderMarksDecide) {
  for (const char* encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE"}) {
    const auto decoded =
        Decode(Encoded("\xEF\xBB\xBF" + std::string(kChinese), encoding));
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded->encoding, encoding);
    EXPECT_EQ(decoded->text, kChinese);
  }
}

TEST(DecodeTest, NamedEncodingsAreNotDoubted) {
  for (const char* encoding :
       {"GB18030", "big5", "utf-16le", "sjis", "windows-1252", "latin1"}) {
    const std::string text = "plain ASCII";
    const auto decoded = Decode(Encoded(text, encoding), encoding);
    ASSERT_TRUE(decoded.ok()) << encoding;
    EXPECT_EQ(decoded->text, text) << encoding;
    EXPECT_TRUE(decoded->converted) << encoding;
  }
  const auto named = Decode(std::string(kChinese), "utf8");
  ASSERT_TRUE(named.ok());
  EXPECT_EQ(named->encoding, "UTF-8");
  EXPECT_FALSE(named->converted);
}

TEST(DecodeTest, UnknownNamesAreErrors) {
  for (const std::string_view name : {"no-such-encoding", "\xFF", "UTF-99"}) {
    const auto decoded = Decode("abc", name);
    ASSERT_FALSE(decoded.ok());
    EXPECT_EQ(decoded.status().code(), StatusCode::kInvalidArgument);
  }
}

TEST(DecodeTest, Utf8IsNotTouched) {
  using namespace std::string_literals;
  for (const std::string& text :
       {""s, "abc"s, std::string(kChinese), "\xEF\xBB\xBFmark"s, "a\0b"s,
        "a\0b\0"s + std::string(kGerman), "\0\0\0"s, "\0"s,
        std::string(kChinese) + '\0'}) {
    const auto decoded = Decode(text);
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded->text, text);
    EXPECT_EQ(decoded->encoding, "UTF-8");
    EXPECT_FALSE(decoded->converted);
    EXPECT_THAT(decoded->invalid, IsEmpty());
  }
}

TEST(DecodeTest, BrokenUtf8IsKeptAndListed) {
  std::string text(kChinese);
  text[30] = '\xFF';  // the first byte of a character
  const auto decoded = Decode(text);
  ASSERT_TRUE(decoded.ok());
  EXPECT_EQ(decoded->text, text);
  EXPECT_EQ(decoded->encoding, "UTF-8");
  EXPECT_THAT(decoded->invalid, ElementsAre(30, 31, 32));
  const auto cut = Decode(std::string(kChinese.substr(0, 31)));
  ASSERT_TRUE(cut.ok());
  EXPECT_EQ(cut->encoding, "UTF-8");
  EXPECT_THAT(cut->invalid, ElementsAre(30));
}

TEST(DecodeTest, InvalidBytesAreListedUpToSixteen) {
  const auto decoded = Decode(std::string(100, '\xFF'), "UTF-8");
  ASSERT_TRUE(decoded.ok());
  EXPECT_THAT(decoded->invalid, SizeIs(16));
}

TEST(DecodeTest, LongTextsAreConvertedInPieces) {
  std::string text;
  while (text.size() < 1 << 20) text += kTraditional;
  text += "😀";
  for (const char* encoding : {"UTF-16LE", "GB18030"}) {
    const auto decoded = Decode(Encoded(text, encoding), encoding);
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded->text, text) << encoding;
  }
}

TEST(DecodeTest, WhateverIsDetectedCanBeDecoded) {
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes(random() % 64, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    const auto decoded = Decode(bytes);
    ASSERT_TRUE(decoded.ok());
    if (!decoded->converted) {
      EXPECT_EQ(decoded->text, bytes);
    }
  }
}

TEST(DecodeTest, BrokenBytesOfOtherEncodingsAreReplaced) {
  const auto decoded = Decode("a\x81", "GB18030");
  ASSERT_TRUE(decoded.ok());
  EXPECT_EQ(decoded->text, "a\xEF\xBF\xBD");
  const auto half = Decode(std::string("a\0\x00\xD8", 4), "UTF-16LE");
  ASSERT_TRUE(half.ok());
  EXPECT_EQ(half->text, "a\xEF\xBF\xBD");
}

// A stray byte in ASCII is passed through and told, not taken for an encoding;
// a letter of a Western encoding is read as one.
TEST(DecodeTest, StrayByteInAsciiStaysAndLetterIsConverted) {
  const auto stray = Decode("Huang Renxun \xFF landed in Taipei.");
  ASSERT_TRUE(stray.ok());
  EXPECT_FALSE(stray->converted);
  EXPECT_THAT(stray->invalid, ElementsAre(13));

  const auto broken = Decode("Huang Renxun\xC3 landed in Taipei.");
  ASSERT_TRUE(broken.ok());
  EXPECT_FALSE(broken->converted);
  EXPECT_THAT(broken->invalid, ElementsAre(12));
}

}  // namespace
}  // namespace normalize
