#include "normalize/cli/options.h"

#include <unistd.h>

#include <CLI/Validators.hpp>
#include <algorithm>
#include <thread>
#include <utility>

#include "normalize/base/date.h"
#include "normalize/cli/console.h"
#include "normalize/cli/program.h"
#include "normalize/cli/resources.h"

namespace normalize {
namespace {

constexpr char kDecisionGroup[] = "Decisions";
constexpr char kDocumentGroup[] = "About the documents";
constexpr char kInputGroup[] = "Input";

constexpr int kMaxJobs = 1024;

std::string CheckDate(const std::string& value) {
  return ParseDate(value) ? std::string()
                          : value + " is no date like 2025-11-04 or 2025-11";
}

InputFormat ToFormat(const std::string& name) {
  if (name == "text") return InputFormat::kText;
  if (name == "jsonl") return InputFormat::kJsonLines;
  if (name == "html") return InputFormat::kHtml;
  return InputFormat::kByName;
}

}  // namespace

void AddDecisionOptions(CLI::App* command, CommonOptions* options) {
  command
      ->add_option("--lexicon", options->lexicons,
                   "Compiled lexicon or folder of tables in place of the "
                   "built-in one; again: a layer over the ones before "
                   "(default names the built-in one)")
      ->type_name(kFileType)
      ->allow_extra_args(false)
      ->group(kDecisionGroup);
  command
      ->add_option("--profile", options->profile,
                   "default, preserve, conservative, or a TOML file")
      ->type_name(kFileType)
      ->group(kDecisionGroup);
  command
      ->add_option("--label-lang", options->label_lang,
                   "Language of the names written; else the document's")
      ->type_name("LANG")
      ->group(kDecisionGroup);
  command
      ->add_option("--min-confidence", options->min_confidence,
                   "Leave undecided what is less certain, 0 to 1")
      ->type_name("NUMBER")
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->group(kDecisionGroup);
  AddChoice(command, "--color", &options->color, {"auto", "always", "never"},
            "Colour what is for people");
}

void AddDocumentOptions(CLI::App* command, CommonOptions* options) {
  command
      ->add_option("--date", options->date,
                   "When they were published, in place of their own date")
      ->type_name("DATE")
      ->check(CLI::Validator(
          [](const std::string& value) { return CheckDate(value); }, ""))
      ->group(kDocumentGroup);
  command->add_option("--outlet", options->outlet, "Who published them")
      ->type_name("NAME")
      ->group(kDocumentGroup);
  command
      ->add_option("--lang", options->lang,
                   "Their language (en, zh-Hans, ...); else detected")
      ->type_name("LANG")
      ->group(kDocumentGroup);
}

void AddInputOptions(CLI::App* command, CommonOptions* options) {
  command
      ->add_option("FILE", options->inputs,
                   "Files, folders (searched to any depth), - for standard "
                   "input")
      ->type_name(kFileType);
  AddChoice(command, "--input", &options->input, {"text", "jsonl", "html"},
            "Format; else by the file's name")
      ->group(kInputGroup);
  command
      ->add_option("--encoding", options->encoding,
                   "Encoding (GB18030, Big5, ...); else detected")
      ->type_name("NAME")
      ->group(kInputGroup);
  command
      ->add_option("-j,--jobs", options->jobs,
                   "Threads; 0 for all cores. The output does not depend on "
                   "it")
      ->type_name("N")
      ->check(CLI::Range(0, kMaxJobs).description(""))
      ->group(kInputGroup);
  command
      ->add_flag("--progress", options->progress,
                 "Show on standard error how far it is")
      ->group(kInputGroup);
}

bool UseStdinForNoInput(CommonOptions* options) {
  if (!options->inputs.empty()) return true;
  if (::isatty(STDIN_FILENO) == 1) {
    Complain("no input: name files or folders, or - for standard input");
    return false;
  }
  options->inputs.push_back("-");
  return true;
}

size_t JobCount(const CommonOptions& options) {
  if (options.jobs > 0) return static_cast<size_t>(options.jobs);
  return std::max(1u, std::thread::hardware_concurrency());
}

InputOptions ToInputOptions(const CommonOptions& options) {
  InputOptions input;
  input.format = ToFormat(options.input);
  input.encoding = options.encoding;
  input.overrides.date = options.date;
  input.overrides.outlet = options.outlet;
  input.overrides.lang = options.lang;
  return input;
}

Result<std::unique_ptr<Normalizer>> OpenNormalizer(const CommonOptions& options,
                                                   size_t threads) {
  auto profile = FindProfile(options.profile);
  if (!profile.ok()) return profile.status();
  auto lexicon = OpenLexicon(options.lexicons);
  if (!lexicon.ok()) return lexicon.status();
  NormalizerOptions normalizer;
  normalizer.profile = std::move(*profile);
  if (!options.label_lang.empty()) {
    normalizer.profile.label_lang = options.label_lang;
  }
  if (options.min_confidence) {
    normalizer.profile.min_confidence = *options.min_confidence;
  }
  normalizer.threads = static_cast<int>(threads);
  return std::make_unique<Normalizer>(std::move(*lexicon), normalizer);
}

}  // namespace normalize
