// Names as they are written, searched slowly.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "normalize/text/fold.h"
#include "normalize/text/inflection.h"
#include "normalize/text/tokens.h"
#include "tests/property/reference_parts.h"

namespace normalize::test {
namespace {

enum class Fit { kSame, kUpper, kLowered, kWrong };

bool IsNumber(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

// The rules of capitals, for a name and a stretch of text, word by word.
Fit FitOf(const NameRecord& record, std::string_view name_text,
          const std::vector<Token>& name, std::string_view text,
          const std::vector<Token>& have, bool inflected) {
  const CaseRule rule = record.case_rule;
  if (rule == CaseRule::kAny) return Fit::kSame;
  bool letters = false, all_upper = true, missing = false, same = true;
  bool marked = false;
  for (size_t i = 0; i < have.size(); ++i) {
    if (have[i].kind != TokenKind::kWord) continue;
    const std::string_view a = have[i].In(text), b = name[i].In(name_text);
    letters = true;
    if (name[i].initial_upper && !have[i].initial_upper) missing = true;
    const bool one_capital = a.size() == 1 && have[i].initial_upper;
    if (!have[i].all_upper && !one_capital && !IsNumber(a)) all_upper = false;
    if (inflected ? !a.starts_with(b) : (have[i].ascii && a != b)) same = false;
    if (!have[i].ascii && name[i].ascii) marked = true;
  }
  if (!letters) return Fit::kSame;
  if (same && !missing) return Fit::kSame;
  if (missing) {
    const bool refused = rule == CaseRule::kExact || inflected || marked ||
                         !(record.flags & kSmallToo);
    return refused ? Fit::kWrong : Fit::kLowered;
  }
  if (rule == CaseRule::kExact) {
    return all_upper && !inflected ? Fit::kUpper : Fit::kWrong;
  }
  return all_upper ? Fit::kUpper : Fit::kSame;
}

bool GapFits(std::string_view name_text, const Token& n1, const Token& n2,
             std::string_view text, const Token& t1, const Token& t2) {
  const Gap want = GapBetween(name_text, n1.end, n2.begin);
  const Gap have = GapBetween(text, t1.end, t2.begin);
  if (have.breaks || have.marks != want.marks) return false;
  if (t1.kind != TokenKind::kWord && t2.kind != TokenKind::kWord) {
    return have.empty || have.newline || !want.empty;
  }
  if (have.period && !want.period) {
    return t1.initial_upper && t1.end - t1.begin <= 3 && !have.newline;
  }
  return true;
}

bool CanInflect(const Token& token, bool first, std::string_view text,
                const std::string& lang) {
  if (token.kind != TokenKind::kWord) return false;
  if (first && !token.initial_upper) return false;
  const std::string_view word = token.In(text);
  const auto lead = static_cast<unsigned char>(word[0]);
  if (lead >= 0xD0 && lead <= 0xD3) return true;
  if (lang.substr(0, 2) == "en") return word.back() == 's';
  return Inflects(lang);
}

// Whether the words are the name's, and whether one of them is inflected.
struct Words {
  bool fit = false;
  bool inflected = false;
};
Words WordsFit(std::string_view name_text, const std::vector<Token>& name,
               std::string_view text, const std::vector<Token>& have,
               const std::string& lang) {
  Words words;
  for (size_t i = 0; i < name.size(); ++i) {
    const std::string a = FoldToken(have[i].In(text));
    const std::string b = FoldToken(name[i].In(name_text));
    // Hashes stand for folded tokens; composed and decomposed Hangul agree.
    if (have[i].hash == name[i].hash) continue;
    std::vector<std::string> bases;
    if (CanInflect(have[i], i == 0, text, lang)) BaseForms(a, lang, &bases);
    if (std::find(bases.begin(), bases.end(), b) == bases.end()) return {};
    words.inflected = true;
  }
  words.fit = true;
  return words;
}

}  // namespace

std::vector<Place> SpelledIn(const LexiconFile& lexicon, std::string_view text,
                             const std::string& lang) {
  const std::vector<Token> tokens = Cut(text);
  std::vector<Place> places;
  // Names with the same tokens are one hit, which ends where the longest does
  // (the last period of "U.S.").
  std::map<std::tuple<size_t, size_t, std::vector<uint64_t>, bool, Fit>, size_t>
      ends;
  std::vector<decltype(ends)::key_type> keys;
  for (uint32_t id = 0; id < lexicon.names().size(); ++id) {
    const NameRecord& record = lexicon.Name(id);
    const std::string_view name_text = lexicon.Text(record.text);
    const std::vector<Token> name = Cut(name_text);
    if (name.empty()) continue;
    std::vector<uint64_t> path;
    for (const Token& token : name) path.push_back(token.hash);
    for (size_t i = 0; i + name.size() <= tokens.size(); ++i) {
      const std::vector<Token> have(tokens.begin() + i,
                                    tokens.begin() + i + name.size());
      const Words words = WordsFit(name_text, name, text, have, lang);
      if (!words.fit || !MayStandAt(text, have.front(), have.back())) continue;
      bool gaps = true;
      for (size_t k = 0; k + 1 < name.size(); ++k) {
        gaps &= GapFits(name_text, name[k], name[k + 1], text, have[k],
                        have[k + 1]);
      }
      if (!gaps) continue;
      const Fit fit = FitOf(record, name_text, name, text, have,
                            words.inflected);
      if (fit == Fit::kWrong) continue;
      size_t end = have.back().end;
      const std::string_view tail = name_text.substr(name.back().end);
      if (fit != Fit::kLowered && text.substr(end, tail.size()) == tail) {
        end += tail.size();
      }
      keys.emplace_back(i, i + name.size(), path, words.inflected, fit);
      size_t& longest = ends[keys.back()];
      longest = std::max(longest, end);
      places.push_back({have.front().begin, 0,
                        words.inflected ? HitKind::kInflected
                                        : HitKind::kSpelled,
                        fit == Fit::kUpper, fit == Fit::kLowered, false, id});
    }
  }
  for (size_t i = 0; i < places.size(); ++i) places[i].end = ends[keys[i]];
  return places;
}

}  // namespace normalize::test
