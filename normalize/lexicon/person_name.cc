#include "normalize/lexicon/person_name.h"

#include <algorithm>
#include <array>
#include <set>

#include "normalize/text/fold.h"
#include "normalize/text/han.h"
#include "normalize/text/readings.h"
#include "normalize/text/romanization.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// Family names as Korean, Cantonese, Hokkien and other southern Chinese
// romanizations write them: no Mandarin reading fits them.
const std::set<std::string, std::less<>>& RegionalFamilyNames() {
  static const std::set<std::string, std::less<>> names = {
      // Korean
      "kim", "lee", "yi", "ri", "rhee", "park", "pak", "bak", "choi", "choe",
      "jung", "jeong", "jong", "chung", "kang", "cho", "jo", "yoon", "yun",
      "jang", "chang", "lim", "im", "rim", "han", "oh", "seo", "suh", "shin",
      "sin", "kwon", "hwang", "ahn", "an", "song", "ryu", "yoo", "yu", "you",
      "hong", "jeon", "chun", "ko", "go", "moon", "mun", "yang", "son", "sohn",
      "bae", "baek", "paek", "heo", "hur", "ho", "nam", "sim", "shim", "noh",
      "roh", "no", "ha", "kwak", "koo", "ku", "cha", "chu", "joo", "ju", "min",
      "won", "woo", "ji", "na", "ra", "do", "eom", "um", "hyon", "hyun", "pang",
      "thae", "tae", "ban", "chon", "ro", "so", "o", "ryang", "ryom", "wi",
      // Cantonese, Hokkien, Teochew, Hakka
      "chan", "cheung", "chow", "lam", "wong", "ng", "leung", "lau", "tam",
      "tan", "goh", "ong", "teo", "chua", "koh", "yeung", "kwok", "tsang",
      "tse", "yip", "yuen", "mak", "fung", "tang", "choy", "kwan", "lai",
      "law", "lo", "poon", "siu", "szeto", "to", "tong", "tsui", "wan", "yam",
      "yau", "chiu", "hui", "ip", "kam", "ko", "kong", "lui", "luk", "mok",
      "shum", "sung", "sze", "yiu", "cheng", "ang", "chia", "heng", "khaw",
      "lien", "ling", "low", "neo", "quek", "seah", "sim", "soh", "tay", "toh",
      "yeo", "yap", "chee", "gan", "kuok", "liew", "loke", "li", "wee", "chin",
  };
  return names;
}

bool IsParticle(std::string_view word) {
  static constexpr std::array<std::string_view, 19> kParticles = {
      "von", "van", "der", "den", "de", "del", "della", "da", "di", "du",
      "dos", "la", "le", "bin", "ibn", "al", "el", "ten", "ter"};
  return std::find(kParticles.begin(), kParticles.end(), word) !=
         kParticles.end();
}

bool IsSuffix(std::string_view word) {
  return word == "Jr." || word == "Jr" || word == "Sr." || word == "Sr" ||
         word == "II" || word == "III" || word == "IV";
}

std::string Join(const std::vector<std::string>& words, size_t begin,
                 size_t end) {
  std::string joined;
  for (size_t i = begin; i < end; ++i) {
    if (i > begin) joined += ' ';
    joined += words[i];
  }
  return joined;
}

std::string Letters(std::string_view word) {
  std::string letters;
  for (const char c : Fold(word)) {
    if ((c >= 'a' && c <= 'z') || (c & 0x80)) letters += c;
  }
  return letters;
}

// Whether `word` is a spelling of the family name that begins `han`.
bool ReadsAsFamilyName(std::string_view word, std::string_view han) {
  const std::string letters = Letters(word);
  const SurnameReading surname = ReadSurname(ToUtf32(han));
  for (const auto& reading : surname.readings) {
    for (const Scheme scheme :
         {Scheme::kPinyin, Scheme::kWadeGiles, Scheme::kTongyong}) {
      std::string spelled;
      for (const Syllable s : reading) spelled += Spell(s, scheme);
      if (Letters(spelled) == letters) return true;
    }
  }
  return false;
}

bool IsHanName(std::string_view text) {
  const std::u32string chars = ToUtf32(text);
  return !chars.empty() && std::all_of(chars.begin(), chars.end(), IsHan);
}

PersonName FamilyFirst(const std::vector<std::string>& words) {
  return {words[0], Join(words, 1, words.size()), true};
}

PersonName FamilyLast(const std::vector<std::string>& words) {
  size_t begin = words.size() - 1;
  while (begin > 1 && IsParticle(Letters(words[begin - 1]))) --begin;
  return {Join(words, begin, words.size()), Join(words, 0, begin), false};
}

}  // namespace

std::vector<std::string> SplitWords(std::string_view text) {
  std::vector<std::string> words;
  for (size_t pos = 0; pos < text.size();) {
    const size_t end = std::min(text.find(' ', pos), text.size());
    if (end > pos) words.emplace_back(text.substr(pos, end - pos));
    pos = end + 1;
  }
  return words;
}

bool WritesFamilyFirst(std::string_view country) {
  static constexpr std::array<std::string_view, 9> kCountries = {
      "CN", "TW", "HK", "MO", "SG", "KR", "KP", "JP", "VN"};
  return std::find(kCountries.begin(), kCountries.end(), country) !=
         kCountries.end();
}

std::string_view AfterLastDot(std::string_view name) {
  size_t after = std::string_view::npos;
  for (const std::string_view dot : {"·", "・", "•", "‧"}) {
    const size_t at = name.rfind(dot);
    if (at == std::string_view::npos) continue;
    after = after == std::string_view::npos ? at + dot.size()
                                            : std::max(after, at + dot.size());
  }
  return after == std::string_view::npos ? std::string_view()
                                         : name.substr(after);
}

PersonName CutPersonName(const EntityRow& row, std::string_view name) {
  std::vector<std::string> words = SplitWords(name);
  while (words.size() > 2 && IsSuffix(words.back())) words.pop_back();
  if (words.size() < 2) return {};
  if (row.country == "JP") return FamilyLast(words);
  if (IsHanName(row.label_zh)) {
    if (ReadsAsFamilyName(words[0], row.label_zh)) return FamilyFirst(words);
    if (ReadsAsFamilyName(words.back(), row.label_zh)) return FamilyLast(words);
  }
  if (row.country == "VN") return FamilyFirst(words);
  if (WritesFamilyFirst(row.country) &&
      RegionalFamilyNames().contains(Letters(words[0])) &&
      (words.size() > 2 || words[1].find('-') != std::string::npos ||
       !RegionalFamilyNames().contains(Letters(words[1])))) {
    return FamilyFirst(words);
  }
  return FamilyLast(words);
}

size_t HanFamilyLength(std::string_view han, std::string_view country) {
  if (!IsHanName(han)) return 0;
  const std::u32string chars = ToUtf32(han);
  if (country == "JP") return chars.size() >= 4 ? 2 : 0;
  if (!WritesFamilyFirst(country)) return 0;
  return ReadSurname(chars).length;
}

}  // namespace normalize
