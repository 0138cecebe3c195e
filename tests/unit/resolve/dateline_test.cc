#include "normalize/resolve/dateline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace normalize {
namespace {

struct Case {
  const char* name;
  const char* lang;
  const char* text;
  const char* date;  // "" for none
};

const Case kCases[] = {
    // Numbers.
    {"DottedWithTime", "en",
     "2025.11.04 11:15 (Updated 2025.11.05) | Jane Doe\nText.", "2025-11-04"},
    {"Iso", "en", "Title\n2025-11-04\nText.", "2025-11-04"},
    {"IsoWithTime", "en", "2025-11-04T08:00:00Z\nText.", "2025-11-04"},
    {"SlashedYearFirst", "zh", "2025/11/4 11:15\n正文", "2025-11-04"},
    {"ByteOrderMark", "en",
     "\xEF\xBB\xBF"
     "2025-11-04\nText.",
     "2025-11-04"},
    {"SlashedGerman", "de", "04/11/2025\nText.", "2025-11-04"},
    {"SlashedEnglishOpen", "en", "04/11/2025\nText.", ""},
    {"SlashedEnglishPlain", "en", "11/24/2025\nText.", "2025-11-24"},
    {"NoSuchDay", "en", "2025-02-30\nText.", ""},
    {"PartOfANumber", "en", "12025-11-041\nText.", ""},
    {"SoftwareVersion", "en", "Version 2025.11.04 adds a switch.", ""},

    // English.
    {"Xinhua", "en", "BEIJING, Nov. 4, 2025 (Xinhua) -- A spokesperson said.",
     "2025-11-04"},
    {"PrNewswire", "en", "TAIPEI, Nov. 4, 2025 /PRNewswire/ -- A company",
     "2025-11-04"},
    {"AgencyFirst", "en", "WASHINGTON (Reuters) - Nov 4, 2025 - The White",
     "2025-11-04"},
    {"AgencyAlone", "en", "(Reuters) - Nov 4, 2025\nThe White House",
     "2025-11-04"},
    {"Published", "en", "Title\nPublished: 4 November 2025\nText.",
     "2025-11-04"},
    {"PublishedOnWeekday", "en", "Published on Tuesday, November 4th, 2025",
     "2025-11-04"},
    {"WeekdayAlone", "en", "Title\n\nTuesday, November 4, 2025\n\nText.",
     "2025-11-04"},
    {"Byline", "en", "By Jane Doe, November 4, 2025\nText.", "2025-11-04"},
    {"Bar", "en", "Jane Doe | Nov 4, 2025 | 5 min read\nText.", "2025-11-04"},
    {"AtTheEnd", "en", "Title\nText of a story.\nPublished: Nov. 4, 2025\n",
     "2025-11-04"},
    {"PublishedBeforeUpdated", "en",
     "Published Nov 4, 2025 | Updated Nov 6, 2025", "2025-11-04"},
    {"YearOnly", "en", "In May 2019 the ministry said it would act.", ""},
    {"NoYear", "en", "BEIJING, Nov. 4 (Xinhua) -- A spokesperson", ""},
    {"ProseOn", "en", "On Nov. 4, 2025, the president said he would.", ""},
    {"ProseSubject", "en", "November 4, 2025 was a day to remember.", ""},
    {"ProseMiddle", "en", "The law of July 1, 2020 (in Chinese) is strict.",
     ""},
    {"ProseClause", "en", "Trump said on Monday, Nov. 3, 2025, that", ""},
    {"MayIsAVerb", "en", "He may 4 times try, 2025 at the latest.", ""},

    // Chinese.
    {"ChineseLine", "zh-Hans", "标题\n2025年11月4日\n正文", "2025-11-04"},
    {"ChineseSource", "zh-Hans", "2025年11月04日 11:15 来源：某网\n正文",
     "2025-11-04"},
    {"ChineseDispatch", "zh-Hans", "新华社北京2025年11月4日电 记者",
     "2025-11-04"},
    {"ChineseLabel", "zh-Hant", "發布時間：2025年11月4日 星期二", "2025-11-04"},
    {"ChineseBrackets", "zh-Hant", "（2025年11月4日）\n正文", "2025-11-04"},
    {"ChineseNoYear", "zh-Hant", "（中央社記者王小明台北4日電）正文", ""},
    {"ChineseProse", "zh-Hans", "2025年11月4日，总理在北京会见客人。", ""},
    {"ChineseProseMiddle", "zh-Hans", "会议于2025年11月4日在北京举行。", ""},

    // Japanese, Korean.
    {"JapaneseTime", "ja", "2025年11月4日 11時15分\n本文", "2025-11-04"},
    {"JapaneseReuters", "ja", "［東京 2025年11月4日 ロイター］ 本文",
     "2025-11-04"},
    {"JapaneseWeekday", "ja", "2025年11月4日（火）\n本文", "2025-11-04"},
    {"JapaneseProse", "ja", "2025年11月4日に首相は会見した。", ""},
    {"KoreanInput", "ko", "제목\n입력 2025.11.04 오전 11:15\n본문",
     "2025-11-04"},
    {"KoreanDots", "ko", "제목\n2025.11.04. 11:15\n본문", "2025-11-04"},
    {"KoreanWords", "ko", "2025년 11월 4일\n본문", "2025-11-04"},
    {"KoreanProse", "ko", "2025년 11월 4일 대통령은 서울에서 말했다.", ""},

    // German, French, Spanish, Russian.
    {"German", "de", "Berlin, 4. November 2025 - Der Kanzler", "2025-11-04"},
    {"GermanLetter", "de", "Berlin, den 4. November 2025\nText", "2025-11-04"},
    {"GermanNumbers", "de", "Stand: 04.11.2025, 11:15 Uhr\nText", "2025-11-04"},
    {"GermanProse", "de", "Am 4. November 2025 sagte der Kanzler", ""},
    {"French", "fr", "PARIS, 4 novembre 2025 (AFP) - Le président",
     "2025-11-04"},
    {"FrenchLabel", "fr", "Publié le 1er décembre 2025 à 11h15", "2025-12-01"},
    {"FrenchProse", "fr", "Le 4 novembre 2025, le président a dit", ""},
    {"Spanish", "es", "Madrid, 4 de noviembre de 2025 (EFE).- El",
     "2025-11-04"},
    {"SpanishShort", "es", "Madrid, 4 nov 2025 (EFE).- El", "2025-11-04"},
    {"SpanishProse", "es", "El 4 de noviembre de 2025 dijo que", ""},
    {"Russian", "ru", "МОСКВА, 4 ноября 2025 — ТАСС. Глава", "2025-11-04"},
    {"RussianYear", "ru", "Москва. 4 ноября 2025 г. INTERFAX.RU - Глава",
     "2025-11-04"},
    {"RussianProse", "ru", "Встреча 4 ноября 2025 года прошла в Москве.", ""},

    {"Empty", "en", "", ""},
};

class DatelineTest : public testing::TestWithParam<Case> {};

TEST_P(DatelineTest, IsFoundOrNot) {
  const Case& c = GetParam();
  EXPECT_EQ(FindDateline(c.text, c.lang).value_or(""), c.date) << c.text;
}

INSTANTIATE_TEST_SUITE_P(Table, DatelineTest, testing::ValuesIn(kCases),
                         [](const auto& info) {
                           return std::string(info.param.name);
                         });

TEST(DatelineTest, OnlyTheBeginningAndTheEndCount) {
  const std::string filler(700, 'x');
  const std::string date = "\nPublished: Nov. 4, 2025\n";
  EXPECT_EQ(FindDateline(filler + date + "a\nb\nc\n", "en"), std::nullopt);
  EXPECT_EQ(FindDateline(filler + date, "en"), "2025-11-04");
}

TEST(DatelineTest, TakesLongLinesAndBrokenBytes) {
  EXPECT_EQ(FindDateline(std::string(1 << 20, '1'), "en"), std::nullopt);
  EXPECT_EQ(FindDateline("\xFF\xFE 2025-11-04\n", "en"), std::nullopt);
}

}  // namespace
}  // namespace normalize
