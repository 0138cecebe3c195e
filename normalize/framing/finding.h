// What a comparison of outlets found.
//
// A finding is a table: what was chosen (variants, the rows) by who chose it
// (outlets, the columns), with the passages that prove it and a test of whether
// chance explains it. It describes a choice of words and does not judge it.
// Plain values.
#ifndef NORMALIZE_FRAMING_FINDING_H_
#define NORMALIZE_FRAMING_FINDING_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/framing/statistics.h"
#include "normalize/span.h"

namespace normalize {

enum class FindingKind {
  kNaming,
  kCue,
  kTerm,
  kAttribution,
  kKeyness,
  kQuote,
  kNumber,
  kCoverage,
};
inline constexpr size_t kFindingKinds = 8;
std::string_view KindName(FindingKind kind);

// A stretch of a document that proves something.
struct Passage {
  std::string doc;
  std::string date;
  size_t outlet = 0;            // into Comparison::outlets
  size_t variant = 0;           // into Finding::variants
  size_t begin = 0;             // of `text` in the document, in bytes
  std::string text;             // whole sentences where they are short
  std::vector<ByteSpan> marks;  // in the document, inside the stretch
};

// One row.
struct Variant {
  std::string name;
  std::string note;                 // "sovereignty-formula", "neutral", ...
  std::vector<uint64_t> counts;     // a column each
  std::vector<Interval> intervals;  // of the share or rate, a column each
  std::optional<double> z;          // keyness: of the log-odds
  std::optional<double> p;          // keyness: of the word alone
};

struct Finding {
  FindingKind kind = FindingKind::kNaming;
  std::string id;      // the same in every run on the same input
  std::string entity;  // what it is about, if an entity: id and label
  std::string label;
  std::string subject;          // else: the contrast, the cue, the event, ...
  std::string summary;          // one sentence for people
  std::string cluster;          // the event that it belongs to, if to one
  std::vector<size_t> outlets;  // the columns, into Comparison::outlets
  std::string unit;             // what `totals` count
  std::vector<double> totals;   // a column each
  std::vector<Variant> variants;
  // Nothing: `untested` says why there is none.
  std::optional<TestResult> test;
  std::string untested;
  std::optional<double> q;  // p, adjusted over all tests of the comparison
  std::vector<Passage> passages;
};

// A kind of finding: whether it was looked for, what came of it.
struct Check {
  FindingKind kind = FindingKind::kNaming;
  size_t found = 0;
  size_t shown = 0;  // the first ones; the limit left out the others
  std::string note;  // what could not be looked at, and why
};

struct OutletProfile {
  std::string name;
  uint64_t documents = 0;
  uint64_t words = 0;
  std::map<std::string, uint64_t> cues;  // by category
  // Of the mentions of entities that have several names here, those with
  // another than the one that most outlets use.
  uint64_t named = 0;
  uint64_t unusually_named = 0;
};

struct ClusterSummary {
  std::string name;
  std::string first_date, last_date;
  std::vector<std::string> docs;  // the first ones
  std::vector<size_t> outlets;
  size_t documents = 0;
};

// Mentions of one entity.
struct TimelinePoint {
  std::string date;  // a day, or a month where they are many
  size_t outlet = 0;
  uint64_t count = 0;
};
struct Timeline {
  std::string entity, label;
  std::vector<TimelinePoint> points;  // by date and outlet
};

struct SkippedLine {
  std::string rule;
  uint64_t count = 0;
  Passage example;
};

struct Comparison {
  uint64_t documents = 0;
  uint64_t words = 0;
  uint64_t tests = 0;  // that q was adjusted for
  std::vector<OutletProfile> outlets;
  std::vector<Finding> findings;  // by kind, then by q, untested ones last
  std::vector<Check> checks;
  std::vector<ClusterSummary> clusters;
  std::vector<Timeline> timelines;
  std::vector<SkippedLine> boilerplate;
  std::vector<std::string> notes;  // on the whole, a sentence each
};

struct CompareOptions {
  // ------------------------------------------------- changes what you get
  // A test needs this many occurrences in each of two outlets.
  uint64_t min_count = 5;
  // Only findings about these entities, and keyness around them. Empty: all.
  std::vector<std::string> entities;
  // Findings of one kind that are kept, and passages of one finding.
  size_t max_findings = 60;
  size_t max_passages = 12;
  // Documents further apart than this tell of different events.
  int window_days = 5;
  // Up to so many documents without a stated event are compared across dates,
  // because whoever hands over a handful wants these compared.
  size_t small_input = 40;
  // Words on either side of an entity that count as being around it.
  size_t entity_window = 10;

  // ------------------------------------------------- bounds the memory
  size_t max_words = 1000000;     // counted words and pairs of entity and word
  size_t max_documents = 250000;  // looked at for events
  size_t max_kept = 200000;       // figures, and as many quotes
};

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_FINDING_H_
