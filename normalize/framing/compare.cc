#include "normalize/framing/compare.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "normalize/framing/choices.h"
#include "normalize/framing/claims.h"
#include "normalize/framing/coverage.h"
#include "normalize/framing/events.h"
#include "normalize/framing/keyness.h"

namespace normalize {
namespace {

constexpr char kNoOutlet[] = "(no outlet)";

// Figures and quotations of one event are compared each with each.
constexpr size_t kMaxPerEvent = 3000;

constexpr size_t kTimelines = 12;
constexpr size_t kMaxTimelineDays = 62;
constexpr size_t kMonthLength = 7;  // of "2025-11"

constexpr size_t kListedClusters = 200;
constexpr size_t kListedDocuments = 20;

constexpr std::array<std::string_view, kFindingKinds> kKindNames = {
    "naming",  "cue",   "term",   "attribution",
    "keyness", "quote", "number", "coverage"};

// What is kept of a document until its event is known.
struct KeptDocument {
  std::vector<KeptEntity> entities;
  std::vector<KeptFigure> figures;
  std::vector<KeptQuote> quotes;
};

template <typename T>
void Append(std::vector<T>* from, size_t limit, std::vector<T>* to) {
  for (T& item : *from) {
    if (to->size() < limit) to->push_back(std::move(item));
  }
}

bool IsTestedFirst(const Finding& a, const Finding& b) {
  const auto rank = [](const Finding& finding) {
    uint64_t count = 0;
    for (const Variant& variant : finding.variants) {
      for (const uint64_t c : variant.counts) count += c;
    }
    return std::make_tuple(finding.kind, !finding.q.has_value(),
                           finding.q.value_or(1), ~count, finding.id);
  };
  return rank(a) < rank(b);
}

}  // namespace

std::string_view KindName(FindingKind kind) {
  return kKindNames[static_cast<size_t>(kind)];
}

struct Comparer::Impl {
  explicit Impl(CompareOptions given)
      : options(std::move(given)), choices(options), keyness(options) {}

  size_t OutletOf(const Document& document);
  void Count(const DocumentFacts& facts, size_t outlet);
  void Keep(const DocumentFacts& facts, size_t outlet);
  void CountTimeline(const DocumentFacts& facts, size_t outlet);
  void CountBoilerplate(const DocumentFacts& facts, size_t outlet);

  EventText TextOf(const Event& event);
  void FindInEvents();
  void Summarize(const Event& event);
  bool IsWanted(const Finding& finding) const;
  void AdjustAndSort();
  void Limit();
  void TakeTimelines();
  void AddNotes();

