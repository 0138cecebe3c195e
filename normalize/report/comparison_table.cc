#include "normalize/report/comparison_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/framing/tally.h"

namespace normalize {
namespace {

// Rows and passages of one finding that a terminal has room for.
constexpr size_t kRows = 12;
constexpr size_t kPassages = 8;
constexpr size_t kNameColumns = 28;
constexpr size_t kPassageColumns = 60;  // on each side of the mark
constexpr size_t kColumns = 6;          // outlets of a table

std::string Padded(std::string_view text, size_t columns) {
  const std::string_view cut = FirstColumns(text, columns);
  std::string padded(cut);
  size_t width = 0;
  while (width < columns && FirstColumns(cut, width).size() < cut.size()) {
    ++width;
  }
  padded.append(columns - width, ' ');
  return padded;
}

class TableWriter {
 public:
  TableWriter(const Comparison& comparison, const Style& style)
      : comparison_(comparison), style_(style) {}

  std::string Write() {
    WriteOutlets();
    for (const Finding& finding : comparison_.findings) Write(finding);
    WriteEnd();
    return std::move(out_);
  }

 private:
  void Line(const std::string& text) { out_ += text + "\n"; }

  std::string Heading(const std::string& text) const {
    return Marked(style_.heading, text, style_);
  }
  std::string Faint(const std::string& text) const {
    return Marked(style_.faint, text, style_);
  }

  void WriteOutlets() {
    Line(Heading(fmt::format("{} documents, {} words, {} outlets",
                             comparison_.documents, comparison_.words,
                             comparison_.outlets.size())));
    for (size_t i = 0; i < comparison_.outlets.size(); ++i) {
      const OutletProfile& outlet = comparison_.outlets[i];
      Line(fmt::format("  [{}] {}: {} documents, {} words", i + 1,
                       Printable(outlet.name), outlet.documents, outlet.words));
    }
    for (const std::string& note : comparison_.notes) {
      Line(Marked(style_.notice, note, style_));
    }
  }

  void Write(const Finding& finding) {
    Line("");
    Line(Heading(fmt::format("{}: {}", KindName(finding.kind),
                             Printable(finding.summary))));
    if (!finding.cluster.empty()) {
      Line(Faint("  event: " + Printable(finding.cluster)));
    }
    Line(Faint("  " + TestText(finding)));
    WriteTable(finding);
    WritePassages(finding);
  }

  void WriteTable(const Finding& finding) {
    if (finding.variants.empty()) return;
    const size_t columns = std::min(finding.outlets.size(), kColumns);
    const auto widths = Widths(finding, columns);
    std::string head = "  " + Padded("", kNameColumns);
    for (size_t c = 0; c < columns; ++c) {
      head += "  " + Padded(ColumnName(finding, c), widths[c]);
    }
    if (columns < finding.outlets.size()) head += "  …";
    Line(Faint(head));
    const size_t rows = std::min(finding.variants.size(), kRows);
    for (size_t v = 0; v < rows; ++v) WriteRow(finding, v, widths);
    if (rows < finding.variants.size()) {
      Line(Faint(fmt::format("  and {} more", finding.variants.size() - rows)));
    }
  }

  static std::string ColumnName(const Finding& finding, size_t column) {
    return fmt::format("[{}]", finding.outlets[column] + 1);
  }

  std::vector<size_t> Widths(const Finding& finding, size_t columns) const {
    std::vector<size_t> widths;
    for (size_t c = 0; c < columns; ++c) {
      size_t width = ColumnName(finding, c).size();
      for (const Variant& variant : finding.variants) {
        width = std::max(width, CellText(finding, variant, c).size());
      }
      widths.push_back(width);
    }
    return widths;
  }

  void WriteRow(const Finding& finding, size_t row,
                const std::vector<size_t>& widths) {
    const Variant& variant = finding.variants[row];
    std::string line = "  " + Padded(Printable(variant.name), kNameColumns);
    for (size_t c = 0; c < widths.size(); ++c) {
      line += "  " + Padded(CellText(finding, variant, c), widths[c]);
    }
    if (variant.z) line += fmt::format("  z {:.1f}", *variant.z);
    if (!variant.note.empty()) line += "  " + Faint(variant.note);
    while (line.ends_with(' ')) line.pop_back();
    Line(line);
  }

