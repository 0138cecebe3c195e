// Rewritten: the alignment between a text and its rewriting; Restore.
#include <algorithm>

#include "normalize/annotation.h"

namespace normalize {
namespace {

// Where `offset` of one side lies on the other; `from` and `to` pick the sides.
size_t Across(const std::vector<Edit>& edits, size_t offset,
              ByteSpan Edit::*from, ByteSpan Edit::*to) {
  const auto after = std::upper_bound(
      edits.begin(), edits.end(), offset,
      [&](size_t o, const Edit& edit) { return o < (edit.*from).begin; });
  if (after == edits.begin()) return offset;
  const Edit& edit = *(after - 1);
  if (offset < (edit.*from).end) return (edit.*to).begin;
  return (edit.*to).end + (offset - (edit.*from).end);
}

}  // namespace

size_t Rewritten::ToSource(size_t target_offset) const {
  return Across(edits, target_offset, &Edit::target, &Edit::source);
}

size_t Rewritten::ToTarget(size_t source_offset) const {
  return Across(edits, source_offset, &Edit::source, &Edit::target);
}

std::string Restore(const Rewritten& rewritten,
                    const std::vector<std::string>& surfaces) {
  std::string text;
  size_t done = 0;
  for (size_t i = 0; i < rewritten.edits.size() && i < surfaces.size(); ++i) {
    const ByteSpan target = rewritten.edits[i].target;
    text.append(rewritten.text, done, target.begin - done);
    text += surfaces[i];
    done = target.end;
  }
  text.append(rewritten.text, done);
  return text;
}

std::string_view MethodName(Method method) {
  switch (method) {
    case Method::kExact:
      return "exact";
    case Method::kRomanization:
      return "romanization";
    case Method::kOffice:
      return "office";
    case Method::kShortForm:
      return "short-form";
    case Method::kSpelling:
      return "spelling";
    case Method::kCalque:
      return "calque";
    case Method::kInflection:
      return "inflection";
    case Method::kContradiction:
      return "contradiction";
  }
  return "unknown";
}

}  // namespace normalize
