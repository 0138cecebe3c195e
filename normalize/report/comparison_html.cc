#include "normalize/report/comparison_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/report/comparison_table.h"
#include "normalize/report/markup.h"

namespace normalize {

// Made in the build from page/ and vendor/.
extern const std::string_view kPageStyle, kPageScript, kD3Script, kPlotScript;

namespace {

constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>Where outlets differ</title>
<style>
)";

// What each kind of finding shows, for its section.
struct KindText {
  std::string_view title, about;
};
KindText TextOf(FindingKind kind) {
  switch (kind) {
    case FindingKind::kNaming:
      return {"Names", "Which names an entity goes by, spelling aside."};
    case FindingKind::kCue:
      return {"Cues", "Markers of a stance in 1,000 words."};
    case FindingKind::kTerm:
      return {"Terms", "Which of several words for one thing is chosen."};
    case FindingKind::kAttribution:
      return {"Attribution", "Which verbs of saying a speaker gets."};
    case FindingKind::kKeyness:
      return {"Key words",
              "Words that one outlet uses more than the others do."};
    case FindingKind::kQuote:
      return {"Quotes", "One utterance in different words."};
    case FindingKind::kNumber:
      return {"Numbers",
              "Different figures, or wordings of one, for what seems to be "
              "one thing."};
    case FindingKind::kCoverage:
      return {"Coverage", "What an outlet leaves out, or alone mentions."};
  }
  return {};
}

double CuesPerThousand(const OutletProfile& outlet) {
  constexpr double kThousand = 1000;
  uint64_t cues = 0;
  for (const auto& [category, count] : outlet.cues) cues += count;
  return outlet.words == 0 ? 0
                           : kThousand * static_cast<double>(cues) /
                                 static_cast<double>(outlet.words);
}

double UnusualNames(const OutletProfile& outlet) {
  return outlet.named == 0 ? 0
                           : 100 * static_cast<double>(outlet.unusually_named) /
                                 static_cast<double>(outlet.named);
}

class PageWriter {
 public:
  explicit PageWriter(const Comparison& comparison) : comparison_(comparison) {}

  std::string Write() {
    Add(kHead);
    Add(kPageStyle);
    Add("</style>\n</head>\n<body>\n");
    WriteHeader();
    Add("<main id=\"main\">\n");
    WriteOverview();
    WriteKeynessPlot();
    WriteTimelines();
    WriteFilters();
    for (const Check& check : comparison_.checks) WriteKind(check);
    WriteEvents();
    WriteSkipped();
    Add("</main>\n");
    WriteFooter();
    for (const std::string_view script :
         {kD3Script, kPlotScript, kPageScript}) {
      Add("<script>\n");
      Add(script);
      Add("\n</script>\n");
    }
    Add("</body>\n</html>\n");
    return std::move(out_);
  }

 private:
  void Add(std::string_view html) { out_ += html; }

  const std::string& OutletName(size_t outlet) const {
    return comparison_.outlets[outlet].name;
  }

  void WriteHeader() {
    Add("<a class=\"skip\" href=\"#findings\">To the findings</a>\n"
        "<header>\n<div class=\"top\"><div><h1>Where outlets differ</h1>\n");
    Add(
        fmt::format("<p class=\"faint\">{} documents, {} words, {} outlets; "
                    "{} tests, corrected together</p>\n</div>\n",
                    comparison_.documents, comparison_.words,
                    comparison_.outlets.size(), comparison_.tests));
    Add("<button type=\"button\" id=\"theme\" class=\"with-script\" hidden "
        "aria-pressed=\"false\">Dark</button>\n</div>\n");
    for (const std::string& note : comparison_.notes) {
      Add("<p><strong>" + Escaped(note) + "</strong></p>\n");
    }
    WriteContents();
    Add("</header>\n");
  }

  void WriteContents() {
    Add("<nav aria-label=\"Contents\"><ul>\n");
    for (const Check& check : comparison_.checks) {
      if (check.shown == 0) continue;
      Add(fmt::format(
          "<li><a href=\"#{}\">{}</a> <span class=\"faint\">{}"
          "</span></li>\n",
          KindName(check.kind), TextOf(check.kind).title, check.shown));
    }
    Add("</ul></nav>\n");
  }

