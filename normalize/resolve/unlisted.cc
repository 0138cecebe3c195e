#include "normalize/resolve/unlisted.h"

#include <algorithm>
#include <string>

#include "normalize/resolve/word_lists.h"
#include "normalize/text/dictionary.h"
#include "normalize/text/han.h"
#include "normalize/text/surnames.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kLongestGiven = 2;  // characters of a Han given name

// Characters that go on with the sentence after a name: 表示, 在, 将, 会见.
bool ContinuesSentence(char32_t c) {
  static constexpr std::u32string_view kCharacters =
      U"表说說在称稱将將会會今昨与與和访訪率对對就是接强強指宣出及的了也向于於"
      U"同以曾还還";
  return kCharacters.find(c) != std::u32string_view::npos;
}

// "Bob Zubrowski": some word of it is none of the language.
bool LooksLikeSpacedName(std::string_view words) {
  std::vector<Token> tokens;
  Tokenize(words, 0, static_cast<uint32_t>(words.size()), &tokens);
  if (tokens.size() < 2 || IsCalendarWord(tokens[0].In(words))) return false;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.end - token.begin > 1 &&
           !IsDictionaryWord("en", Fold(token.In(words)));
  });
}

size_t BytesOf(std::string_view text, size_t characters) {
  size_t pos = 0;
  for (size_t i = 0; i < characters && pos < text.size(); ++i) {
    pos += DecodeAt(text, pos).length;
  }
  return pos;
}

// A family name of the table and what follows up to a word of the sentence; 0
// when the characters do not begin so.
size_t HanNameLength(std::string_view text) {
  const std::u32string characters = ToUtf32(text);
  const SurnameEntry* surname = FindSurname(characters);
  if (surname == nullptr) return 0;
  size_t end = surname->length;
  const size_t limit =
      std::min(characters.size(), surname->length + kLongestGiven);
  while (end < limit && IsHan(characters[end]) &&
         !ContinuesSentence(characters[end])) {
    ++end;
  }
  return end > surname->length ? BytesOf(text, end) : 0;
}

// The part of the words at a title that is a name; empty when none is.
ByteSpan NameIn(std::string_view text, ByteSpan words) {
  if (words.empty()) return {};
  const std::string_view bytes = words.In(text);
  if (InfoOf(DecodeAt(bytes, 0).value).cls == CharClass::kHan) {
    return {words.begin, words.begin + HanNameLength(bytes)};
  }
  return LooksLikeSpacedName(bytes) ? words : ByteSpan{};
}

bool IsMentioned(const std::vector<Mention>& mentions, ByteSpan span) {
  const auto after = std::upper_bound(
      mentions.begin(), mentions.end(), span.begin,
      [](size_t pos, const Mention& m) { return pos < m.span.end; });
  return after != mentions.end() && after->span.Overlaps(span);
}

}  // namespace

std::vector<UnlistedName> FindUnlisted(const SpotInput& input,
                                       const std::vector<Title>& titles,
                                       const std::vector<Mention>& mentions) {
  std::vector<UnlistedName> unlisted;
  for (const Title& title : titles) {
    if (title.offices.empty()) continue;
    const ByteSpan span = NameIn(input.text, title.name);
    if (span.empty() || IsMentioned(mentions, span)) continue;
    UnlistedName name{span, title.span, {}};
    if (title.offices.size() == 1) {
      name.office =
          input.lexicon.Text(input.lexicon.Entity(title.offices[0]).id);
    }
    unlisted.push_back(name);
  }
  return unlisted;
}

}  // namespace normalize
