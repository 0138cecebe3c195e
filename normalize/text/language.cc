#include "normalize/text/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>
#include <cstdio>  // CLD2's header needs it and does not say so
#include <vector>

#include "normalize/text/han.h"
#include "normalize/text/latin_hints.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kMaxRead = 64 << 10;

// How many letters of each script the beginning of a text has.
struct Letters {
  size_t latin = 0;
  size_t cyrillic = 0;
  size_t ukrainian = 0;  // і ї є ґ, which Russian lacks
  size_t russian = 0;    // ы э ъ ё, which Ukrainian lacks
  size_t han = 0;
  size_t simplified = 0;
  size_t traditional = 0;
  size_t kana = 0;
  size_t hangul = 0;
  size_t other = 0;
};

bool IsLatin(char32_t c) {
  const char32_t lower = c | 0x20;
  if (lower >= 'a' && lower <= 'z') return true;
  return (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) ||
         (c >= 0x1E00 && c < 0x1F00);
}

bool IsKana(char32_t c) {
  return (c >= 0x3041 && c < 0x30FB) || (c >= 0x31F0 && c < 0x3200) ||
         (c >= 0xFF66 && c < 0xFF9E);
}

bool IsHangul(char32_t c) {
  return (c >= 0xAC00 && c < 0xD7A4) || (c >= 0x1100 && c < 0x1200) ||
         (c >= 0x3131 && c < 0x318F);
}

// Letters of Greek, Armenian, Hebrew, Arabic, the scripts of India, Thai,
// Georgian and so on: CLD2 tells them apart.
bool IsOtherLetter(char32_t c) {
  return (c >= 0x370 && c < 0x400) || (c >= 0x530 && c < 0x1100) ||
         (c >= 0x1200 && c < 0x1E00) || (c >= 0x1F00 && c < 0x2000);
}

bool IsIn(std::u32string_view set, char32_t c) {
  return set.find(c) != set.npos;
}

void CountHan(char32_t c, Letters* out) {
  ++out->han;
  out->simplified += IsOnlySimplified(c);
  out->traditional += IsOnlyTraditional(c);
}

void CountCyrillic(char32_t c, Letters* out) {
  ++out->cyrillic;
  out->ukrainian += IsIn(U"іїєґІЇЄҐ", c);
  out->russian += IsIn(U"ыэъёЫЭЪЁ", c);
}

void CountLetter(char32_t c, Letters* out) {
  if (IsLatin(c)) {
    ++out->latin;
  } else if (c < 0x370) {
    return;
  } else if (c >= 0x400 && c < 0x530) {
    CountCyrillic(c, out);
  } else if (IsHan(c)) {
    CountHan(c, out);
  } else if (IsKana(c)) {
    ++out->kana;
  } else if (IsHangul(c)) {
    ++out->hangul;
  } else if (IsOtherLetter(c)) {
    ++out->other;
  }
}

Letters CountLetters(std::string_view text) {
  Letters out;
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (c.value != kInvalid) CountLetter(c.value, &out);
    pos += c.length;
  }
  return out;
}

// A Chinese text without a character that tells the script is just "zh".
std::string ChineseOf(const Letters& letters) {
  if (letters.simplified == letters.traditional) return "zh";
  return letters.simplified > letters.traditional ? "zh-Hans" : "zh-Hant";
}

std::string CjkOf(const Letters& letters) {
  const size_t chinese_or_japanese = letters.han + letters.kana;
  if (letters.hangul > chinese_or_japanese) return "ko";
  // A の in a Chinese brand name makes no Japanese; a Japanese headline has
  // at least one Kana in twenty characters.
  if (letters.kana * 20 >= chinese_or_japanese && letters.kana > 1) {
    return "ja";
  }
  if (letters.kana == 1 && letters.han <= 12) return "ja";
  return letters.han > 0 ? ChineseOf(letters) : "ko";
}

struct Guess {
  std::string lang;  // "" for none
  bool reliable = false;
};

Guess AskCld2(std::string_view text) {
  CLD2::Language best[3];
  int percents[3];
  double scores[3];
  int bytes = 0;
  int valid = 0;
  bool reliable = false;
  const CLD2::Language found = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text.data(), static_cast<int>(text.size()), true, nullptr, 0, best,
      percents, scores, nullptr, &bytes, &reliable, &valid);
  if (found == CLD2::UNKNOWN_LANGUAGE) return {};
  return {CanonicalLanguage(CLD2::LanguageCode(found)), reliable};
}

