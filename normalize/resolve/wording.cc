#include "normalize/resolve/wording.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "normalize/base/hash.h"
#include "normalize/text/fold.h"
#include "normalize/text/language.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kMostVariants = 1 << 14;

enum class Script { kNone, kLatin, kCyrillic, kHan, kKana, kHangul, kOther };

Script ScriptOf(char32_t c) {
  switch (InfoOf(c).cls) {
    case CharClass::kHan:
      return Script::kHan;
    case CharClass::kKana:
      return Script::kKana;
    case CharClass::kHangul:
      return Script::kHangul;
    case CharClass::kWord:
      break;
    default:
      return Script::kNone;
  }
  if (c >= '0' && c <= '9') return Script::kNone;
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0xFF21 && c <= 0xFF5A))
    return Script::kLatin;
  return c >= 0x400 && c < 0x530 ? Script::kCyrillic : Script::kOther;
}

// Of the first character that has one; Kana and Han count as one.
Script ScriptOf(std::string_view text) {
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    const Script script =
        c.value == kInvalid ? Script::kNone : ScriptOf(c.value);
    if (script != Script::kNone) return script;
    pos += c.length;
  }
  return Script::kNone;
}

std::vector<std::string> FoldedWords(std::string_view text) {
  std::vector<Token> tokens;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &tokens);
  std::vector<std::string> words;
  for (const Token& token : tokens) words.push_back(FoldToken(token.In(text)));
  return words;
}

// "Trump" of "Donald Trump": some of the other's words and no more.
bool IsPartOf(std::string_view part_text, std::string_view whole_text) {
  std::vector<std::string> part = FoldedWords(part_text);
  std::vector<std::string> whole = FoldedWords(whole_text);
  std::sort(part.begin(), part.end());
  std::sort(whole.begin(), whole.end());
  return part.size() < whole.size() &&
         std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

// The same letters, whatever the capitals, spaces and hyphens.
bool IsRespelled(std::string_view surface, std::string_view label) {
  const auto letters = [](std::string_view text) {
    std::string joined;
    for (const std::string& word : FoldedWords(text)) joined += word;
    return joined;
  };
  return letters(surface) == letters(label);
}

// トランプ大統領 holds the last part of ドナルド・トランプ: a title stands with
// the name, which is no other one.
bool HoldsLastPart(std::string_view surface, std::string_view label) {
  for (const std::string_view dot : {"·", "・"}) {
    const size_t at = label.rfind(dot);
    if (at == std::string_view::npos) continue;
    const std::string_view last = label.substr(at + dot.size());
    return last.size() < surface.size() &&
           surface.find(last) != std::string_view::npos &&
           surface.find(dot) == std::string_view::npos;
  }
  return false;
}

// "Prince Charles": a style of address, not a variant.
bool BeginsWithRank(std::string_view surface) {
  static constexpr std::array<std::string_view, 14> kRanks = {
      "King ", "Queen ", "Prince ", "Princess ", "Emperor ", "Empress ",
      "Pope ", "Sir ",   "Lord ",   "Lady ",     "Crown ",   "Chairman ",
      "General ", "Sheikh "};
  return std::any_of(kRanks.begin(), kRanks.end(), [&](std::string_view rank) {
    return surface.starts_with(rank);
  });
}

std::string ToUpper(std::string_view text) {
  std::string upper;
  for (const char c : text) {
    upper += static_cast<char>(c >= 'a' && c <= 'z' ? c - 0x20 : c);
  }
  return upper;
}

template <typename Test>
bool HasLetter(std::string_view text, Test test) {
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (c.value != kInvalid && test(InfoOf(c.value))) return true;
    pos += c.length;
  }
  return false;
}

bool HasLower(std::string_view text) {
  return HasLetter(text, [](const auto& info) { return info.lower; });
}

bool HasUpper(std::string_view text) {
  return HasLetter(text, [](const auto& info) { return info.upper; });
}

// The part of a dotted label that a name without a dot corresponds to: 特朗普
// of 唐纳德·特朗普.
std::string_view MatchDots(std::string_view surface, std::string_view label) {
  static constexpr std::string_view kDot = "·";
  if (ScriptOf(label) != Script::kHan) return label;
  if (surface.find(kDot) != std::string_view::npos) return label;
  const size_t dot = label.rfind(kDot);
  return dot == std::string_view::npos ? label
                                       : label.substr(dot + kDot.size());
}

