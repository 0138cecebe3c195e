#include "normalize/framing/cue_rules.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <mutex>
#include <set>
#include <system_error>
#include <utility>

#include "normalize/base/file.h"
#include "normalize/framing/word_forms.h"
#include "normalize/lexicon/table_reader.h"
#include "normalize/text/language.h"

namespace normalize {
namespace {

namespace fs = std::filesystem;

constexpr char kAnyLanguage[] = "und";
constexpr size_t kBytesBefore = 100;
constexpr size_t kBytesAfter = 160;

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

std::string Join(const std::vector<std::string>& parts,
                 std::string_view separator) {
  std::string joined;
  for (const std::string& part : parts) {
    if (!joined.empty()) joined += separator;
    joined += part;
  }
  return joined;
}

class RuleReader {
 public:
  RuleReader(std::vector<TableProblem>* problems, std::vector<CueRule>* rules)
      : problems_(problems), rules_(rules) {}

  void ReadContexts(const std::string& text, const std::string& file) {
    file_ = file;
    ReadTable(text, file, kContextShape, problems_, [this](const Row& row) {
      Compile(row, row["pattern"]);
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
    const auto kind = KindOf(row);
    if (problems_->size() != before) return;
    const std::string expression =
        *kind == CueKind::kLemma ? LemmaExpression(row["lang"], row["pattern"])
                                 : row["pattern"];
    auto pattern = Compile(row, expression);
    auto when = CompileContext(row, row["when"]);
    auto unless = CompileContext(row, row["unless"]);
    if (problems_->size() != before) return;
    rules_->push_back({row["rule"], row["category"], row["lang"],
                       row["severity"], row["source"], row["note"],
                       row["example"], row["counterexample"], row["about"],
                       *kind, expression, std::move(*pattern), std::move(when),
                       std::move(unless), PlaceOf(row["target"]),
                       row["target"].ends_with('!'), row.line()});
  }

  void CheckCells(const Row& row) {
    for (const char* column : {"rule", "lang", "pattern", "source"}) {
      if (row[column].empty()) {
        Problem(row, "blank",
                "the cell `" + std::string(column) + "` is blank");
      }
    }
    if (!ids_.insert(row["rule"]).second) {
      Problem(row, "duplicate", "the rule " + row["rule"] + " stands twice");
    }
    CheckWord(row, "category", kCategories);
    if (!row["severity"].empty()) CheckWord(row, "severity", kSeverities);
    const std::string target = row["target"];
    if (!target.empty() && PlaceOf(target) == TargetPlace::kNone) {
      Problem(row, "target", "no target is called `" + target + "`");
    }
  }

  template <typename List>
  void CheckWord(const Row& row, const char* column, const List& known) {
    if (IsIn(known, row[column])) return;
    Problem(row, column,
            "no " + std::string(column) + " is called `" + row[column] + "`");
  }

  std::optional<CueKind> KindOf(const Row& row) {
    const std::string kind = row["kind"];
    if (kind == "lemma") return CueKind::kLemma;
    if (kind == "pattern") return CueKind::kPattern;
    if (kind == "quotation") return CueKind::kQuotation;
    Problem(row, "kind", "no kind is called `" + kind + "`");
    return {};
  }

  static TargetPlace PlaceOf(std::string_view target) {
    if (target.ends_with('!')) target.remove_suffix(1);
    if (target == "speaker") return TargetPlace::kSpeaker;
    if (target == "object") return TargetPlace::kObject;
    if (target == "nearest") return TargetPlace::kNearest;
    return target == "inside" ? TargetPlace::kInside : TargetPlace::kNone;
  }

  std::optional<Pattern> Compile(const Row& row,
                                 const std::string& expression) {
    auto pattern = Pattern::Compile(expression);
    if (pattern.ok()) return std::move(*pattern);
    Problem(row, "pattern", std::string(pattern.status().message()));
    return {};
  }

  // "@speech @object ⟧ of": named contexts, then an expression of its own.
  std::optional<Pattern> CompileContext(const Row& row, std::string_view cell) {
    std::vector<std::string> parts;
    while (cell.starts_with('@')) {
      const std::string_view name = cell.substr(1, cell.find(' ') - 1);
      AddContext(row, name, &parts);
      cell.remove_prefix(std::min(name.size() + 2, cell.size()));
    }
    if (!cell.empty()) parts.push_back("(?:" + std::string(cell) + ")");
    if (parts.empty()) return {};
    return Compile(row, Join(parts, "|"));
  }

  void AddContext(const Row& row, std::string_view name,
                  std::vector<std::string>* parts) {
    const size_t before = parts->size();
    for (const Context& context : contexts_) {
      if (context.name != name) continue;
      if (context.lang == row["lang"] || context.lang == kAnyLanguage ||
          row["lang"] == kAnyLanguage) {
        parts->push_back("(?:" + context.pattern + ")");
      }
    }
    if (parts->size() != before) return;
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

// Names of the cue tables of a folder, sorted.
Result<std::vector<std::string>> CueTables(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with("cues") && name.ends_with(".tsv")) {
      names.push_back(name);
    }
  }
  if (error) return Status::NotFound(folder + ": " + error.message());
  std::sort(names.begin(), names.end());
  return names;
}

LanguageCueRules Select(const std::vector<CueRule>& rules,
                        std::string_view lang) {
  std::vector<const CueRule*> matched, quotation;
  std::vector<std::string> expressions;
  for (const CueRule& rule : rules) {
    if (rule.lang != lang && rule.lang != kAnyLanguage) continue;
    if (rule.kind == CueKind::kQuotation) {
      quotation.push_back(&rule);
    } else {
      matched.push_back(&rule);
      expressions.push_back(rule.expression);
    }
  }
  // Each of them compiled when it was read.
  auto set = PatternSet::Compile(expressions);
  return {std::move(matched), std::move(quotation), std::move(*set)};
}

bool IsContinuation(char c) { return (c & 0xC0) == 0x80; }

}  // namespace

struct CueRules::Cache {
  std::mutex mutex;
  std::map<std::string, LanguageCueRules, std::less<>> by_language;
};

CueRules::CueRules() : cache_(std::make_unique<Cache>()) {}
CueRules::CueRules(CueRules&&) noexcept = default;
CueRules& CueRules::operator=(CueRules&&) noexcept = default;
CueRules::~CueRules() = default;

Result<CueRules> CueRules::Read(const std::string& folder,
                                std::vector<TableProblem>* problems) {
  CueRules out;
  RuleReader reader(problems, &out.rules_);
  const auto contexts = ReadFile(folder + "/contexts.tsv");
  if (!contexts.ok()) return contexts.status();
  reader.ReadContexts(*contexts, "framing/contexts.tsv");
  const auto names = CueTables(folder);
  if (!names.ok()) return names.status();
  for (const std::string& name : *names) {
    const auto text = ReadFile(folder + "/" + name);
    if (!text.ok()) return text.status();
    reader.ReadCues(*text, "framing/" + name);
  }
  return out;
}

Result<CueRules> CueRules::Open(const std::string& folder) {
  std::vector<TableProblem> problems;
  auto rules = Read(folder, &problems);
  if (!rules.ok() || problems.empty()) return rules;
  std::string message;
  for (const TableProblem& problem : problems) {
    if (!message.empty()) message += "\n";
    message += Describe(problem);
  }
  return Status::DataLoss(std::move(message));
}

const LanguageCueRules& CueRules::For(std::string_view lang) const {
  const std::string_view primary = PrimaryLanguage(lang);
  const std::lock_guard<std::mutex> lock(cache_->mutex);
  const auto known = cache_->by_language.find(primary);
  if (known != cache_->by_language.end()) return known->second;
  return cache_->by_language
      .emplace(std::string(primary), Select(rules_, primary))
      .first->second;
}

std::string MarkedSurroundings(std::string_view line, ByteSpan place,
                               ByteSpan shown) {
  size_t first = place.begin > kBytesBefore ? place.begin - kBytesBefore : 0;
  size_t last = std::min(line.size(), place.end + kBytesAfter);
  while (first < place.begin && IsContinuation(line[first])) ++first;
  while (last > place.end && last < line.size() && IsContinuation(line[last])) {
    --last;
  }
  std::string marked(line.substr(first, place.begin - first));
  marked += "⟦";
  marked += shown.In(line);
  marked += "⟧";
  marked += line.substr(place.end, last - place.end);
  return marked;
}

}  // namespace normalize