  const CompareOptions options;
  Comparison comparison;
  std::map<std::string, size_t> outlet_index;
  ChoiceTallies choices;
  KeynessTally keyness;
  FeatureIndex features;
  std::vector<EventDocument> documents;
  std::vector<KeptDocument> kept;
  size_t kept_figures = 0, kept_quotes = 0, kept_entities = 0;
  bool left_out = false;                       // something was not kept
  using Day = std::pair<std::string, size_t>;  // date and outlet
  std::map<std::string, std::map<Day, uint64_t>> timelines;  // by entity
  std::map<std::string, SkippedLine> boilerplate;
};

size_t Comparer::Impl::OutletOf(const Document& document) {
  const std::string name =
      document.outlet.empty() ? kNoOutlet : document.outlet;
  const auto [found, added] =
      outlet_index.emplace(name, comparison.outlets.size());
  if (added) {
    comparison.outlets.emplace_back();
    comparison.outlets.back().name = name;
  }
  return found->second;
}

void Comparer::Impl::Count(const DocumentFacts& facts, size_t outlet) {
  OutletProfile& profile = comparison.outlets[outlet];
  ++profile.documents;
  profile.words += facts.words;
  ++comparison.documents;
  comparison.words += facts.words;
  for (const Cue& cue : facts.annotation.cues) {
    if (!facts.IsBoilerplate(cue.span)) ++profile.cues[std::string(cue.cue)];
  }
}

void Comparer::Impl::Keep(const DocumentFacts& facts, size_t outlet) {
  if (documents.size() >= options.max_documents) {
    left_out = true;
    return;
  }
  documents.push_back(features.Describe(facts, outlet));
  KeptDocument& document = kept.emplace_back();
  if (kept_entities < options.max_kept) {
    document.entities = KeepEntities(facts, outlet);
  }
  if (kept_figures < options.max_kept) {
    document.figures = KeepFigures(facts, outlet);
  }
  if (kept_quotes < options.max_kept) {
    document.quotes = KeepQuotes(facts, outlet);
  }
  kept_entities += document.entities.size();
  kept_figures += document.figures.size();
  kept_quotes += document.quotes.size();
  left_out |=
      std::max({kept_entities, kept_figures, kept_quotes}) >= options.max_kept;
}

void Comparer::Impl::CountTimeline(const DocumentFacts& facts, size_t outlet) {
  const std::string& date = facts.annotation.date;
  if (date.empty()) return;
  for (const NameFact& name : facts.names) {
    if (name.type == "term") continue;
    ++timelines[std::string(name.entity)][{date, outlet}];
  }
}

void Comparer::Impl::CountBoilerplate(const DocumentFacts& facts,
                                      size_t outlet) {
  for (const Boilerplate& line : facts.boilerplate) {
    SkippedLine& skipped = boilerplate[line.rule];
    if (skipped.count++ > 0) continue;
    skipped.rule = line.rule;
    skipped.example = facts.PassageOf(line.span);
    skipped.example.outlet = outlet;
  }
}

EventText Comparer::Impl::TextOf(const Event& event) {
  EventText text;
  text.name = event.name;
  for (const size_t index : event.documents) {
    ++text.documents[documents[index].outlet];
    KeptDocument& document = kept[index];
    Append(&document.entities, kMaxPerEvent, &text.entities);
    Append(&document.figures, kMaxPerEvent, &text.figures);
    Append(&document.quotes, kMaxPerEvent, &text.quotes);
    left_out |=
        std::max(text.figures.size(), text.quotes.size()) == kMaxPerEvent;
  }
  return text;
}

void Comparer::Impl::FindInEvents() {
  CoverageTotals totals;
  std::vector<Finding> found;
  for (const Event& event : GroupByEvent(documents, features, options)) {
    const EventText text = TextOf(event);
    Summarize(event);
    FindQuotes(text.quotes, event.name, options, &found);
    FindNumbers(text.figures, event.name, options, &found);
    FindCoverage(text, comparison.outlets, options, &found);
    totals.Add(text);
  }
  totals.Finish(options, &found);
  for (Finding& finding : found) {
    if (!IsWanted(finding)) continue;
    if (finding.label.empty() && !finding.entity.empty()) {
      finding.label = choices.LabelOf(finding.entity);
    }
    comparison.findings.push_back(std::move(finding));
  }
}

void Comparer::Impl::Summarize(const Event& event) {
  std::set<size_t> outlets;
  for (const size_t index : event.documents) {
    outlets.insert(documents[index].outlet);
  }
  if (outlets.size() < 2 || comparison.clusters.size() >= kListedClusters) {
    return;
  }
  ClusterSummary summary;
  summary.name = event.name;
  summary.documents = event.documents.size();
  summary.outlets.assign(outlets.begin(), outlets.end());
  const auto date = [&](size_t index) {
    const normalize::Day day = documents[index].day;
    return day == kNoDay ? std::string() : FormatDay(day);
  };
  summary.first_date = date(event.documents.front());
  summary.last_date = date(event.documents.back());
  for (const size_t index : event.documents) {
    if (summary.docs.size() == kListedDocuments) break;
    summary.docs.push_back(documents[index].id);
  }
  comparison.clusters.push_back(std::move(summary));
}

bool Comparer::Impl::IsWanted(const Finding& finding) const {
  return options.entities.empty() ||
         std::find(options.entities.begin(), options.entities.end(),
                   finding.entity) != options.entities.end();
}

void Comparer::Impl::AdjustAndSort() {
  std::vector<double> p;
  for (const Finding& finding : comparison.findings) {
    if (finding.test) p.push_back(finding.test->p);
  }
  const std::vector<double> q = BenjaminiHochberg(p);
  size_t next = 0;
  for (Finding& finding : comparison.findings) {
    if (finding.test) finding.q = q[next++];
  }
  comparison.tests = p.size();
  std::sort(comparison.findings.begin(), comparison.findings.end(),
            IsTestedFirst);
}

void Comparer::Impl::Limit() {
  for (size_t kind = 0; kind < kFindingKinds; ++kind) {
    comparison.checks.push_back({static_cast<FindingKind>(kind), 0, 0, {}});
  }
  std::vector<Finding> shown;
  for (Finding& finding : comparison.findings) {
    Check& check = comparison.checks[static_cast<size_t>(finding.kind)];
    ++check.found;
    if (check.shown == options.max_findings) continue;
    ++check.shown;
    shown.push_back(std::move(finding));
  }
  comparison.findings = std::move(shown);
}

void Comparer::Impl::TakeTimelines() {
  std::vector<std::pair<uint64_t, std::string>> ranked;
  for (const auto& [entity, days] : timelines) {
    uint64_t sum = 0;
    for (const auto& [day, count] : days) sum += count;
    ranked.emplace_back(sum, entity);
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  if (ranked.size() > kTimelines) ranked.resize(kTimelines);
  for (const auto& [sum, entity] : ranked) {
    const auto& days = timelines[entity];
    const bool months = days.size() > kMaxTimelineDays;
    std::map<Day, uint64_t> points;
    for (const auto& [day, count] : days) {
      const auto& [date, outlet] = day;
      points[{months ? date.substr(0, kMonthLength) : date, outlet}] += count;
    }
    Timeline timeline{entity, choices.LabelOf(entity), {}};
    for (const auto& [day, count] : points) {
      timeline.points.push_back({day.first, day.second, count});
    }
    comparison.timelines.push_back(std::move(timeline));
  }
}

void Comparer::Impl::AddNotes() {
  if (comparison.outlets.size() < 2) {
    comparison.notes.push_back(
        "All documents are of one outlet: there is nothing to compare. An "
        "outlet is named by the metadata; --by document compares documents.");
  }
  if (left_out) {
    comparison.notes.push_back(
        "There was more text than is kept for quotes, numbers and coverage: "
        "these look at the first part of it.");
  }
  if (keyness.dropped()) {
    comparison.notes.push_back(
        "The rarest words were not kept; no tested word is among them.");
  }
}

Comparer::Comparer(CompareOptions options)
    : impl_(std::make_unique<Impl>(std::move(options))) {}

Comparer::~Comparer() = default;

const CompareOptions& Comparer::options() const { return impl_->options; }

void Comparer::Add(const DocumentFacts& facts) {
  const size_t outlet = impl_->OutletOf(*facts.document);
  impl_->Count(facts, outlet);
  impl_->choices.Add(facts, outlet);
  impl_->keyness.Add(facts, outlet);
  impl_->CountTimeline(facts, outlet);
  impl_->CountBoilerplate(facts, outlet);
  impl_->Keep(facts, outlet);
}

Comparison Comparer::Finish() {
  Comparison& comparison = impl_->comparison;
  impl_->choices.Finish(&comparison.outlets, &comparison.findings);
  impl_->keyness.Finish(comparison.outlets, &comparison.findings);
  impl_->FindInEvents();
  impl_->AdjustAndSort();
  impl_->Limit();
  impl_->TakeTimelines();
  for (auto& [rule, skipped] : impl_->boilerplate) {
    comparison.boilerplate.push_back(std::move(skipped));
  }
  impl_->AddNotes();
  return std::move(comparison);
}

}  // namespace normalize
