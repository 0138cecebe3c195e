// The program `normalize`.
#include <malloc.h>

#include "normalize/cli/commands.h"

namespace {

constexpr char kDescription[] =
    "News reaches its readers through translation, and names do not survive "
    "it: one person appears under a dozen spellings. normalize recognizes the "
    "people, organizations and places that a text names, writes one name for "
    "each, tells why, and leaves alone what it cannot decide.\n\n"
    "Several texts are printed one after the other; on a terminal a header "
    "line tells them apart. JSON Lines stay JSON Lines: only the field "
    "\"text\" changes. Metadata (date, outlet, lang, title, id) comes from "
    "options, YAML front matter, a file NAME.json beside NAME.txt, the fields "
    "of a JSON line, or the dateline.";

constexpr char kExamples[] =
    "# one text, to standard output\n"
    "normalize article.txt\n"
    "# what would change in each text of a folder, and why\n"
    "normalize rewrite --preview articles/\n"
    "# a JSON record for each document\n"
    "normalize annotate articles/ > records.jsonl\n"
    "# why a name was taken for whom\n"
    "normalize explain --date 2025-07-15 \"Secretary Lutnik met Huang "
    "Renxun.\"";

}  // namespace

int main(int argc, char** argv) {
#ifdef M_MMAP_THRESHOLD
  // Where it finds a big block given back, glibc cuts the small ones out of it
  // from then on; kept apart, they take a twentieth less of the time of
  // `annotate`.
  ::mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
  normalize::Program program({
      .name = "normalize",
      .summary = "one name for each person, organization and place",
      .description = kDescription,
      .examples = kExamples,
      .default_command = "rewrite",
      .without_arguments = normalize::ShowSamples,
  });
  normalize::AddRewrite(&program);
  normalize::AddAnnotate(&program);
  normalize::AddCompare(&program);
  normalize::AddExplain(&program);
  return program.Main(argc, argv);
}
