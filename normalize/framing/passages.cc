#include "normalize/framing/passages.h"

#include <algorithm>

#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// Lines that are broken to a width are at least this long, in bytes.
constexpr size_t kShortestWrapped = 50;

ByteSpan LineAt(std::string_view text, size_t begin) {
  return {begin, std::min(text.find('\n', begin), text.size())};
}

// Whether `line` was broken to a width and goes on after it: it is long, ends
// no sentence, and words of a spaced script meet.
bool IsWrapped(std::string_view text, ByteSpan line) {
  const auto [begin, end] = line;
  if (end < begin + kShortestWrapped || end + 1 >= text.size()) return false;
  size_t last = end;
  while (last > begin && (text[last - 1] == ' ' || text[last - 1] == '\r')) {
    --last;
  }
  const char32_t before = DecodeBefore(text, last).value;
  const char32_t after = DecodeAt(text, end + 1).value;
  const bool open = before == ',' || before == '-' || before == ';' ||
                    InfoOf(before).cls == CharClass::kWord;
  const bool goes_on = after == '"' || after == 0x201C || after == '(' ||
                       after == '\'' || after == 0x2018 ||
                       InfoOf(after).cls == CharClass::kWord;
  return before != kInvalid && after != kInvalid && open && goes_on;
}

}  // namespace

std::vector<ByteSpan> Passages(std::string_view text, size_t first,
                               const std::vector<Boilerplate>& boilerplate) {
  std::vector<ByteSpan> passages;
  auto skipped = boilerplate.begin();
  const auto is_skipped = [&](ByteSpan line) {
    while (skipped != boilerplate.end() && skipped->span.end <= line.begin) {
      ++skipped;
    }
    return skipped != boilerplate.end() && skipped->span.Overlaps(line);
  };
  for (size_t begin = first; begin < text.size();) {
    ByteSpan passage = LineAt(text, begin);
    begin = passage.end + 1;
    if (is_skipped(passage)) continue;
    for (ByteSpan last = passage; IsWrapped(text, last);) {
      last = LineAt(text, begin);
      if (is_skipped(last)) break;
      passage.end = last.end;
      begin = last.end + 1;
    }
    passages.push_back(passage);
  }
  return passages;
}

}  // namespace normalize
