// lexicon lint DIR
#include "normalize/lexicon/lint.h"

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

#include "normalize/cli/console.h"
#include "normalize/lexicon/tables.h"
#include "tools/lexicon/commands.h"

namespace normalize {
namespace {

struct Options {
  std::string folder;
  std::vector<std::string> rules;
  bool list_rules = false;
  bool json = false;
};

std::string ToJson(const TableProblem& problem) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  const auto text = [&](const char* key, const std::string& value) {
    writer.Key(key);
    writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  };
  writer.StartObject();
  text("file", problem.file);
  writer.Key("line");
  writer.Uint(problem.line);
  text("rule", problem.rule);
  text("message", problem.message);
  writer.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

std::string RuleList() {
  std::string list;
  for (const LintRule& rule : LintRules()) {
    list += fmt::format("{:<18}{}\n", rule.name, rule.finds);
  }
  return list;
}

int Print(const std::string& text) {
  Stdout out;
  Status status = out.Write(text);
  if (status.ok()) status = out.Flush();
  return FinishStdout(status);
}

// The first of `names` that is no rule, or empty.
std::string UnknownRule(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto rules = LintRules();
    if (std::none_of(rules.begin(), rules.end(),
                     [&](const LintRule& rule) { return rule.name == name; })) {
      return name;
    }
  }
  return {};
}

void KeepRules(const std::vector<std::string>& rules,
               std::vector<TableProblem>* problems) {
  if (rules.empty()) return;
  std::erase_if(*problems, [&](const TableProblem& problem) {
    return std::find(rules.begin(), rules.end(), problem.rule) == rules.end();
  });
}

int Lint(const Options& options) {
  std::vector<TableProblem> problems;
  const auto tables = ReadTables(options.folder, &problems);
  if (!tables.ok()) {
    Complain(tables.status().message());
    return kFailed;
  }
  for (TableProblem& problem :
       LintTables(*tables, SourcesOfOtherTables(options.folder))) {
    problems.push_back(std::move(problem));
  }
  KeepRules(options.rules, &problems);
  std::string text;
  for (const TableProblem& problem : problems) {
    text += options.json ? ToJson(problem) : Describe(problem) + "\n";
  }
  if (const int printed = Print(text); printed != kDone) return printed;
  if (problems.empty()) return kDone;
  Complain(fmt::format("{} problems in {}", problems.size(), options.folder));
  return kFindings;
}

int Run(const Options& options) {
  if (options.list_rules) return Print(RuleList());
  if (options.folder.empty()) {
    Complain("lint needs the folder of a lexicon, such as lexicons/");
    return kFailed;
  }
  if (const auto rule = UnknownRule(options.rules); !rule.empty()) {
    Complain(fmt::format("no rule is called `{}`: see --list-rules", rule));
    return kFailed;
  }
  return Lint(options);
}

}  // namespace

void AddLint(Program* program) {
  auto options = std::make_shared<Options>();
  CLI::App* app = program->AddCommand(
      "lint", "Check a folder of tables; 1 if there are findings",
      "lexicon lint lexicons/\nlexicon lint --rule shared-name lexicons/",
      [options] { return Run(*options); });
  app->add_option("DIR", options->folder,
                  "Folder with entities/, names/ and sources.tsv")
      ->type_name(kFolderType);
  app->add_option("--rule", options->rules, "Only this rule; may be repeated")
      ->allow_extra_args(false)
      ->type_name("NAME");
  app->add_flag("--list-rules", options->list_rules,
                "Print every rule and what it finds");
  app->add_flag("--json", options->json, "One JSON object a line");
}

}  // namespace normalize
