#include "tests/property/reference_matcher.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "normalize/text/fold.h"
#include "normalize/text/inflection.h"
#include "normalize/text/readings.h"
#include "normalize/text/romanization.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize::test {
namespace {

std::vector<Token> Cut(std::string_view text) {
  std::vector<Token> tokens;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &tokens);
  return tokens;
}

struct Place {
  size_t begin, end;
  HitKind kind;
  bool all_upper = false, lowered = false, given_first = false;
  uint32_t name;
};

std::string Print(const LexiconFile& lexicon, const Place& p) {
  static const char* kKinds[] = {"spelled", "inflected", "read"};
  return std::to_string(p.begin) + "-" + std::to_string(p.end) + " " +
         kKinds[static_cast<int>(p.kind)] + (p.all_upper ? " upper" : "") +
         (p.lowered ? " lowered" : "") + (p.given_first ? " given-first" : "") +
         ": " + std::string(lexicon.Text(lexicon.Name(p.name).text)) + " (#" +
         std::to_string(p.name) + ")";
}

// ------------------------------------------------------------ spelled names

enum class Fit { kSame, kUpper, kLowered, kWrong };

bool IsNumber(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

// The rules of capitals, for a name and a stretch of text, word by word.
Fit FitOf(CaseRule rule, std::string_view name_text,
          const std::vector<Token>& name, std::string_view text,
          const std::vector<Token>& have, bool inflected) {
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
    const bool refused = rule == CaseRule::kExact || inflected || marked;
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

bool IsKatakana(char32_t c) {  // not the Hiragana of particles
  return (c >= 0x30A1 && c <= 0x30FF) || (c >= 0xFF66 && c <= 0xFF9F);
}

CharClass ClassBefore(std::string_view text, size_t pos) {
  if (pos == 0) return CharClass::kSeparator;
  return InfoOf(DecodeBefore(text, pos).value).cls;
}

bool BordersFit(std::string_view text, const Token& first, const Token& last) {
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
      if (!words.fit || !BordersFit(text, have.front(), have.back())) continue;
      bool gaps = true;
      for (size_t k = 0; k + 1 < name.size(); ++k) {
        gaps &= GapFits(name_text, name[k], name[k + 1], text, have[k],
                        have[k + 1]);
      }
      if (!gaps) continue;
      const Fit fit = FitOf(record.case_rule, name_text, name, text, have,
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

// ------------------------------------------------------------ read names

bool IsApostrophe(std::string_view gap) {
  for (const char* mark : {"'", "’", "‘", "ʼ", "ʻ", "`", "´"}) {
    if (gap == mark) return true;
  }
  return false;
}

// Reads `syllables` from tokens on; notes where each way ends and which
// syllables end with a token.
class SlowReader {
 public:
  SlowReader(std::string_view text, const std::vector<Token>& tokens,
             const std::vector<Syllable>& syllables)
      : text_(text), tokens_(tokens), syllables_(syllables) {}

  // Every (token after the last, borders) for the readings from `first`.
  std::set<std::pair<size_t, std::set<size_t>>> From(size_t first) {
    found_.clear();
    Word(first, 0, kAllSchemes, {});
    return found_;
  }

 private:
  bool Joined(size_t i) const {  // over an apostrophe or the colon of u:
    const std::string_view gap =
        text_.substr(tokens_[i - 1].end, tokens_[i].begin - tokens_[i - 1].end);
    return IsApostrophe(gap) ||
           (gap == ":" && (text_[tokens_[i - 1].end - 1] | 0x20) == 'u');
  }

  void Word(size_t first, size_t done, SchemeSet schemes,
            std::set<size_t> breaks) {
    std::string letters;
    std::map<size_t, size_t> token_after;  // by offset into letters
    for (size_t i = first; i < tokens_.size(); ++i) {
      if (i > first && !Joined(i)) break;
      if (tokens_[i].kind != TokenKind::kWord) break;
      if (tokens_[i].end - tokens_[i].begin > 64) break;
      letters += FoldToken(tokens_[i].In(text_));
      token_after[letters.size()] = i + 1;
    }
    Letters(letters, 0, token_after, done, schemes, std::move(breaks));
  }

  void Letters(const std::string& letters, size_t at,
               const std::map<size_t, size_t>& token_after, size_t done,
               SchemeSet schemes, const std::set<size_t>& breaks) {
    if (done == syllables_.size() || at >= letters.size()) return;
    std::vector<SyllablePrefix> prefixes;
    SyllablesAt(std::string_view(letters).substr(at), &prefixes);
    for (const SyllablePrefix& prefix : prefixes) {
      const auto common = static_cast<SchemeSet>(schemes & prefix.schemes);
      if (prefix.syllable != syllables_[done] || common == 0) continue;
      const size_t end = at + prefix.length;
      const auto border = token_after.find(end);
      std::set<size_t> more = breaks;
      if (border != token_after.end()) {
        more.insert(done + 1);
        if (done + 1 == syllables_.size()) {
          found_.insert({border->second, more});
        } else if (MayFollow(border->second)) {
          Word(border->second, done + 1, common, more);
        }
      }
      Letters(letters, end, token_after, done + 1, common, more);
    }
  }

  bool MayFollow(size_t next) const {
    if (next >= tokens_.size() || tokens_[next].kind != TokenKind::kWord) {
      return false;
    }
    const size_t end = tokens_[next - 1].end, begin = tokens_[next].begin;
    const Gap gap = GapBetween(text_, end, begin);
    if (gap.breaks || gap.period || !gap.marks.empty()) return false;
    if (IsApostrophe(text_.substr(end, begin - end))) return false;
    return tokens_[next].initial_upper || !gap.space;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const std::vector<Syllable>& syllables_;
  std::set<std::pair<size_t, std::set<size_t>>> found_;
};

std::vector<Place> ReadIn(const LexiconFile& lexicon, std::string_view text) {
  const std::vector<Token> tokens = Cut(text);
  std::vector<Place> places;
  for (const ReadingRecord& record : lexicon.readings()) {
    const NameRecord& name = lexicon.Name(record.name);
    for (const NameReading& reading : ReadName(lexicon.Text(name.text))) {
      std::vector<Syllable> syllables;
      for (const auto& s : reading.syllables) syllables.push_back(s.syllable);
      if (syllables.size() != record.syllables) continue;
      if (record.given_first) {
        std::rotate(syllables.begin(), syllables.end() - record.split,
                    syllables.end());
      }
      SlowReader reader(text, tokens, syllables);
      for (size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].initial_upper) continue;
        for (const auto& [after, breaks] : reader.From(i)) {
          std::set<size_t> inner = breaks;
          inner.erase(syllables.size());
          if (record.split != 0 && !inner.empty() &&
              !inner.contains(record.split)) {
            continue;
          }
          if (!BordersFit(text, tokens[i], tokens[after - 1])) continue;
          const bool upper =
              std::all_of(tokens.begin() + i, tokens.begin() + after,
                          [](const Token& t) { return t.all_upper; });
          places.push_back({tokens[i].begin, tokens[after - 1].end,
                            HitKind::kRead, upper, false,
                            record.given_first != 0, record.name});
        }
      }
    }
  }
  return places;
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
