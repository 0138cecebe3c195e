#include "normalize/cli/man_page.h"

#include <string_view>

namespace normalize {
namespace {

// Text that troff prints as it stands.
std::string Escape(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool line_start = i == 0 || text[i - 1] == '\n';
    if (line_start && (text[i] == '.' || text[i] == '\'')) out += "\\&";
    if (text[i] == '\\') {
      out += "\\e";
    } else if (text[i] == '-') {
      out += "\\-";
    } else {
      out += text[i];
    }
  }
  return out;
}

void AppendOption(const CLI::Option& option, std::string* out) {
  if (option.get_group().empty()) return;
  *out += ".TP\n\\fB" + Escape(option.get_name(true)) + "\\fR";
  if (option.get_items_expected_max() > 0) {
    *out += " \\fI" + Escape(option.get_type_name()) + "\\fR";
  }
  *out += "\n" + Escape(option.get_description()) + "\n";
}

void AppendOptions(const CLI::App& app, std::string* out) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional()) continue;
    AppendOption(*option, out);
  }
}

void AppendExamples(const std::string& examples, std::string* out) {
  *out += ".nf\n" + Escape(examples) + "\n.fi\n";
}

std::string Positionals(const CLI::App& app) {
  std::string list;
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_positional()) continue;
    list += " [\\fI" + Escape(option->get_name()) + "\\fR]";
    if (option->get_expected_max() > 1) list += "...";
  }
  return list;
}

void AppendSynopsis(const Program& program, std::string* out) {
  *out += ".SH SYNOPSIS\n";
  for (const CLI::App* command : program.app().get_subcommands({})) {
    const bool is_default =
        command->get_name() == program.info().default_command;
    const std::string name = Escape(command->get_name());
    *out += "\\fB" + program.info().name + "\\fR ";
    *out += is_default ? "[" + name + "]" : "\\fB" + name + "\\fR";
    *out += " [\\fIOPTION\\fR]..." + Positionals(*command) + "\n.br\n";
  }
}

void AppendCommand(const CLI::App& command, std::string* out) {
  *out += ".SS " + Escape(command.get_name()) + "\n";
  *out += Escape(command.get_description()) + "\n";
  AppendOptions(command, out);
}

}  // namespace

std::string ManPage(const Program& program) {
  const ProgramInfo& info = program.info();
  std::string upper = info.name;
  for (char& c : upper) c = static_cast<char>(c & ~0x20);
  std::string out = ".TH " + upper + " 1 \"\" \"" + info.name +
                    " " NORMALIZE_VERSION "\" \"User Commands\"\n.SH NAME\n" +
                    info.name + " \\- " + Escape(info.summary) + "\n";
  AppendSynopsis(program, &out);
  out += ".SH DESCRIPTION\n" + Escape(info.description) + "\n";
  out += ".SH OPTIONS\n";
  AppendOptions(program.app(), &out);
  out += ".SH COMMANDS\n";
  for (const CLI::App* command : program.app().get_subcommands({})) {
    AppendCommand(*command, &out);
  }
  out +=
      ".SH EXIT STATUS\n"
      "0 done, 1 findings of a checking command, 2 an error of usage, data or "
      "input and output.\n";
  out += ".SH EXAMPLES\n";
  AppendExamples(info.examples, &out);
  return out;
}

}  // namespace normalize
