#include "normalize/resolve/surroundings.h"

#include <algorithm>
#include <array>

#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kLongestLine = 4096;  // bytes that are looked at for a style
constexpr size_t kLongestAddress = 2048;  // on each side of its mark

bool IsBlank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000;
}

bool IsOpening(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case '(':
    case '[':
    case 0x201C:
    case 0x2018:
    case 0xAB:
    case 0x300C:
    case 0x300E:
    case 0x201E:
    case 0x2039:
    case '*':
    case 0xFF08:
    case 0x3010:
      return true;
    default:
      return false;
  }
}

// A mark that quoted speech begins with; what it quotes may be a sentence.
bool IsQuote(char32_t c) {
  return c == '"' || c == 0x201C || c == 0x201E || c == 0xAB || c == 0x300C;
}

bool EndsSentence(char32_t c) {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case ':':
    case '\n':
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
    case 0x2026:
    case '|':
    case 0x2022:
      return true;
    default:
      return false;
  }
}

bool IsWordChar(char32_t c) {
  return c != kInvalid && InfoOf(c).cls == CharClass::kWord;
}

ByteSpan LineAround(std::string_view text, size_t pos) {
  const size_t before =
      pos == 0 ? std::string_view::npos : text.rfind('\n', pos - 1);
  const size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return {begin, std::min(text.find('\n', pos), text.size())};
}

// What the characters of one word of a line are.
struct WordLook {
  size_t end = 0;
  size_t letters = 0;
  bool any_lower = false;
};

enum AsciiLook : uint8_t {
  kNoWord = 0,
  kInWord = 1,
  kUpperLook = 2,
  kLowerLook = 4
};

// InfoOf of the ASCII characters in a byte each: most lines have no others, and
// each line with a name in it is read.
constexpr std::array<uint8_t, 128> kAsciiLooks = [] {
  std::array<uint8_t, 128> looks{};
  for (int c = '0'; c <= '9'; ++c) looks[c] = kInWord;
  for (int c = 'A'; c <= 'Z'; ++c) looks[c] = kInWord | kUpperLook;
  for (int c = 'a'; c <= 'z'; ++c) looks[c] = kInWord | kLowerLook;
  looks['_'] = kInWord;
  return looks;
}();

WordLook LookAtWord(std::string_view line, size_t pos) {
  WordLook look;
  for (uint8_t c; pos < line.size(); ++pos) {
    c = static_cast<uint8_t>(line[pos]);
    if (c >= 0x80 || kAsciiLooks[c] == kNoWord) break;
    look.any_lower |= (kAsciiLooks[c] & kLowerLook) != 0;
    look.letters += kAsciiLooks[c] > kInWord;
  }
  while (pos < line.size()) {
    const CodePoint c = DecodeAt(line, pos);
    const CharInfo& info = InfoOf(c.value);
    if (info.cls != CharClass::kWord) break;
    look.any_lower |= info.lower;
    look.letters += info.lower || info.upper;
    pos += c.length;
  }
  look.end = pos;
  return look;
}

// Counts the words of a line by their capitals. Short words (of, the, in) are
// lower case in titles too.
struct CapitalCount {
  size_t words = 0, capitals_only = 0;  // of two letters or more
  size_t upper = 0, lower = 0;          // of four letters or more

  void Add(const CharInfo& first, const WordLook& look) {
    if (look.letters < 2) return;
    words += 1;
    capitals_only += first.upper && !look.any_lower;
    if (look.letters < 4) return;
    upper += first.upper;
    lower += first.lower;
  }

  LineStyle Style() const {
    if (words >= 2 && capitals_only == words) return LineStyle::kUpper;
    return upper >= 3 && lower * 3 <= upper ? LineStyle::kTitle
                                            : LineStyle::kSentence;
  }

  // Running text shows itself long before the end of its line: were every
  // word of the `rest` bytes a capitalized one, it would still be no title.
  bool IsSentenceFor(size_t rest) const {
    return capitals_only < words && lower * 3 > upper + rest / 5 + 1;
  }
};

