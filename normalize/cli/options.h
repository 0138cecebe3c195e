// What the commands of `normalize` have in common: their options, and opening
// what these name.
#ifndef NORMALIZE_CLI_OPTIONS_H_
#define NORMALIZE_CLI_OPTIONS_H_

#include <CLI/App.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "normalize/input/reader.h"
#include "normalize/normalizer.h"
#include "normalize/status.h"

namespace normalize {

// As typed.
struct CommonOptions {
  std::vector<std::string> inputs;
  std::vector<std::string> lexicons;
  std::string profile;
  std::string label_lang;
  std::optional<double> min_confidence;
  std::string date, outlet, lang;
  std::string input;
  std::string encoding;
  std::string color = "auto";
  int jobs = 1;
  bool progress = false;
};

// --lexicon, --profile, --label-lang, --min-confidence, --color.
void AddDecisionOptions(CLI::App* command, CommonOptions* options);
// --date, --outlet, --lang.
void AddDocumentOptions(CLI::App* command, CommonOptions* options);
// FILE..., --input, --encoding, --jobs, --progress.
void AddInputOptions(CLI::App* command, CommonOptions* options);

// Without any input, standard input is one, unless a person sits before it:
// then false, and said.
bool UseStdinForNoInput(CommonOptions* options);

// Threads that --jobs asks for.
size_t JobCount(const CommonOptions& options);

InputOptions ToInputOptions(const CommonOptions& options);

// Opens the lexicon and the profile; `threads` work on one document.
Result<std::unique_ptr<Normalizer>> OpenNormalizer(const CommonOptions& options,
                                                   size_t threads);

}  // namespace normalize

#endif  // NORMALIZE_CLI_OPTIONS_H_
