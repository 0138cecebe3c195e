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

// A document with what was found in it, which refers to its text.
struct AnnotatedItem {
  InputItem item;
  Annotation annotation;
  std::optional<Rewritten> rewritten;
};

Annotation AnnotationOf(const AnnotateOptions& options,
                        const Normalizer& normalizer,
                        const Document& document) {
  return options.cue_tables
             ? AnnotateWithCues(normalizer, document, *options.cue_tables)
             : normalizer.Annotate(document);
}

Product AnnotateItem(const AnnotateOptions& options,
                     const Normalizer& normalizer, InputItem item) {
  const auto done = std::make_shared<AnnotatedItem>();
  done->item = std::move(item);
  const Document& document = done->item.document;
  done->annotation = AnnotationOf(options, normalizer, document);
  if (options.rewritten) {
    done->rewritten = Normalizer::Rewrite(document, done->annotation);
  }
  Product product;
  options.curation.Note(document, done->annotation, normalizer.lexicon(),
                        &product);
  product.write_json = [done, &options, &lexicon = normalizer.lexicon()](
                           const JsonDrain& drain, JsonBuffer* out) {
    AppendRecord(done->item.document, done->annotation,
                 done->rewritten ? &*done->rewritten : nullptr, lexicon,
                 done->item.warnings, {ToUnit(options.offsets), drain}, out);
  };
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
      [options](const Normalizer& normalizer, InputItem item) {
        return AnnotateItem(*options, normalizer, std::move(item));
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
