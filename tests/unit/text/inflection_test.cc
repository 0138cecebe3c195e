#include "normalize/text/inflection.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace normalize {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> FormsOf(std::string_view word, std::string_view lang) {
  std::vector<std::string> forms;
  BaseForms(word, lang, &forms);
  return forms;
}

TEST(InflectionTest, FindsTheBaseForm) {
  const struct {
    std::string_view lang;
    std::string_view word;  // folded, like the base
    std::string_view base;
  } kCases[] = {
      {"de", "trumps", "trump"},
      {"de", "praesidenten", "praesident"},
      {"de", "landes", "land"},
      {"de", "weissen", "weisses"},
      {"de", "weisse", "weisses"},
      {"de", "weissem", "weisses"},
      {"en", "h200s", "h200"},
      {"en", "f-16s", "f-16"},
      {"en", "teslas", "tesla"},
      {"ru", "трампом", "трамп"},
      {"ru", "трампа", "трамп"},
      {"ru", "трампу", "трамп"},
      {"ru", "трампе", "трамп"},
      {"ru", "китае", "китаи"},
      {"ru", "китая", "китаи"},
      {"ru", "китаю", "китаи"},
      {"ru", "китаем", "китаи"},
      {"ru", "белом", "белыи"},
      {"ru", "белого", "белыи"},
      {"ru", "белому", "белыи"},
      {"ru", "белым", "белыи"},
      {"ru", "доме", "дом"},
      {"ru", "дома", "дом"},
      {"ru", "россии", "россия"},
      {"ru", "россию", "россия"},
      {"ru", "россиеи", "россия"},
      {"ru", "москвы", "москва"},
      {"ru", "москве", "москва"},
      {"ru", "москву", "москва"},
      {"ru", "москвои", "москва"},
      {"ru", "америки", "америка"},
      {"ru", "америкои", "америка"},
      {"ru", "путиным", "путин"},
      {"ru", "зеленского", "зеленскии"},
      {"ru", "зеленскому", "зеленскии"},
      {"ru", "зеленским", "зеленскии"},
      {"ru", "зеленском", "зеленскии"},
      {"ru", "захаровои", "захарова"},
      {"ru", "израиля", "израиль"},
      {"ru", "израилем", "израиль"},
      {"ru", "израиле", "израиль"},
      {"ru", "сибири", "сибирь"},
      {"ru", "сибирью", "сибирь"},
      {"ru", "цзиньпина", "цзиньпин"},
      {"ru", "цзиньпином", "цзиньпин"},
      {"ru", "тайваня", "тайвань"},
      {"ru", "тайване", "тайвань"},
      {"ru", "тайванем", "тайвань"},
      {"ru", "японскои", "японская"},
      {"ru", "заявления", "заявление"},
      {"ru", "заявлением", "заявление"},
      {"ru", "министерства", "министерство"},
      {"ru", "министерстве", "министерство"},
      {"ru", "лавровым", "лавров"},
      {"ru", "шоигу", "шоиг"},  // a rule knows no indeclinable name
      {"en", "трампом", "трамп"},
      {"uk", "трампові", "трамп"},
      {"uk", "трампом", "трамп"},
      {"uk", "києва", "киів"},
      {"uk", "києві", "киів"},
      {"uk", "харкова", "харків"},
      {"uk", "украіни", "украіна"},
      {"uk", "украіною", "украіна"},
      {"uk", "америці", "америка"},
      {"uk", "празі", "прага"},
      {"uk", "китаю", "китаи"},
      {"uk", "китаі", "китаи"},
      {"uk", "росіі", "росія"},
      {"uk", "росією", "росія"},
      {"uk", "зеленського", "зеленськии"},
      {"uk", "зеленським", "зеленськии"},
      {"pl", "trumpa", "trump"},
      {"pl", "trumpowi", "trump"},
      {"pl", "trumpem", "trump"},
      {"pl", "trumpie", "trump"},
      {"pl", "tuskiem", "tusk"},
      {"pl", "nawrockiego", "nawrocki"},
      {"pl", "kaczynskim", "kaczynski"},
      {"pl", "polski", "polska"},
      {"pl", "polsce", "polska"},
      {"pl", "warszawie", "warszawa"},
      {"pl", "warszawy", "warszawa"},
      {"pl", "rosji", "rosja"},
      {"pl", "chinach", "chiny"},
      {"pl", "chinami", "chiny"},
      {"cs", "trumpovi", "trump"},
      {"cs", "trumpem", "trump"},
      {"cs", "trumpa", "trump"},
      {"cs", "merkelova", "merkel"},
      {"cs", "rusku", "rusko"},
      {"cs", "ruskem", "rusko"},
      {"cs", "praze", "praha"},
      {"cs", "pavla", "pavel"},
      {"cs", "ciny", "cina"},
      {"cs", "cinou", "cina"},
      {"hr", "trumpom", "trump"},
      {"sl", "kitajske", "kitajska"},
  };
  for (const auto& c : kCases) {
    EXPECT_THAT(FormsOf(c.word, c.lang), Contains(c.base))
        << c.word << " in " << c.lang;
  }
}

