// normalize annotate: JSON Lines, one record a document.
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "normalize/cli/commands.h"
#include "normalize/cli/curation.h"
#include "normalize/cli/pipeline.h"
#include "normalize/cli/program.h"
#include "normalize/cli/resources.h"
#include "normalize/framing/cues.h"

namespace normalize {
namespace {

constexpr char kExamples[] =
    "# what a text names, where, and why\n"
    "normalize annotate --date 2025-11-04 article.txt\n"
    "# with the rewritten text and its alignment, for Python's offsets\n"
    "normalize annotate --rewritten --offsets codepoint articles/ > out.jsonl\n"
    "# the entities that were found\n"
    "normalize annotate article.txt | jq -r '.mentions[].entity'";

struct AnnotateOptions {
  CommonOptions common;
  std::string folder;
  std::string offsets = "byte";
  bool rewritten = false;
  bool no_cues = false;
  std::optional<CueTables> cue_tables;
  Curation curation;
};

OffsetUnit ToUnit(const std::string& name) {
  if (name == "codepoint") return OffsetUnit::kCodePoint;
  return name == "utf16" ? OffsetUnit::kUtf16 : OffsetUnit::kByte;
}

Product AnnotateItem(const AnnotateOptions& options,
                     const Normalizer& normalizer, const InputItem& item) {
  Product product;
  RecordOptions record;
  record.offsets = ToUnit(options.offsets);
  const Annotation annotation =
      options.cue_tables
          ? AnnotateWithCues(normalizer, item.document, *options.cue_tables)
          : normalizer.Annotate(item.document);
  Rewritten rewritten;
  if (options.rewritten) {
    rewritten = Normalizer::Rewrite(item.document, annotation);
  }
  AppendRecord(item.document, annotation,
               options.rewritten ? &rewritten : nullptr, normalizer.lexicon(),
               item.warnings, record, &product.json);
  options.curation.Note(item.document, annotation, normalizer.lexicon(),
                        &product);
  return product;
}

OutputOptions OutputFor(const AnnotateOptions& options) {
  OutputOptions output;
  output.folder = options.folder;
  output.place =
      options.folder.empty() ? OutputPlace::kStdout : OutputPlace::kFolder;
  for (const InputFormat format :
       {InputFormat::kText, InputFormat::kJsonLines, InputFormat::kHtml}) {
    output.suffixes[format] = ".jsonl";
  }
  return output;
}

int RunAnnotate(AnnotateOptions* options) {
  if (!UseStdinForNoInput(&options->common)) return kFailed;
  if (!options->no_cues) {
    auto tables = OpenCueTables(ResourcePath("framing"));
    if (!tables.ok()) {
      Complain(tables.status().message());
      return kFailed;
    }
    options->cue_tables = std::move(*tables);
  }
  return options->curation.Finish(RunPipeline(
      options->common, OutputFor(*options),
      [options](const Normalizer& normalizer, const InputItem& item) {
        return AnnotateItem(*options, normalizer, item);
      }));
}

}  // namespace

void AddAnnotate(Program* program) {
  auto options = std::make_shared<AnnotateOptions>();
  CLI::App* command = program->AddCommand(
      "annotate", "Print a JSON record for each document", kExamples,
      [options] { return RunAnnotate(options.get()); });
  AddInputOptions(command, &options->common);
  AddDocumentOptions(command, &options->common);
  AddDecisionOptions(command, &options->common);
  AddChoice(command, "--offsets", &options->offsets,
            {"byte", "codepoint", "utf16"}, "What offsets count")
      ->group("Output");
  command
      ->add_flag("--rewritten", options->rewritten,
                 "Add the rewritten text and its alignment")
      ->group("Output");
  command
      ->add_flag("--no-cues", options->no_cues,
                 "Leave out the framing cues but those of names")
      ->group("Output");
  command
      ->add_option("-o,--output", options->folder,
                   "Write NAME.jsonl for each input NAME below this folder")
      ->type_name(kFolderType)
      ->group("Output");
  options->curation.AddOption(command);
}

}  // namespace normalize