LineStyle StyleOf(std::string_view line) {
  line = line.substr(0, kLongestLine);
  CapitalCount count;
  for (size_t pos = 0; pos < line.size();) {
    const auto byte = static_cast<uint8_t>(line[pos]);
    if (byte < 0x80 && kAsciiLooks[byte] == kNoWord) {
      ++pos;
      continue;
    }
    const CodePoint c = DecodeAt(line, pos);
    const CharInfo& first = InfoOf(c.value);
    if (first.cls != CharClass::kWord) {
      pos += c.length;
      continue;
    }
    const WordLook look = LookAtWord(line, pos);
    pos = look.end;
    count.Add(first, look);
    if (count.IsSentenceFor(line.size() - pos)) break;
  }
  return count.Style();
}

char32_t ClosingOf(char32_t opening) {
  switch (opening) {
    case 0x201C:
      return 0x201D;
    case 0x201E:
      return 0x201C;
    case 0xAB:
      return 0xBB;
    case 0x300C:
      return 0x300D;
    case 0x300E:
      return 0x300F;
    case '"':
      return '"';
    default:
      return 0;
  }
}

bool IsAddressByte(char c) {
  return !(c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '<' ||
           c == '>' || c == '"' || c == ')' || c == '(' || c == ']' ||
           (c & 0x80));
}

// Bytes by a table: find_first_of asks memchr for each byte of the text.
class ByteSet {
 public:
  explicit constexpr ByteSet(std::string_view bytes) {
    for (const char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }

  // The first byte of the set at or after `pos`, or npos.
  size_t Find(std::string_view text, size_t pos) const {
    for (; pos < text.size(); ++pos) {
      if (has_[static_cast<unsigned char>(text[pos])]) return pos;
    }
    return std::string_view::npos;
  }

 private:
  std::array<bool, 256> has_ = {};
};

// The run of address bytes around `pos`, without the punctuation that ends
// the sentence.
ByteSpan AddressAround(std::string_view text, size_t pos) {
  const size_t first = pos > kLongestAddress ? pos - kLongestAddress : 0;
  const size_t last = std::min(text.size(), pos + kLongestAddress);
  size_t begin = pos, end = pos;
  while (begin > first && IsAddressByte(text[begin - 1])) --begin;
  while (end < last && IsAddressByte(text[end])) ++end;
  while (end > pos + 1 && std::string_view(".,;:!?'").find(text[end - 1]) !=
                              std::string_view::npos) {
    --end;
  }
  return {begin, end};
}

// Where the runs of address bytes begin, for ascending places: each byte is
// looked at once, however many slashes a run has.
class RunBegin {
 public:
  explicit RunBegin(std::string_view text) : text_(text) {}

  // As AddressAround(text, pos).begin.
  size_t At(size_t pos) {
    const size_t first = pos > kLongestAddress ? pos - kLongestAddress : 0;
    done_ = std::max(done_, first);
    for (; done_ < pos; ++done_) {
      if (!IsAddressByte(text_[done_])) begin_ = done_ + 1;
    }
    return std::max(begin_, first);
  }

 private:
  std::string_view text_;
  size_t begin_ = 0;
  size_t done_ = 0;
};

bool IsTagMark(std::string_view text, size_t at) {
  const bool word_before = at > 0 && IsWordChar(DecodeBefore(text, at).value);
  return !word_before && at + 1 < text.size() &&
         IsWordChar(DecodeAt(text, at + 1).value);
}

void AddAddress(ByteSpan span, std::vector<ByteSpan>* spans) {
  if (!spans->empty() && spans->back().end >= span.begin) {
    spans->back().end = std::max(spans->back().end, span.end);
  } else {
    spans->push_back(span);
  }
}

}  // namespace

LineStyle Surroundings::StyleAt(size_t pos) {
  if (pos < line_.span.begin || pos >= line_.span.end) {
    line_ = StyledLineAt(pos);
  }
  return line_.style;
}

