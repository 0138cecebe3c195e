#include "normalize/resolve/formula.h"

#include <algorithm>
#include <array>

#include "normalize/base/one_of.h"
#include "normalize/resolve/surroundings.h"
#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// Words that join the last item of a list, in the languages that write the
// formula with a comma.
bool IsConjunction(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "and", "or", "und", "oder", "et", "ou", "y", "e", "o", "и", "или", "nor"};
  return OneOf(kWords, word);
}

bool IsPreposition(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kWords = {
      "in",   "for",  "across", "unlike",  "beyond", "outside", "from",
      "over", "with", "to",     "besides", "on",     "after",   "like"};
  return OneOf(kWords, word);
}

// Words that go on with the sentence after a closed phrase rather than with a
// clause whose subject the word before is.
bool ContinuesPhrase(std::string_view word) {
  static constexpr std::array<std::string_view, 32> kWords = {
      "in",    "on",      "at",     "for",   "from",  "to",     "with",
      "by",    "during",  "after",  "before", "who",  "which",  "that",
      "where", "when",    "while",  "as",    "but",   "since",  "until",
      "about", "through", "between", "last", "this",  "next",   "under",
      "over",  "via",     "amid",   "into"};
  return OneOf(kWords, word);
}

bool IsCapitalized(std::string_view word) {
  return !word.empty() && InfoOf(DecodeAt(word, 0).value).upper;
}

// The word after an optional comma.
std::string_view NextWord(std::string_view text, size_t pos,
                          const Surroundings& around) {
  if (pos < text.size() && text[pos] == ',') ++pos;
  return around.WordAfter(pos);
}

// A list goes on: ", and the US", "and Japan". A following name that is itself
// in the formula ("and Macao, China") makes it a list of formulas.
bool JoinsAnotherItem(std::string_view text, ByteSpan span,
                      const Surroundings& around) {
  const std::string_view joint = NextWord(text, span.end, around);
  if (!IsConjunction(joint)) return false;
  const size_t after = joint.data() + joint.size() - text.data();
  std::string_view item = around.WordAfter(after);
  if (item == "the") {
    item = around.WordAfter(item.data() + item.size() - text.data());
  }
  if (!IsCapitalized(item)) return false;
  const std::string_view tail =
      span.In(text).substr(span.In(text).rfind(','));  // ", China"
  const size_t item_end = item.data() + item.size() - text.data();
  return text.substr(item_end, tail.size()) != tail;
}

// "In Taiwan, China is …": a preposition begins the sentence and a verb
// follows.
bool OpensClause(std::string_view text, ByteSpan span,
                 const Surroundings& around) {
  const std::string_view before = around.WordBefore(span.begin);
  if (before.empty()) return false;
  const size_t at = before.data() - text.data();
  if (!IsPreposition(Fold(before)) || !around.StartsSentence(at)) return false;
  if (span.end >= text.size() || text[span.end] != ' ') return false;
  const std::string_view after = around.WordAfter(span.end);
  return !after.empty() && !IsCapitalized(after) && !ContinuesPhrase(after) &&
         !IsConjunction(after);
}

// Not one at the end of a line, where it cuts a word.
bool HasHyphen(std::string_view text) {
  for (size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("–")) return true;
    if (rest[0] == '-' && !rest.substr(1).starts_with('\n') &&
        !rest.substr(1).starts_with('\r')) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool IsListReading(std::string_view text, ByteSpan span) {
  if (span.In(text).find(',') == std::string_view::npos) return false;
  const Surroundings around(text);
  return JoinsAnotherItem(text, span, around) ||
         OpensClause(text, span, around);
}

bool IsPairing(std::string_view surface, std::string_view name) {
  return HasHyphen(surface) && !HasHyphen(name);
}

}  // namespace normalize
