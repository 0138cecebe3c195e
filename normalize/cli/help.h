// The layout of --help: 80 columns, options in groups, examples last.
#ifndef NORMALIZE_CLI_HELP_H_
#define NORMALIZE_CLI_HELP_H_

#include <CLI/App.hpp>
#include <CLI/Formatter.hpp>
#include <string>
#include <vector>

namespace normalize {

class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override;
};

// The spellings of an option, "-o", "--output".
std::vector<std::string> Spellings(const CLI::Option& option);

bool TakesValue(const CLI::Option& option);

// Those that are neither arguments nor hidden.
std::vector<const CLI::Option*> NamedOptions(const CLI::App& app);

// " [FILE]..." for the arguments of a command.
std::string ArgumentSynopsis(const CLI::App& app);

// Lines of at most `columns` columns, broken at spaces.
std::vector<std::string> Wrap(const std::string& text, size_t columns);

}  // namespace normalize

#endif  // NORMALIZE_CLI_HELP_H_
