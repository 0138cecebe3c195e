#include "normalize/text/readings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "normalize/text/han.h"
#include "normalize/text/surnames.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

std::string Spelled(const std::vector<TonedSyllable>& syllables) {
  std::string out;
  for (const TonedSyllable& s : syllables) {
    if (!out.empty()) out += ' ';
    out += PinyinWithTone(s);
  }
  return out;
}

std::vector<std::string> ReadingsOfName(std::string_view name) {
  std::vector<std::string> out;
  for (const NameReading& r : ReadName(name)) {
    out.push_back(Spelled(r.syllables));
  }
  return out;
}

TEST(ReadingsOfTest, MostUsualFirst) {
  const struct {
    char32_t c;
    std::string_view first;
    std::string_view another;  // may be empty
  } kCases[] = {
      {U'黄', "huáng", ""},    {U'黃', "huáng", ""},   {U'乐', "lè", "yuè"},
      {U'樂', "lè", "yuè"},    {U'单', "dān", "shàn"}, {U'單', "dān", "shàn"},
      {U'曾', "céng", "zēng"}, {U'的', "de", "dí"},    {U'绿', "lǜ", "lù"},
      {U'〇', "líng", ""},     {U'崖', "yá", ""},      {U'沢', "zé", ""},
  };
  for (const auto& c : kCases) {
    const std::vector<TonedSyllable> readings = ReadingsOf(c.c);
    ASSERT_FALSE(readings.empty()) << ToUtf8({&c.c, 1});
    EXPECT_EQ(PinyinWithTone(readings[0]), c.first);
    std::vector<std::string> all;
    for (const TonedSyllable& r : readings) all.push_back(PinyinWithTone(r));
    if (!c.another.empty()) {
      EXPECT_THAT(all, Contains(c.another));
    }
  }
  for (const char32_t c : {U'a', U'あ', U'。', char32_t{0}, kInvalid}) {
    EXPECT_THAT(ReadingsOf(c), IsEmpty());
  }
}

TEST(ReadingsOfTest, EveryReadingIsASyllableWithoutRepeats) {
  size_t known = 0;
  for (char32_t c = 0x3000; c < 0x33000; ++c) {
    const std::vector<TonedSyllable> readings = ReadingsOf(c);
    known += !readings.empty();
    for (size_t i = 0; i < readings.size(); ++i) {
      ASSERT_LT(readings[i].syllable, SyllableCount());
      ASSERT_GE(readings[i].tone, 1);
      ASSERT_LE(readings[i].tone, 5);
      for (size_t j = 0; j < i; ++j) ASSERT_FALSE(readings[i] == readings[j]);
    }
  }
  EXPECT_GT(known, 40000u);
}

TEST(ReadNameTest, ReadsSurnamesAsSurnames) {
  const struct {
    std::string_view name;
    std::string_view first;
    size_t surname;
  } kCases[] = {
      {"黃仁勳", "huáng rén xūn", 1},
      {"黄仁勋", "huáng rén xūn", 1},
      {"单田芳", "shàn tián fāng", 1},
      {"仇英", "qiú yīng", 1},
      {"区家麟", "ōu jiā lín", 1},
      {"區家麟", "ōu jiā lín", 1},
      {"解振华", "xiè zhèn huá", 1},
      {"查良镛", "zhā liáng yōng", 1},
      {"任正非", "rén zhèng fēi", 1},
      {"曾国藩", "zēng guó fān", 1},
      {"翟天临", "zhái tiān lín", 1},
      {"朴槿惠", "piáo jǐn huì", 1},
      {"缪昌文", "miào chāng wén", 1},
      {"华国锋", "huà guó fēng", 1},
      {"葛优", "gě yōu", 1},
      {"覃塞红", "qín sāi hóng", 1},
      {"尉迟恭", "yù chí gōng", 2},
      {"尉遲恭", "yù chí gōng", 2},
      {"长孙无忌", "zhǎng sūn wú jì", 2},
      {"万俟卨", "mò qí xiè", 2},
      {"欧阳修", "ōu yáng xiū", 2},
      {"諸葛亮", "zhū gě liàng", 2},
      {"司马光", "sī mǎ guāng", 2},
      {"令狐冲", "líng hú chōng", 2},
      {"澹台灭明", "tán tái miè míng", 2},
      {"张简俊宏", "zhāng jiǎn jùn hóng", 2},
      {"张简斋", "zhāng jiǎn zhāi", 1},
      {"爱新觉罗溥仪", "ài xīn jué luó pǔ yí", 4},
      {"罗援", "luó yuán", 1},
      {"吕布", "lǚ bù", 1},
      {"习近平", "xí jìn píng", 1},
      {"高市早苗", "gāo shì zǎo miáo", 0},
      {"佐佐木", "zuǒ zuǒ mù", 0},
      {"佐々木", "zuǒ zuǒ mù", 0},
      {"乔·拜登", "qiáo bài dēng", 0},
      {"让-马克·埃罗", "ràng mǎ kè āi luō", 0},
      {"金 与正", "jīn yǔ zhèng", 1},
  };
  for (const auto& c : kCases) {
    const std::vector<NameReading> readings = ReadName(c.name);
    ASSERT_FALSE(readings.empty()) << c.name;
    EXPECT_EQ(Spelled(readings[0].syllables), c.first) << c.name;
    EXPECT_EQ(readings[0].surname_length, c.surname) << c.name;
  }
}

