#include "normalize/text/han.h"

#include <gtest/gtest.h>

#include "normalize/text/script.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

std::string FoldAll(std::string_view text) {
  std::u32string folded = ToUtf32(text);
  for (char32_t& c : folded) c = FoldHan(c);
  return ToUtf8(folded);
}

TEST(FoldHanTest, FoldsVariants) {
  const struct {
    std::string_view text;
    std::string_view folded;
  } kCases[] = {
      {"黃仁勳", "黄仁勋"},  // Traditional
      {"臺灣", "台湾"},
      {"乾隆", "干隆"},      // many to one
      {"裏裡里", "里里里"},  // Hong Kong, Taiwan, Simplified
      {"爲為为", "为为为"},
      {"著着", "着着"},
      {"沢田", "泽田"},  // Japanese
      {"黒沢", "黑泽"},
      {"浜", "浜"},  // stands in mainland dictionaries itself
      {"芸", "芸"},
      {"広島", "广岛"},
      {"髙橋", "高桥"},  // family names
      {"山﨑", "山崎"},
      {"𠮷田", "吉田"},
      {"渡邉", "渡边"},
      {"渡邊", "渡边"},
      {"斎齋斉齊", "斋斋齐齐"},
      {"峯峰", "峰峰"},
      {"⼈⽒", "人氏"},  // radicals
      {"\uF9B4", "领"},  // compatibility ideograph of 領
      {"喆堃", "喆堃"},  // names have these as they are
      {"Abc あア。々〇", "Abc あア。々〇"},
  };
  for (const auto& c : kCases) EXPECT_EQ(FoldAll(c.text), c.folded) << c.text;
}

TEST(FoldHanTest, FoldingTwiceChangesNothingMore) {
  for (char32_t c = 0; c <= 0x110000; ++c) {
    const char32_t folded = FoldHan(c);
    ASSERT_EQ(FoldHan(folded), folded) << std::hex << static_cast<uint32_t>(c);
    // Han stays Han, and nothing else changes.
    if (folded != c) {
      ASSERT_TRUE(IsHan(c) && IsHan(folded)) << static_cast<uint32_t>(c);
    }
  }
  EXPECT_EQ(FoldHan(kInvalid), kInvalid);
}

TEST(FoldHanTest, AgreesWithConversionOfNames) {
  for (const std::string_view name :
       {"馬英九", "蔡英文", "賴清德", "鄭麗文", "蔣萬安", "蕭美琴", "魏哲家",
        "張忠謀", "劉德音", "郭台銘", "韓國瑜", "柯文哲", "顧立雄", "卓榮泰"}) {
    EXPECT_EQ(FoldAll(name), ConvertHan(name, HanVariant::kTraditional,
                                        HanVariant::kSimplified));
  }
}

TEST(IsHanTest, KnowsIdeographs) {
  for (const char32_t c : U"一黄鿿㐀々〇\uFA11𠮷⼈") {
    if (c != 0) {
      EXPECT_TRUE(IsHan(c)) << static_cast<uint32_t>(c);
    }
  }
  for (const char32_t c : U"aあア。、「한ー・") {
    EXPECT_FALSE(IsHan(c)) << static_cast<uint32_t>(c);
  }
  EXPECT_FALSE(IsHan(kInvalid));
}

TEST(IsHanTest, TellsTheScripts) {
  for (const char32_t c : std::u32string_view(U"国来东门车龙学")) {
    EXPECT_TRUE(IsOnlySimplified(c)) << ToUtf8({&c, 1});
    EXPECT_FALSE(IsOnlyTraditional(c)) << ToUtf8({&c, 1});
  }
  for (const char32_t c : std::u32string_view(U"國來東門車龍學")) {
    EXPECT_TRUE(IsOnlyTraditional(c)) << ToUtf8({&c, 1});
    EXPECT_FALSE(IsOnlySimplified(c)) << ToUtf8({&c, 1});
  }
  for (const char32_t c : std::u32string_view(U"中后著里台干云a")) {
    EXPECT_FALSE(IsOnlySimplified(c)) << ToUtf8({&c, 1});
    EXPECT_FALSE(IsOnlyTraditional(c)) << ToUtf8({&c, 1});
  }
}

}  // namespace
}  // namespace normalize
