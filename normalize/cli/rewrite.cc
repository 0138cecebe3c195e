// normalize rewrite: the text with canonical names.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "normalize/cli/commands.h"
#include "normalize/cli/console.h"
#include "normalize/cli/curation.h"
#include "normalize/cli/pipeline.h"
#include "normalize/cli/resources.h"
#include "normalize/input/json_fields.h"
#include "normalize/report/diff.h"
#include "normalize/report/preview.h"

namespace normalize {
namespace {

constexpr char kExamples[] =
    "# one text, to standard output\n"
    "normalize rewrite article.txt\n"
    "# a folder of texts into another folder, on all cores\n"
    "normalize rewrite --jobs 0 -o out articles/\n"
    "# what would change, as a patch\n"
    "normalize rewrite --diff article.txt\n"
    "# a stream of JSON Lines; only the field \"text\" changes\n"
    "zcat news.jsonl.gz | normalize rewrite --input jsonl -";

struct RewriteOptions {
  CommonOptions common;
  std::string folder;
  bool in_place = false;
  bool diff = false;
  bool preview = false;
  std::shared_ptr<Curation> curation = std::make_shared<Curation>();
};

// Standard input, a pipe or a device: what was read of it is gone.
bool IsStream(const std::string& input) {
  std::error_code ignored;
  return input == "-" || std::filesystem::is_other(input, ignored);
}

Status InPlaceProblem(const InputItem& item) {
  const std::string& id = item.document.id;
  if (item.format == InputFormat::kHtml) {
    return Status::InvalidArgument(
        id + ": --in-place would replace the page by its text; use -o");
  }
  if (item.document.encoding != "UTF-8") {
    return Status::InvalidArgument(id + ": is in " + item.document.encoding +
                                   "; --in-place would change that to UTF-8; "
                                   "use -o");
  }
  return Status::Ok();
}

// Of bytes that are no UTF-8: a record lists them, a text says nothing.
std::string RemarkOn(const Document& document) {
  if (document.invalid.empty()) return {};
  const size_t place = document.invalid.front();
  const auto line = 1 + std::count(document.text.begin(),
                                   document.text.begin() + place, '\n');
  return document.id + ": invalid UTF-8 in line " + std::to_string(line) +
         ", at byte " + std::to_string(place) + ": kept as it is";
}

Product RewriteItem(const Normalizer& normalizer, const InputItem& item,
                    const Curation& curation) {
  Product product;
  const Annotation annotation = normalizer.Annotate(item.document);
  curation.Note(item.document, annotation, normalizer.lexicon(), &product);
  auto rewritten = Normalizer::Rewrite(item.document, annotation);
  product.text = std::move(rewritten.text);
  product.remark = RemarkOn(item.document);
  if (!item.json.empty()) {
    product.text = ReplaceText(item.json, item.text_value, product.text) + "\n";
  }
  return product;
}

Product RewriteInPlace(const Normalizer& normalizer, const InputItem& item,
                       const Curation& curation) {
  Status problem = InPlaceProblem(item);
  if (problem.ok()) return RewriteItem(normalizer, item, curation);
  Product product;
  product.status = std::move(problem);
  return product;
}

Product Previewed(const Normalizer& normalizer, const InputItem& item,
                  const Style& style) {
  Product product;
  const Annotation annotation = normalizer.Annotate(item.document);
  AppendPreview(item.document, annotation, normalizer.lexicon(), style,
                &product.text);
  return product;
}

Product Diffed(const Normalizer& normalizer, const InputItem& item,
               const Style& style) {
  Product product;
  const Annotation annotation = normalizer.Annotate(item.document);
  const auto rewritten = Normalizer::Rewrite(item.document, annotation);
  AppendDiff(item.document, rewritten, style, &product.text);
  return product;
}

OutputOptions OutputFor(const RewriteOptions& options) {
  OutputOptions output;
  output.suffixes[InputFormat::kHtml] = ".txt";
  output.folder = options.folder;
  output.place = options.in_place          ? OutputPlace::kInPlace
                 : !options.folder.empty() ? OutputPlace::kFolder
                                           : OutputPlace::kStdout;
  // Texts follow one another as with `cat` and `head`: a header between them
  // for people only, and no two texts on one line.
  output.headers = StdoutIsTerminal() && !options.preview && !options.diff;
  output.end_lines = true;
  return output;
}

int RunRewrite(RewriteOptions options) {
  const auto& inputs = options.common.inputs;
  const auto stream = std::find_if(inputs.begin(), inputs.end(), IsStream);
  if (options.in_place && stream != inputs.end()) {
    Complain((*stream == "-" ? "standard input" : *stream) +
             " cannot be rewritten in place");
    return kFailed;
  }
  if (!UseStdinForNoInput(&options.common)) return kFailed;
  const OutputOptions output = OutputFor(options);
  const Style style = StyleFor(options.common.color);
  if (options.preview || options.diff) {
    return RunPipeline(
        options.common, output,
        [&](const Normalizer& normalizer, const InputItem& item) {
          return options.diff ? Diffed(normalizer, item, style)
                              : Previewed(normalizer, item, style);
        });
  }
  const bool in_place = options.in_place;
  const Curation& curation = *options.curation;
  return curation.Finish(RunPipeline(
      options.common, output,
      [&, in_place](const Normalizer& normalizer, const InputItem& item) {
        return in_place ? RewriteInPlace(normalizer, item, curation)
                        : RewriteItem(normalizer, item, curation);
      }));
}

void AddOutputOptions(CLI::App* command, RewriteOptions* options) {
  CLI::Option* folder =
      command
          ->add_option("-o,--output", options->folder,
                       "Write a file for each input below this folder, under "
                       "the names they have")
          ->type_name(kFolderType)
          ->group("Output");
  CLI::Option* in_place =
      command
          ->add_flag("--in-place", options->in_place, "Replace the input files")
          ->group("Output")
          ->excludes(folder);
  CLI::Option* diff = command
                          ->add_flag("--diff", options->diff,
                                     "Print the changes as a unified diff")
                          ->group("Output")
                          ->excludes(in_place)
                          ->excludes(folder);
  command
      ->add_flag("--preview", options->preview,
                 "Print each change in its place, with its reason")
      ->group("Output")
      ->excludes(in_place)
      ->excludes(folder)
      ->excludes(diff);
}

}  // namespace

void AddRewrite(Program* program) {
  auto options = std::make_shared<RewriteOptions>();
  CLI::App* command = program->AddCommand(
      "rewrite", "Print texts with canonical names", kExamples,
      [options] { return RunRewrite(*options); });
  AddInputOptions(command, &options->common);
  AddDocumentOptions(command, &options->common);
  AddDecisionOptions(command, &options->common);
  AddOutputOptions(command, options.get());
  options->curation->AddOption(command)
      ->excludes(command->get_option("--diff"))
      ->excludes(command->get_option("--preview"));
}

int ShowSamples() {
  RewriteOptions options;
  options.preview = true;
  options.common.inputs = {ResourcePath("samples")};
  Complain(
      "no input named, so these are the sample articles; "
      "normalize --help tells more");
  return RunRewrite(std::move(options));
}

}  // namespace normalize
