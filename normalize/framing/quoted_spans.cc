#include "normalize/framing/quoted_spans.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "normalize/text/byte_set.h"
#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// Marks further apart are no pair. For single ones less, because a mark left
// open would reach to any apostrophe; both keep the search linear.
constexpr size_t kLongestSingle = 80;
constexpr size_t kLongestDouble = 2000;

bool IsWordLike(char32_t c) {
  return c != kInvalid && InfoOf(c).cls != CharClass::kSeparator;
}

bool IsBlank(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x202F; }

bool IsSingle(char32_t c) { return c == '\'' || c == 0x2018; }

constexpr ByteSet kMarkBegins("\"'\xC2\xE2\xE3\xEF");

// The marks that may close what `opening` opened.
std::u32string_view ClosingsOf(char32_t opening) {
  switch (opening) {
    case '"':
      return U"\"";
    case '\'':
      return U"'";
    case 0x201C:
      return U"”";
    case 0x201E:
      return U"“”";
    case 0x2018:
      return U"’";
    case 0xAB:
      return U"»";
    case 0xBB:
      return U"«";
    case 0x300C:
      return U"」";
    case 0x300E:
      return U"』";
    case 0xFF02:
      return U"＂";
    default:
      return {};
  }
}

class Scanner {
 public:
  explicit Scanner(std::string_view line) : line_(line) {}

  std::vector<QuotedSpan> Run() {
    for (pos_ = kMarkBegins.Find(line_, 0); pos_ != std::string_view::npos;
         pos_ = kMarkBegins.Find(line_, pos_)) {
      const CodePoint mark = DecodeAt(line_, pos_);
      const ByteSpan closing = Opens(mark) ? Closing(mark) : ByteSpan{};
      if (!closing.empty()) {
        Add(mark.length, closing);
      }
      pos_ = closing.empty() ? pos_ + mark.length : closing.end;
    }
    return std::move(spans_);
  }

 private:
  // French marks have spaces on their inner sides.
  void Add(size_t mark_length, ByteSpan closing) {
    ByteSpan inside{pos_ + mark_length, closing.begin};
    while (!inside.empty()) {
      const CodePoint first = DecodeAt(line_, inside.begin);
      if (!IsBlank(first.value)) break;
      inside.begin += first.length;
    }
    while (!inside.empty()) {
      const CodePoint last = DecodeBefore(line_, inside.end);
      if (!IsBlank(last.value)) break;
      inside.end -= last.length;
    }
    if (!inside.empty()) spans_.push_back({{pos_, closing.end}, inside});
  }

  bool Opens(const CodePoint& mark) const {
    if (ClosingsOf(mark.value).empty()) return false;
    const size_t after = pos_ + mark.length;
    if (after >= line_.size()) return false;
    if (mark.value == 0xAB) return true;
    if (line_[after] == ' ') return false;
    if (mark.value >= 0x80) return true;
    const CodePoint before = DecodeBefore(line_, pos_);
    // Between Han characters words do not tell the sides of a mark.
    return pos_ == 0 || !IsWordLike(before.value) || before.value >= 0x2E80;
  }

  // The mark that ends the quotation opened at pos_; empty when none does.
  ByteSpan Closing(const CodePoint& mark) const {
    const std::u32string_view closings = ClosingsOf(mark.value);
    const bool single = IsSingle(mark.value);
    const size_t limit = std::min(
        line_.size(), pos_ + (single ? kLongestSingle : kLongestDouble));
    for (size_t at = pos_ + mark.length; at < limit;) {
      const CodePoint c = DecodeAt(line_, at);
      if (closings.find(c.value) != std::u32string_view::npos &&
          (!single || EndsSingle(at, c.length))) {
        return {at, at + c.length};
      }
      if (single && c.value == mark.value) return {};
      at += c.length;
    }
    return {};
  }

  // An apostrophe has a letter on its right; Korean sets its endings there.
  bool EndsSingle(size_t at, size_t length) const {
    const size_t after = at + length;
    if (after >= line_.size()) return true;
    const char32_t next = DecodeAt(line_, after).value;
    return !IsWordLike(next) || next >= 0x2E80;
  }

  std::string_view line_;
  size_t pos_ = 0;
  std::vector<QuotedSpan> spans_;
};

}  // namespace

std::vector<QuotedSpan> QuotedSpans(std::string_view line) {
  return Scanner(line).Run();
}

}  // namespace normalize
