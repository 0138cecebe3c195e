#include "normalize/resolve/lookalikes.h"

#include <algorithm>
#include <array>

#include "normalize/text/dictionary.h"
#include "normalize/text/fold.h"
#include "normalize/text/language.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

using Words = std::string_view;

template <size_t N>
bool StartsWithAny(std::string_view text, const std::array<Words, N>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](Words start) { return text.starts_with(start); });
}

template <size_t N>
bool EndsWithAny(std::string_view text, const std::array<Words, N>& ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](Words end) { return text.ends_with(end); });
}

// One ordinary word of the language, in lower case and with its own accents.
bool IsWord(std::string_view lang, std::string_view surface) {
  return surface.find(' ') == std::string_view::npos &&
         IsOrdinaryWord(lang, surface);
}

}  // namespace

bool IsMoney(std::string_view text, ByteSpan span) {
  return text.substr(span.end).starts_with('$');
}

bool IsCutFromWord(std::string_view text, ByteSpan span) {
  static constexpr std::array<Words, 2> kHead = {"长", "長"};
  static constexpr std::array<Words, 7> kOtherWords = {
      "长期", "長期", "长久", "长远", "長遠", "长时", "長時"};
  static constexpr std::array<Words, 18> kBodies = {
      "部", "院", "局", "署", "省", "市", "州", "县", "縣",
      "厅", "廳", "处", "處", "会", "會", "行", "区", "區"};
  static constexpr std::array<Words, 7> kParts = {"门", "門", "分", "队",
                                                  "隊", "署", "件"};
  const std::string_view after = text.substr(span.end);
  const std::string_view body = span.In(text);
  if (body.ends_with("部") && StartsWithAny(after, kParts)) return true;
  return StartsWithAny(after, kHead) && !StartsWithAny(after, kOtherWords) &&
         EndsWithAny(body, kBodies);
}

bool FollowsFormOfAddress(std::string_view text, ByteSpan span) {
  static constexpr std::array<Words, 12> kForms = {
      "Mr",   "Mrs",  "Ms",   "Miss",     "Dr",   "Sir",
      "Lord", "Lady", "Dame", "Baroness", "Herr", "Frau"};
  std::string_view before = text.substr(0, span.begin);
  if (!before.ends_with(' ')) return false;
  before.remove_suffix(before.ends_with(". ") ? 2 : 1);
  if (!EndsWithAny(before, kForms)) return false;
  const size_t word = before.find_last_of(" \n\"(") + 1;
  return std::find(kForms.begin(), kForms.end(), before.substr(word)) !=
         kForms.end();
}

bool IsInTitleMarks(std::string_view text, ByteSpan span) {
  static constexpr std::array<Words, 3> kOpening = {"《", "〈", "『"};
  static constexpr std::array<Words, 3> kClosing = {"》", "〉", "』"};
  return EndsWithAny(text.substr(0, span.begin), kOpening) &&
         StartsWithAny(text.substr(span.end), kClosing);
}

bool LacksTitleMarks(std::string_view name, std::string_view text,
                     ByteSpan span) {
  return name.starts_with("《") && !IsInTitleMarks(text, span);
}

bool IsWeakElsewhere(const LexiconFile& lexicon, const NameRecord& name,
                     std::string_view lang) {
  if (name.origin != NameOrigin::kListed || (name.flags & kStrong)) {
    return false;
  }
  const std::string_view own = PrimaryLanguage(lexicon.Text(name.lang));
  if (own == "en" || own == "und" || own == PrimaryLanguage(lang)) return false;
  const std::string_view spelled = lexicon.Text(name.text);
  return !spelled.empty() &&
         InfoOf(DecodeAt(spelled, 0).value).cls == CharClass::kWord &&
         HasDictionary(lang);
}

bool IsWordOfTheText(const LexiconFile& lexicon, const NameRecord& name,
                     std::string_view surface, std::string_view lang) {
  const std::string_view spelled = lexicon.Text(name.text);
  const std::string_view own = lexicon.Text(name.lang);
  if (IsAscii(spelled)) {
    if (!IsAscii(surface)) return IsWord(PrimaryLanguage(lang), surface);
    if (!(name.flags & kCommonWord)) return false;
  }
  if (own == "und" || PrimaryLanguage(own) == PrimaryLanguage(lang)) {
    return false;
  }
  // The Chinese 9·11 in "9.11 dollars".
  if (own != "en" && surface[0] >= '0' && surface[0] <= '9') return true;
  if (name.origin == NameOrigin::kRegion && IsAscii(surface) &&
      !IsAscii(spelled)) {
    return true;
  }
  const bool weak =
      name.origin == NameOrigin::kListed && !(name.flags & kStrong);
  return (weak || name.origin == NameOrigin::kRegion) &&
         (name.flags & kCommonWord) && IsWord(PrimaryLanguage(lang), surface);
}

}  // namespace normalize
