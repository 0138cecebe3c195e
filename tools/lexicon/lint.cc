// lexicon lint DIR
#include <fmt/format.h>

#include "normalize/cli/console.h"
#include "normalize/lexicon/lint.h"
#include "normalize/lexicon/tables.h"
#include "tools/lexicon/commands.h"

namespace normalize {
namespace {

struct Options {
  std::string folder;
};

int Run(const Options& options) {
  std::vector<TableProblem> problems;
  const auto tables = ReadTables(options.folder, &problems);
  if (!tables.ok()) {
    Complain(tables.status().message());
    return kFailed;
  }
  for (TableProblem& problem : LintTables(*tables)) {
    problems.push_back(std::move(problem));
  }
  Stdout out;
  Status status;
  for (const TableProblem& problem : problems) {
    if (status.ok()) status = out.Write(Describe(problem) + "\n");
  }
  if (status.ok()) status = out.Flush();
  const int written = FinishStdout(status);
  if (written != kDone) return written;
  if (problems.empty()) return kDone;
  Complain(fmt::format("{} problems in {}", problems.size(), options.folder));
  return kFindings;
}

}  // namespace

void AddLint(Program* program) {
  auto options = std::make_shared<Options>();
  CLI::App* app = program->AddCommand(
      "lint", "Check a folder of tables; 1 if there are findings",
      "lexicon lint lexicons/", [options] { return Run(*options); });
  app->add_option("DIR", options->folder,
                  "Folder with entities/, names/ and sources.tsv")
      ->required()
      ->type_name(kFolderType);
}

}  // namespace normalize
