#include "normalize/lexicon/calques.h"

#include <algorithm>
#include <initializer_list>

#include "normalize/text/han.h"
#include "normalize/text/readings.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kShortestStem = 2;  // characters
constexpr size_t kLongestStem = 4;

std::string Capitalized(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] -= 0x20;
  return text;
}

std::string Words(std::initializer_list<std::string_view> words) {
  std::string joined;
  for (const std::string_view word : words) {
    if (!joined.empty()) joined.push_back(' ');
    joined.append(word);
  }
  return joined;
}

bool IsHanText(std::u32string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), IsHan);
}

// "anshi" of 安世: the first reading, joined; ü as translators write it.
std::string JoinedPinyin(std::u32string_view han) {
  const auto readings = ReadName(ToUtf8(han));
  std::string joined;
  if (readings.empty()) return joined;
  for (const TonedSyllable& syllable : readings.front().syllables) {
    joined += Spell(syllable.syllable, Scheme::kPinyin);
  }
  const size_t umlaut = joined.find("ü");
  if (umlaut != std::string::npos) {
    joined[umlaut] = 'u';
    joined.erase(umlaut + 1, 1);
  }
  return joined;
}

// The family name as it is known, the given name read in Mandarin: "Kim
// Yuzheng", "Kim Yu-zheng".
void AddHalfRead(std::string_view family, std::u32string_view han,
                 std::vector<std::string>* calques) {
  const std::string first = JoinedPinyin(han.substr(1, 1));
  const std::string second = JoinedPinyin(han.substr(2, 1));
  if (first.empty() || second.empty()) return;
  for (const std::string_view joint : {"", "-"}) {
    std::string given = Capitalized(first);
    given.append(joint).append(second);
    calques->push_back(Words({family, given}));
  }
}

}  // namespace

std::vector<std::string> OrganizationCalques(
    std::string_view han, const std::vector<GlossRow>& glosses) {
  std::vector<std::string> calques;
  const std::u32string name = ToUtf32(han);
  if (!IsHanText(name)) return calques;
  for (const GlossRow& row : glosses) {
    const std::u32string head = ToUtf32(row.han);
    if (row.kind != "head" || name.size() < head.size() + kShortestStem ||
        name.size() > head.size() + kLongestStem || !name.ends_with(head)) {
      continue;
    }
    const std::string stem =
        JoinedPinyin(std::u32string_view(name).substr(
            0, name.size() - head.size()));
    if (!stem.empty()) calques.push_back(Words({Capitalized(stem), row.gloss}));
  }
  return calques;
}

std::vector<std::string> PersonCalques(std::string_view han,
                                       std::string_view family,
                                       const std::vector<GlossRow>& glosses) {
  std::vector<std::string> calques;
  const std::u32string name = ToUtf32(han);
  // One character for the family, two for the given name: the usual shape.
  if (!IsHanText(name) || name.size() != 3) return calques;
  std::vector<std::string> families = {Capitalized(JoinedPinyin({&name[0], 1}))};
  if (!family.empty() && family != families[0]) {
    families.emplace_back(family);
    AddHalfRead(family, name, &calques);
  }
  for (const GlossRow& row : glosses) {
    if (row.kind != "character") continue;
    const std::u32string character = ToUtf32(row.han);
    for (const std::string& first : families) {
      if (name.substr(1, 1) == character) {
        calques.push_back(Words(
            {first, row.gloss, Capitalized(JoinedPinyin({&name[2], 1}))}));
      } else if (name.substr(2, 1) == character) {
        calques.push_back(Words(
            {first, Capitalized(JoinedPinyin({&name[1], 1})), row.gloss}));
      }
    }
  }
  return calques;
}

}  // namespace normalize
