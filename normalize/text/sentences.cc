#include "normalize/text/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

bool IsIn(std::string_view word, const std::string_view* begin,
          const std::string_view* end) {
  return std::find(begin, end, word) != end;
}

template <size_t kSize>
bool IsIn(std::string_view word, const std::string_view (&table)[kSize]) {
  return IsIn(word, table, table + kSize);
}

// What stands before a name or a number, so that no sentence ends there.
constexpr std::string_view kBeforeName[] = {
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Gen", "Sen", "Sens", "Rep", "Reps",
    "Gov", "Lt", "Col", "Sgt", "Capt", "Cmdr", "Adm", "Maj", "Brig", "Rev",
    "Hon", "Pres", "Sec", "Amb", "Supt", "St", "Mt", "Ft", "No", "Nos", "vs",
    "v", "Fig", "Art", "cf", "e.g", "i.e", "approx", "ca", "Vol", "pp", "al",
    // German, French, Spanish, Italian, Portuguese.
    "Hr", "Fr", "Nr", "Abs", "bzw", "z.B", "d.h", "u.a", "M", "MM", "Mme",
    "Mlle", "Sr", "Sra", "Dra", "Srta", "Sig", "On",
    // Russian, Ukrainian.
    "г", "гг", "тов", "им", "ул", "акад", "проф", "т.е", "т.н", "пан", "обл"};

// What ends a sentence now and then: only before a word that opens one.
constexpr std::string_view kEitherWay[] = {
    "U.S",  "U.K", "U.N", "E.U",  "U.S.A", "D.C", "L.A",  "N.Y",  "Inc",
    "Corp", "Co",  "Cos", "Ltd",  "Bros",  "Jr",  "Sr",   "Ph.D", "a.m",
    "p.m",  "A.M", "P.M", "etc",  "Jan",   "Feb", "Mar",  "Apr",  "Jun",
    "Jul",  "Aug", "Sep", "Sept", "Oct",   "Nov", "Dec",  "Mass", "Calif",
    "Va",   "Md",  "Pa",  "Fla",  "Conn",  "Ill", "Wash", "Ariz", "Tenn",
    "Dept", "Est", "S.A", "N.V",  "B.V",   "A.G", "млн",  "млрд", "тыс",
    "руб",  "др",  "т.д"};

