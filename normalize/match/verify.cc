#include "normalize/match/verify.h"

#include <algorithm>

#include "normalize/text/inflection.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

bool IsUnspaced(TokenKind kind) { return kind != TokenKind::kWord; }

// Katakana, in which names are written, as against the Hiragana of particles.
bool IsKatakana(char32_t c) {
  return (c >= 0x30A1 && c <= 0x30FF) || (c >= 0xFF66 && c <= 0xFF9F);
}

CharClass ClassBefore(std::string_view text, size_t pos) {
  if (pos == 0) return CharClass::kSeparator;
  return InfoOf(DecodeBefore(text, pos).value).cls;
}

// "O'" of O'Brien: one capital letter and an apostrophe right before.
bool FollowsCapitalApostrophe(std::string_view text, size_t begin) {
  const CodePoint mark = DecodeBefore(text, begin);
  if (mark.value != '\'' && mark.value != 0x2019) return false;
  const size_t at = begin - mark.length;
  const CodePoint letter = DecodeBefore(text, at);
  return letter.value != kInvalid && InfoOf(letter.value).upper &&
         ClassBefore(text, at - letter.length) != CharClass::kWord;
}

bool HasUpper(std::string_view token) {
  for (size_t pos = 0; pos < token.size();) {
    const CodePoint c = DecodeAt(token, pos);
    if (c.value != kInvalid && InfoOf(c.value).upper) return true;
    pos += c.length;
  }
  return false;
}

bool IsNumber(std::string_view token) {
  return token.find_first_not_of("0123456789") == std::string_view::npos;
}

// A one-letter token or a known short word before a period is an initial or an
// abbreviation: the period ends no sentence.
bool IsInitial(const Token& token) {
  return token.initial_upper && token.end - token.begin <= 3;
}

}  // namespace

NameShape::NameShape(const LexiconFile& lexicon, const NameRecord& name)
    : name_(lexicon.Text(name.text)),
      rule_(name.case_rule),
      small_too_(name.flags & kSmallToo) {
  std::vector<Token> tokens;
  Tokenize(name_, 0, static_cast<uint32_t>(name_.size()), &tokens);
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    parts_.push_back({token, HasUpper(token.In(name_)), {}});
    if (i + 1 < tokens.size()) {
      parts_.back().gap = GapBetween(name_, token.end, tokens[i + 1].begin);
    }
  }
  plus_ = !tokens.empty() && name_.find('+', tokens.back().end) != name_.npos;
}

bool NameShape::GapsFit(std::string_view text,
                        std::span<const Token> tokens) const {
  if (tokens.size() != parts_.size() || !TailFits(text, tokens)) return false;
  for (size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!GapFits(text, tokens[i], tokens[i + 1], parts_[i].gap)) return false;
  }
  return true;
}

// "OPEC+" is not OPEC, and "M+" not M; "Yahoo" is Yahoo!.
bool NameShape::TailFits(std::string_view text,
                         std::span<const Token> tokens) const {
  return !plus_ || text.substr(tokens.back().end).starts_with('+');
}

bool NameShape::GapFits(std::string_view text, const Token& a, const Token& b,
                        const Gap& want) const {
  const Gap have = GapBetween(text, a.end, b.begin);
  if (have.breaks || have.marks != want.marks) return false;
  // Characters of unspaced scripts stand together unless a line ends there or
  // the name itself is written in parts (a middle dot or a space).
  if (IsUnspaced(a.kind) && IsUnspaced(b.kind)) {
    return have.empty || have.newline || !want.empty;
  }
  if (have.period && !want.period) return IsInitial(a) && !have.newline;
  return true;
}

// Letter for letter, as most names are written.
bool NameShape::IsSame(std::string_view text,
                       std::span<const Token> tokens) const {
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].In(text) != parts_[i].token.In(name_)) return false;
  }
  return true;
}

CaseFit NameShape::FitCase(std::string_view text,
                           std::span<const Token> tokens, bool exact) const {
  if (rule_ == CaseRule::kAny || IsSame(text, tokens)) return CaseFit::kSame;
  bool missing = false;     // a capital of the name is not in the text
  bool all_upper = true;    // no token of the text has a lower case letter
  bool same = true;         // letter for letter
  bool any_letter = false;
  bool marked = false;      // has letters with marks where the name has none
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token& have = tokens[i];
    const Token& want = parts_[i].token;
    if (have.kind != TokenKind::kWord) continue;
    any_letter = true;
    const bool one = have.end - have.begin == 1;
    missing |= want.initial_upper && !have.initial_upper;
    missing |= parts_[i].any_upper && !have.initial_upper &&
               !HasUpper(have.In(text));
    all_upper &= have.all_upper || (one && have.initial_upper) ||
                 IsNumber(have.In(text));
    // Of an inflected word the ending differs, of an accented one the letters.
    same &= exact ? have.In(text) == want.In(name_) || !have.ascii
                  : have.In(text).starts_with(want.In(name_));
    marked |= !have.ascii && want.ascii;
  }
  if (!any_letter || (same && !missing)) return CaseFit::kSame;
  if (rule_ == CaseRule::kExact) {
    return exact && all_upper && !missing ? CaseFit::kAllUpper
                                          : CaseFit::kWrong;
  }
  if (missing) {
    return exact && !marked && small_too_ ? CaseFit::kLowered
                                          : CaseFit::kWrong;
  }
  return all_upper ? CaseFit::kAllUpper : CaseFit::kSame;
}

size_t NameShape::TailLength(std::string_view text, size_t end) const {
  const std::string_view tail = name_.substr(parts_.back().token.end);
  // 《国会山报》: marks around the name are no part of it.
  if (parts_.front().token.begin > 0) return 0;
  if (tail.empty() || text.substr(end, tail.size()) != tail) return 0;
  return tail.size();
}

bool BordersFit(std::string_view text, const Token& first, const Token& last) {
  switch (first.kind) {
    case TokenKind::kKana:
      if (first.begin > 0 &&
          IsKatakana(DecodeBefore(text, first.begin).value)) {
        return false;
      }
      break;
    case TokenKind::kHangul:
      if (ClassBefore(text, first.begin) == CharClass::kHangul) return false;
      break;
    case TokenKind::kWord:
      if (FollowsCapitalApostrophe(text, first.begin)) return false;
      break;
    case TokenKind::kHan:
      break;
  }
  if (last.kind == TokenKind::kKana) {
    return last.end >= text.size() ||
           !IsKatakana(DecodeAt(text, last.end).value);
  }
  if (last.kind == TokenKind::kHangul) {
    return KoreanParticleLength(text.substr(last.end)) != kNotParticle;
  }
  return true;
}

}  // namespace normalize