Surroundings::StyledLine Surroundings::StyledLineAt(size_t pos) {
  const auto after = std::upper_bound(
      lines_.begin(), lines_.end(), pos,
      [](size_t at, const StyledLine& line) { return at < line.span.begin; });
  if (after != lines_.begin() && pos < (after - 1)->span.end) {
    return *(after - 1);
  }
  StyledLine line{LineAround(text_, pos), LineStyle::kSentence};
  line.style = StyleOf(line.span.In(text_));
  if (after == lines_.end()) lines_.push_back(line);
  return line;
}

bool Surroundings::StartsSentence(size_t pos) const {
  while (pos > 0) {
    const CodePoint c = DecodeBefore(text_, pos);
    if (IsQuote(c.value)) return true;
    if (!IsBlank(c.value) && !IsOpening(c.value)) return EndsSentence(c.value);
    pos -= c.length;
  }
  return true;
}

std::string_view Surroundings::WordBefore(size_t pos) const {
  size_t end = pos;
  while (end > 0 && IsBlank(DecodeBefore(text_, end).value)) {
    end -= DecodeBefore(text_, end).length;
  }
  size_t begin = end;
  while (begin > 0) {
    const CodePoint c = DecodeBefore(text_, begin);
    if (!IsWordChar(c.value)) break;
    begin -= c.length;
  }
  return text_.substr(begin, end - begin);
}

std::string_view Surroundings::WordAfter(size_t pos) const {
  size_t begin = pos;
  while (begin < text_.size() && text_[begin] == ' ') ++begin;
  size_t end = begin;
  while (end < text_.size()) {
    const CodePoint c = DecodeAt(text_, end);
    if (!IsWordChar(c.value)) break;
    end += c.length;
  }
  return text_.substr(begin, end - begin);
}

std::vector<ByteSpan> Addresses(std::string_view text) {
  static constexpr ByteSet kMarks("@#:/");
  std::vector<ByteSpan> spans;
  RunBegin run(text);
  for (size_t at = kMarks.Find(text, 0); at != std::string_view::npos;
       at = kMarks.Find(text, at + 1)) {
    const bool scheme = text.substr(at, 3) == "://";
    const bool mail = text[at] == '@' && at > 0 && IsAddressByte(text[at - 1]);
    const bool tag =
        (text[at] == '@' || text[at] == '#') && IsTagMark(text, at);
    const bool host =
        text[at] == '/' && at > 4 && text.substr(run.At(at), 4) == "www.";
    if (scheme || mail || tag || host) {
      AddAddress(AddressAround(text, at), &spans);
      at = std::max(at, spans.back().end - 1);
    }
  }
  return spans;
}

std::vector<ByteSpan> Quotations(std::string_view text) {
  static constexpr ByteSet kOpenings("\"\xE2\xC2\xE3");
  std::vector<ByteSpan> spans;
  size_t paragraph_end = 0;
  for (size_t at = kOpenings.Find(text, 0); at != std::string_view::npos;
       at = kOpenings.Find(text, at)) {
    const CodePoint c = DecodeAt(text, at);
    const char32_t closing = ClosingOf(c.value);
    at += c.length;
    if (closing == 0) continue;
    std::string mark;
    AppendUtf8(closing, &mark);
    if (at >= paragraph_end) {
      paragraph_end = std::min(text.find('\n', at), text.size());
    }
    const size_t end =
        std::min(text.substr(0, paragraph_end).find(mark, at), paragraph_end);
    spans.push_back({at, end});
    at = std::min(end + mark.size(), text.size());
  }
  return spans;
}

bool OverlapsAny(const std::vector<ByteSpan>& sorted, ByteSpan span) {
  const auto after = std::upper_bound(
      sorted.begin(), sorted.end(), span.begin,
      [](size_t pos, const ByteSpan& s) { return pos < s.end; });
  return after != sorted.end() && after->begin < span.end;
}

}  // namespace normalize
