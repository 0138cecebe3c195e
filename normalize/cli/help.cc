#include "normalize/cli/help.h"

#include <algorithm>
#include <sstream>

namespace normalize {
namespace {

constexpr size_t kColumns = 80;
constexpr size_t kHelpColumn = 30;

// Two columns: what it is called, and what it does.
void AppendEntry(const std::string& name, const std::string& description,
                 std::string* out) {
  std::string line = "  " + name;
  if (line.size() + 2 > kHelpColumn) {
    *out += line + "\n";
    line.clear();
  }
  for (const std::string& part : Wrap(description, kColumns - kHelpColumn)) {
    line.resize(kHelpColumn, ' ');
    *out += line + part + "\n";
    line.clear();
  }
}

std::string OptionHead(const CLI::Option& option) {
  std::string head;
  for (const std::string& spelling : Spellings(option)) {
    head += (head.empty() ? "" : ", ") + spelling;
  }
  if (TakesValue(option)) head += " " + option.get_type_name();
  return head;
}

void AppendArguments(const CLI::App& app, std::string* out) {
  std::string entries;
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    AppendEntry(option->get_name(true), option->get_description(), &entries);
  }
  if (!entries.empty()) *out += "\n" + entries;
}

void AppendGroup(const CLI::App& app, const std::string& group,
                 std::string* out) {
  std::string entries;
  for (const CLI::Option* option : NamedOptions(app)) {
    if (option->get_group() != group) continue;
    AppendEntry(OptionHead(*option), option->get_description(), &entries);
  }
  if (!entries.empty()) *out += "\n" + group + ":\n" + entries;
}

void AppendCommands(const CLI::App& app, std::string* out) {
  const auto commands = app.get_subcommands({});
  if (!commands.empty()) *out += "\nCommands:\n";
  for (const CLI::App* command : commands) {
    AppendEntry(command->get_name(), command->get_description(), out);
  }
}

void AppendExamples(const std::string& examples, std::string* out) {
  if (examples.empty()) return;
  *out += "\nExamples:\n";
  std::istringstream lines(examples);
  for (std::string line; std::getline(lines, line);) {
    *out += "  " + line + "\n";
  }
}

// "normalize rewrite [OPTION]... [FILE]..."
std::string UsageLine(const CLI::App& app) {
  std::string line = app.get_name() + " [OPTION]..." + ArgumentSynopsis(app);
  for (const CLI::App* up = app.get_parent(); up; up = up->get_parent()) {
    line = up->get_name() + " " + line;
  }
  if (!app.get_subcommands({}).empty()) line += " [COMMAND] ...";
  return line;
}

}  // namespace

std::string HelpFormatter::make_help(const CLI::App* app, std::string,
                                     CLI::AppFormatMode) const {
  std::string out = "Usage: " + UsageLine(*app) + "\n";
  out += app->get_description() + "\n";
  AppendArguments(*app, &out);
  AppendCommands(*app, &out);
  std::vector<std::string> groups = app->get_groups();
  std::stable_partition(groups.begin(), groups.end(),
                        [](const std::string& g) { return g != "Options"; });
  for (const std::string& group : groups) AppendGroup(*app, group, &out);
  AppendExamples(app->get_footer(), &out);
  return out;
}

std::vector<std::string> Spellings(const CLI::Option& option) {
  std::vector<std::string> spellings;
  for (const std::string& name : option.get_snames()) {
    spellings.push_back("-" + name);
  }
  for (const std::string& name : option.get_lnames()) {
    spellings.push_back("--" + name);
  }
  return spellings;
}

bool TakesValue(const CLI::Option& option) {
  return option.get_items_expected_max() > 0;
}

std::vector<const CLI::Option*> NamedOptions(const CLI::App& app) {
  std::vector<const CLI::Option*> options;
  for (const CLI::Option* option : app.get_options()) {
    const bool hidden = option->get_group().empty();
    if (!option->get_positional() && !hidden) options.push_back(option);
  }
  return options;
}

std::string ArgumentSynopsis(const CLI::App& app) {
  std::string synopsis;
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    const std::string name = option->get_name(true);
    synopsis += option->get_required() ? " " + name : " [" + name + "]";
    if (option->get_expected_max() > 1) synopsis += "...";
  }
  return synopsis;
}

std::vector<std::string> Wrap(const std::string& text, size_t columns) {
  std::vector<std::string> lines;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const bool fits =
        !lines.empty() && lines.back().size() + 1 + word.size() <= columns;
    if (fits) {
      lines.back() += " " + word;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

}  // namespace normalize