// CLD2 takes no invalid UTF-8: what is invalid becomes a space.
std::string Cleaned(std::string_view text) {
  std::string out(text);
  for (const size_t at : InvalidBytes(text, text.size())) out[at] = ' ';
  return out;
}

std::string CyrillicOf(const Letters& letters, std::string_view text) {
  const Guess guess = AskCld2(text);
  if (letters.ukrainian > 0 && letters.russian == 0 && guess.lang != "be" &&
      guess.lang != "kk") {
    return "uk";
  }
  if (guess.lang.empty() || !guess.reliable) return "ru";
  return guess.lang;
}

// Below this many letters CLD2 is often sure of a language that is wrong,
// since headlines are mostly names.
constexpr size_t kShort = 200;
constexpr size_t kVeryShort = 60;

std::string LatinOf(const Letters& letters, std::string_view text) {
  if (letters.latin < kShort) {
    const std::string_view hint = LatinHint(text);
    if (!hint.empty()) return std::string(hint);
    if (letters.latin < kVeryShort) return "en";
  }
  const Guess guess = AskCld2(text);
  return guess.lang.empty() || !guess.reliable ? "en" : guess.lang;
}

char ToLower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

char ToUpper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}

std::vector<std::string> Subtags(std::string_view tag) {
  std::vector<std::string> parts(1);
  for (const char c : tag.substr(0, tag.find('.'))) {
    if (c == '-' || c == '_') {
      parts.emplace_back();
    } else {
      parts.back().push_back(ToLower(c));
    }
  }
  return parts;
}

// BCP 47: language lower, script Title, region UPPER.
void SetCase(std::vector<std::string>* parts) {
  for (size_t i = 1; i < parts->size(); ++i) {
    std::string& part = (*parts)[i];
    if (part.size() == 4) part[0] = ToUpper(part[0]);
    if (part.size() == 2) {
      std::transform(part.begin(), part.end(), part.begin(), ToUpper);
    }
  }
}

// Codes that others use for a language, and the one that is used here.
constexpr std::array<std::array<std::string_view, 2>, 7> kAliases = {
    {{"iw", "he"},
     {"in", "id"},
     {"ji", "yi"},
     {"cmn", "zh"},
     {"chi", "zh"},
     {"eng", "en"},
     {"jp", "ja"}}};

// The script that a region writes Chinese in; the mainland and Singapore need
// no region, nothing depends on it.
std::string CanonicalChinese(const std::vector<std::string>& parts) {
  std::string script;
  std::string region;
  for (size_t i = 1; i < parts.size(); ++i) {
    if (parts[i] == "Hans" || parts[i] == "Hant") script = parts[i];
    if (parts[i].size() == 2) region = parts[i];
  }
  if (region == "CN" || region == "SG" || region == "MY") {
    if (script.empty()) script = "Hans";
    region.clear();
  }
  const bool traditional = region == "TW" || region == "HK" || region == "MO";
  if (traditional && script.empty()) script = "Hant";
  std::string out = "zh";
  if (!script.empty()) out += "-" + script;
  if (!region.empty()) out += "-" + region;
  return out;
}

}  // namespace

std::string DetectLanguage(std::string_view text) {
  text = text.substr(0, kMaxRead);
  const Letters letters = CountLetters(text);
  const size_t cjk = letters.han + letters.kana + letters.hangul;
  const size_t spaced = letters.latin + letters.cyrillic + letters.other;
  if (cjk + spaced == 0) return "und";
  // One character of these scripts says as much as several letters.
  if (cjk * 4 >= spaced) return CjkOf(letters);
  const std::string cleaned = Cleaned(text);
  if (letters.cyrillic * 2 > spaced) return CyrillicOf(letters, cleaned);
  if (letters.other * 2 <= spaced) return LatinOf(letters, cleaned);
  const Guess guess = AskCld2(cleaned);
  return guess.lang.empty() ? "und" : guess.lang;
}

std::string CanonicalLanguage(std::string_view tag) {
  std::vector<std::string> parts = Subtags(tag);
  for (const auto& [alias, code] : kAliases) {
    if (parts[0] == alias) parts[0] = code;
  }
  SetCase(&parts);
  if (parts[0] == "zh") return CanonicalChinese(parts);
  std::string out = parts[0];
  for (size_t i = 1; i < parts.size(); ++i) out += "-" + parts[i];
  return out;
}

std::string_view PrimaryLanguage(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace normalize
