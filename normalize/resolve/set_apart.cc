#include "normalize/resolve/set_apart.h"

#include <algorithm>
#include <string>

#include "normalize/text/byte_set.h"
#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kLongestAddress = 2048;  // bytes on each side of its mark

bool IsWordChar(char32_t c) {
  return c != kInvalid && InfoOf(c).cls == CharClass::kWord;
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

// Where the runs of address bytes begin, for ascending places: no byte is
// looked at twice, however many slashes a run has.
class RunBegin {
 public:
  explicit RunBegin(std::string_view text) : text_(text) {}

  // As AddressAround(text, pos).begin.
  size_t At(size_t pos) {
    const size_t first = pos > kLongestAddress ? pos - kLongestAddress : 0;
    const size_t seen = std::max(done_, first);
    size_t at = pos;
    while (at > seen && IsAddressByte(text_[at - 1])) --at;
    if (at > done_) begin_ = at;
    done_ = pos;
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
