// Names as they are read, searched slowly.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/text/readings.h"
#include "normalize/text/romanization.h"
#include "normalize/text/tokens.h"
#include "tests/property/reference_parts.h"

namespace normalize::test {
namespace {

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
        if (end == letters.size()) more.insert(done + 1);
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

}  // namespace

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
          if (!MayStandAt(text, tokens[i], tokens[after - 1])) continue;
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

}  // namespace normalize::test
