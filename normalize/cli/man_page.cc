#include "normalize/cli/man_page.h"

#include <string_view>

#include "normalize/cli/help.h"

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

void AppendOptions(const CLI::App& app, std::string* out) {
  for (const CLI::Option* option : NamedOptions(app)) {
    std::string head;
    for (const std::string& spelling : Spellings(*option)) {
      head += (head.empty() ? "" : ", ") + spelling;
    }
    *out += ".TP\n\\fB" + Escape(head) + "\\fR";
    if (TakesValue(*option)) {
      *out += " \\fI" + Escape(option->get_type_name()) + "\\fR";
    }
    *out += "\n" + Escape(option->get_description()) + "\n";
  }
}

void AppendExamples(const std::string& examples, std::string* out) {
  *out += ".nf\n" + Escape(examples) + "\n.fi\n";
}

// Paragraphs are parted by blank lines.
std::string Paragraphs(std::string_view text) {
  std::string out = Escape(text);
  for (size_t pos; (pos = out.find("\n\n")) != std::string::npos;) {
    out.replace(pos, 2, "\n.PP\n");
  }
  return out;
}

void AppendSynopsis(const Program& program, std::string* out) {
  *out += ".SH SYNOPSIS\n";
  std::string_view line_break;
  for (const CLI::App* command : program.app().get_subcommands({})) {
    const bool is_default =
        command->get_name() == program.info().default_command;
    const std::string name = Escape(command->get_name());
    out->append(line_break);
    *out += "\\fB" + program.info().name + "\\fR ";
    *out += is_default ? "[" + name + "]" : "\\fB" + name + "\\fR";
    *out += " [\\fIOPTION\\fR]..." + Escape(ArgumentSynopsis(*command)) + "\n";
    line_break = ".br\n";
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
  out += ".SH DESCRIPTION\n" + Paragraphs(info.description) + "\n";
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
