// lexicon compile DIR -o FILE
#include <fmt/format.h>

#include "normalize/base/file.h"
#include "normalize/cli/console.h"
#include "normalize/lexicon/compiler.h"
#include "tools/lexicon/commands.h"

namespace normalize {
namespace {

struct Options {
  std::string folder;
  std::string output;
  bool progress = false;
};

void ShowProgress(size_t done, size_t all) {
  fmt::print(stderr, "\rcompiling {:3d} %", all == 0 ? 100 : done * 100 / all);
}

int Run(const Options& options) {
  CompileOptions compile;
  if (options.progress || StderrIsTerminal()) compile.progress = ShowProgress;
  const auto bytes = CompileFolder(options.folder, compile);
  if (compile.progress) fmt::print(stderr, "\r\x1b[K");
  if (!bytes.ok()) {
    Complain(bytes.status().message());
    return kFailed;
  }
  if (Status s = WriteFileAtomically(options.output, *bytes); !s.ok()) {
    Complain(s.message());
    return kFailed;
  }
  return kDone;
}

}  // namespace

void AddCompile(Program* program) {
  auto options = std::make_shared<Options>();
  CLI::App* app = program->AddCommand(
      "compile", "Compile a folder of tables into one file",
      "lexicon compile lexicons/ -o default.nlex",
      [options] { return Run(*options); });
  app->add_option("DIR", options->folder,
                  "Folder with entities/, names/ and sources.tsv")
      ->required()
      ->type_name(kFolderType);
  app->add_option("-o,--output", options->output, "The file to write")
      ->required()
      ->type_name(kFileType);
  app->add_flag("--progress", options->progress,
                "Show progress although stderr is no terminal");
}

}  // namespace normalize
