#include "normalize/framing/quantity_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

using Value = std::pair<std::string_view, double>;
using Name = std::pair<std::string_view, std::string_view>;

constexpr std::array kEnglishNumbers = std::to_array<Value>({
    {"one", 1},      {"two", 2},     {"three", 3},    {"four", 4},
    {"five", 5},     {"six", 6},     {"seven", 7},    {"eight", 8},
    {"nine", 9},     {"ten", 10},    {"eleven", 11},  {"twelve", 12},
    {"fifteen", 15}, {"twenty", 20}, {"thirty", 30},  {"forty", 40},
    {"fifty", 50},   {"sixty", 60},  {"seventy", 70}, {"eighty", 80},
    {"ninety", 90},  {"a", 1},       {"ein", 1},      {"eine", 1},
    {"zwei", 2},     {"drei", 3},    {"vier", 4},     {"funf", 5},
    {"sechs", 6},    {"sieben", 7},  {"acht", 8},     {"neun", 9},
    {"zehn", 10},    {"zwolf", 12},
});

constexpr std::array kMagnitudes = std::to_array<Value>({
    {"hundred", 1e2},   {"hundreds", 1e2},   {"k", 1e3},
    {"thousand", 1e3},  {"thousands", 1e3},  {"m", 1e6},
    {"mn", 1e6},        {"million", 1e6},    {"millions", 1e6},
    {"b", 1e9},         {"bn", 1e9},         {"billion", 1e9},
    {"billions", 1e9},  {"tn", 1e12},        {"trn", 1e12},
    {"trillion", 1e12}, {"trillions", 1e12}, {"dozen", 12},
    {"dozens", 12},     {"tens", 10},        {"tausend", 1e3},
    {"tsd", 1e3},       {"mio", 1e6},        {"millionen", 1e6},
    {"mrd", 1e9},       {"milliarde", 1e9},  {"milliarden", 1e9},
    {"千", 1e3},        {"万", 1e4},         {"十万", 1e5},
    {"百万", 1e6},      {"千万", 1e7},       {"亿", 1e8},
    {"十亿", 1e9},      {"百亿", 1e10},      {"千亿", 1e11},
    {"万亿", 1e12},     {"兆", 1e12},
});

constexpr std::array kUnits = std::to_array<Name>({
    {"us$", "USD"},
    {"$", "USD"},
    {"usd", "USD"},
    {"dollar", "USD"},
    {"dollars", "USD"},
    {"us dollars", "USD"},
    {"u.s. dollars", "USD"},
    {"us-dollar", "USD"},
    {"美元", "USD"},
    {"美金", "USD"},
    {"hk$", "HKD"},
    {"港元", "HKD"},
    {"港币", "HKD"},
    {"nt$", "TWD"},
    {"新台币", "TWD"},
    {"台币", "TWD"},
    {"a$", "AUD"},
    {"澳元", "AUD"},
    {"c$", "CAD"},
    {"加元", "CAD"},
    {"s$", "SGD"},
    {"新加坡元", "SGD"},
    {"€", "EUR"},
    {"eur", "EUR"},
    {"euro", "EUR"},
    {"euros", "EUR"},
    {"欧元", "EUR"},
    {"£", "GBP"},
    {"gbp", "GBP"},
    {"pound", "GBP"},
    {"pounds", "GBP"},
    {"英镑", "GBP"},
    {"rmb", "CNY"},
    {"cny", "CNY"},
    {"yuan", "CNY"},
    {"renminbi", "CNY"},
    {"人民币", "CNY"},
    {"元人民币", "CNY"},
    {"元", "CNY"},
    {"yen", "JPY"},
    {"日元", "JPY"},
    {"¥", "yen or yuan"},
    {"won", "KRW"},
    {"韩元", "KRW"},
    {"₩", "KRW"},
    {"rupee", "INR"},
    {"rupees", "INR"},
    {"₹", "INR"},
    {"卢布", "RUB"},
    {"ruble", "RUB"},
    {"rubles", "RUB"},
    {"%", "%"},
    {"percent", "%"},
    {"per cent", "%"},
    {"prozent", "%"},
    {"percentage point", "points"},
    {"percentage points", "points"},
    {"prozentpunkte", "points"},
    {"个百分点", "points"},
    {"year", "year"},
    {"years", "year"},
    {"jahr", "year"},
    {"jahre", "year"},
    {"jahren", "year"},
    {"month", "month"},
    {"months", "month"},
    {"monat", "month"},
    {"monate", "month"},
    {"monaten", "month"},
    {"个月", "month"},
    {"week", "week"},
    {"weeks", "week"},
    {"woche", "week"},
    {"wochen", "week"},
    {"day", "day"},
    {"days", "day"},
    {"tag", "day"},
    {"tage", "day"},
    {"tagen", "day"},
    {"hour", "hour"},
    {"hours", "hour"},
    {"小时", "hour"},
    {"倍", "times"},
});

