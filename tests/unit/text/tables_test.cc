// Tests of what wraps a library and its data: dictionary, script, regions.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "normalize/text/dictionary.h"
#include "normalize/text/regions.h"
#include "normalize/text/script.h"

namespace normalize {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

TEST(DictionaryTest, KnowsOrdinaryWords) {
  const struct {
    std::string_view lang;
    std::string_view word;
    bool known;
  } kCases[] = {
      {"en", "house", true},     {"en", "houses", true},
      {"en", "London", true},    {"en", "london", false},
      {"en", "lutnick", false},  {"en-GB", "house", true},
      {"de", "Haus", true},      {"de", "haus", false},
      {"de-CH", "Länder", true}, {"fr", "maison", true},
      {"es", "casa", true},      {"ru", "дом", true},
      {"ru", "домами", true},    {"zh-Hans", "house", false},
      {"", "house", false},      {"en", "", false},
      {"en", "\xFF\xFE", false}, {"en", "house\nhouse", false},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(IsDictionaryWord(c.lang, c.word), c.known) << c.word;
    EXPECT_EQ(IsDictionaryWord(c.lang, c.word), c.known) << "cached " << c.word;
  }
  EXPECT_FALSE(IsDictionaryWord("en", std::string(100000, 'a')));
  EXPECT_FALSE(IsDictionaryWord("en", std::string("house\0", 6)));
}

TEST(DictionaryTest, KnowsItsLanguages) {
  for (const std::string_view lang : {"en", "de", "fr", "es", "ru", "en-US"}) {
    EXPECT_TRUE(HasDictionary(lang)) << lang;
  }
  for (const std::string_view lang : {"zh", "ja", "und", "", "eng"}) {
    EXPECT_FALSE(HasDictionary(lang)) << lang;
  }
}

TEST(DictionaryTest, FindsStems) {
  EXPECT_THAT(Stems("en", "admitted"), Contains("admit"));
  EXPECT_THAT(Stems("en", "claimed"), Contains("claim"));
  EXPECT_THAT(Stems("en", "boasting"), Contains("boast"));
  EXPECT_THAT(Stems("en", "denied"), Contains("deny"));
  EXPECT_THAT(Stems("en", "accused"), Contains("accuse"));
  EXPECT_THAT(Stems("en", "companies"), Contains("company"));
  EXPECT_THAT(Stems("ru", "домами"), Contains("дом"));
  EXPECT_THAT(Stems("en", "lutnick"), IsEmpty());
  EXPECT_THAT(Stems("zh", "admitted"), IsEmpty());
  EXPECT_THAT(Stems("en", ""), IsEmpty());
}

TEST(DictionaryTest, ThreadsMayAskAtOnce) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([] {
      for (int i = 0; i < 500; ++i) {
        EXPECT_TRUE(IsDictionaryWord("en", "house"));
        EXPECT_FALSE(IsDictionaryWord("de", std::to_string(i) + "x"));
        EXPECT_EQ(
            ConvertHan("黄", HanVariant::kSimplified, HanVariant::kTraditional),
            "黃");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

TEST(ConvertHanTest, ConvertsSpellings) {
  using enum HanVariant;
  const struct {
    std::string_view text;
    HanVariant from;
    HanVariant to;
    std::string_view converted;
  } kCases[] = {
      {"黄仁勋", kSimplified, kTraditional, "黃仁勳"},
      {"软件", kSimplified, kTaiwan, "軟件"},
      {"里面", kSimplified, kTaiwan, "裡面"},
      {"里面", kSimplified, kHongKong, "裏面"},
      {"台湾", kSimplified, kTaiwan, "臺灣"},
      {"黃仁勳", kTraditional, kSimplified, "黄仁勋"},
      {"裡面", kTaiwan, kSimplified, "里面"},
      {"裏面", kHongKong, kSimplified, "里面"},
      {"裡面", kTaiwan, kHongKong, "裏面"},
      {"裏面", kHongKong, kTaiwan, "裡面"},
      {"裏面", kTraditional, kTaiwan, "裡面"},
      {"乾隆", kTraditional, kSimplified, "乾隆"},
      {"皇后后来", kSimplified, kTraditional, "皇后後來"},
      {"黄", kSimplified, kSimplified, "黄"},
      {"abc", kSimplified, kTaiwan, "abc"},
      {"", kSimplified, kTaiwan, ""},
      {"黄\xFF", kSimplified, kTraditional, "黄\xFF"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(ConvertHan(c.text, c.from, c.to), c.converted) << c.text;
  }
  EXPECT_EQ(
      ConvertHan(std::string_view("黄\0黄\0", 8), kSimplified, kTraditional),
      std::string_view("黃\0黃\0", 8));
}

TEST(HanVariantOfTest, FollowsTheTag) {
  EXPECT_EQ(HanVariantOf("zh"), HanVariant::kSimplified);
  EXPECT_EQ(HanVariantOf("zh-Hans"), HanVariant::kSimplified);
  EXPECT_EQ(HanVariantOf("zh-Hant"), HanVariant::kTraditional);
  EXPECT_EQ(HanVariantOf("zh-Hant-TW"), HanVariant::kTaiwan);
  EXPECT_EQ(HanVariantOf("zh-Hant-HK"), HanVariant::kHongKong);
  EXPECT_EQ(HanVariantOf("zh-Hant-MO"), HanVariant::kHongKong);
  EXPECT_EQ(HanVariantOf("en"), HanVariant::kSimplified);
}

std::vector<std::string> NamesIn(std::string_view region,
                                 std::string_view lang) {
  std::vector<std::string> out;
  for (const RegionName& name : NamesOfRegion(region)) {
    if (name.lang == lang) out.push_back(name.name);
  }
  return out;
}

TEST(NamesOfRegionTest, GivesStandardShortAndVariantNames) {
  EXPECT_THAT(NamesIn("TW", "de"), Contains("Taiwan"));
  EXPECT_THAT(NamesIn("TW", "zh-Hant"), Contains("台灣"));
  EXPECT_THAT(NamesIn("TW", "ru"), Contains("Тайвань"));
  EXPECT_THAT(NamesIn("US", "en"), Contains("US"));
  EXPECT_THAT(NamesIn("US", "zh-Hans"), Contains("美国"));
  EXPECT_THAT(NamesIn("HK", "en"), Contains("Hong Kong"));
  EXPECT_THAT(NamesIn("MM", "en"), Contains("Myanmar"));
  EXPECT_THAT(NamesIn("CN", "ja"), Contains("中国"));
  EXPECT_THAT(NamesIn("XK", "en"), Contains("Kosovo"));
}

TEST(NamesOfRegionTest, UnknownCodesHaveNone) {
  for (const std::string_view code :
       {"", "QQ", "ZZ", "XX", "us", "USA", "U", "\xFF\xFF", "US/"}) {
    EXPECT_THAT(NamesOfRegion(code), IsEmpty()) << code;
  }
}

}  // namespace
}  // namespace normalize
