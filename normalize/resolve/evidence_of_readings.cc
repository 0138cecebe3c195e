// The part of PlaceEvidence that is about romanizations.
#include <algorithm>
#include <cctype>

#include "normalize/lexicon/person_name.h"
#include "normalize/resolve/evidence.h"
#include "normalize/text/dictionary.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kLongestAcronym = 5;  // bytes

bool IsOneWord(std::string_view surface) {
  return std::all_of(surface.begin(), surface.end(), [](char c) {
    return (c & 0x80) || std::isalpha(static_cast<unsigned char>(c));
  });
}

}  // namespace

size_t PlaceEvidence::OrdinaryWords(const Hit& hit, size_t* words) {
  tokens_.clear();
  Tokenize(text_, static_cast<uint32_t>(hit.begin),
           static_cast<uint32_t>(hit.end), &tokens_);
  *words = tokens_.size();
  return static_cast<size_t>(
      std::count_if(tokens_.begin(), tokens_.end(), [this](const Token& t) {
        return IsDictionaryWord("en", FoldToken(t.In(text_)));
      }));
}

bool PlaceEvidence::IsOrdinaryReading(const Hit& hit) {
  size_t words = 0;
  return OrdinaryWords(hit, &words) == words;
}

// A reading of two syllables is a name only in its usual shape: a person's in
// two words (Li Qiang), of a foreigner in one (Baideng), anything else in one
// and of the region (Anshi). Other words of two syllables are too many: Edu,
// Masai, Chang Chi. Only Pinyin writes several syllables in one word.
bool PlaceEvidence::HasReadingShape(const Hit& hit,
                                    const NameRecord& name) {
  const std::string_view surface =
      text_.substr(hit.begin, hit.end - hit.begin);
  const bool spaced = surface.find(' ') != std::string_view::npos;
  if (!spaced && IsDictionaryWord("en", surface)) return false;  // Angela
  if (hit.all_upper && surface.size() <= kLongestAcronym &&
      around_.StyleAt(hit.begin) != LineStyle::kUpper) {
    return false;  // EPA
  }
  const bool pinyin = hit.schemes & static_cast<SchemeSet>(Scheme::kPinyin);
  if (IsOneWord(surface) && !pinyin) return false;
  if (ToUtf32(lexicon_.Text(name.text)).size() > 2) return true;
  const EntityRecord& entity = lexicon_.Entity(name.entity);
  const std::string_view country = lexicon_.Text(entity.country);
  if (entity.type == EntityType::kPerson) {
    return spaced || (IsOneWord(surface) && !WritesFamilyFirst(country) &&
                      !StandsInName(hit, name));
  }
  return !spaced && (entity.type != EntityType::kPlace || country == "CN" ||
                     country == "TW" || country == "HK" || country == "MO");
}

Features PlaceEvidence::OfReading(const Hit& hit, const NameRecord& name) {
  size_t words = 0;
  Features features = 0;
  if (OrdinaryWords(hit, &words) > 0) features |= kWordsInReading;
  if (ToUtf32(lexicon_.Text(name.text)).size() <= 2) features |= kShortReading;
  return features;
}

}  // namespace normalize
