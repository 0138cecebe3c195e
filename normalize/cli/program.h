// A command line program with sub-commands: one CLI11 definition from which
// come the parser, the help, the shell completions and the man page. Shared by
// `normalize` and `lexicon`.
//
//   Program program({.name = "lexicon", .summary = "…"});
//   CLI::App* lint = program.AddCommand("lint", "Check tables", examples, Run);
//   lint->add_option("DIR", folder, "Tables")->type_name(kFolderType);
//   return program.Main(argc, argv);
#ifndef NORMALIZE_CLI_PROGRAM_H_
#define NORMALIZE_CLI_PROGRAM_H_

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <functional>
#include <string>
#include <vector>

namespace normalize {

// Exit statuses of every program of the toolkit.
inline constexpr int kDone = 0;
inline constexpr int kFindings = 1;  // of a checking command
inline constexpr int kFailed = 2;    // usage, data or I/O

// Type names that tell the completions what a value is. A type name of words
// joined by "|" is a choice among them.
inline constexpr char kFileType[] = "FILE";
inline constexpr char kFolderType[] = "DIR";

struct ProgramInfo {
  std::string name;
  std::string summary;      // one line, for the help and the man page's NAME
  std::string description;  // paragraphs for the man page
  std::string examples;     // lines of shell, "# comment" lines among them
  // What a call that names no command means; empty: it is an error.
  std::string default_command;
  // Runs when there are no arguments at all; null: the help, as an error.
  std::function<int()> without_arguments;
};

class Program {
 public:
  explicit Program(ProgramInfo info);

  // The program keeps the command. `run` gives the exit status.
  CLI::App* AddCommand(const std::string& name, const std::string& summary,
                       const std::string& examples, std::function<int()> run);

  // Parses and runs. Help, version, completions and man page go to stdout.
  int Main(int argc, const char* const* argv);

  const ProgramInfo& info() const { return info_; }
  const CLI::App& app() const { return app_; }

 private:
  struct Command {
    CLI::App* app;
    std::function<int()> run;
  };

  bool IsTopLevel(const std::string& argument) const;
  std::string MistypedCommand(const std::string& argument) const;
  std::string MisplacedCommand(const std::vector<std::string>& arguments) const;
  int Parse(std::vector<std::string> arguments);
  int RunParsed();
  int Usage(const std::string& message) const;
  std::string Explain(const CLI::ParseError& error) const;
  std::vector<std::string> CommandNames() const;
  const CLI::App& Chosen() const;

  const ProgramInfo info_;
  CLI::App app_;
  std::vector<Command> commands_;
  std::string completion_;
  bool man_ = false;
};

// An option whose value is one of `choices`; a wrong one gets a suggestion.
CLI::Option* AddChoice(CLI::App* app, const std::string& flags,
                       std::string* value, std::vector<std::string> choices,
                       const std::string& help);

// Words of an option's or argument's "a|b|c" type name; empty for other types.
std::vector<std::string> ChoicesOf(const CLI::Option& option);

}  // namespace normalize

#endif  // NORMALIZE_CLI_PROGRAM_H_