constexpr std::string_view kOpeners[] = {
    "The",     "A",         "An",       "This",   "That",      "These",
    "Those",   "He",        "She",      "It",     "They",      "We",
    "I",       "You",       "His",      "Her",    "Its",       "Their",
    "Our",     "But",       "And",      "Or",     "So",        "In",
    "On",      "At",        "By",       "For",    "From",      "With",
    "As",      "If",        "When",     "While",  "After",     "Before",
    "However", "There",     "What",     "Who",    "Why",       "How",
    "Where",   "Since",     "Although", "Though", "Meanwhile", "Earlier",
    "Last",    "Some",      "Many",     "Most",   "No",        "Not",
    "Yet",     "According", "Asked",    "During", "Despite",   "To",
    "Der",     "Die",       "Das"};

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view TrimEnd(std::string_view text) {
  while (!text.empty() && IsSpace(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view LastWord(std::string_view text) {
  size_t begin = text.size();
  while (begin > 0 && !IsSpace(text[begin - 1]) && text[begin - 1] != '(' &&
         text[begin - 1] != '"') {
    --begin;
  }
  return text.substr(begin);
}

std::string_view FirstWord(std::string_view text) {
  size_t end = 0;
  while (end < text.size() && ((text[end] | 0x20) >= 'a') &&
         ((text[end] | 0x20) <= 'z')) {
    ++end;
  }
  return text.substr(0, end);
}

// One capital, or several with a period between each: J, H.R, C.C, В.В.
bool IsInitials(std::string_view word) {
  bool letter = false;
  for (size_t pos = 0; pos < word.size();) {
    const CodePoint c = DecodeAt(word, pos);
    pos += c.length;
    if (c.value == '.' && letter) {
      letter = false;
      continue;
    }
    const bool capital = (c.value >= 'A' && c.value <= 'Z') ||
                         (c.value >= 0x410 && c.value < 0x430) ||
                         (c.value >= 0xC0 && c.value < 0xDF);
    if (!capital || letter) return false;
    letter = true;
  }
  return letter;
}

bool IsShortNumber(std::string_view word) {
  return !word.empty() && word.size() <= 2 &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

// Whether the period at the end of `before` belongs to an abbreviation, given
// what follows. REQUIRES: `before` is trimmed.
bool EndsInAbbreviation(std::string_view before, std::string_view after,
                        std::string_view lang) {
  if (before.empty() || before.back() != '.') return false;
  before.remove_suffix(1);
  const std::string_view word = LastWord(before);
  if (IsIn(word, kBeforeName)) return true;
  const bool opens = IsIn(FirstWord(after), kOpeners);
  if (IsIn(word, kEitherWay) || IsInitials(word)) return !opens;
  // German ordinals: am 3. November.
  return lang.substr(0, 2) == "de" && IsShortNumber(word) && !opens;
}

size_t CountNewlines(std::string_view text) {
  return static_cast<size_t>(std::count(text.begin(), text.end(), '\n'));
}

// REQUIRES: `text` is trimmed.
bool EndsSentence(std::string_view text) {
  const CodePoint last = DecodeBefore(text, text.size());
  constexpr std::u32string_view kEnds = U".!?:;…。！？：；\"'”’»」』)）";
  return kEnds.find(last.value) != kEnds.npos;
}

// Lines of this many characters come from a fixed width.
constexpr size_t kMinWrapped = 50;
constexpr size_t kMaxWrapped = 100;

size_t LineLength(std::string_view text) {
  return std::min(text.find('\n'), text.size());
}

std::string_view LastLine(std::string_view text) {
  text = TrimEnd(text);
  const size_t newline = text.rfind('\n');
  return newline == text.npos ? text : text.substr(newline + 1);
}

// A single line end inside a sentence: the next line goes on in lower case,
// or both lines look as if cut at a fixed width.
bool IsWrappedLine(std::string_view before, std::string_view after) {
  if (after[0] >= 'a' && after[0] <= 'z') return true;
  const size_t length = LastLine(before).size();
  return length >= kMinWrapped && length <= kMaxWrapped &&
         LineLength(after) <= kMaxWrapped && !IsSpace(after[0]);
}

// One breaker a thread and language, kept: making one is slow.
icu::BreakIterator* SentenceBreaker(const std::string& lang) {
  constexpr size_t kMaxKept = 16;
  thread_local std::map<std::string, std::unique_ptr<icu::BreakIterator>> kept;
  const auto found = kept.find(lang);
  if (found != kept.end()) return found->second.get();
  if (kept.size() >= kMaxKept) kept.clear();
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> made(
      icu::BreakIterator::createSentenceInstance(icu::Locale(lang.c_str()),
                                                 error));
  if (U_FAILURE(error)) made.reset();
  return kept.emplace(lang, std::move(made)).first->second.get();
}

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

// Where ICU ends sentences, in bytes; only the end of the text on failure.
std::vector<size_t> IcuSentences(std::string_view text, std::string_view lang) {
  std::vector<size_t> ends;
  icu::BreakIterator* breaker = SentenceBreaker(std::string(lang));
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> utext(utext_openUTF8(
      nullptr, text.data(), static_cast<int64_t>(text.size()), &error));
  if (breaker == nullptr || U_FAILURE(error)) return {text.size()};
  breaker->setText(utext.get(), error);
  if (U_FAILURE(error)) return {text.size()};
  breaker->first();
  for (int32_t end = breaker->next(); end != icu::BreakIterator::DONE;
       end = breaker->next()) {
    ends.push_back(static_cast<size_t>(end));
  }
  return ends;
}

// ICU's offsets are 32 bits wide; longer texts are cut at a line end.
constexpr size_t kMaxPiece = size_t{1} << 30;

size_t PieceLength(std::string_view text) {
  if (text.size() <= kMaxPiece) return text.size();
  const size_t newline = text.rfind('\n', kMaxPiece);
  return newline == text.npos || newline == 0 ? kMaxPiece : newline + 1;
}

// Whether the sentence `before` goes on in `after`, which ICU cut off.
bool GoesOn(std::string_view before, std::string_view after,
            std::string_view lang) {
  if (after.empty()) return false;
  const std::string_view trimmed = TrimEnd(before);
  const bool ended =
      EndsSentence(trimmed) && !EndsInAbbreviation(trimmed, after, lang);
  switch (CountNewlines(before.substr(trimmed.size()))) {
    case 0:
      return EndsInAbbreviation(trimmed, after, lang);
    case 1:
      return !ended && IsWrappedLine(before, after);
    default:
      return false;
  }
}

void AppendSentences(std::string_view text, size_t offset,
                     std::string_view lang, std::vector<ByteSpan>* out) {
  size_t begin = 0;
  for (const size_t end : IcuSentences(text, lang)) {
    const std::string_view before = text.substr(begin, end - begin);
    if (GoesOn(before, text.substr(end), lang)) continue;
    out->push_back({offset + begin, offset + end});
    begin = end;
  }
}

}  // namespace

std::vector<ByteSpan> Sentences(std::string_view text, std::string_view lang) {
  std::vector<ByteSpan> out;
  for (size_t begin = 0; begin < text.size();) {
    const size_t length = PieceLength(text.substr(begin));
    AppendSentences(text.substr(begin, length), begin, lang, &out);
    begin += length;
  }
  return out;
}

}  // namespace normalize