  // One of each row that is shown, then more while there is room.
  void WritePassages(const Finding& finding) {
    std::vector<Passage> shown;
    std::copy_if(finding.passages.begin(), finding.passages.end(),
                 std::back_inserter(shown), [](const Passage& passage) {
                   return passage.variant < kRows;
                 });
    const size_t rows = std::min(finding.variants.size(), kRows);
    shown = ChoosePassages(std::move(shown), std::max(kPassages, rows));
    for (const Passage& passage : shown) Write(passage);
  }

  void Write(const Passage& passage) {
    const std::string place =
        fmt::format("  [{}] {}{}{}", passage.outlet + 1, Printable(passage.doc),
                    passage.date.empty() ? "" : ", ", passage.date);
    Line(Faint(place));
    Line("      " + InContext(passage));
  }

  // The first mark, with what stands beside it on a line.
  std::string InContext(const Passage& passage) const {
    const std::string_view text = passage.text;
    ByteSpan mark{0, 0};
    if (!passage.marks.empty()) {
      mark = {passage.marks[0].begin - passage.begin,
              passage.marks[0].end - passage.begin};
    }
    mark.end = std::min(mark.end, text.size());
    const auto before =
        LastColumns(text.substr(0, mark.begin), kPassageColumns);
    const auto after = FirstColumns(text.substr(mark.end), kPassageColumns);
    return (before.size() < mark.begin ? "…" : "") + Printable(before) +
           Marked(style_.new_text, Bracketed(mark.In(text)), style_) +
           Printable(after) +
           (mark.end + after.size() < text.size() ? "…" : "");
  }

  // Without colours the mark has to be seen as well.
  std::string Bracketed(std::string_view text) const {
    const std::string printable =
        Printable(FirstColumns(text, 2 * kPassageColumns));
    if (!style_.new_text.empty() || text.empty()) return printable;
    return "[" + printable + "]";
  }

  void WriteEnd() {
    Line("");
    for (const Check& check : comparison_.checks) {
      if (check.shown == check.found) continue;
      Line(Faint(fmt::format("{}: the first {} of {} findings",
                             KindName(check.kind), check.shown, check.found)));
    }
    for (const SkippedLine& line : comparison_.boilerplate) {
      Line(Faint(fmt::format(
          "not counted: {} × {}, such as “{}”", line.count, line.rule,
          Printable(FirstColumns(line.example.text, kPassageColumns)))));
    }
  }

  const Comparison& comparison_;
  const Style& style_;
  std::string out_;
};

}  // namespace

std::string CellText(const Finding& finding, const Variant& variant,
                     size_t column) {
  const uint64_t count = variant.counts[column];
  if (variant.intervals.empty()) return std::to_string(count);
  const Interval& interval = variant.intervals[column];
  if (finding.kind == FindingKind::kCue) {
    return fmt::format("{:.2f} ({:.2f}–{:.2f})",
                       static_cast<double>(count) / finding.totals[column],
                       interval.low, interval.high);
  }
  if (finding.kind == FindingKind::kKeyness) return std::to_string(count);
  return fmt::format("{} of {:.0f}, {:.0f}–{:.0f}%", count,
                     finding.totals[column], 100 * interval.low,
                     100 * interval.high);
}

std::string TestText(const Finding& finding) {
  if (!finding.test) return finding.untested;
  return fmt::format(
      "{}, p {:.2g}, q {:.2g}{}", finding.test->name, finding.test->p,
      finding.q.value_or(1),
      finding.q.value_or(1) < 1 - kConfidence ? "" : ": may be chance");
}

std::string ComparisonTable(const Comparison& comparison, const Style& style) {
  return TableWriter(comparison, style).Write();
}

}  // namespace normalize