TEST(ReadNameTest, KeepsEveryReading) {
  EXPECT_THAT(ReadingsOfName("朴槿惠"), Contains("pǔ jǐn huì"));
  EXPECT_THAT(ReadingsOfName("盖叫天"), Contains("gài jiào tiān"));
  EXPECT_THAT(ReadingsOfName("乐嘉"), Contains("lè jiā"));
  EXPECT_THAT(ReadingsOfName("覃塞红"), Contains("tán sāi hóng"));
  EXPECT_THAT(ReadingsOfName("曾国藩"), Contains("céng guó fān"));
  EXPECT_THAT(ReadingsOfName("尹锡悦"), ElementsAre("yǐn xī yuè"));
  EXPECT_THAT(ReadingsOfName("重重重重重重重重"), SizeIs(16));
}

TEST(ReadNameTest, ReadingsAreDistinctKeys) {
  for (const std::string_view name : {"单行长乐", "任重", "朝阳", "曾和"}) {
    std::vector<std::vector<Syllable>> keys;
    for (const NameReading& r : ReadName(name)) {
      std::vector<Syllable> key;
      for (const TonedSyllable& s : r.syllables) key.push_back(s.syllable);
      EXPECT_THAT(keys, Not(Contains(key))) << name;
      keys.push_back(key);
    }
  }
}

TEST(ReadNameTest, OtherCharactersHaveNoReading) {
  for (const std::string_view name :
       {"", "abc", "黄abc", "高市さん", "黄\xFF", "·", "黄，仁勋", "金3"}) {
    EXPECT_THAT(ReadName(name), IsEmpty()) << name;
  }
}

TEST(ReadSurnameTest, GivesLengthAndReadings) {
  const SurnameReading yuchi = ReadSurname(U"尉遲恭");
  EXPECT_EQ(yuchi.length, 2u);
  ASSERT_FALSE(yuchi.readings.empty());
  EXPECT_THAT(yuchi.readings[0],
              ElementsAre(*SyllableOfPinyin("yu"), *SyllableOfPinyin("chi")));
  const SurnameReading shan = ReadSurname(U"单");
  EXPECT_EQ(shan.length, 1u);
  EXPECT_THAT(shan.readings[0], ElementsAre(*SyllableOfPinyin("shan")));
  EXPECT_EQ(ReadSurname(U"abc").length, 0u);
  EXPECT_EQ(ReadSurname(U"").length, 0u);
}

TEST(SurnameTableTest, EveryReadingParses) {
  EXPECT_GE(SurnamesForTest().size(), 500u);
  for (const auto& [name, entry] : SurnamesForTest()) {
    const std::string han = ToUtf8(name);
    EXPECT_EQ(entry.length, name.size()) << han;
    if (entry.length > 1) {
      EXPECT_FALSE(entry.readings.empty()) << han;
    }
    for (const auto& reading : entry.readings) {
      ASSERT_EQ(reading.size(), entry.length) << han;
      for (const TonedSyllable& s : reading) EXPECT_NE(s.tone, 0) << han;
    }
    for (const char32_t c : name) EXPECT_EQ(FoldHan(c), c) << han;
  }
}

TEST(ParseReadingTest, ParsesSyllablesWithTones) {
  const struct {
    std::string_view text;
    std::string_view spelled;
  } kCases[] = {
      {"zhu1 ge3 liang4", "zhū gě liàng"},
      {"zhū gě liàng", "zhū gě liàng"},
      {"  lü3   bu4 ", "lǚ bù"},
      {"lv3 bu4", "lǚ bù"},
      {"nü3", "nǚ"},
      {"de5", "de"},
      {"huang ren xun", "huang ren xun"},
  };
  for (const auto& c : kCases) {
    const auto reading = ParseReading(c.text);
    ASSERT_TRUE(reading.ok()) << c.text;
    EXPECT_EQ(Spelled(reading->syllables), c.spelled);
  }
}

TEST(ParseReadingTest, SaysWhichPartIsWrong) {
  const auto bad = ParseReading("zhu1 gx3");
  ASSERT_FALSE(bad.ok());
  EXPECT_EQ(bad.status().code(), StatusCode::kInvalidArgument);
  EXPECT_NE(bad.status().message().find("gx3"), std::string::npos);
  for (const std::string_view text : {"", " ", "1", "zhu6", "zhu11", "\xFF"}) {
    EXPECT_FALSE(ParseReading(text).ok()) << text;
  }
}

TEST(PinyinWithToneTest, MarksTheRightVowel) {
  for (const std::string_view marked :
       {"huáng", "liú", "guì", "lüè", "nǚ", "xióng", "hǎo", "gǒu", "ér", "jué",
        "yī", "wù", "shuǐ", "ó"}) {
    const auto reading = ParseReading(marked);
    ASSERT_TRUE(reading.ok()) << marked;
    EXPECT_EQ(PinyinWithTone(reading->syllables[0]), marked);
  }
  const Syllable ma = *SyllableOfPinyin("ma");
  EXPECT_EQ(PinyinWithTone({ma, 5}), "ma");
  EXPECT_EQ(PinyinWithTone({ma, 0}), "ma");
  EXPECT_EQ(PinyinWithTone({9999, 1}), "");
}

}  // namespace
}  // namespace normalize
