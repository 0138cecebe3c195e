#include "normalize/framing/cue_table_reader.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "normalize/lexicon/table_reader.h"

namespace normalize {
namespace {

constexpr char kAnyLanguage[] = "und";

const TableShape kCueShape = {
    {"rule", "category", "lang", "kind", "pattern", "source"},
    {"when", "unless", "about", "target", "severity", "note", "example",
     "counterexample"}};
const TableShape kContextShape = {{"context", "lang", "pattern", "source"},
                                  {"note"}};

constexpr std::string_view kCategories[] = {
    "scare-quote", "so-called", "loaded-term",         "attribution-verb",
    "hedging",     "epithet",   "sovereignty-formula", "distancing"};
constexpr std::string_view kSeverities[] = {"low", "medium", "high"};

struct Context {
  std::string name, lang, pattern;
};

template <typename List>
bool IsIn(const List& list, std::string_view item) {
  return std::find(std::begin(list), std::end(list), item) != std::end(list);
}

TargetPlace PlaceOf(std::string_view target) {
  if (target.ends_with('!')) target.remove_suffix(1);
  if (target == "speaker") return TargetPlace::kSpeaker;
  if (target == "object") return TargetPlace::kObject;
  if (target == "nearest") return TargetPlace::kNearest;
  return target == "inside" ? TargetPlace::kInside : TargetPlace::kNone;
}

std::optional<CueKind> KindOf(std::string_view kind) {
  if (kind == "lemma") return CueKind::kLemma;
  if (kind == "pattern") return CueKind::kPattern;
  if (kind == "quoted") return CueKind::kQuoted;
  if (kind == "quotation") return CueKind::kQuotation;
  return {};
}

}  // namespace

class CueTableReader::Impl {
 public:
  Impl(std::vector<TableProblem>* problems, std::vector<CueRule>* rules)
      : problems_(problems), rules_(rules) {}

  void ReadContexts(const std::string& text, const std::string& file) {
    file_ = file;
    ReadTable(text, file, kContextShape, problems_, [this](const Row& row) {
      contexts_.push_back({row["context"], row["lang"], row["pattern"]});
    });
  }

  void ReadCues(const std::string& text, const std::string& file) {
    file_ = file;
    ReadTable(text, file, kCueShape, problems_,
              [this](const Row& row) { AddRule(row); });
  }

 private:
  void AddRule(const Row& row) {
    const size_t before = problems_->size();
    CheckCells(row);
    CueRule rule;
    ReadWords(row, &rule);
    rule.kind = KindOf(row["kind"]).value_or(CueKind::kPattern);
    rule.when = Expand(row, row["when"]);
    rule.unless = Expand(row, row["unless"]);
    rule.target = PlaceOf(row["target"]);
    rule.needs_target = row["target"].ends_with('!');
    rule.file = file_;
    rule.line = row.line();
    if (problems_->size() == before) rules_->push_back(std::move(rule));
  }

  static void ReadWords(const Row& row, CueRule* rule) {
    rule->id = row["rule"];
    rule->category = row["category"];
    rule->lang = row["lang"];
    rule->severity = row["severity"];
    rule->source = row["source"];
    rule->note = row["note"];
    rule->example = row["example"];
    rule->counterexample = row["counterexample"];
    rule->about = row["about"];
    rule->pattern = row["pattern"];
  }

  void CheckCells(const Row& row) {
    for (const char* column : {"rule", "lang", "pattern", "source"}) {
      if (!row[column].empty()) continue;
      Problem(row, "blank", "the cell `" + std::string(column) + "` is blank");
    }
    if (!ids_.insert(row["rule"]).second) {
      Problem(row, "duplicate", "the rule " + row["rule"] + " stands twice");
    }
    CheckWord(row, "category", IsIn(kCategories, row["category"]));
    CheckWord(row, "kind", KindOf(row["kind"]).has_value());
    CheckWord(row, "severity",
              row["severity"].empty() || IsIn(kSeverities, row["severity"]));
    CheckWord(
        row, "target",
        row["target"].empty() || PlaceOf(row["target"]) != TargetPlace::kNone);
  }

  void CheckWord(const Row& row, const char* column, bool known) {
    if (known) return;
    Problem(row, column,
            "no " + std::string(column) + " is called `" + row[column] + "`");
  }

  // "@speech @object ⟧ of": named contexts, then an expression of its own.
  std::vector<std::string> Expand(const Row& row, std::string_view cell) {
    std::vector<std::string> alternatives;
    while (cell.starts_with('@')) {
      const std::string_view name = cell.substr(1, cell.find(' ') - 1);
      AddContext(row, name, &alternatives);
      cell.remove_prefix(std::min(name.size() + 2, cell.size()));
    }
    if (!cell.empty()) alternatives.emplace_back(cell);
    return alternatives;
  }

  void AddContext(const Row& row, std::string_view name,
                  std::vector<std::string>* alternatives) {
    const size_t before = alternatives->size();
    for (const Context& context : contexts_) {
      if (context.name == name &&
          (context.lang == row["lang"] || context.lang == kAnyLanguage ||
           row["lang"] == kAnyLanguage)) {
        alternatives->push_back(context.pattern);
      }
    }
    if (alternatives->size() != before) return;
    Problem(
        row, "context",
        "no context is called `" + std::string(name) + "` in " + row["lang"]);
  }

  void Problem(const Row& row, std::string rule, std::string message) {
    problems_->push_back(
        {file_, row.line(), std::move(rule), std::move(message)});
  }

  std::string file_;
  std::vector<Context> contexts_;
  std::set<std::string> ids_;
  std::vector<TableProblem>* problems_;
  std::vector<CueRule>* rules_;
};

CueTableReader::CueTableReader(std::vector<TableProblem>* problems,
                               std::vector<CueRule>* rules)
    : impl_(std::make_unique<Impl>(problems, rules)) {}

CueTableReader::~CueTableReader() = default;

void CueTableReader::ReadContexts(const std::string& text,
                                  const std::string& file) {
  impl_->ReadContexts(text, file);
}

void CueTableReader::ReadCues(const std::string& text,
                              const std::string& file) {
  impl_->ReadCues(text, file);
}

}  // namespace normalize
