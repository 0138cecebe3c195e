#include "normalize/text/language.h"

#include <gtest/gtest.h>

namespace normalize {
namespace {

TEST(DetectLanguageTest, TellsLanguages) {
  const struct {
    std::string_view text;
    std::string_view lang;
  } kCases[] = {
      {"", "und"},
      {"123 456 ...", "und"},
      {"\xFF\xFE\xFD", "und"},
      {"Nvidia CEO Jensen Huang visits Taiwan", "en"},
      {"Trump meets Xi in Busan", "en"},
      {"Lutnick: no deal", "en"},
      {"TSMC shares rise 3%", "en"},
      {"Xi Jinping", "en"},
      {"Takaichi Sanae", "en"},
      {"Nguyen Phu Trong dies", "en"},
      {"Chancellor Merkel", "en"},
      {"Las Vegas", "en"},
      {"Jensen Huang (黄仁勋) founded Nvidia in 1993", "en"},
      {"The U.S. Commerce Secretary Howard Lutnick told reporters on Tuesday "
       "that the company would comply with the export controls.",
       "en"},
      {"黄仁勋访问台湾", "zh-Hans"},
      {"黃仁勳訪問台灣", "zh-Hant"},
      {"台积电CEO魏哲家 C.C. Wei", "zh-Hans"},
      {"英伟达 NVIDIA 发布 Blackwell Ultra GPU 架构", "zh-Hans"},
      {"著名作家", "zh"},
      {"鮮の味是台灣的餐廳品牌，門市遍布全島各地", "zh-Hant"},
      {"高市早苗首相が所信表明演説", "ja"},
      {"トヨタ自動車", "ja"},
      {"日本の首相", "ja"},
      {"젠슨 황은 대만을 방문했다", "ko"},
      {"李在明 대통령은 서울에서 기자회견을 열었다", "ko"},
      {"Путин провел встречу с Трампом в Вашингтоне", "ru"},
      {"Трамп", "ru"},
      {"Президент України Зеленський зустрівся з Трампом", "uk"},
      {"Україна", "uk"},
      {"Merz kritisiert Zölle der USA gegen China", "de"},
      {"Der Bundeskanzler traf den Präsidenten der Vereinigten Staaten am "
       "Dienstag in Washington und sprach mit ihm über die neuen Zölle.",
       "de"},
      {"Le président Macron rencontre Trump à Washington", "fr"},
      {"Hola, ¿cómo estás? El presidente de México", "es"},
      {"Il presidente Trump incontra Meloni a Roma per la pace", "it"},
      {"O presidente Lula encontrou-se com Trump em Brasília", "pt"},
      {"Trump kondigt nieuwe tarieven aan tegen de Chinese staat", "nl"},
      {"Prezydent Polski spotkał się z Donaldem Trumpem w Waszyngtonie", "pl"},
      {"Český prezident Petr Pavel se setkal s Trumpem", "cs"},
      {"Cumhurbaşkanı Erdoğan Trump ile görüştü", "tr"},
      {"Tổng Bí thư Tô Lâm gặp Chủ tịch Tập Cận Bình", "vi"},
      {"Το ελληνικό κοινοβούλιο ψήφισε τον προϋπολογισμό", "el"},
      {"التقى الرئيس الأمريكي بنظيره الصيني في كوريا", "ar"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(DetectLanguage(c.text), c.lang) << c.text;
  }
}

TEST(DetectLanguageTest, SurvivesInvalidBytes) {
  std::string text = "The quick brown fox jumps over the lazy dog. ";
  for (int i = 0; i < 12; ++i) text += text;
  text[70] = '\xFF';
  text[(64 << 10) - 1] = '\xE9';  // cut at the end of what is read
  EXPECT_EQ(DetectLanguage(text), "en");
}

TEST(CanonicalLanguageTest, NormalizesTags) {
  const std::pair<std::string_view, std::string_view> kCases[] = {
      {"zh_TW", "zh-Hant-TW"},
      {"zh-CN", "zh-Hans"},
      {"zh-HK", "zh-Hant-HK"},
      {"zh-MO", "zh-Hant-MO"},
      {"zh-SG", "zh-Hans"},
      {"zh", "zh"},
      {"ZH-hant", "zh-Hant"},
      {"zh-Hant-TW", "zh-Hant-TW"},
      {"zh-hans-cn", "zh-Hans"},
      {"zh-Hans-HK", "zh-Hans-HK"},
      {"EN", "en"},
      {"en_us", "en-US"},
      {"de_DE.UTF-8", "de-DE"},
      {"sr-latn", "sr-Latn"},
      {"iw", "he"},
      {"cmn-Hant", "zh-Hant"},
      {"", ""},
      {"xx-yy", "xx-YY"},
  };
  for (const auto& [tag, expected] : kCases) {
    EXPECT_EQ(CanonicalLanguage(tag), expected) << tag;
    EXPECT_EQ(CanonicalLanguage(expected), expected) << tag;
  }
}

TEST(PrimaryLanguageTest, IsTheFirstPart) {
  EXPECT_EQ(PrimaryLanguage("zh-Hant-TW"), "zh");
  EXPECT_EQ(PrimaryLanguage("en"), "en");
  EXPECT_EQ(PrimaryLanguage(""), "");
}

}  // namespace
}  // namespace normalize
