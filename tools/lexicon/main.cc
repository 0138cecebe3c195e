// The program `lexicon`: checks, compiles and questions a lexicon.
#include "tools/lexicon/commands.h"

namespace {

constexpr char kDescription[] =
    "A lexicon is a folder of tab-separated tables, one fact a line, each "
    "with its source. lexicon checks such tables, compiles them into the one "
    "file that normalize reads, and answers questions about them.";

constexpr char kExamples[] =
    "# check the tables, then compile them\n"
    "lexicon lint lexicons/\n"
    "lexicon compile lexicons/ -o default.nlex\n"
    "# who is that?\n"
    "lexicon lookup \"Huang Renxun\" 輝達\n"
    "# every form that an entity's rows give rise to\n"
    "lexicon derive jensen-huang";

}  // namespace

int main(int argc, char** argv) {
  normalize::Program program({
      .name = "lexicon",
      .summary = "check, compile and question a lexicon of names",
      .description = kDescription,
      .examples = kExamples,
      .default_command = "",
      .without_arguments = nullptr,
  });
  normalize::AddLint(&program);
  normalize::AddCompile(&program);
  normalize::AddLookup(&program);
  normalize::AddDerive(&program);
  normalize::AddStats(&program);
  return program.Main(argc, argv);
}
