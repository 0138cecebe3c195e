// lexicon lookup [--json] [NAME…|-]
#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <iostream>

#include "normalize/cli/console.h"
#include "normalize/cli/resources.h"
#include "tools/lexicon/commands.h"

namespace normalize {
namespace {

struct Options {
  std::vector<std::string> names;
  std::string lexicon;
  bool json = false;
};

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void WriteField(Writer* writer, const char* key, std::string_view value) {
  writer->Key(key);
  writer->String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

std::string ToJson(std::string_view query, const std::vector<LookupHit>& hits) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  WriteField(&writer, "query", query);
  writer.Key("candidates");
  writer.StartArray();
  for (const LookupHit& hit : hits) {
    writer.StartObject();
    WriteField(&writer, "entity", hit.entity);
    WriteField(&writer, "label", hit.label);
    WriteField(&writer, "type", hit.type);
    WriteField(&writer, "strength", hit.strength);
    WriteField(&writer, "method", MethodName(hit.method));
    WriteField(&writer, "name", hit.name);
    writer.EndObject();
  }
  writer.EndArray();
  writer.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

std::string ToText(std::string_view query, const std::vector<LookupHit>& hits) {
  std::string out = fmt::format("{}\n", query);
  if (hits.empty()) out += "  not in the lexicon\n";
  for (const LookupHit& hit : hits) {
    out += fmt::format("  {}  {}  ({}, {} name {}, {})\n", hit.entity,
                       hit.label, hit.type, hit.strength, hit.name,
                       MethodName(hit.method));
  }
  return out;
}

// Whether anything was found; `status` tells of a failed write.
bool Answer(const Lexicon& lexicon, const std::string& name, bool json,
            Stdout* out, Status* status) {
  const auto hits = lexicon.Lookup(name);
  *status = out->Write(json ? ToJson(name, hits) : ToText(name, hits));
  return !hits.empty();
}

int Run(const Options& options) {
  const auto lexicon = OpenOrComplain(options.lexicon);
  if (lexicon == nullptr) return kFailed;
  Stdout out;
  Status status;
  bool any = false;
  const bool from_stdin = options.names.empty() ||
                          (options.names.size() == 1 && options.names[0] == "-");
  std::string line;
  if (from_stdin) {
    while (status.ok() && std::getline(std::cin, line)) {
      any |= Answer(*lexicon, line, options.json, &out, &status);
    }
  }
  for (size_t i = 0; !from_stdin && status.ok() && i < options.names.size();
       ++i) {
    any |= Answer(*lexicon, options.names[i], options.json, &out, &status);
  }
  if (status.ok()) status = out.Flush();
  const int written = FinishStdout(status);
  if (written != kDone) return written;
  return any || options.json || from_stdin ? kDone : kFindings;
}

}  // namespace

std::shared_ptr<const Lexicon> OpenOrComplain(const std::string& path) {
  auto lexicon = OpenLexicon(path.empty() ? std::vector<std::string>()
                                          : std::vector<std::string>{path});
  if (lexicon.ok()) return *lexicon;
  Complain(lexicon.status().message());
  return nullptr;
}

void AddLookup(Program* program) {
  auto options = std::make_shared<Options>();
  CLI::App* app = program->AddCommand(
      "lookup", "What a name could mean by itself",
      "lexicon lookup \"Huang Renxun\"\n"
      "printf 'Taipei\\nKeelung\\n' | lexicon lookup --json -",
      [options] { return Run(*options); });
  app->add_option("NAME", options->names,
                  "Names; - or none reads one a line from standard input");
  app->add_option("--lexicon", options->lexicon,
                  "Compiled file or folder of tables instead of the built-in")
      ->type_name(kFileType);
  app->add_flag("--json", options->json, "One JSON object a line");
}

}  // namespace normalize
