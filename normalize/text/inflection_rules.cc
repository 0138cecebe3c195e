#include "normalize/text/inflection_rules.h"

namespace normalize {
namespace {

constexpr Before kVowel = Before::kVowel;
constexpr Before kConsonant = Before::kConsonant;
constexpr Before kHush = Before::kVelarOrHush;

// Else each rule gets a line of its own.
// clang-format off

// Masculine names in a consonant, -й (-и here), -ий and -ый; feminine ones in
// -а, -я, -ия and -ь; neuter ones in -о and -ие; adjectives.
constexpr EndingRule kRussian[] = {
    // Adjectives: белого дома, Зеленскому, в Белом доме.
    {"ого", "ыи"}, {"ого", "ии"}, {"ого", "ои"}, {"ого", "ое"},
    {"ому", "ыи"}, {"ому", "ии"}, {"ому", "ои"}, {"ому", "ое"},
    {"его", "ии"}, {"ему", "ии"}, {"ыми", "ые"}, {"ими", "ие"},
    {"ых", "ые"}, {"их", "ие"}, {"ую", "ая"}, {"юю", "яя"},
    // Россия, Россией; Заявление, заявлением.
    {"иеи", "ия"}, {"иями", "ия"}, {"иях", "ия"}, {"ием", "ие"},
    {"ием", "ии"}, {"ию", "ия"}, {"ию", "ии"}, {"ию", "ие"}, {"ии", "ия"},
    {"ии", "ие"}, {"ия", "ии"}, {"ия", "ие"}, {"ие", "ии"}, {"ие", "ия"},
    // Китай -> китаи: китая, китаем, китае.
    {"ем", "и", kVowel}, {"ев", "и", kVowel}, {"я", "и", kVowel},
    {"ю", "и", kVowel}, {"е", "и", kVowel},
    // Трамп, трампами.
    {"ами", "", kConsonant}, {"ами", "а", kConsonant},
    {"ах", "", kConsonant}, {"ах", "а", kConsonant},
    {"ам", "", kConsonant}, {"ам", "а", kConsonant},
    {"ов", "", kConsonant}, {"ом", "", kConsonant}, {"ом", "о", kConsonant},
    {"ом", "ыи"}, {"ом", "ии"}, {"ом", "ои"}, {"ом", "ое"},
    // Путиным, Ельциным; белым, японским.
    {"ым", "", kConsonant}, {"ым", "ыи"}, {"ым", "ое"}, {"ым", "ые"},
    {"им", "ии"}, {"им", "ое"}, {"им", "ие"},
    // Москвой, Москвою; Меркелем; Захаровой; Белой.
    {"ою", "а", kConsonant}, {"ои", "а", kConsonant}, {"ои", "ая"},
    {"ьею", "ья"}, {"ьеи", "ья"}, {"еи", "я", kConsonant},
    {"еи", "а", kHush}, {"еи", "яя"}, {"ью", "ь"},
    {"ем", "ь", kConsonant}, {"ем", "", kHush},
    {"ями", "ь"}, {"ями", "я"}, {"ями", "и", kVowel}, {"ях", "ь"},
    {"ях", "я"}, {"ях", "и", kVowel}, {"ям", "ь"}, {"ям", "я"},
    // One letter: the widest last.
    {"а", "", kConsonant}, {"а", "о", kConsonant},
    {"у", "", kConsonant}, {"у", "а", kConsonant}, {"у", "о", kConsonant},
    {"ы", "", kConsonant}, {"ы", "а", kConsonant},
    {"е", "", kConsonant}, {"е", "а", kConsonant}, {"е", "о", kConsonant},
    {"е", "я"}, {"е", "ь", kConsonant},
    {"и", "", kHush}, {"и", "а", kHush}, {"и", "ь", kConsonant}, {"и", "я"},
    {"я", "ь", kConsonant}, {"ю", "ь", kConsonant}, {"ю", "я"},
};

constexpr EndingRule kUkrainian[] = {
    // Київ, Києва; Харків, Харкова.
    {"єва", "ів"}, {"єву", "ів"}, {"євом", "ів"}, {"єві", "ів"},
    {"ова", "ів"}, {"овом", "ів"},
    {"ого", "ии"}, {"ого", "е"}, {"ому", "ии"}, {"ому", "е"},
    {"ими", "і"}, {"их", "і"}, {"им", "ии"}, {"им", "е"},
    {"ою", "а", kConsonant}, {"ою", "ія"},
    {"ієвою", "ієва"}, {"ією", "ія"}, {"ію", "ія"}, {"ії", "ія"},
    {"іі", "ія"}, {"єю", "я"}, {"ею", "я"}, {"ею", "а", kHush},
    // Китай -> китаи: китаю, китаєм, китаєві, китаї.
    {"єм", "и", kVowel}, {"єві", "и", kVowel}, {"я", "и", kVowel},
    {"ю", "и", kVowel}, {"і", "и", kVowel}, {"і", "я", kVowel},
    {"ові", "", kConsonant}, {"еві", "ь"}, {"еві", "", kHush},
    {"ами", "", kConsonant}, {"ами", "а", kConsonant},
    {"ах", "", kConsonant}, {"ах", "а", kConsonant},
    {"ам", "", kConsonant}, {"ів", "", kConsonant},
    {"ом", "", kConsonant}, {"ом", "о", kConsonant},
    {"ем", "ь", kConsonant}, {"ем", "", kHush},
    {"им", "", kConsonant},
    // Америка, в Америці; Прага, у Празі.
    {"ці", "ка"}, {"зі", "га"}, {"сі", "ха"}, {"ці", "ця"},
    {"а", "", kConsonant}, {"а", "о", kConsonant},
    {"у", "", kConsonant}, {"у", "а", kConsonant}, {"у", "о", kConsonant},
    {"і", "", kConsonant}, {"і", "а", kConsonant}, {"і", "о", kConsonant},
    {"і", "ь", kConsonant}, {"і", "я", kConsonant},
    {"и", "", kConsonant}, {"и", "а", kConsonant},
    {"е", "", kConsonant}, {"я", "ь", kConsonant}, {"ю", "ь", kConsonant},
    {"ю", "я", kConsonant},
};

constexpr EndingRule kPolish[] = {
    {"skiego", "ski"}, {"skiemu", "ski"}, {"skim", "ski"}, {"skich", "ski"},
    {"skiej", "ska"}, {"ckiego", "cki"}, {"ckiemu", "cki"}, {"ckim", "cki"},
    {"ckiej", "cka"}, {"ego", "y"}, {"emu", "y"}, {"ego", "e"},
    {"ej", "a"}, {"ych", "e"}, {"ym", "y"},
    // Polska, w Polsce; Praga, w Pradze.
    {"sce", "ska"}, {"ce", "ka"}, {"dze", "ga"}, {"rze", "ra"}, {"rze", "r"},
    {"le", "la"}, {"le", "l"}, {"cie", "ta"}, {"cie", "t"}, {"dzie", "da"},
    {"dzie", "d"},
    {"ji", "ja"}, {"je", "ja"}, {"ii", "ia"}, {"ia", "ia"}, {"io", "ia"},
    {"owie", "", kConsonant}, {"owi", "", kConsonant}, {"iem", "", kHush},
    {"em", "", kConsonant}, {"em", "o", kConsonant},
    {"ami", ""}, {"ami", "a"}, {"ami", "y"}, {"ach", "y"}, {"ach", ""},
    {"om", "y"}, {"ow", "", kConsonant},
    {"ie", "", kConsonant}, {"ie", "a", kConsonant}, {"ie", "o", kConsonant},
    {"a", "", kConsonant}, {"a", "o", kConsonant},
    {"u", "", kConsonant}, {"u", "o", kConsonant}, {"u", "a", kConsonant},
    {"y", "", kConsonant}, {"y", "a", kConsonant},
    {"i", "a", kHush}, {"i", "", kHush}, {"i", "ia", kConsonant},
    {"e", "a", kConsonant}, {"o", "a", kConsonant},
};

constexpr EndingRule kCzech[] = {
    // A woman's surname from a man's: Merkelová.
    {"ovou", ""}, {"ove", ""}, {"ova", ""}, {"ovou", "ova"}, {"ove", "ova"},
    {"eho", "y"}, {"emu", "y"}, {"iho", "i"}, {"imu", "i"}, {"ym", "y"},
    {"ych", "e"}, {"em", "y"}, {"im", "i"},
    // Rusko, v Rusku; Amerika, v Americe; Praha, v Praze; Pavel, Pavla.
    {"sku", "sko"}, {"ska", "sko"}, {"skem", "sko"}, {"ce", "ka"},
    {"ze", "ha"}, {"ze", "ga"}, {"re", "ra"}, {"lovi", "el"}, {"la", "el"},
    {"lem", "el"}, {"kovi", "ek"}, {"kem", "ek"}, {"ka", "ek"},
    {"ovi", "", kConsonant}, {"ovi", "a", kConsonant},
    {"ami", "a"}, {"ach", "y"}, {"ech", "y"}, {"um", "y"},
    {"em", "", kConsonant}, {"em", "o", kConsonant}, {"em", "e", kConsonant},
    {"ou", "a", kConsonant}, {"ii", "ie"}, {"ii", "ia"},
    {"a", "", kConsonant}, {"a", "o", kConsonant},
    {"u", "", kConsonant}, {"u", "a", kConsonant}, {"u", "o", kConsonant},
    {"y", "", kConsonant}, {"y", "a", kConsonant},
    {"i", "", kConsonant}, {"i", "e", kConsonant},
    {"e", "", kConsonant}, {"e", "a", kConsonant}, {"o", "a", kConsonant},
};

// Croatian, Serbian in Latin letters, Bosnian, Slovene.
constexpr EndingRule kSouthSlavic[] = {
    {"skog", "ski"}, {"skoga", "ski"}, {"skom", "ski"}, {"skom", "ska"},
    {"ske", "ska"}, {"ske", "ski"}, {"skega", "ski"}, {"skemu", "ski"},
    {"ovi", ""}, {"ama", "a"}, {"ima", ""}, {"ija", "ij"}, {"ije", "ija"},
    {"iji", "ija"}, {"iju", "ija"}, {"ijom", "ija"}, {"ijo", "ija"},
    {"om", "", kConsonant}, {"om", "a", kConsonant}, {"em", "", kConsonant},
    {"ci", "ka"}, {"zi", "ga"},
    {"a", "", kConsonant}, {"a", "o", kConsonant}, {"u", "", kConsonant},
    {"u", "a", kConsonant}, {"u", "o", kConsonant}, {"i", "a", kConsonant},
    {"i", "", kConsonant}, {"e", "a", kConsonant}, {"o", "a", kConsonant},
};

// Genitives and plurals; the adjective of a name like Weißes Haus. A
// Berliner is no form of Berlin.
constexpr EndingRule kGerman[] = {
    {"es", "", kConsonant}, {"s", ""},     {"es", "er"}, {"em", "es"},
    {"em", "er"},           {"em", "e"},   {"en", "es"}, {"en", "er"},
    {"en", "e"},            {"en", ""},    {"er", "es"}, {"er", "e"},
    {"e", "es"},            {"e", "er"},   {"n", ""},
};

// Plurals; possessives are cut off by their apostrophe.
constexpr EndingRule kEnglish[] = {{"s", ""}};

// clang-format on

struct Language {
  std::string_view lang;
  std::span<const EndingRule> rules;
  size_t minimal_stem;
};
constexpr Language kLanguages[] = {
    {"ru", kRussian, 2},     {"uk", kUkrainian, 2},   {"pl", kPolish, 3},
    {"cs", kCzech, 3},       {"sk", kCzech, 3},       {"hr", kSouthSlavic, 3},
    {"sr", kSouthSlavic, 3}, {"bs", kSouthSlavic, 3}, {"sl", kSouthSlavic, 3},
    {"de", kGerman, 3},      {"en", kEnglish, 3},
};

const Language* Find(std::string_view lang) {
  for (const Language& language : kLanguages) {
    if (language.lang == lang) return &language;
  }
  return nullptr;
}

}  // namespace

std::span<const EndingRule> RulesOf(std::string_view primary_language) {
  const Language* language = Find(primary_language);
  if (language == nullptr) return {};
  return language->rules;
}

size_t MinimalStem(std::string_view primary_language) {
  const Language* language = Find(primary_language);
  return language == nullptr ? 0 : language->minimal_stem;
}

}  // namespace normalize
