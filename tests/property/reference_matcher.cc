#include "tests/property/reference_matcher.h"

#include <optional>
#include <utility>
#include <vector>

#include "normalize/text/fold.h"
#include "normalize/text/inflection.h"
#include "normalize/text/utf8.h"
#include "tests/property/reference_parts.h"

namespace normalize::test {
namespace {

bool IsKatakana(char32_t c) {  // not the Hiragana of particles
  return (c >= 0x30A1 && c <= 0x30FF) || (c >= 0xFF66 && c <= 0xFF9F);
}

std::string Print(const LexiconFile& lexicon, const Place& p) {
  static const char* kKinds[] = {"spelled", "inflected", "read"};
  return std::to_string(p.begin) + "-" + std::to_string(p.end) + " " +
         kKinds[static_cast<int>(p.kind)] + (p.all_upper ? " upper" : "") +
         (p.lowered ? " lowered" : "") + (p.given_first ? " given-first" : "") +
         ": " + std::string(lexicon.Text(lexicon.Name(p.name).text)) + " (#" +
         std::to_string(p.name) + ")";
}

std::vector<Place> AllIn(const LexiconFile& lexicon, std::string_view text,
                         const std::string& lang) {
  std::vector<Place> places = SpelledIn(lexicon, text, lang);
  for (const Place& place : ReadIn(lexicon, text)) places.push_back(place);
  return places;
}

// A hyphen, a line end and the indent after it, between two halves of a word
// whose second begins in lower case.
std::optional<std::pair<size_t, size_t>> CutWordAt(std::string_view text,
                                                   size_t newline) {
  size_t begin = newline, end = newline + 1;
  if (begin > 0 && text[begin - 1] == '\r') --begin;
  const CodePoint hyphen = DecodeBefore(text, begin);
  if (hyphen.value != '-' && hyphen.value != 0xAD && hyphen.value != 0x2010) {
    return {};
  }
  begin -= hyphen.length;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
  if (end >= text.size() || ClassBefore(text, begin) != CharClass::kWord) {
    return {};
  }
  const CharInfo& next = InfoOf(DecodeAt(text, end).value);
  if (next.cls != CharClass::kWord || !next.lower) return {};
  return std::make_pair(begin, end);
}

}  // namespace

std::vector<Token> Cut(std::string_view text) {
  std::vector<Token> tokens;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &tokens);
  return tokens;
}

CharClass ClassBefore(std::string_view text, size_t pos) {
  if (pos == 0) return CharClass::kSeparator;
  return InfoOf(DecodeBefore(text, pos).value).cls;
}

bool MayStandAt(std::string_view text, const Token& first, const Token& last) {
  const CharClass before = ClassBefore(text, first.begin);
  if (first.kind == TokenKind::kKana && first.begin > 0 &&
      IsKatakana(DecodeBefore(text, first.begin).value)) {
    return false;
  }
  if (first.kind == TokenKind::kHangul && before == CharClass::kHangul) {
    return false;
  }
  if (first.kind == TokenKind::kWord && first.begin > 0) {  // O'Brien
    const CodePoint mark = DecodeBefore(text, first.begin);
    const size_t at = first.begin - mark.length;
    if ((mark.value == '\'' || mark.value == 0x2019) && at > 0) {
      const CodePoint letter = DecodeBefore(text, at);
      if (letter.value != kInvalid && InfoOf(letter.value).upper &&
          ClassBefore(text, at - letter.length) != CharClass::kWord) {
        return false;
      }
    }
  }
  const std::string_view rest = text.substr(last.end);
  if (last.kind == TokenKind::kKana) {
    return rest.empty() || !IsKatakana(DecodeAt(rest, 0).value);
  }
  return last.kind != TokenKind::kHangul ||
         KoreanParticleLength(rest) != kNotParticle;
}

HitSet AsSet(const LexiconFile& lexicon, const Hits& hits) {
  HitSet set;
  for (const Hit& hit : hits.hits) {
    for (uint32_t i = 0; i < hit.count; ++i) {
      set.insert(Print(lexicon, {hit.begin, hit.end, hit.kind, hit.all_upper,
                                 hit.lowered, hit.given_first,
                                 hits.names[hit.first + i]}));
    }
  }
  return set;
}

HitSet FindNamesSlowly(const LexiconFile& lexicon, std::string_view text,
                       const std::string& lang) {
  HitSet set;
  for (const Place& place : AllIn(lexicon, text, lang)) {
    set.insert(Print(lexicon, place));
  }
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n') continue;
    const auto cut = CutWordAt(text, at);
    if (!cut) continue;
    const auto [begin, end] = *cut;
    const std::string joined =
        std::string(text.substr(0, begin)) + std::string(text.substr(end));
    for (Place place : AllIn(lexicon, joined, lang)) {
      if (place.begin >= begin || place.end <= begin) continue;
      place.end += end - begin;
      set.insert(Print(lexicon, place));
    }
  }
  return set;
}

}  // namespace normalize::test
