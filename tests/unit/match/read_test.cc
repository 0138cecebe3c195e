// Names as they are read: the romanizations of Han names, and what only looks
// like one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "normalize/match/matcher.h"
#include "tests/support/tiny_lexicon.h"
#include "tests/unit/match/found.h"

namespace normalize {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Entities with a Han name only.
const LexiconFile& Lexicon() {
  static const auto file = test::OpenBytes(test::CompileTinyBytes(
      {.entities = R"(
         id   | type         | label_zh      | country
         cai  | person       | 蔡英文         | TW
         gao  | person       | 高市早苗        | JP
         jin  | person       | 金正恩         | KP
         lu   | person       | 卢比奥         | US
         lv   | person       | 吕秀莲         | TW
         ou   | person       | 欧阳修         | CN
         ren  | person       | 黄仁勋         | US
         shan | person       | 单田芳         | CN
         te   | person       | 唐纳德·特朗普   | US
         wang | person       | 王安石         | CN
         xi   | person       | 习近平         | CN
         ying | organization | 英伟达         | US
         term | term         | 新时代         | CN
       )"}));
  return *file;
}

struct Case {
  const char* name;
  std::vector<const char*> texts;
  const char* han;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class ReadTest : public ::testing::TestWithParam<Case> {};

// Each spelling, as the whole of a text and inside one.
TEST_P(ReadTest, IsTheName) {
  for (const char* spelling : GetParam().texts) {
    const std::string text = spelling;
    for (const std::string& in : {text, "and " + text + " said"}) {
      EXPECT_THAT(test::Found(Lexicon(), in),
                  Contains(::testing::StartsWith(
                      text + "=" + GetParam().han + " read")))
          << in;
    }
  }
}

const Case kCases[] = {
    {"JoinedSplitHyphenated",
     {"Huang Renxun", "Huang Ren Xun", "Huang Ren-xun", "Huang Ren-Xun",
      "HuangRenXun", "Huang-Ren-Xun", "Huangrenxun"},
     "黄仁勋"},
    {"EitherOrder", {"Renxun Huang", "Ren-xun Huang", "Ren Xun Huang"},
     "黄仁勋"},
    {"Capitals", {"HUANG RENXUN", "HUANG Renxun"}, "黄仁勋"},
    {"ToneMarks", {"Huáng Rénxūn", "Huáng Rén-xūn"}, "黄仁勋"},
    {"ToneMarksDecomposed", {"Hua\u0301ng Re\u0301nxu\u0304n"}, "黄仁勋"},
    {"ToneDigits", {"Huang2 Ren2 Xun1", "Huang2 Ren2xun1"}, "黄仁勋"},
    {"OverALineEnd", {"Huang\nRenxun"}, "黄仁勋"},
    {"WadeGiles", {"Huang Jen-hsün", "Huang Jen-hsun", "Jen-hsun Huang"},
     "黄仁勋"},
    {"WadeGilesApostrophes",
     {"Ts'ai Ying-wen", "Ts’ai Ying-wen", "Tsʻai Ying-wen"},
     "蔡英文"},
    {"WadeGilesWithoutThem", {"Tsai Ying-wen", "Tsai Yingwen"}, "蔡英文"},
    {"WadeGilesInside", {"Hsi Chin-p'ing", "Hsi Chin-ping"}, "习近平"},
    {"Tongyong", {"Huang Rensyun", "Rensyun Huang"}, "黄仁勋"},
    {"UmlautSpellings",
     {"Lü Xiulian", "Lv Xiulian", "Lu Xiulian", "Lyu Xiulian",
      "Lu:Xiulian", "LÜ XIULIAN"},
     "吕秀莲"},
    {"SyllableBorder", {"Wang Anshi", "Wang An'shi", "Wang An Shi"},
     "王安石"},
    {"ApostropheInATransliteration", {"Lubi'ao", "Lubi’ao", "Lubiao"}, "卢比奥"},
    {"ApostropheOfPinyin", {"Jin Zheng'en", "Jin Zheng’en", "Jin Zhengen"},
     "金正恩"},
    {"CompoundSurname", {"Ouyang Xiu", "Ou-yang Hsiu", "Xiu Ouyang"},
     "欧阳修"},
    {"SurnameReading", {"Shan Tianfang"}, "单田芳"},
    {"JapaneseNameInMandarin",
     {"Gao Shi Zao Miao", "Gaoshi Zaomiao", "Gao Shizaomiao"},
     "高市早苗"},
    {"Organization", {"Yingweida", "Ying Wei Da"}, "英伟达"},
};

INSTANTIATE_TEST_SUITE_P(
    All, ReadTest, ::testing::ValuesIn(kCases),
    [](const auto& info) { return std::string(info.param.name); });

TEST(ReadAsTest, TheOrderIsNoted) {
  EXPECT_THAT(test::Found(Lexicon(), "Renxun Huang"),
              ElementsAre("Renxun Huang=黄仁勋 read given-first"));
  EXPECT_THAT(test::Found(Lexicon(), "HUANG RENXUN"),
              ElementsAre("HUANG RENXUN=黄仁勋 read upper"));
}

TEST(NotReadTest, WhatOnlyLooksLikeAName) {
  for (const char* text : {
           "huang renxun",            // a name has a capital
           "Huang renxun",            // and so have its words
           "Huang",                   // not all of it
           "Renxun",                  //
           "Huang Renxunx",           // more letters than syllables
           "Huang Renxun2a",          //
           "Huangren Xun",            // the border of the family name
           "Hua Ng Renxun",           //
           "Huang, Renxun",           // two items of a list
           "Huang. Renxun",           // two sentences
           "Huang\n\nRenxun",         // two paragraphs
           "Xun Renhuang",            // another order
           "Huang Jen-xun",           // no scheme has both syllables
           "Shitai Xin",              //
           "Xinshidai",               // terms are not read
           "Te Lang",                 // half of a name
       }) {
    EXPECT_THAT(test::Found(Lexicon(), text), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace normalize
