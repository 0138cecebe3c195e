#include "normalize/cli/completion.h"

#include <string_view>
#include <utility>
#include <vector>

#include "normalize/cli/help.h"

namespace normalize {
namespace {

using Commands = std::vector<const CLI::App*>;

std::string Join(const std::vector<std::string>& words, std::string_view glue) {
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += glue;
    joined += word;
  }
  return joined;
}

std::string OptionWords(const CLI::App& app) {
  std::vector<std::string> words;
  for (const CLI::Option* option : NamedOptions(app)) {
    for (std::string& spelling : Spellings(*option)) {
      words.push_back(std::move(spelling));
    }
  }
  return Join(words, " ");
}

// The command that a call without one means; null when there is none.
const CLI::App* DefaultCommand(const Program& program) {
  const auto is_default = [&](const CLI::App* command) {
    return command->get_name() == program.info().default_command;
  };
  const Commands found = program.app().get_subcommands(is_default);
  return found.empty() ? nullptr : found.front();
}

std::string CommandWords(const Commands& commands) {
  std::vector<std::string> words;
  for (const CLI::App* command : commands) {
    words.push_back(command->get_name());
  }
  return Join(words, " ");
}

// `text` inside single quotes of a shell.
std::string Quote(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

// ---------------------------------------------------------------- bash

std::string BashValue(const CLI::Option& option) {
  const auto choices = ChoicesOf(option);
  if (!choices.empty()) return "-W " + Quote(Join(choices, " "));
  const std::string type = option.get_type_name();
  return type == kFolderType ? "-d" : type == kFileType ? "-f" : "-W ''";
}

void AppendBashValues(const CLI::App& app, std::string* out) {
  for (const CLI::Option* option : NamedOptions(app)) {
    if (!TakesValue(*option)) continue;
    *out += "    " + app.get_name() + ":" +
            Join(Spellings(*option), "|" + app.get_name() + ":") +
            ") COMPREPLY=($(compgen " + BashValue(*option) +
            " -- \"$word\")); return ;;\n";
  }
}

// Sets $options for what $command says; without a command the default one's.
std::string BashOptions(const Program& program, const Commands& commands) {
  std::string out = "  case \"$command\" in\n";
  for (const CLI::App* command : commands) {
    out += "    " + command->get_name() +
           ") options=" + Quote(OptionWords(*command)) + " ;;\n";
  }
  std::string words = OptionWords(program.app());
  if (const CLI::App* command = DefaultCommand(program)) {
    words += " " + OptionWords(*command);
  }
  return out + "    *) command=" + Quote(program.info().default_command) +
         " options=" + Quote(words) + " ;;\n  esac\n";
}

std::string Bash(const Program& program, const Commands& commands) {
  const std::string& name = program.info().name;
  std::string out = "_" + name +
                    "() {\n"
                    "  local word=\"${COMP_WORDS[COMP_CWORD]}\"\n"
                    "  local previous=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
                    "  local command=\"${COMP_WORDS[1]}\" options=\n";
  out += BashOptions(program, commands);
  out += "  case \"$command:$previous\" in\n";
  for (const CLI::App* command : commands) AppendBashValues(*command, &out);
  out += "  esac\n  [ \"$COMP_CWORD\" -gt 1 ] || options=\"$options \"" +
         Quote(CommandWords(commands)) +
         "\n  COMPREPLY=($(compgen -W \"$options\" -- \"$word\")"
         " $(compgen -f -- \"$word\"))\n}\n";
  return out + "complete -o filenames -F _" + name + " " + name + "\n";
}

// ----------------------------------------------------------------- zsh

// A description inside _arguments: brackets and colons end it.
std::string ZshText(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string ZshValue(const CLI::Option& option) {
  const auto choices = ChoicesOf(option);
  if (!choices.empty()) return ":value:(" + Join(choices, " ") + ")";
  const std::string type = option.get_type_name();
  return ":" + type + ":" +
         (type == kFolderType ? "_files -/"
          : type == kFileType ? "_files"
                              : "");
}

void AppendZshArguments(const CLI::App& app, std::string* out) {
  *out += "_arguments -s";
  for (const CLI::Option* option : NamedOptions(app)) {
    for (const std::string& spelling : Spellings(*option)) {
      *out += " \\\n      " +
              Quote("*" + spelling + "[" + ZshText(option->get_description()) +
                    "]" + (TakesValue(*option) ? ZshValue(*option) : ""));
    }
  }
  *out += " \\\n      '*:file:_files'";
}

std::string ZshCommands(const Commands& commands) {
  std::string out = "  local -a commands=(\n";
  for (const CLI::App* command : commands) {
    out +=
        "    " +
        Quote(command->get_name() + ":" + ZshText(command->get_description())) +
        "\n";
  }
  return out + "  )\n  (( CURRENT == 2 )) && _describe command commands\n";
}

std::string Zsh(const Program& program, const Commands& commands) {
  const std::string& name = program.info().name;
  std::string out = "#compdef " + name + "\n_" + name + "() {\n";
  out += ZshCommands(commands) + "  case \"$words[2]\" in\n";
  for (const CLI::App* command : commands) {
    out += "    " + command->get_name() + ") ";
    AppendZshArguments(*command, &out);
    out += " ;;\n";
  }
  const CLI::App* otherwise = DefaultCommand(program);
  out += "    *) ";
  AppendZshArguments(otherwise ? *otherwise : program.app(), &out);
  return out + " ;;\n  esac\n}\n_" + name + " \"$@\"\n";
}

// ---------------------------------------------------------------- fish

std::string FishOption(const CLI::Option& option) {
  std::string out;
  for (const std::string& name : option.get_snames()) out += " -s " + name;
  for (const std::string& name : option.get_lnames()) out += " -l " + name;
  const auto choices = ChoicesOf(option);
  if (!choices.empty()) {
    out += " -x -a " + Quote(Join(choices, " "));
  } else if (TakesValue(option)) {
    out += " -r";
  }
  return out + " -d " + Quote(option.get_description()) + "\n";
}

void AppendFishOptions(const std::string& name, const std::string& condition,
                       const CLI::App& app, std::string* out) {
  for (const CLI::Option* option : NamedOptions(app)) {
    *out +=
        "complete -c " + name + " -n " + Quote(condition) + FishOption(*option);
  }
}

std::string Fish(const Program& program, const Commands& commands) {
  const std::string& name = program.info().name;
  const std::string none =
      "not __fish_seen_subcommand_from " + CommandWords(commands);
  std::string out;
  for (const CLI::App* command : commands) {
    out += "complete -c " + name + " -n __fish_use_subcommand -a " +
           command->get_name() + " -d " + Quote(command->get_description()) +
           "\n";
    AppendFishOptions(name,
                      "__fish_seen_subcommand_from " + command->get_name(),
                      *command, &out);
  }
  AppendFishOptions(name, none, program.app(), &out);
  if (const CLI::App* otherwise = DefaultCommand(program)) {
    AppendFishOptions(name, none, *otherwise, &out);
  }
  return out;
}

}  // namespace

std::string Completion(const Program& program, const std::string& shell) {
  const Commands commands = program.app().get_subcommands({});
  if (shell == "bash") return Bash(program, commands);
  return shell == "zsh" ? Zsh(program, commands) : Fish(program, commands);
}

}  // namespace normalize