constexpr std::array kFractions = std::to_array<Value>({
    {"half", 0.5},
    {"a third", 1.0 / 3},
    {"one third", 1.0 / 3},
    {"two thirds", 2.0 / 3},
    {"a quarter", 0.25},
    {"one quarter", 0.25},
    {"a fifth", 0.2},
    {"one fifth", 0.2},
    {"a tenth", 0.1},
    {"one tenth", 0.1},
    {"three quarters", 0.75},
    {"die halfte", 0.5},
    {"der halfte", 0.5},
    {"halfte", 0.5},
    {"ein drittel", 1.0 / 3},
    {"zwei drittel", 2.0 / 3},
    {"ein viertel", 0.25},
    {"drei viertel", 0.75},
    {"一半", 0.5},
    {"半数", 0.5},
    {"三分之一", 1.0 / 3},
    {"三分之二", 2.0 / 3},
    {"四分之一", 0.25},
    {"四分之三", 0.75},
    {"五分之一", 0.2},
});

constexpr char32_t kDigits[] = U"〇一二三四五六七八九";

constexpr char kNumber[] = R"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)";
constexpr char kGermanNumber[] = R"(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)";

const QuantityLanguage& English() {
  static const QuantityLanguage kLanguage = [] {
    const std::string number = kNumber;
    const std::string spelled =
        "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
        "fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a";
    const std::string magnitude =
        R"((?:hundred|thousand|million|billion|trillion|dozen|mn|bn|trn|tn|)"
        R"([kmb])\b)";
    const std::string before =
        R"((?:US|HK|NT|A|C|S)?\$|€|£|¥|₩|₹|(?:USD|RMB|CNY|EUR|GBP)\s?)";
    const std::string units =
        R"(%|per\s?cent\b|percentage points?\b|(?:U\.?S\.? )?dollars?\b|)"
        R"(yuan\b|renminbi\b|RMB\b|USD\b|euros?\b|pounds?\b|yen\b|won\b|)"
        R"(rupees?\b|rubles?\b|(?:years?|months?|weeks?|days?|hours?)\b)";
    QuantityLanguage language;
    language.amount = "(" + before + ")?(" + number + "|\\b(?:" + spelled +
                      ")\\b)(?:[\\s-]?(" + magnitude + "))?(?:\\s?(?:-|–|to)" +
                      "\\s?(?:" + before + ")?(" + number + ")(?:[\\s-]?(" +
                      magnitude + "))?)?(?:[\\s-]?(" + units + "))?";
    language.fraction =
        R"(\b(half|(?:a|one)[ -](?:third|quarter|fifth|tenth)|)"
        R"(two[ -]thirds|three[ -]quarters) (?:of|the|its|their|all)\b)";
    language.vague =
        R"(\b(?:tens|dozens|hundreds|thousands)? ?(?:of )?)"
        R"((dozens|hundreds|thousands|millions|billions|trillions) of ()"
        R"(dollars|yuan|euros|pounds)?)";
    language.before =
        R"((?:(about|around|some|nearly|almost|roughly|approximately|close to|)"
        R"(an estimated)|(more than|over|at least|above|no less than)|(up to|)"
        R"(as (?:much|many) as|less than|fewer than|under|below|at most)))"
        R"((?: an?)?\s*$)";
    language.date_before =
        R"((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*\s?$)";
    language.date_after =
        R"(^\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))";
    return language;
  }();
  return kLanguage;
}

const QuantityLanguage& German() {
  static const QuantityLanguage kLanguage = [] {
    const std::string number = kGermanNumber;
    const std::string magnitude =
        R"((?:Tausend|Tsd|Millionen|Million|Mio|Milliarden?|Mrd|Billionen|)"
        R"(Billion|Dutzend)\b\.?)";
    const std::string before = R"((?:US|HK)?\$|€|£|¥)";
    const std::string units =
        R"(%|Prozentpunkte\b|Prozent\b|(?:US-)?Dollar\b|Euro\b|€|\$|Yuan\b|)"
        R"(Pfund\b|Yen\b|(?:Jahren?|Monaten?|Monat|Jahr|Wochen?|Tagen?)\b)";
    QuantityLanguage language;
    language.amount =
        "(" + before + ")?(" + number +
        "|\\b(?:eine?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)"
        "\\b)(?:\\s?(" +
        magnitude + "))?(?:\\s?(?:-|–|bis)\\s?(" + number + ")(?:\\s?(" +
        magnitude + "))?)?(?:\\s?(" + units + "))?";
    language.fraction =
        R"(\b((?:die |der )?Hälfte|(?:ein|zwei) Drittel|(?:ein|drei) )"
        R"(Viertel) (?:der|des|aller|ihrer|seiner|von)\b)";
    language.vague =
        R"(\b(Dutzende|Hunderte|Tausende|Millionen|Milliarden) (?:von )?()"
        R"(Dollar|Euro|Yuan)?)";
    language.before =
        R"((?:(etwa|rund|ungefähr|knapp|fast|circa|ca\.)|(mehr als|über|)"
        R"(mindestens)|(bis zu|weniger als|unter|höchstens))\s*$)";
    language.date_before = R"(\b(?:am|vom|den)\s?$)";
    language.date_after =
        R"(^\.?\s(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))";
    language.decimal_mark = ',';
    return language;
  }();
  return kLanguage;
}

