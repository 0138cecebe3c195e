#include "normalize/framing/cue_rules.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

#include "normalize/base/file.h"
#include "normalize/framing/cue_table_reader.h"
#include "normalize/text/language.h"

namespace normalize {
namespace {

namespace fs = std::filesystem;

constexpr char kAnyLanguage[] = "und";
constexpr size_t kBytesBefore = 100;
constexpr size_t kBytesAfter = 160;

// Names of the cue tables of a folder, sorted.
Result<std::vector<std::string>> CueTableNames(const std::string& folder) {
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

Status ErrorOf(const std::vector<TableProblem>& problems) {
  std::string message;
  for (const TableProblem& problem : problems) {
    if (!message.empty()) message += "\n";
    message += Describe(problem);
  }
  return Status::DataLoss(std::move(message));
}

std::string Joined(const std::vector<std::string>& alternatives) {
  std::string expression;
  for (const std::string& alternative : alternatives) {
    if (!expression.empty()) expression += "|";
    expression += "(?:" + alternative + ")";
  }
  return expression;
}

// Makes the rules of one language ready.
class Preparer {
 public:
  explicit Preparer(std::vector<TableProblem>* problems)
      : problems_(*problems) {}

  // Nothing when an expression does not compile, which is said.
  std::optional<ReadyRule> Prepare(const CueRule& rule) {
    const size_t before = problems_.size();
    ReadyRule ready{&rule, Compile(rule, Joined(rule.when)),
                    Compile(rule, Joined(rule.unless)), nullptr, nullptr};
    if (rule.kind == CueKind::kQuotation) {
      ready.inside = Compile(rule, rule.pattern);
      ready.unless_any = CompileAny(rule.unless);
      if (ready.unless_any != nullptr) ready.unless = nullptr;
    }
    if (problems_.size() != before) return {};
    return ready;
  }

 private:
  std::shared_ptr<const Pattern> Compile(const CueRule& rule,
                                         const std::string& expression) {
    if (expression.empty()) return nullptr;
    const auto [known, fresh] = compiled_.try_emplace(expression);
    if (!fresh) return known->second;
    auto pattern = Pattern::Compile(expression);
    if (pattern.ok()) {
      known->second = std::make_shared<Pattern>(std::move(*pattern));
    } else {
      problems_.push_back({rule.file, rule.line, "pattern",
                           std::string(pattern.status().message())});
    }
    return known->second;
  }

  // Null when they do not compile, which Compile has said.
  static std::shared_ptr<const PatternSet> CompileAny(
      const std::vector<std::string>& alternatives) {
    auto set = PatternSet::Compile(alternatives);
    if (!set.ok()) return nullptr;
    return std::make_shared<PatternSet>(std::move(*set));
  }

  std::map<std::string, std::shared_ptr<const Pattern>> compiled_;
  std::vector<TableProblem>& problems_;
};

PatternSet CompileSet(const std::vector<std::string>& expressions) {
  auto set = PatternSet::Compile(expressions);
  if (!set.ok()) set = PatternSet::Compile({});
  return std::move(*set);
}

// Leaves out, and says, which patterns keep the set from being compiled.
void DropBroken(std::vector<ReadyRule>* rules,
                std::vector<TableProblem>* problems) {
  std::erase_if(*rules, [problems](const ReadyRule& ready) {
    const auto pattern = Pattern::Compile(ready.rule->pattern);
    if (pattern.ok()) return false;
    problems->push_back({ready.rule->file, ready.rule->line, "pattern",
                         std::string(pattern.status().message())});
    return true;
  });
}

std::vector<std::string> PatternsOf(const std::vector<ReadyRule>& rules) {
  std::vector<std::string> expressions;
  for (const ReadyRule& ready : rules) {
    expressions.push_back(ready.rule->pattern);
  }
  return expressions;
}

LanguageCueRules PrepareLanguage(const std::vector<CueRule>& rules,
                                 std::string_view lang) {
  LanguageCueRules out{{}, {}, {}, {}, CompileSet({}), {}};
  Preparer preparer(&out.problems);
  for (const CueRule& rule : rules) {
    if (rule.lang != lang && rule.lang != kAnyLanguage) continue;
    auto ready = preparer.Prepare(rule);
    if (!ready) continue;
    if (rule.kind == CueKind::kLemma) {
      out.phrases.Add(lang, rule.pattern, out.lemmas.size());
      out.lemmas.push_back(std::move(*ready));
    } else if (rule.kind != CueKind::kQuotation) {
      out.matched.push_back(std::move(*ready));
    } else {
      out.quotations.push_back(std::move(*ready));
    }
  }
  auto set = PatternSet::Compile(PatternsOf(out.matched));
  if (!set.ok()) DropBroken(&out.matched, &out.problems);
  out.patterns =
      set.ok() ? std::move(*set) : CompileSet(PatternsOf(out.matched));
  return out;
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

Result<CueRules> CueRules::Open(const std::string& folder) {
  CueRules out;
  std::vector<TableProblem> problems;
  CueTableReader reader(&problems, &out.rules_);
  const auto contexts = ReadFile(folder + "/contexts.tsv");
  if (!contexts.ok()) return contexts.status();
  reader.ReadContexts(*contexts, "framing/contexts.tsv");
  const auto names = CueTableNames(folder);
  if (!names.ok()) return names.status();
  for (const std::string& name : *names) {
    const auto text = ReadFile(folder + "/" + name);
    if (!text.ok()) return text.status();
    reader.ReadCues(*text, "framing/" + name);
  }
  if (!problems.empty()) return ErrorOf(problems);
  return out;
}

const LanguageCueRules& CueRules::For(std::string_view lang) const {
  const std::string_view primary = PrimaryLanguage(lang);
  const std::lock_guard<std::mutex> lock(cache_->mutex);
  const auto known = cache_->by_language.find(primary);
  if (known != cache_->by_language.end()) return known->second;
  return cache_->by_language
      .emplace(std::string(primary), PrepareLanguage(rules_, primary))
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
