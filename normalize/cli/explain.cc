// normalize explain: what was decided, and why, for people.
#include "normalize/report/explain.h"

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "normalize/cli/commands.h"
#include "normalize/cli/console.h"
#include "normalize/cli/options.h"

namespace normalize {
namespace {

constexpr char kExamples[] =
    "normalize explain \"Huang Renxun landed in Taipei.\"\n"
    "normalize explain --date 2025-07-15 article.txt";

// The documents of the arguments: a file where there is one of that name, the
// words themselves else.
bool IsFile(const std::string& argument) {
  std::error_code ignored;
  return argument == "-" || std::filesystem::exists(argument, ignored);
}

InputItem TextItem(const std::string& text, const CommonOptions& options) {
  InputItem item;
  item.document.id = "text";
  item.document.text = text;
  ApplyMetadata(ToInputOptions(options).overrides, &item.document);
  return item;
}

Status ExplainItem(const InputItem& item, const Normalizer& normalizer,
                   const Style& style, Stdout* out) {
  std::string text;
  const Annotation annotation = normalizer.Annotate(item.document);
  AppendExplanation(
      item.document, annotation, Normalizer::Rewrite(item.document, annotation),
      normalizer.lexicon(), normalizer.options().profile, style, &text);
  return out->Write(text);
}

// Explains one argument; false when an input could not be read.
bool ExplainArgument(const std::string& argument, const CommonOptions& options,
                     const Normalizer& normalizer, Stdout* out,
                     Status* written) {
  const Style style = StyleFor(options.color);
  if (!IsFile(argument)) {
    *written = ExplainItem(TextItem(argument, options), normalizer, style, out);
    return true;
  }
  bool all_read = true;
  InputReader reader({argument}, ToInputOptions(options));
  while (auto item = reader.Next()) {
    if (item->status.ok()) {
      *written = ExplainItem(*item, normalizer, style, out);
    } else {
      all_read = false;
      Complain(item->status.message());
    }
  }
  return all_read;
}

int RunExplain(const CommonOptions& options) {
  const auto normalizer = OpenNormalizer(options, 1);
  if (!normalizer.ok()) {
    Complain(normalizer.status().message());
    return kFailed;
  }
  Stdout out;
  Status written;
  bool all_read = true;
  for (const std::string& argument : options.inputs) {
    if (!written.ok()) break;
    all_read &=
        ExplainArgument(argument, options, **normalizer, &out, &written);
  }
  if (written.ok()) written = out.Flush();
  const int status = FinishStdout(written);
  return all_read ? status : kFailed;
}

}  // namespace

void AddExplain(Program* program) {
  auto options = std::make_shared<CommonOptions>();
  CLI::App* command = program->AddCommand(
      "explain", "Tell what was decided, and why", kExamples,
      [options] { return RunExplain(*options); });
  command
      ->add_option("TEXT", options->inputs,
                   "Words to explain, or a file, or - for standard input")
      ->type_name(kFileType)
      ->required();
  AddDocumentOptions(command, options.get());
  AddDecisionOptions(command, options.get());
}

}  // namespace normalize
