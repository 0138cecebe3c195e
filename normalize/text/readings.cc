#include "normalize/text/readings.h"

#include <algorithm>
#include <optional>

#include "normalize/text/han.h"
#include "normalize/text/surnames.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kMaxReadings = 16;

// What stands between the parts of a foreign name.
bool IsJoiner(char32_t c) {
  constexpr std::u32string_view kDots = U"·・･‧•∙⋅";
  constexpr std::u32string_view kHyphens = U"-‐‑–－=＝゠";
  return kDots.find(c) != kDots.npos || kHyphens.find(c) != kHyphens.npos;
}

bool IsSpace(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0x00A0 || c == 0x3000;
}

// What each position of a name can be, best first, and which syllables open
// the name as a surname.
using Choices = std::vector<std::vector<TonedSyllable>>;

void AddDistinct(TonedSyllable reading, std::vector<TonedSyllable>* out) {
  const auto same = [&](const TonedSyllable& r) {
    return r.syllable == reading.syllable;
  };
  if (std::none_of(out->begin(), out->end(), same)) out->push_back(reading);
}

// Readings that differ only in tone are one: keys have no tones.
std::vector<TonedSyllable> DistinctReadings(char32_t c) {
  std::vector<TonedSyllable> out;
  for (const TonedSyllable& reading : ReadingsOf(c)) {
    AddDistinct(reading, &out);
  }
  return out;
}

// The Han characters of a name, 々 resolved; nothing if it holds any other.
std::optional<std::u32string> HanOf(std::u32string_view name) {
  std::u32string han;
  for (const char32_t c : name) {
    if (IsJoiner(c) || IsSpace(c)) continue;
    if (!IsHan(c)) return {};
    han.push_back(c == U'々' && !han.empty() ? han.back() : c);
  }
  return han;
}

// Appends the readings whose choices add up to `rank` places below the best.
void Enumerate(const Choices& choices, size_t at, size_t rank,
               std::vector<TonedSyllable>* path,
               std::vector<NameReading>* out) {
  if (out->size() == kMaxReadings) return;
  if (at == choices.size()) {
    if (rank == 0) out->push_back({*path, 0});
    return;
  }
  // The later characters must be able to use up what is left of the rank.
  const size_t most = std::min(rank, choices[at].size() - 1);
  for (size_t i = 0; i <= most; ++i) {
    path->push_back(choices[at][i]);
    Enumerate(choices, at + 1, rank - i, path, out);
    path->pop_back();
  }
}

std::vector<NameReading> ReadingsFrom(const Choices& choices) {
  size_t ranks = 0;
  for (const auto& choice : choices) ranks += choice.size() - 1;
  std::vector<NameReading> out;
  std::vector<TonedSyllable> path;
  for (size_t rank = 0; rank <= ranks && out.size() < kMaxReadings; ++rank) {
    Enumerate(choices, 0, rank, &path, &out);
  }
  return out;
}

// The choices of a surname: its own readings before those of the characters.
Choices SurnameChoices(const SurnameEntry& entry, std::u32string_view name) {
  Choices choices(entry.length);
  for (const auto& reading : entry.readings) {
    for (size_t i = 0; i < entry.length; ++i) {
      AddDistinct(reading[i], &choices[i]);
    }
  }
  for (size_t i = 0; i < entry.length; ++i) {
    for (const TonedSyllable& r : DistinctReadings(name[i])) {
      AddDistinct(r, &choices[i]);
    }
  }
  return choices;
}

// A surname that is not in the table is read like any character.
SurnameEntry SurnameOf(std::u32string_view name, bool* known) {
  const SurnameEntry* entry = FindSurname(name);
  *known = entry != nullptr;
  return entry != nullptr ? *entry : SurnameEntry{1, {}};
}

// Four characters with a surname of one are Japanese more often than not.
bool IsChineseShape(size_t name, size_t surname) { return name <= surname + 2; }

size_t VowelOf(std::string_view pinyin) {
  for (const char c : {'a', 'e'}) {
    if (pinyin.find(c) != pinyin.npos) return pinyin.find(c);
  }
  if (pinyin.find("ou") != pinyin.npos) return pinyin.find("ou");
  return pinyin.find_last_of("iou\xBC");  // the last byte of ü
}

// A vowel with the tones 1 to 4.
struct MarkedVowel {
  std::string_view plain;
  std::string_view marked[4];
};
constexpr MarkedVowel kMarkedVowels[] = {
    {"a", {"ā", "á", "ǎ", "à"}}, {"e", {"ē", "é", "ě", "è"}},
    {"i", {"ī", "í", "ǐ", "ì"}}, {"o", {"ō", "ó", "ǒ", "ò"}},
    {"u", {"ū", "ú", "ǔ", "ù"}}, {"ü", {"ǖ", "ǘ", "ǚ", "ǜ"}}};

