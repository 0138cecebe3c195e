#include "normalize/resolve/surroundings.h"

#include <algorithm>

#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

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

}  // namespace normalize
