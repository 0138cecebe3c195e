#include "normalize/cli/program.h"

#include <CLI/Validators.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "normalize/cli/completion.h"
#include "normalize/cli/console.h"
#include "normalize/cli/help.h"
#include "normalize/cli/man_page.h"
#include "normalize/cli/suggest.h"

namespace normalize {
namespace {

std::string Join(const std::vector<std::string>& words, const char* glue) {
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += glue;
    joined += word;
  }
  return joined;
}

void SetUp(CLI::App* app, const std::string& examples) {
  app->formatter(std::make_shared<HelpFormatter>());
  app->set_help_flag("-h,--help", "Print this help and exit");
  app->footer(examples);
}

std::vector<std::string> OptionNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      names.push_back("--" + name);
    }
  }
  return names;
}

int Print(const std::string& text) {
  Stdout out;
  Status status = out.Write(text);
  if (status.ok()) status = out.Flush();
  return FinishStdout(status);
}

}  // namespace

Program::Program(ProgramInfo info) : info_(std::move(info)) {
  app_.name(info_.name);
  app_.description(info_.summary);
  SetUp(&app_, info_.examples);
  app_.set_version_flag("--version", info_.name + " " NORMALIZE_VERSION,
                        "Print the version and exit");
  AddChoice(&app_, "--completion", &completion_, {"bash", "zsh", "fish"},
            "Print completions for a shell and exit");
  app_.add_flag("--man", man_, "Print the man page and exit");
  app_.require_subcommand(0, 1);
}

CLI::App* Program::AddCommand(const std::string& name,
                              const std::string& summary,
                              const std::string& examples,
                              std::function<int()> run) {
  CLI::App* command = app_.add_subcommand(name, summary);
  SetUp(command, examples);
  commands_.push_back({command, std::move(run)});
  return command;
}

int Program::Main(int argc, const char* const* argv) {
  IgnoreClosedPipes();
  SetProgramName(info_.name);
  std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty()) {
    if (info_.without_arguments) return info_.without_arguments();
    return Usage("no command named");
  }
  if (!IsTopLevel(arguments[0])) {
    std::string mistake = MistypedCommand(arguments[0]);
    if (mistake.empty()) mistake = MisplacedCommand(arguments);
    if (!mistake.empty()) return Usage(mistake);
    arguments.insert(arguments.begin(), info_.default_command);
  }
  return Parse(std::move(arguments));
}

// Whether an argument can stand first without the default command before it.
bool Program::IsTopLevel(const std::string& argument) const {
  const std::string name = argument.substr(0, argument.find('='));
  for (const std::string& command : CommandNames()) {
    if (argument == command) return true;
  }
  if (name == "-h") return true;
  const auto options = OptionNames(app_);
  return std::find(options.begin(), options.end(), name) != options.end();
}

// The complaint when a first argument can only be a command, and is none.
std::string Program::MistypedCommand(const std::string& argument) const {
  const std::string hint = DidYouMean(argument, CommandNames());
  const std::string complaint = "unknown command " + argument + hint;
  if (info_.default_command.empty()) {
    return argument.starts_with('-') ? "name a command first" : complaint;
  }
  std::error_code ignored;
  const bool can_be_a_file =
      argument.find_first_of("-/.") != std::string::npos ||
      std::filesystem::exists(argument, ignored);
  return hint.empty() || can_be_a_file ? std::string() : complaint;
}

// The complaint when options stand before the command.
std::string Program::MisplacedCommand(
    const std::vector<std::string>& arguments) const {
  if (!arguments[0].starts_with('-')) return {};
  std::error_code ignored;
  for (const std::string& command : CommandNames()) {
    const bool named = std::find(arguments.begin(), arguments.end(), command) !=
                       arguments.end();
    if (named && !std::filesystem::exists(command, ignored)) {
      return "the command comes first: " + info_.name + " " + command + " ...";
    }
  }
  return {};
}

int Program::Parse(std::vector<std::string> arguments) {
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  // CLI11 reports by exceptions, which end here.
  try {
    app_.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    return Print(Chosen().help());
  } catch (const CLI::CallForAllHelp&) {
    return Print(app_.help("", CLI::AppFormatMode::All));
  } catch (const CLI::CallForVersion& version) {
    return Print(std::string(version.what()) + "\n");
  } catch (const CLI::ParseError& error) {
    return Usage(Explain(error));
  }
  return RunParsed();
}

int Program::RunParsed() {
  if (!completion_.empty()) return Print(Completion(*this, completion_));
  if (man_) return Print(ManPage(*this));
  for (const Command& command : commands_) {
    if (command.app->parsed()) return command.run();
  }
  return Usage("no command named");
}

int Program::Usage(const std::string& message) const {
  std::string help = info_.name;
  if (&Chosen() != &app_) help += " " + Chosen().get_name();
  Complain(message + "\nTry '" + help + " --help'.");
  return kFailed;
}

std::string Program::Explain(const CLI::ParseError& error) const {
  for (const std::string& extra : Chosen().remaining()) {
    if (!extra.starts_with('-')) continue;
    const std::string name = extra.substr(0, extra.find('='));
    return "unknown option " + name + DidYouMean(name, OptionNames(Chosen()));
  }
  if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::ExtrasError)) {
    return error.what();
  }
  return "one argument too many: " + Join(Chosen().remaining(), " ");
}

std::vector<std::string> Program::CommandNames() const {
  std::vector<std::string> names;
  for (const Command& command : commands_) {
    names.push_back(command.app->get_name());
  }
  return names;
}

// The command that the arguments name; the program itself when none.
const CLI::App& Program::Chosen() const {
  const auto chosen = app_.get_subcommands();
  return chosen.empty() ? app_ : *chosen.front();
}

CLI::Option* AddChoice(CLI::App* app, const std::string& flags,
                       std::string* value, std::vector<std::string> choices,
                       const std::string& help) {
  const std::string type = Join(choices, "|");
  CLI::Option* option = app->add_option(flags, *value, help);
  option->type_name(type);
  option->check(CLI::Validator(
      [choices = std::move(choices), type](const std::string& given) {
        const bool known =
            std::find(choices.begin(), choices.end(), given) != choices.end();
        return known
                   ? std::string()
                   : given + " is none of " + type + DidYouMean(given, choices);
      },
      ""));
  return option;
}

std::vector<std::string> ChoicesOf(const CLI::Option& option) {
  std::vector<std::string> choices;
  const std::string type = option.get_type_name();
  if (type.find('|') == std::string::npos) return choices;
  for (size_t begin = 0; begin <= type.size();) {
    const size_t end = std::min(type.find('|', begin), type.size());
    choices.push_back(type.substr(begin, end - begin));
    begin = end + 1;
  }
  return choices;
}

}  // namespace normalize