TEST(InflectionTest, LeavesOtherWordsAlone) {
  const struct {
    std::string_view lang;
    std::string_view word;
    std::string_view base;  // that must not be found
  } kCases[] = {
      {"de", "berliner", "berlin"},
      {"en", "boss", "bos"},
      {"en", "us", "u"},
      {"en", "bus", "bu"},
      {"zh-Hans", "trumps", "trump"},
      {"tr", "trumps", "trump"},
      {"ru", "trumps", "trump"},
      {"de", "uns", "un"},
  };
  for (const auto& c : kCases) {
    EXPECT_THAT(FormsOf(c.word, c.lang), Not(Contains(c.base))) << c.word;
  }
}

TEST(InflectionTest, FormsAreFewDistinctAndAppended) {
  std::vector<std::string> forms = {"kept"};
  BaseForms("белом", "ru", &forms);
  ASSERT_GT(forms.size(), 1u);
  EXPECT_EQ(forms[0], "kept");
  EXPECT_LE(forms.size(), 9u);
  const std::vector<std::string> distinct(forms.begin() + 1, forms.end());
  for (const std::string& form : distinct) {
    EXPECT_NE(form, "белом");
    EXPECT_EQ(std::count(distinct.begin(), distinct.end(), form), 1);
  }
}

TEST(InflectionTest, MostUsualFormComesFirst) {
  EXPECT_EQ(FormsOf("трампом", "ru").at(0), "трамп");
  EXPECT_EQ(FormsOf("китае", "ru").at(0), "китаи");
  EXPECT_EQ(FormsOf("россии", "ru").at(0), "россия");
}

TEST(InflectionTest, SurvivesAnyBytes) {
  EXPECT_THAT(FormsOf("", "ru"), IsEmpty());
  EXPECT_THAT(FormsOf("\xFF", "ru"), IsEmpty());
  FormsOf("\xD0", "ru");
  FormsOf("\xB0\xD0\xB0", "ru");
}

TEST(InflectionTest, KnowsWhichLanguagesInflect) {
  for (const std::string_view lang : {"de", "en", "en-GB", "pl", "ru", "uk"}) {
    EXPECT_TRUE(Inflects(lang)) << lang;
  }
  for (const std::string_view lang : {"tr", "zh-Hans", "ja", "und", "", "ko"}) {
    EXPECT_FALSE(Inflects(lang)) << lang;
  }
}

TEST(KoreanParticleTest, MeasuresParticles) {
  constexpr size_t kNo = kNotParticle;
  const struct {
    std::string_view rest;
    size_t length;
  } kCases[] = {
      {"", 0},
      {" 은", 0},
      {"(Nvidia)", 0},
      {"은 대만을", 3},
      {"가", 3},
      {"에서는, ", 9},
      {"으로부터의 ", 15},
      {"께서", 6},
      {"측은", 6},
      {"씨가", 6},
      {"이라고 말했다", 9},
      {"까지만도.", 12},
      {"은행", kNo},
      {"은행이", kNo},
      {"전자는", kNo},
      {"의회", kNo},
      {"도시", kNo},
      {"이재명", kNo},
      {"가가가가가가가가가가가가가가가가가가가가", kNo},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(KoreanParticleLength(c.rest), c.length) << c.rest;
  }
}

}  // namespace
}  // namespace normalize
