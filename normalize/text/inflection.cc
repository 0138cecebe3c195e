#include "normalize/text/inflection.h"

#include <algorithm>
#include <array>

#include "normalize/text/inflection_rules.h"
#include "normalize/text/language.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

bool IsIn(std::u32string_view set, char32_t c) {
  return set.find(c) != set.npos;
}

bool IsVowel(char32_t c) { return IsIn(U"аеиоуыэюяіїєaeiouy", c); }

// Letters after which и and і stand for ы, and е for о.
bool IsVelarOrHush(char32_t c) { return IsIn(U"гкхжчшщцgkhc", c); }

bool Holds(Before before, char32_t c) {
  switch (before) {
    case Before::kAny:
      return true;
    case Before::kVowel:
      return IsVowel(c);
    case Before::kConsonant:
      return !IsVowel(c);
    case Before::kVelarOrHush:
      return IsVelarOrHush(c);
  }
  return false;
}

// The last byte is compared first: it rules out most of a table.
bool EndsWith(std::string_view word, std::string_view ending) {
  return word.back() == ending.back() && word.size() > ending.size() &&
         word.substr(word.size() - ending.size()) == ending;
}

bool IsCyrillic(char32_t c) { return c >= 0x400 && c < 0x530; }

std::string_view LanguageOfRules(std::string_view word, std::string_view lang) {
  const std::string_view primary = PrimaryLanguage(lang);
  if (!IsCyrillic(DecodeAt(word, 0).value)) {
    // Rules in Cyrillic letters find nothing in a Latin word.
    return primary;
  }
  return primary == "uk" ? "uk" : "ru";
}

void AddForm(std::string_view stem, std::string_view base,
             std::string_view word, size_t first,
             std::vector<std::string>* out) {
  std::string form(stem);
  form += base;
  if (form == word || out->size() - first == kMaxBaseForms) return;
  if (std::find(out->begin() + static_cast<std::ptrdiff_t>(first), out->end(),
                form) == out->end()) {
    out->push_back(std::move(form));
  }
}

// An s after s ends no English plural, and one after a mark is no ending.
bool IsEnglishPlural(std::string_view stem) {
  const char last = stem.back();
  return last != 's' &&
         ((last >= 'a' && last <= 'z') || (last >= '0' && last <= '9'));
}

// The particles of Korean that attach to a name, and the suffixes after which
// it is still that name. Sequences of them are found, so that 에서는 needs no
// entry.
constexpr std::string_view kParticles[] = {
    "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "만",
    "로", "으로", "에서", "에게", "에게서", "께", "께서", "한테", "한테서",
    "부터", "까지", "보다", "처럼", "만큼", "대로", "마다", "조차", "마저",
    "밖에", "뿐", "커녕", "랑", "이랑", "하고", "로서", "으로서", "로써",
    "으로써", "같이", "나", "이나", "야", "이야", "여", "이여",
    // The copula and quotation.
    "라고", "이라고", "라는", "이라는", "라며", "이라며", "라면", "이라면",
    "라도", "이라도", "라서", "이라서", "라", "이라", "다", "이다", "였다",
    "이었다", "였던", "이었던", "인", "며", "이며", "고", "이고", "자", "이자",
    "지만", "이지만", "입니다", "란", "이란",
    // Side, address, plural, made in, by way of.
    "측", "씨", "님", "들", "군", "양", "발", "표", "식", "계", "산", "제",
    "등"};

constexpr size_t kMaxRun = 16;  // characters; no sequence is longer
constexpr size_t kHangulBytes = 3;

bool IsHangulAt(std::string_view text, size_t pos) {
  if (pos >= text.size()) return false;
  const char32_t c = DecodeAt(text, pos).value;
  return c >= 0xAC00 && c < 0xD7A4;
}

// Whether `run`, in whole Hangul syllables, is a sequence of particles.
bool IsParticleRun(std::string_view run) {
  std::array<bool, kMaxRun + 1> reached = {};
  reached[0] = true;
  const size_t length = run.size() / kHangulBytes;
  for (size_t i = 0; i < length; ++i) {
    if (!reached[i]) continue;
    const std::string_view left = run.substr(i * kHangulBytes);
    for (const std::string_view particle : kParticles) {
      if (left.substr(0, particle.size()) == particle) {
        reached[i + particle.size() / kHangulBytes] = true;
      }
    }
  }
  return reached[length];
}

}  // namespace

void BaseForms(std::string_view word, std::string_view lang,
               std::vector<std::string>* out) {
  if (word.empty()) return;
  const std::string_view rules = LanguageOfRules(word, lang);
  const size_t first = out->size();
  for (const EndingRule& rule : RulesOf(rules)) {
    if (!EndsWith(word, rule.ending)) continue;
    const std::string_view stem =
        word.substr(0, word.size() - rule.ending.size());
    if (CountCharacters(stem) < MinimalStem(rules)) continue;
    if (!Holds(rule.before, DecodeBefore(stem, stem.size()).value)) continue;
    if (rules == "en" && !IsEnglishPlural(stem)) continue;
    AddForm(stem, rule.base, word, first, out);
  }
}

bool Inflects(std::string_view lang) {
  return !RulesOf(PrimaryLanguage(lang)).empty();
}

size_t KoreanParticleLength(std::string_view rest) {
  size_t end = 0;
  while (IsHangulAt(rest, end)) {
    end += kHangulBytes;
    if (end > kMaxRun * kHangulBytes) return kNotParticle;
  }
  if (end == 0) return 0;
  return IsParticleRun(rest.substr(0, end)) ? end : kNotParticle;
}

}  // namespace normalize