const QuantityLanguage& Chinese() {
  static const QuantityLanguage kLanguage = [] {
    const std::string number =
        std::string(kNumber) + "|[〇零一二两三四五六七八九十百千]+";
    const std::string magnitude =
        "万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|兆|千|billion|million";
    const std::string units =
        "美元|美金|港元|港币|新台币|台币|欧元|英镑|日元|韩元|澳元|加元|"
        "新加坡元|卢布|元人民币|人民币|元|%|％|个百分点|年|个月|小时|倍";
    QuantityLanguage language;
    language.amount = "((?:US|HK|NT)?\\$|€|£|¥|人民币|新台币)?(" + number +
                      ")[多余]?\\s?(" + magnitude +
                      ")?(?:\\s?[至到~～\\-–—]\\s?(" + number + ")\\s?(" +
                      magnitude + ")?)?[多余]?\\s?(" + units + ")?";
    language.fraction =
        "(一半|半数|[三四五]分之[一二三]|百分之(?:[0-9.]+|[一二三四五六七八九十"
        "百]+)|[一二三四五六七八九]成[一二三四五六七八九]?)";
    language.vague = "数([十百千]?[万亿])(美元|元|欧元|人民币)";
    language.before =
        "(?:(大约|约|近|将近|接近)|(超过|逾|至少|不少于|高于|超)|(至多|最多|"
        "高达|"
        "不到|不足|低于|少于))$";
    language.date_before = "[年月]$";
    language.date_after = "^\\s?[年月日号时点]";
    return language;
  }();
  return kLanguage;
}

// 三千五百 and 一二三.
std::optional<double> HanNumber(std::u32string_view written) {
  double total = 0, digit = 0;
  bool placed = false;
  for (char32_t c : written) {
    if (c == U'零') c = U'〇';
    if (c == U'两') c = U'二';
    const auto* found = std::find(kDigits, kDigits + 10, c);
    if (found != kDigits + 10) {
      digit = placed ? static_cast<double>(found - kDigits)
                     : digit * 10 + static_cast<double>(found - kDigits);
      continue;
    }
    const double place = c == U'十' ? 10 : c == U'百' ? 100 : 1000;
    if (c != U'十' && c != U'百' && c != U'千') return {};
    total += (digit == 0 ? 1 : digit) * place;
    digit = 0;
    placed = true;
  }
  return total + digit;
}

template <size_t N>
std::optional<double> ValueIn(const std::array<Value, N>& table,
                              std::string_view word) {
  for (const auto& [name, value] : table) {
    if (name == word) return value;
  }
  return {};
}

std::string Lower(std::string_view text) {
  std::string lower = Fold(text);
  std::replace(lower.begin(), lower.end(), '-', ' ');
  while (lower.ends_with('.') || lower.ends_with(' ')) lower.pop_back();
  return lower;
}

std::optional<double> ChineseShare(std::string_view words) {
  constexpr std::string_view kPercent = "百分之", kTenth = "成";
  if (words.starts_with(kPercent)) {
    const auto number = NumberOf(words.substr(kPercent.size()), '.');
    if (number) return *number / 100;
  }
  // 七成五: tenths, then hundredths.
  const size_t tenth = words.find(kTenth);
  if (tenth == words.npos) return {};
  const auto tenths = HanNumber(ToUtf32(words.substr(0, tenth)));
  const auto rest = HanNumber(ToUtf32(words.substr(tenth + kTenth.size())));
  return tenths.value_or(0) / 10 + rest.value_or(0) / 100;
}

}  // namespace

const QuantityLanguage& QuantityLanguageFor(std::string_view lang) {
  if (lang.starts_with("zh")) return Chinese();
  return lang.starts_with("de") ? German() : English();
}

double MagnitudeOf(std::string_view word, std::string_view lang) {
  const std::string lower = Lower(word);
  if (lang.starts_with("de") && lower.starts_with("billion")) return 1e12;
  return ValueIn(kMagnitudes, lower).value_or(1);
}

std::string UnitOf(std::string_view written) {
  std::string lower = Lower(written);
  if (lower == "us dollar") lower = "dollar";
  for (const auto& [name, unit] : kUnits) {
    if (name == lower || Fold(name) == lower) return std::string(unit);
  }
  return {};
}

std::optional<double> FractionOf(std::string_view words) {
  const std::string lower = Lower(words);
  if (const auto value = ValueIn(kFractions, lower)) return value;
  return ChineseShare(lower);
}

std::optional<double> NumberOf(std::string_view written, char decimal_mark) {
  if (const auto value = ValueIn(kEnglishNumbers, Lower(written))) {
    return value;
  }
  if (!written.empty() && (written[0] < '0' || written[0] > '9')) {
    return HanNumber(ToUtf32(written));
  }
  std::string plain;
  for (const char c : written) {
    if (c == decimal_mark) plain += '.';
    if (c >= '0' && c <= '9') plain += c;
  }
  double value = 0;
  const auto parsed =
      std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (parsed.ec != std::errc()) return {};
  return value;
}

}  // namespace normalize