  void WriteOverview() {
    Add("<section aria-labelledby=\"overview\">\n<h2 id=\"overview\">Outlets"
        "</h2>\n<div class=\"plot with-script\" id=\"overview-plot\" hidden>"
        "</div>\n<div class=\"tables\"><table id=\"outlets\"><caption>Unusual "
        "names: mentions of entities with several names under another than "
        "the one that most outlets use</caption>\n<thead><tr>"
        "<th scope=\"col\">Outlet</th><th scope=\"col\">Documents</th>"
        "<th scope=\"col\">Words</th><th scope=\"col\">Unusual names</th>"
        "<th scope=\"col\">Cues in 1,000 words</th></tr></thead>\n<tbody>\n");
    for (const OutletProfile& outlet : comparison_.outlets) {
      Add(fmt::format(
          "<tr><th scope=\"row\">{}</th><td>{}</td><td data-of=\"words\" "
          "data-value=\"{}\">{}</td><td data-of=\"names\" data-value=\"{:.3f}\""
          ">{:.1f}% of {}</td><td data-of=\"cues\" data-value=\"{:.4f}\">"
          "{:.2f}</td></tr>\n",
          Escaped(outlet.name), outlet.documents, outlet.words, outlet.words,
          UnusualNames(outlet), UnusualNames(outlet), outlet.named,
          CuesPerThousand(outlet), CuesPerThousand(outlet)));
    }
    Add("</tbody></table></div>\n</section>\n");
  }

  void WriteFilters() {
    Add("<h2 id=\"findings\">Findings</h2>\n"
        "<form id=\"filters\" class=\"filters with-script\" hidden "
        "aria-label=\"Filter the findings\">\n");
    WriteChoice("entity", "Entity", "all entities", Entities());
    WriteChoice("outlet", "Outlet", "all outlets", Outlets());
    Add("<fieldset><legend>Kind</legend>\n");
    for (const Check& check : comparison_.checks) {
      if (check.shown == 0) continue;
      Add(
          fmt::format("<label><input type=\"checkbox\" name=\"kind\" value="
                      "\"{}\" checked> {}</label>\n",
                      KindName(check.kind), TextOf(check.kind).title));
    }
    Add("</fieldset>\n<button type=\"reset\">Show all</button>\n"
        "<p id=\"shown\" class=\"faint\" role=\"status\" aria-live=\"polite\">"
        "</p>\n</form>\n");
  }

  using Options = std::vector<std::pair<std::string, std::string>>;

  Options Entities() const {
    std::map<std::string, std::string> labels;
    for (const Finding& finding : comparison_.findings) {
      if (!finding.entity.empty()) labels[finding.entity] = finding.label;
    }
    Options options(labels.begin(), labels.end());
    std::sort(options.begin(), options.end(),
              [](const auto& a, const auto& b) { return a.second < b.second; });
    return options;
  }

  Options Outlets() const {
    Options options;
    for (size_t i = 0; i < comparison_.outlets.size(); ++i) {
      options.emplace_back(std::to_string(i), comparison_.outlets[i].name);
    }
    return options;
  }

  void WriteChoice(std::string_view name, std::string_view title,
                   std::string_view all, const Options& options) {
    Add(
        fmt::format("<div><label for=\"by-{0}\">{1}</label>\n<select id="
                    "\"by-{0}\" name=\"{0}\"><option value=\"\">{2}</option>\n",
                    name, title, all));
    for (const auto& [value, text] : options) {
      Add(fmt::format("<option value=\"{}\">{}</option>\n", Escaped(value),
                      Escaped(text)));
    }
    Add("</select></div>\n");
  }

  // A choice of tables that one plot is drawn from.
  void WritePlotChoice(std::string_view name, std::string_view label,
                       const Options& tables) {
    Add(
        fmt::format("<p class=\"choose with-script\" hidden><label for="
                    "\"{0}-choice\">{1}</label> <select id=\"{0}-choice\">\n",
                    name, label));
    for (const auto& [value, text] : tables) {
      Add(fmt::format("<option value=\"{}\">{}</option>\n", value,
                      Escaped(text)));
    }
    Add(
        fmt::format("</select></p>\n<div class=\"plot with-script\" id="
                    "\"{}-plot\" hidden></div>\n",
                    name));
  }

  static std::string TableId(size_t finding) {
    return fmt::format("table-{}", finding);
  }

  void WriteKeynessPlot() {
    Options tables;
    for (size_t i = 0; i < comparison_.findings.size(); ++i) {
      const Finding& finding = comparison_.findings[i];
      if (finding.kind == FindingKind::kKeyness && finding.test) {
        tables.emplace_back(TableId(i), finding.summary);
      }
    }
    if (tables.empty()) return;
    Add("<section aria-labelledby=\"key-words\">\n<h2 id=\"key-words\">Key "
        "words at a glance</h2>\n");
    WritePlotChoice("keyness", "Outlet", tables);
    Add("</section>\n");
  }

