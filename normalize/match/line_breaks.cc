#include "normalize/match/line_breaks.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "normalize/match/chunks.h"
#include "normalize/text/fold.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kWindow = 200;  // bytes on each side of a cut

bool IsWordAt(std::string_view text, size_t pos) {
  return pos < text.size() &&
         InfoOf(DecodeAt(text, pos).value).cls == CharClass::kWord;
}

// The bytes of a hyphen, a line end and the next line's indent that cut the
// word around `newline` in two; empty when they do not.
ByteSpan CutAround(std::string_view text, size_t newline) {
  size_t begin = newline;
  if (begin > 0 && text[begin - 1] == '\r') --begin;
  const CodePoint hyphen = DecodeBefore(text, begin);
  if (hyphen.value != '-' && hyphen.value != 0xAD && hyphen.value != 0x2010) {
    return {};
  }
  begin -= hyphen.length;
  size_t end = newline + 1;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
  if (!IsWordAt(text, end) || !InfoOf(DecodeAt(text, end).value).lower) {
    return {};
  }
  const CodePoint before = DecodeBefore(text, begin);
  if (before.value == kInvalid) return {};
  if (InfoOf(before.value).cls != CharClass::kWord) return {};
  return {begin, end};
}

// Takes hits of a window back to the text and keeps those over the cut.
void KeepHitsOverCut(const Hits& found, size_t window_begin, ByteSpan cut,
                     Hits* hits) {
  const size_t joint = cut.begin - window_begin;
  for (Hit hit : found.hits) {
    if (hit.begin >= joint || hit.end <= joint) continue;
    const auto first = static_cast<uint32_t>(hits->names.size());
    hits->names.insert(hits->names.end(), found.names.begin() + hit.first,
                       found.names.begin() + hit.first + hit.count);
    hit.first = first;
    hit.begin += static_cast<uint32_t>(window_begin);
    hit.end += static_cast<uint32_t>(window_begin + cut.size());
    hits->hits.push_back(hit);
  }
}

}  // namespace

void AddNamesOverLineBreaks(
    std::string_view text, size_t begin,
    const std::function<Hits(std::string_view)>& search, Hits* hits) {
  const size_t before = hits->hits.size();
  for (size_t at = text.find('\n', begin); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    const ByteSpan cut = CutAround(text, at);
    if (cut.empty() || cut.begin < begin) continue;
    const size_t from = cut.begin - begin <= kWindow
                            ? begin
                            : SafeCut(text, cut.begin - kWindow);
    const size_t to = SafeCut(text, std::min(cut.end + kWindow, text.size()));
    if (from >= cut.begin) continue;  // one long word, no name
    const std::string window = std::string(text.substr(from, cut.begin - from)) +
                               std::string(text.substr(cut.end, to - cut.end));
    KeepHitsOverCut(search(window), from, cut, hits);
  }
  if (hits->hits.size() == before) return;
  std::stable_sort(hits->hits.begin(), hits->hits.end(),
                   [](const Hit& a, const Hit& b) {
                     return std::make_tuple(a.begin, b.end, a.kind) <
                            std::make_tuple(b.begin, a.end, b.kind);
                   });
}

}  // namespace normalize