// The label as it stands in this place: without its article where the text has
// one already or needs none, in capitals in a line of capitals.
std::string Fit(std::string_view surface, std::string_view label,
                LineStyle style, bool after_determiner) {
  const bool surface_has_article =
      surface.starts_with("The ") || surface.starts_with("the ");
  // "The Paper" is no name without it.
  const bool one_word = label.find(' ', 4) == std::string_view::npos;
  if (label.starts_with("The ") && !surface_has_article &&
      (after_determiner || !one_word)) {
    label.remove_prefix(4);
  }
  label = MatchDots(surface, label);
  const bool capitals = style == LineStyle::kUpper && !HasLower(surface);
  return capitals ? ToUpper(label) : std::string(label);
}

// The same but for a line end or the like.
bool DiffersInSpaces(std::string_view a, std::string_view b) {
  const auto bare = [](std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') out += c;
    }
    return out;
  };
  return bare(a) == bare(b);
}

// "Huang Renxun (Jensen Huang)": the label stands beside the name in brackets.
bool IsGlossed(std::string_view text, ByteSpan span, std::string_view label) {
  for (const auto& [open, close] :
       {std::pair(" (", ")"), std::pair("（", "）"), std::pair("(", ")")}) {
    const std::string gloss = open + std::string(label);
    if (text.substr(span.end, gloss.size()) == gloss) return true;
    const std::string before = std::string(label) + open;
    if (span.begin >= before.size() &&
        text.substr(span.begin - before.size(), before.size()) == before &&
        text.substr(span.end).starts_with(close)) {
      return true;
    }
  }
  return false;
}

// A rewrite that would double a word ("Jensen" + "Jensen Huang").
bool WouldDouble(std::string_view text, ByteSpan span,
                 std::string_view replacement, const Surroundings& around) {
  const std::vector<std::string> words = FoldedWords(replacement);
  if (words.empty()) return true;
  const std::string before = Fold(around.WordBefore(span.begin));
  const std::string after = text.substr(span.end).starts_with(' ')
                                ? Fold(around.WordAfter(span.end))
                                : std::string();
  const std::vector<std::string> own = FoldedWords(span.In(text));
  return (before == words.front() && own.front() != before) ||
         (!after.empty() && after == words.back() && own.back() != after);
}

bool Contains(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// A name that this variety of Chinese uses too: 特朗普 in Hong Kong.
bool IsUsedForm(const NameRecord& name, const LexiconFile& lexicon,
                std::string_view label) {
  return (name.flags & kStrong) && name.frame.length == 0 &&
         name.to == kNoDay &&
         PrimaryLanguage(lexicon.Text(name.lang)) == "zh" &&
         lexicon.Text(name.lang) != "zh-Hans" &&
         ScriptOf(label) == Script::kHan;
}

// "America" and "Advanced Micro Devices" are names of their own, unless the
// reader wants another script, and so is the style of a rank.
bool IsEstablished(const Mention& mention) {
  if (mention.type == "place") return true;
  if (mention.type == "organization") {
    return ScriptOf(mention.surface) == ScriptOf(mention.label);
  }
  return BeginsWithRank(mention.surface);
}

bool StartsWithVowelSound(std::string_view word) {
  if (word.empty()) return false;
  const std::string first = Fold(word.substr(0, 4));
  const bool spelled_out = word.size() > 1 && !HasLower(word.substr(0, 2)) &&
                           ToUpper(first) == word.substr(0, 4);
  if (spelled_out) {
    return std::string_view("AEFHILMNORSX").find(word[0]) !=
           std::string_view::npos;
  }
  if (first.starts_with("uni") || first.starts_with("eu") ||
      first.starts_with("use") || first.starts_with("us ")) {
    return false;
  }
  return std::string_view("aeiou").find(first[0]) != std::string_view::npos;
}

// Places whose English names take "the".
bool TakesArticle(std::string_view label) {
  return label.starts_with("United ") || label.ends_with("s") ||
         label.find("Republic") != std::string_view::npos ||
         label.find("Sea") != std::string_view::npos ||
         label.find("Strait") != std::string_view::npos ||
         label.find("River") != std::string_view::npos;
}

}  // namespace

// Whether the profile wants this kind of form rewritten at all.
bool Wording::IsWanted(uint32_t id, const Mention& mention) {
  const NameRecord& name = lexicon_.Name(id);
  if (mention.confidence < profile_.min_rewrite_confidence) return false;
  if (Contains(profile_.keep_types, mention.type)) return false;
  if (mention.method == Method::kInflection) return false;
  if (name.frame.length > 0 && !profile_.rewrite_framed) return false;
  if (std::find(mention.flags.begin(), mention.flags.end(), "in-quote") !=
          mention.flags.end() &&
      !profile_.rewrite_quotes) {
    return false;
  }
  if (variants_.size() >= kMostVariants) variants_.clear();
  const uint64_t key = MixHash(MixHash(Hash64(mention.surface), id),
                               static_cast<uint64_t>(mention.method));
  const auto [known, fresh] = variants_.try_emplace(key);
  if (fresh) known->second = IsVariant(name, mention);
  return known->second;
}