  void WriteTimelines() {
    if (comparison_.timelines.empty()) return;
    Options tables;
    for (size_t i = 0; i < comparison_.timelines.size(); ++i) {
      tables.emplace_back(fmt::format("timeline-{}", i),
                          comparison_.timelines[i].label);
    }
    Add("<section aria-labelledby=\"timeline\">\n<h2 id=\"timeline\">Mentions "
        "over time</h2>\n");
    WritePlotChoice("timeline", "Entity", tables);
    Add("<details><summary>The numbers</summary>\n");
    for (size_t i = 0; i < comparison_.timelines.size(); ++i) {
      Write(comparison_.timelines[i], tables[i].first);
    }
    Add("</details>\n</section>\n");
  }

  void Write(const Timeline& timeline, const std::string& id) {
    Add(
        fmt::format("<div class=\"tables\"><table id=\"{}\"><caption>{}"
                    "</caption><thead><tr><th scope=\"col\">Date</th>"
                    "<th scope=\"col\">Outlet</th><th scope=\"col\">Mentions"
                    "</th></tr></thead><tbody>\n",
                    id, Escaped(timeline.label)));
    for (const TimelinePoint& point : timeline.points) {
      Add(
          fmt::format("<tr><th scope=\"row\">{}</th><td data-of=\"outlet\">{}"
                      "</td><td data-of=\"count\" data-value=\"{}\">{}</td>"
                      "</tr>\n",
                      Escaped(point.date), Escaped(OutletName(point.outlet)),
                      point.count, point.count));
    }
    Add("</tbody></table></div>\n");
  }

  void WriteKind(const Check& check) {
    if (check.shown == 0) return;
    const FindingKind kind = check.kind;
    const KindText text = TextOf(kind);
    Add(
        fmt::format("<section class=\"of-kind\" aria-labelledby=\"{0}\">\n"
                    "<h2 id=\"{0}\">{1}</h2>\n<p class=\"faint\">{2}",
                    KindName(kind), text.title, text.about));
    if (check.shown < check.found) {
      Add(fmt::format(" The first {} of {}.", check.shown, check.found));
    }
    Add("</p>\n");
    for (size_t i = 0; i < comparison_.findings.size(); ++i) {
      if (comparison_.findings[i].kind == kind) {
        Write(comparison_.findings[i], i);
      }
    }
    Add("</section>\n");
  }

  void Write(const Finding& finding, size_t index) {
    std::string outlets;
    for (const size_t outlet : finding.outlets) {
      if (!outlets.empty()) outlets += ' ';
      outlets += std::to_string(outlet);
    }
    Add(fmt::format(
        "<article class=\"finding\" id=\"f-{}\" data-kind=\"{}\" data-entity="
        "\"{}\" data-outlets=\"{}\" aria-labelledby=\"h-{}\">\n"
        "<h3 id=\"h-{}\"><span class=\"kind\">{}</span>{}</h3>\n",
        index, KindName(finding.kind), Escaped(finding.entity), outlets, index,
        index, KindName(finding.kind), Escaped(finding.summary)));
    if (!finding.cluster.empty()) {
      Add("<p class=\"faint\">Event: " + Escaped(finding.cluster) + "</p>\n");
    }
    WriteTable(finding, index);
    WritePassages(finding);
    Add("</article>\n");
  }

  void WriteTable(const Finding& finding, size_t index) {
    if (finding.variants.empty()) {
      Add("<p class=\"faint\">" + Escaped(TestText(finding)) + "</p>\n");
      return;
    }
    Add(
        fmt::format("<div class=\"tables\"><table id=\"{}\"><caption>{}"
                    "</caption>\n<thead><tr><td></td>",
                    TableId(index), Escaped(TestText(finding))));
    for (const size_t outlet : finding.outlets) {
      Add("<th scope=\"col\">" + Escaped(OutletName(outlet)) + "</th>");
    }
    const bool keyness = finding.kind == FindingKind::kKeyness;
    Add(keyness ? "<th scope=\"col\">z</th></tr></thead>\n<tbody>\n"
                : "</tr></thead>\n<tbody>\n");
    for (const Variant& variant : finding.variants) {
      WriteRow(finding, variant);
    }
    Add("</tbody></table></div>\n");
  }

  void WriteRow(const Finding& finding, const Variant& variant) {
    Add(fmt::format("<tr><th scope=\"row\" data-name=\"{0}\">{0}",
                    Escaped(variant.name)));
    if (!variant.note.empty()) {
      Add(" <span class=\"note\">" + Escaped(variant.note) + "</span>");
    }
    Add("</th>");
    for (size_t c = 0; c < finding.outlets.size(); ++c) {
      WriteCell(finding, variant, c);
    }
    if (variant.z) {
      Add(fmt::format("<td data-of=\"z\" data-value=\"{:.3f}\">{:.1f}</td>",
                      *variant.z, *variant.z));
    }
    Add("</tr>\n");
  }

