// normalize compare: where outlets differ in naming, wording, attribution,
// figures, quotes and silence.
#include "normalize/framing/compare.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "normalize/base/file.h"
#include "normalize/cli/commands.h"
#include "normalize/cli/console.h"
#include "normalize/cli/options.h"
#include "normalize/cli/ordered.h"
#include "normalize/cli/progress.h"
#include "normalize/cli/resources.h"
#include "normalize/report/comparison_html.h"
#include "normalize/report/comparison_json.h"
#include "normalize/report/comparison_table.h"

namespace normalize {
namespace {

constexpr char kExamples[] =
    "# articles with NAME.json beside NAME.txt that names their outlet\n"
    "normalize compare articles/\n"
    "# a page with passages side by side, plots and filters\n"
    "normalize compare articles/ --html report.html\n"
    "# a stream of headlines with outlet and date\n"
    "normalize compare headlines.jsonl --json --progress > findings.json\n"
    "# one entity only, with the words around it\n"
    "normalize compare articles/ --entity taiwan";

struct Arguments {
  CommonOptions common;
  CompareOptions compare;
  std::string framing;
  std::string by = "outlet";
  std::string html;
  bool json = false;
};

struct Read {
  Status status;
  std::optional<DocumentFacts> facts;
  size_t source = 0;
  size_t bytes = 0;
};

// What stands for the outlet of a document.
void SetOutlet(const std::string& by, Document* document) {
  if (by == "document") document->outlet = document->id;
  if (by == "lang") {
    document->outlet = document->lang.empty() ? "unknown" : document->lang;
  }
}

Read ReadFacts(const FactReader& reader, const std::string& by,
               InputItem item) {
  Read read;
  read.status = item.status;
  read.source = item.source;
  read.bytes = item.document.text.size();
  if (!item.status.ok()) return read;
  SetOutlet(by, &item.document);
  read.facts = reader.Read(std::move(item.document));
  return read;
}

// Adds all documents; true when every input could be read.
bool AddAll(const Arguments& arguments, const FactReader& reader,
            Comparer* comparer) {
  InputReader input(arguments.common.inputs, ToInputOptions(arguments.common));
  Progress progress(arguments.common.progress, input.sources().size());
  bool all = true;
  OrderedRunner<InputItem, Read> runner(
      {[&] { return input.Next(); },
       [&](InputItem item) {
         return ReadFacts(reader, arguments.by, std::move(item));
       },
       [&](Read read) {
         progress.Add(read.source, read.bytes);
         if (read.facts) comparer->Add(*read.facts);
         if (!read.status.ok()) Complain(read.status.message());
         all &= read.status.ok();
         return true;
       }});
  runner.Run(JobCount(arguments.common));
  progress.Finish();
  return all;
}

int Print(const Arguments& arguments, const Comparison& comparison) {
  if (!arguments.html.empty()) {
    const Status written =
        WriteFileAtomically(arguments.html, ComparisonHtml(comparison));
    if (!written.ok()) {
      Complain(written.message());
      return kFailed;
    }
    if (!arguments.json) return kDone;
  }
  Stdout out;
  Status status = out.Write(
      arguments.json
          ? ComparisonJson(comparison)
          : ComparisonTable(comparison, StyleFor(arguments.common.color)));
  if (status.ok()) status = out.Flush();
  return FinishStdout(status);
}

std::string FramingFolder(const Arguments& arguments) {
  return arguments.framing.empty() ? ResourcePath("framing")
                                   : arguments.framing;
}

// Names of entities as ids; the message says which one is none.
Status ResolveEntities(const Lexicon& lexicon,
                       std::vector<std::string>* entities) {
  for (std::string& entity : *entities) {
    if (lexicon.Find(entity) != kNoEntity) continue;
    const auto hits = lexicon.Lookup(entity);
    if (hits.empty()) {
      return Status::NotFound("no entity is called " + entity);
    }
    entity = hits.front().entity;
  }
  return Status::Ok();
}

int RunCompare(Arguments arguments) {
  if (!UseStdinForNoInput(&arguments.common)) return kFailed;
  const auto normalizer = OpenNormalizer(arguments.common, 1);
  const auto tables = FramingTables::Open(FramingFolder(arguments));
  for (const Status& status : {normalizer.status(), tables.status()}) {
    if (status.ok()) continue;
    Complain(status.message());
    return kFailed;
  }
  const Status known =
      ResolveEntities((*normalizer)->lexicon(), &arguments.compare.entities);
  if (!known.ok()) {
    Complain(known.message());
    return kFailed;
  }
  Comparer comparer(arguments.compare);
  const FactReader reader(**normalizer, *tables, comparer.options());
  const bool all = AddAll(arguments, reader, &comparer);
  const int printed = Print(arguments, comparer.Finish());
  return all ? printed : kFailed;
}

void AddFindingOptions(CLI::App* command, CompareOptions* options) {
  constexpr char kGroup[] = "Findings";
  command
      ->add_option("--entity", options->entities,
                   "Only what is about this entity (id or name), and the "
                   "words around it; may be repeated")
      ->type_name("NAME")
      ->allow_extra_args(false)
      ->group(kGroup);
  command
      ->add_option("--min-count", options->min_count,
                   "Occurrences in each of two outlets that a test needs")
      ->type_name("N")
      ->check(CLI::Range(1, 1000000).description(""))
      ->group(kGroup);
  command
      ->add_option("--limit", options->max_findings,
                   "Findings of each kind to show")
      ->type_name("N")
      ->check(CLI::Range(1, 100000).description(""))
      ->group(kGroup);
  command
      ->add_option("--window", options->window_days,
                   "Days between documents on one event")
      ->type_name("DAYS")
      ->check(CLI::Range(0, 36500).description(""))
      ->group(kGroup);
}

}  // namespace

void AddCompare(Program* program) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program->AddCommand(
      "compare", "Tell where outlets differ in what they call and say",
      kExamples, [arguments] { return RunCompare(*arguments); });
  AddInputOptions(command, &arguments->common);
  AddDocumentOptions(command, &arguments->common);
  AddDecisionOptions(command, &arguments->common);
  AddFindingOptions(command, &arguments->compare);
  AddChoice(command, "--by", &arguments->by, {"outlet", "document", "lang"},
            "What is compared")
      ->group("Findings");
  command
      ->add_option("--framing", arguments->framing,
                   "Folder of framing tables in place of the built-in ones")
      ->type_name(kFolderType)
      ->group("Decisions");
  command->add_flag("--json", arguments->json, "Print JSON")->group("Output");
  command
      ->add_option("--html", arguments->html,
                   "Write a page that needs nothing but itself")
      ->type_name(kFileType)
      ->group("Output");
}

}  // namespace normalize