// Whether it is another form than the label that readers would take for
// another name, or one that the profile replaces all the same.
bool Wording::IsVariant(const NameRecord& name, const Mention& mention) const {
  // A weak name by itself is linked, not rewritten: "the Observer".
  const bool needs_context =
      !(name.flags & kStrong) || (name.flags & kNeedsContext);
  if (needs_context && name.origin != NameOrigin::kCalque &&
      (mention.method == Method::kExact || mention.method == Method::kCalque)) {
    return false;
  }
  const bool abbreviation = name.flags & kAbbreviation;
  if (abbreviation && mention.method == Method::kExact &&
      !profile_.rewrite_abbreviations) {
    return FoldedWords(mention.surface) == FoldedWords(mention.label);
  }
  if (mention.method == Method::kOffice ||
      mention.method == Method::kSpelling ||
      mention.method == Method::kCalque) {
    return true;
  }
  const bool shortened = mention.method == Method::kShortForm ||
                         name.origin >= NameOrigin::kSurname ||
                         IsPartOf(mention.surface, mention.label);
  if (shortened) return profile_.rewrite_short_forms;
  const bool variant = name.frame.length > 0 ||
                       mention.method == Method::kRomanization ||
                       (name.flags & kTranslated) ||
                       IsRespelled(mention.surface, mention.label);
  return variant ||
         (!IsEstablished(mention) && !IsPartOf(mention.label, mention.surface) &&
          !HoldsLastPart(mention.surface, mention.label));
}

void Wording::Choose(uint32_t name, Mention* mention) {
  if (mention->surface == mention->label) return;
  if (!IsWanted(name, *mention)) return;
  const Script surface_script = ScriptOf(mention->surface);
  if (surface_script != ScriptOf(mention->label) &&
      surface_script != Script::kNone && profile_.label_lang.empty()) {
    return;  // a name quoted in another script is a gloss, not a variant
  }
  if (IsUsedForm(lexicon_.Name(name), lexicon_, mention->label)) return;
  const std::string before = Fold(around_.WordBefore(mention->span.begin));
  std::string fitted = Fit(mention->surface, mention->label,
                           around_.StyleAt(mention->span.begin),
                           before == "the" || before == "a" || before == "an");
  if (fitted == mention->surface) return;
  if (DiffersInSpaces(mention->surface, fitted)) return;
  if (HasUpper(mention->surface) && !HasLower(mention->surface) &&
      mention->method == Method::kExact &&
      (mention->type == "place" || mention->type == "person")) {
    return;  // capitals for emphasis
  }
  if (IsGlossed(text_, mention->span, mention->label)) {
    mention->flags.push_back("glossed");
    return;
  }
  if (WouldDouble(text_, mention->span, fitted, around_)) return;
  mention->rewrite = true;
  mention->replacement = std::move(fitted);
}

ArticleEdit ArticleBefore(std::string_view text, const Mention& mention) {
  const size_t begin = mention.span.begin;
  const std::string_view word = Surroundings(text).WordBefore(begin);
  if (word.empty() || begin == 0 || text[begin - 1] != ' ') return {};
  const size_t at = word.data() - text.data();
  if (at + word.size() + 1 != begin) return {};
  const ByteSpan article{at, at + word.size()};
  if (word == "the" && (mention.type == "place" || mention.type == "person") &&
      !TakesArticle(mention.replacement) && TakesArticle(mention.surface)) {
    return {{at, begin}, ""};
  }
  if (IsRespelled(mention.surface, mention.replacement)) return {};
  const bool vowel = StartsWithVowelSound(mention.replacement);
  if (vowel == StartsWithVowelSound(mention.surface)) return {};
  if ((word == "a" || word == "A") && vowel) {
    return {article, std::string(word) + "n"};
  }
  if ((word == "an" || word == "An") && !vowel) {
    return {article, std::string(word.substr(0, 1))};
  }
  return {};
}

ByteSpan BarePossessiveAfter(std::string_view text, const Mention& mention) {
  if (!mention.surface.ends_with('s') || mention.replacement.ends_with('s')) {
    return {};
  }
  for (const std::string_view mark : {"'", "’"}) {
    const size_t end = mention.span.end + mark.size();
    if (text.substr(mention.span.end, mark.size()) != mark) continue;
    const bool word_follows =
        end < text.size() &&
        InfoOf(DecodeAt(text, end).value).cls == CharClass::kWord;
    if (!word_follows) return {mention.span.end, end};
  }
  return {};
}

}  // namespace normalize