  // "3 of 12" with its interval below and a bar behind.
  void WriteCell(const Finding& finding, const Variant& variant,
                 size_t column) {
    const std::string text = CellText(finding, variant, column);
    const size_t comma = text.find(", ");
    if (comma == text.npos) {
      Add("<td>" + text + "</td>");
      return;
    }
    const double share = finding.totals[column] > 0
                             ? 100 *
                                   static_cast<double>(variant.counts[column]) /
                                   finding.totals[column]
                             : 0;
    Add(
        fmt::format("<td class=\"share\" style=\"--v:{:.1f}%\">{}<small>{}"
                    "</small></td>",
                    share, text.substr(0, comma), text.substr(comma + 2)));
  }

  void WritePassages(const Finding& finding) {
    if (finding.passages.empty()) return;
    Add("<div class=\"passages\">\n");
    for (const Passage& passage : finding.passages) Write(passage);
    Add("</div>\n");
  }

  void Write(const Passage& passage) {
    Add(
        fmt::format("<figure class=\"passage\"><figcaption><span class=\"who\">"
                    "{}</span> {}<br>{}, bytes {}–{}</figcaption><blockquote>",
                    Escaped(OutletName(passage.outlet)), Escaped(passage.date),
                    Escaped(passage.doc), passage.begin,
                    passage.begin + passage.text.size()));
    WriteMarked(passage);
    Add("</blockquote></figure>\n");
  }

  void WriteMarked(const Passage& passage) {
    const std::string_view text = passage.text;
    std::vector<ByteSpan> marks = passage.marks;
    std::sort(
        marks.begin(), marks.end(),
        [](const ByteSpan& a, const ByteSpan& b) { return a.begin < b.begin; });
    size_t done = 0;
    for (const ByteSpan& mark : marks) {
      const size_t begin = std::max(mark.begin, passage.begin) - passage.begin;
      const size_t end = std::min(mark.end - passage.begin, text.size());
      if (mark.end <= passage.begin || begin < done || begin >= end) continue;
      Add(Escaped(text.substr(done, begin - done)) + "<mark>" +
          Escaped(text.substr(begin, end - begin)) + "</mark>");
      done = end;
    }
    Add(Escaped(text.substr(done)));
  }

  void WriteEvents() {
    if (comparison_.clusters.empty()) return;
    Add("<section aria-labelledby=\"events\">\n<h2 id=\"events\">Events</h2>\n"
        "<details><summary>Documents that were compared as telling of one "
        "event</summary>\n<div class=\"tables\"><table><thead><tr>"
        "<th scope=\"col\">Event</th><th scope=\"col\">From</th>"
        "<th scope=\"col\">To</th><th scope=\"col\">Documents</th>"
        "<th scope=\"col\">Outlets</th></tr></thead><tbody>\n");
    for (const ClusterSummary& cluster : comparison_.clusters) {
      Add(
          fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td>"
                      "<td>{}</td><td>{}</td></tr>\n",
                      Escaped(cluster.name), Escaped(cluster.first_date),
                      Escaped(cluster.last_date), cluster.documents,
                      cluster.outlets.size()));
    }
    Add("</tbody></table></div></details>\n</section>\n");
  }

  void WriteSkipped() {
    if (comparison_.boilerplate.empty()) return;
    Add("<section aria-labelledby=\"skipped\">\n<h2 id=\"skipped\">Not counted"
        "</h2>\n<details><summary>Lines that are no part of an article"
        "</summary>\n<div class=\"tables\"><table><thead><tr><th scope=\"col\">"
        "Rule</th><th scope=\"col\">Lines</th><th scope=\"col\">Such as</th>"
        "</tr></thead><tbody>\n");
    for (const SkippedLine& line : comparison_.boilerplate) {
      Add(fmt::format(
          "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td>"
          "</tr>\n",
          Escaped(line.rule), line.count, Escaped(line.example.text)));
    }
    Add("</tbody></table></div></details>\n</section>\n");
  }

  void WriteFooter() {
    Add(fmt::format(
        "<footer class=\"faint\"><p>Intervals are at {:.0f}%: Wilson's for "
        "shares, Garwood's for rates. q is p after Benjamini and Hochberg over "
        "all tests of this page. Findings describe a choice of words; they do "
        "not judge it. Drawn with Observable Plot and D3 (ISC licence).</p>"
        "</footer>\n",
        100 * kConfidence));
  }

  const Comparison& comparison_;
  std::string out_;
};

}  // namespace

std::string ComparisonHtml(const Comparison& comparison) {
  return PageWriter(comparison).Write();
}

}  // namespace normalize
