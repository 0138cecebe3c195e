#include "normalize/resolve/title_names.h"

#include <algorithm>
#include <vector>

#include "normalize/text/dictionary.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kLongestNameWords = 4;
constexpr size_t kLongestHanName = 8;  // characters, dots among them

bool IsUnspaced(std::string_view text, size_t pos) {
  if (pos >= text.size()) return false;
  const CharClass cls = InfoOf(DecodeAt(text, pos).value).cls;
  return cls == CharClass::kHan || cls == CharClass::kKana;
}

class NameFinder {
 public:
  explicit NameFinder(const SpotInput& input) : in_(input) {}

  ByteSpan At(const Title& title) {
    const std::string_view after = in_.text.substr(title.span.end);
    if (IsUnspaced(in_.text, title.span.end)) {
      return UnspacedName(title.span.end);
    }
    ByteSpan name;
    if (after.starts_with(' ') || (title.bound && after.starts_with(", "))) {
      name = NameWords(title.span.end + (after[0] == ',' ? 2 : 1));
    }
    return name.empty() ? NameBefore(title.span.begin) : name;
  }

 private:
  ByteSpan UnspacedName(size_t begin) const {
    size_t end = begin;
    for (size_t n = 0; n < kLongestHanName && end < in_.text.size(); ++n) {
      const CodePoint c = DecodeAt(in_.text, end);
      const bool dot = c.value == 0xB7 || c.value == 0x30FB;
      if (!dot && !IsUnspaced(in_.text, end)) break;
      end += c.length;
    }
    return {begin, end};
  }

  // The capitalized words from `begin` on.
  ByteSpan NameWords(size_t begin) {
    std::vector<Token> tokens;
    const size_t limit = std::min(in_.text.size(), begin + 120);
    size_t safe = limit;
    while (safe < in_.text.size() && (in_.text[safe] & 0xC0) == 0x80) ++safe;
    Tokenize(in_.text, static_cast<uint32_t>(begin),
             static_cast<uint32_t>(safe), &tokens);
    const bool headline =
        in_.around.StyleAt(begin) == LineStyle::kTitle;
    size_t end = begin, words = 0;
    for (size_t i = 0; i < tokens.size() && words < kLongestNameWords; ++i) {
      const Token& token = tokens[i];
      if (token.kind != TokenKind::kWord) break;
      if (!token.initial_upper && in_.text[token.begin - 1] != '-') break;
      if (i == 0 && token.begin != begin) break;
      if (i > 0 && !JoinsName(tokens[i - 1], token)) break;
      const bool initial = token.end - token.begin == 1;
      if (headline && i > 0 && !initial &&
          IsDictionaryWord("en", Fold(token.In(in_.text)))) {
        break;
      }
      end = token.end;
      ++words;
    }
    return {begin, end};
  }

  bool JoinsName(const Token& a, const Token& b) const {
    const std::string_view gap = in_.text.substr(a.end, b.begin - a.end);
    return gap == " " || gap == "-" || gap == "'" || gap == "\n" ||
           gap == "’" || (gap == ". " && a.end - a.begin <= 2);
  }

  // "Charles Greer, the U.S. trade representative": the name before the comma.
  // In unspaced text the name stands right before the title.
  ByteSpan NameBefore(size_t end) const {
    if (end >= 3) {
      const CodePoint c = DecodeBefore(in_.text, end);
      if (c.value != kInvalid && IsUnspaced(in_.text, end - c.length)) {
        return UnspacedNameBefore(end);
      }
    }
    std::string_view before = in_.text.substr(0, end);
    for (const std::string_view article : {"the ", "a ", "an ", "der ", "die "}) {
      if (before.ends_with(article)) {
        before.remove_suffix(article.size());
        break;
      }
    }
    if (!before.ends_with(", ")) return {};
    const size_t name_end = before.size() - 2;
    size_t begin = name_end;
    for (size_t words = 0; words < kLongestNameWords; ++words) {
      const std::string_view word = in_.around.WordBefore(begin);
      if (word.empty() || !InfoOf(DecodeAt(word, 0).value).upper) break;
      const size_t at = word.data() - in_.text.data();
      const std::string_view gap =
          in_.text.substr(at + word.size(), begin - at - word.size());
      if (!gap.empty() && gap != " " && gap != "-") break;
      begin = at;
      if (begin == 0 ||
          (in_.text[begin - 1] != ' ' && in_.text[begin - 1] != '-')) {
        break;
      }
      if (in_.text[begin - 1] == '-') --begin;
    }
    return {begin, name_end};
  }

  ByteSpan UnspacedNameBefore(size_t end) const {
    size_t begin = end;
    for (size_t n = 0; n < kLongestHanName && begin > 0; ++n) {
      const CodePoint c = DecodeBefore(in_.text, begin);
      const bool dot = c.value == 0xB7 || c.value == 0x30FB;
      if (!dot && !IsUnspaced(in_.text, begin - c.length)) break;
      begin -= c.length;
    }
    return {begin, end};
  }

  const SpotInput& in_;
};

}  // namespace

ByteSpan NameAt(const SpotInput& input, const Title& title) {
  return NameFinder(input).At(title);
}

}  // namespace normalize
