#include "normalize/report/record.h"

#include <string_view>

#include "normalize/report/mention_json.h"

namespace normalize {
namespace {

std::string InvalidWarning(const std::vector<size_t>& invalid) {
  std::string places;
  for (const size_t offset : invalid) {
    places += (places.empty() ? "" : ", ") + std::to_string(offset);
  }
  return "invalid UTF-8 at byte " + places +
         ": kept in the text, U+FFFD in this record";
}

// Writes one record; the members are named as they stand in it.
class RecordWriter {
 public:
  RecordWriter(const Document& document, const Lexicon& lexicon,
               const RecordOptions& options, JsonBuffer* out)
      : document_(document),
        options_(options),
        offsets_(document.text, options.offsets),
        json_(out),
        mentions_(lexicon, offsets_, &json_) {}

  void Write(const Annotation& annotation, const Rewritten* rewritten,
             const std::vector<std::string>& warnings) {
    json_.StartObject();
    WriteHead(annotation);
    json_.Key("mentions");
    json_.StartArray();
    for (const Mention& mention : annotation.mentions) {
      mentions_.Write(mention);
      if (options_.drain) json_.DrainTo(options_.drain);
    }
    json_.EndArray();
    WriteCues(annotation.cues);
    WriteWarnings(warnings, annotation.warnings);
    if (rewritten != nullptr) WriteRewritten(*rewritten);
    json_.EndObject();
  }

 private:
  void WriteHead(const Annotation& annotation);
  void WriteCues(const std::vector<Cue>& cues);
  void WriteWarnings(const std::vector<std::string>& ours,
                     const std::vector<std::string>& theirs);
  void WriteRewritten(const Rewritten& rewritten);

  const Document& document_;
  const RecordOptions& options_;
  const OffsetMap offsets_;
  JsonWriter json_;
  MentionWriter mentions_;
};

void RecordWriter::WriteHead(const Annotation& annotation) {
  json_.Key("schema");
  json_.Int(kRecordSchema);
  json_.Key("doc");
  json_.Foreign(document_.id);
  json_.PlainOrNull("date", annotation.date);
  json_.ForeignOrNull("outlet", document_.outlet);
  json_.ForeignOrNull("language", annotation.lang);
  if (document_.encoding != "UTF-8") {
    json_.Plain("converted_from", document_.encoding);
  }
}

void RecordWriter::WriteCues(const std::vector<Cue>& cues) {
  json_.Key("cues");
  json_.StartArray();
  for (const Cue& cue : cues) {
    json_.StartObject();
    mentions_.WriteSpan(cue.span);
    json_.Key("surface");
    json_.Foreign(cue.surface);
    json_.Plain("cue", cue.cue);
    json_.Plain("rule", cue.rule);
    json_.PlainOrNull("target", cue.target);
    if (cue.in_quote) {
      json_.Key("in_quote");
      json_.Bool(true);
    }
    json_.EndObject();
    if (options_.drain) json_.DrainTo(options_.drain);
  }
  json_.EndArray();
}

void RecordWriter::WriteWarnings(const std::vector<std::string>& ours,
                                 const std::vector<std::string>& theirs) {
  json_.Key("warnings");
  json_.StartArray();
  for (const std::string& warning : ours) json_.Foreign(warning);
  if (!document_.invalid.empty()) {
    json_.Foreign(InvalidWarning(document_.invalid));
  }
  for (const std::string& warning : theirs) json_.Foreign(warning);
  json_.EndArray();
}

void RecordWriter::WriteRewritten(const Rewritten& rewritten) {
  json_.Key("normalized");
  json_.Foreign(rewritten.text);
  const OffsetMap targets(rewritten.text, options_.offsets);
  json_.Key("alignment");
  json_.StartArray();
  for (const Edit& edit : rewritten.edits) {
    json_.StartArray();
    json_.Uint64(offsets_.Convert(edit.source.begin));
    json_.Uint64(offsets_.Convert(edit.source.end));
    json_.Uint64(targets.Convert(edit.target.begin));
    json_.Uint64(targets.Convert(edit.target.end));
    json_.EndArray();
  }
  json_.EndArray();
}

}  // namespace

void AppendRecord(const Document& document, const Annotation& annotation,
                  const Rewritten* rewritten, const Lexicon& lexicon,
                  const std::vector<std::string>& warnings,
                  const RecordOptions& options, JsonBuffer* out) {
  RecordWriter writer(document, lexicon, options, out);
  writer.Write(annotation, rewritten, warnings);
  out->Put('\n');
}

}  // namespace normalize