// "lǜ" -> "lü" and 4; the tone is 0 when no vowel is marked.
std::pair<std::string, uint8_t> TakeMark(std::string_view text) {
  for (const MarkedVowel& vowel : kMarkedVowels) {
    for (uint8_t tone = 0; tone < 4; ++tone) {
      const size_t at = text.find(vowel.marked[tone]);
      if (at == text.npos) continue;
      std::string plain(text);
      plain.replace(at, vowel.marked[tone].size(), vowel.plain);
      return {plain, static_cast<uint8_t>(tone + 1)};
    }
  }
  return {std::string(text), 0};
}

std::optional<TonedSyllable> ParseSyllable(std::string_view text) {
  auto [plain, tone] = TakeMark(text);
  if (tone == 0 && !plain.empty() && plain.back() >= '1' &&
      plain.back() <= '5') {
    tone = static_cast<uint8_t>(plain.back() - '0');
    plain.pop_back();
  }
  const auto syllable = SyllableOfPinyin(plain);
  if (!syllable) return {};
  return TonedSyllable{*syllable, tone};
}

}  // namespace

std::vector<TonedSyllable> ReadingsOf(char32_t c) {
  using namespace han_table;  // NOLINT: the tables of this one function
  const char32_t at = c - kFirst;
  if (at >= kLimit - kFirst) return {};
  size_t next = kReadingStart[kReadingIndex[at / kPage] * kPage + at % kPage];
  std::vector<TonedSyllable> out;
  for (bool last = next == 0; !last; ++next) {
    const uint16_t code = kReadingPool[next];
    last = (code & kLastReading) != 0;
    out.push_back({static_cast<Syllable>((code & ~kLastReading) >> 3),
                   static_cast<uint8_t>(code & 7)});
  }
  return out;
}

SurnameReading ReadSurname(std::u32string_view name) {
  SurnameReading out;
  const auto han = HanOf(name);
  if (!han || han->empty()) return out;
  bool known = false;
  const SurnameEntry entry = SurnameOf(*han, &known);
  out.length = entry.length;
  for (const NameReading& r : ReadingsFrom(SurnameChoices(entry, *han))) {
    std::vector<Syllable> syllables;
    for (const TonedSyllable& s : r.syllables) syllables.push_back(s.syllable);
    out.readings.push_back(std::move(syllables));
  }
  return out;
}

std::vector<NameReading> ReadName(std::string_view han_name) {
  const std::u32string name = ToUtf32(han_name);
  const auto han = HanOf(name);
  if (!han || han->empty() || ToUtf8(name) != han_name) return {};
  bool known = false;
  const SurnameEntry entry = SurnameOf(*han, &known);
  Choices choices = SurnameChoices(entry, *han);
  for (size_t i = entry.length; i < han->size(); ++i) {
    choices.push_back(DistinctReadings((*han)[i]));
  }
  for (const auto& choice : choices) {
    if (choice.empty()) return {};
  }
  std::vector<NameReading> out = ReadingsFrom(choices);
  const bool joined = std::any_of(name.begin(), name.end(), IsJoiner);
  known = known && !joined && IsChineseShape(han->size(), entry.length);
  for (NameReading& reading : out) {
    reading.surname_length = known ? entry.length : 0;
  }
  return out;
}

Result<NameReading> ParseReading(std::string_view reading) {
  NameReading out;
  while (!reading.empty()) {
    const size_t end = std::min(reading.find(' '), reading.size());
    const std::string_view part = reading.substr(0, end);
    reading.remove_prefix(std::min(end + 1, reading.size()));
    if (part.empty()) continue;
    const auto syllable = ParseSyllable(part);
    if (!syllable) {
      std::string message(part);
      message += " is no Mandarin syllable in pinyin";
      return Status::InvalidArgument(std::move(message));
    }
    out.syllables.push_back(*syllable);
  }
  if (out.syllables.empty()) {
    return Status::InvalidArgument("a reading without a syllable");
  }
  return out;
}

std::string PinyinWithTone(TonedSyllable syllable) {
  std::string pinyin(Spell(syllable.syllable, Scheme::kPinyin));
  if (syllable.tone < 1 || syllable.tone > 4) return pinyin;
  size_t at = VowelOf(pinyin);
  if (at == pinyin.npos) return pinyin;
  if (pinyin[at] == '\xBC') --at;
  for (const MarkedVowel& vowel : kMarkedVowels) {
    if (pinyin.compare(at, vowel.plain.size(), vowel.plain) == 0) {
      pinyin.replace(at, vowel.plain.size(), vowel.marked[syllable.tone - 1]);
      break;
    }
  }
  return pinyin;
}

}  // namespace normalize
