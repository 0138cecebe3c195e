#include "normalize/report/preview.h"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace normalize {
namespace {

constexpr size_t kContextColumns = 30;
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
constexpr std::string_view kArrow = " \xE2\x86\x92 ";
constexpr std::string_view kDot = " \xC2\xB7 ";

// The part of the line before the span that is shown, and the one after it.
std::string Before(std::string_view text, const ByteSpan& span) {
  std::string_view line = text.substr(0, span.begin);
  const size_t newline = line.rfind('\n');
  if (newline != std::string_view::npos) line.remove_prefix(newline + 1);
  const std::string_view shown = LastColumns(line, kContextColumns);
  const bool cut = shown.size() < line.size();
  return std::string(cut ? kEllipsis : "") + Printable(shown);
}

std::string After(std::string_view text, const ByteSpan& span) {
  std::string_view line = text.substr(span.end);
  line = line.substr(0, line.find('\n'));
  const std::string_view shown = FirstColumns(line, kContextColumns);
  const bool cut = shown.size() < line.size();
  return Printable(shown) + std::string(cut ? kEllipsis : "");
}

std::string Heading(const Document& document, const Annotation& annotation,
                    const Style& style) {
  std::string facts;
  for (const std::string_view fact :
       {std::string_view(annotation.date), std::string_view(document.outlet),
        std::string_view(annotation.lang)}) {
    if (!fact.empty()) facts.append(kDot).append(Printable(fact));
  }
  return Marked(style.heading, Printable(document.id), style) +
         Marked(style.faint, facts, style) + "\n";
}

// The first row that the decision rests on.
std::string RowOf(const Mention& mention, const Lexicon& lexicon) {
  for (const Evidence& evidence : mention.evidence) {
    if (evidence.row != kNoRow) return lexicon.RowName(evidence.row);
  }
  return {};
}

// Replacements of one wording by another.
struct Change {
  const Mention* first;
  size_t count = 0;
};

std::vector<Change> CollectChanges(const Annotation& annotation) {
  std::vector<Change> changes;
  std::map<std::pair<std::string_view, std::string_view>, size_t> index;
  for (const Mention& mention : annotation.mentions) {
    if (!mention.rewrite) continue;
    const auto [found, is_new] = index.try_emplace(
        {mention.surface, mention.replacement}, changes.size());
    if (is_new) changes.push_back({&mention});
    ++changes[found->second].count;
  }
  return changes;
}

std::string Reason(const Change& change, const Lexicon& lexicon) {
  const Mention& mention = *change.first;
  std::string reason =
      fmt::format("{} {:.2f}", MethodName(mention.method), mention.confidence);
  const std::string row = RowOf(mention, lexicon);
  if (!row.empty()) reason.append(kDot).append(row);
  for (const std::string_view flag : mention.flags) {
    reason.append(kDot).append(flag);
  }
  if (change.count > 1) {
    reason += fmt::format("{}{} times", kDot, change.count);
  }
  return reason;
}

std::string Sums(const Annotation& annotation) {
  size_t rewritten = 0, kept = 0, open = 0;
  for (const Mention& mention : annotation.mentions) {
    ++(!mention.decided() ? open : mention.rewrite ? rewritten : kept);
  }
  return fmt::format("{} rewritten, {} linked and kept, {} left undecided",
                     rewritten, kept, open);
}

}  // namespace

std::string InContext(const Document& document, const Mention& mention,
                      const Style& style) {
  std::string line = Before(document.text, mention.span);
  line += Marked(mention.rewrite ? style.old_text : style.heading,
                 Printable(mention.surface), style);
  if (mention.rewrite) {
    line.append(kArrow);
    line += Marked(style.new_text, Printable(mention.replacement), style);
  }
  return line + After(document.text, mention.span);
}

void AppendPreview(const Document& document, const Annotation& annotation,
                   const Lexicon& lexicon, const Style& style,
                   std::string* out) {
  *out += Heading(document, annotation, style);
  for (const Change& change : CollectChanges(annotation)) {
    *out += "  " + InContext(document, *change.first, style) + "\n      " +
            Marked(style.faint, Reason(change, lexicon), style) + "\n";
  }
  *out += "  " + Marked(style.faint, Sums(annotation), style) + "\n";
}

}  // namespace normalize
