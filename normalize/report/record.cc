#include "normalize/report/record.h"

#include <rapidjson/writer.h>

#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

using rapidjson::SizeType;

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Digits of a confidence that mean anything.
constexpr double kConfidenceScale = 1e4;

std::string Repaired(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    out.append(c.value == kInvalid ? kReplacement : text.substr(pos, c.length));
    pos += c.length;
  }
  return out;
}

bool IsValidUtf8(std::string_view text) {
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (c.value == kInvalid) return false;
    pos += c.length;
  }
  return true;
}

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
        lexicon_(lexicon),
        options_(options),
        offsets_(document.text, options.offsets),
        out_(*out),
        json_(*out) {}

  void Write(const Annotation& annotation, const Rewritten* rewritten,
             const std::vector<std::string>& warnings) {
    json_.StartObject();
    WriteHead(annotation);
    Key("mentions");
    json_.StartArray();
    for (const Mention& mention : annotation.mentions) WriteMention(mention);
    json_.EndArray();
    WriteCues(annotation.cues);
    WriteWarnings(warnings, annotation.warnings);
    if (rewritten != nullptr) WriteRewritten(*rewritten);
    json_.EndObject();
  }

 private:
  void Key(std::string_view key) {
    json_.Key(key.data(), static_cast<SizeType>(key.size()));
  }
  // Text of ours or of the lexicon, which is valid.
  void Plain(std::string_view key, std::string_view value) {
    Key(key);
    json_.String(value.data(), static_cast<SizeType>(value.size()));
  }
  void PlainOrNull(std::string_view key, std::string_view value) {
    if (!value.empty()) return Plain(key, value);
    Key(key);
    json_.Null();
  }
  // Text from outside.
  void Foreign(std::string_view value) {
    const std::string repaired =
        IsValidUtf8(value) ? std::string() : Repaired(value);
    if (!repaired.empty()) value = repaired;
    json_.String(value.data(), static_cast<SizeType>(value.size()));
  }
  void ForeignOrNull(std::string_view key, std::string_view value) {
    Key(key);
    value.empty() ? (void)json_.Null() : Foreign(value);
  }
  void WriteSpan(const ByteSpan& span) {
    Key("start");
    json_.Uint64(offsets_.Convert(span.begin));
    Key("end");
    json_.Uint64(offsets_.Convert(span.end));
  }
  void WriteConfidence(double confidence) {
    Key("confidence");
    json_.Double(std::round(confidence * kConfidenceScale) / kConfidenceScale);
  }

  void WriteHead(const Annotation& annotation);
  void WriteMention(const Mention& mention);
  void WriteDecision(const Mention& mention);
  void WriteFlags(const std::vector<std::string_view>& flags);
  void WriteEvidence(const std::vector<Evidence>& list);
  void WriteRowAlone(const Evidence& evidence);
  void WriteOne(const Evidence& evidence);
  void WriteRow(RowId row);
  void WriteAlternatives(const std::vector<Candidate>& candidates);
  void WriteCues(const std::vector<Cue>& cues);
  void WriteWarnings(const std::vector<std::string>& ours,
                     const std::vector<std::string>& theirs);
  void WriteRewritten(const Rewritten& rewritten);

  const Document& document_;
  const Lexicon& lexicon_;
  const RecordOptions& options_;
  const OffsetMap offsets_;
  JsonBuffer& out_;
  rapidjson::Writer<JsonBuffer> json_;
  std::map<std::pair<RowId, std::string_view>, std::string> row_evidence_;
};

void RecordWriter::WriteHead(const Annotation& annotation) {
  Key("schema");
  json_.Int(kRecordSchema);
  Key("doc");
  Foreign(document_.id);
  PlainOrNull("date", annotation.date);
  ForeignOrNull("outlet", document_.outlet);
  ForeignOrNull("language", annotation.lang);
  if (document_.encoding != "UTF-8") {
    Plain("converted_from", document_.encoding);
  }
}

void RecordWriter::WriteMention(const Mention& mention) {
  json_.StartObject();
  WriteSpan(mention.span);
  Key("surface");
  Foreign(mention.surface);
  WriteDecision(mention);
  WriteFlags(mention.flags);
  WriteEvidence(mention.evidence);
  WriteAlternatives(mention.alternatives);
  json_.EndObject();
}

void RecordWriter::WriteDecision(const Mention& mention) {
  PlainOrNull("entity", mention.entity);
  PlainOrNull("label", mention.label);
  PlainOrNull("type", mention.type);
  PlainOrNull("method", mention.decided() ? MethodName(mention.method) : "");
  WriteConfidence(mention.confidence);
  Key("rewrite");
  json_.Bool(mention.rewrite);
}

void RecordWriter::WriteFlags(const std::vector<std::string_view>& flags) {
  Key("flags");
  json_.StartArray();
  for (const std::string_view flag : flags) {
    json_.String(flag.data(), static_cast<SizeType>(flag.size()));
  }
  json_.EndArray();
}

void RecordWriter::WriteEvidence(const std::vector<Evidence>& list) {
  Key("evidence");
  json_.StartArray();
  for (const Evidence& evidence : list) {
    const bool row_alone = !evidence.span && evidence.note.empty();
    row_alone ? WriteRowAlone(evidence) : WriteOne(evidence);
  }
  json_.EndArray();
}

// Most evidence is a row and nothing else, and the same few rows come again
// and again: their JSON is kept.
void RecordWriter::WriteRowAlone(const Evidence& evidence) {
  const auto [found, is_new] =
      row_evidence_.try_emplace({evidence.row, evidence.kind});
  std::string& json = found->second;
  if (!is_new) {
    json_.RawValue(json.data(), json.size(), rapidjson::kObjectType);
    return;
  }
  const size_t before = out_.GetSize();
  WriteOne(evidence);
  json.assign(out_.GetString() + before, out_.GetSize() - before);
  json.erase(0, json.find('{'));  // the comma before it
}

void RecordWriter::WriteOne(const Evidence& evidence) {
  json_.StartObject();
  Plain("kind", evidence.kind);
  if (evidence.span) WriteSpan(*evidence.span);
  if (evidence.row != kNoRow) WriteRow(evidence.row);
  if (!evidence.note.empty()) {
    Key("note");
    Foreign(evidence.note);
  }
  json_.EndObject();
}

void RecordWriter::WriteRow(RowId row) {
  Plain("row", lexicon_.RowName(row));
  const std::string_view source = lexicon_.RowSource(row);
  if (!source.empty()) Plain("source", source);
}

void RecordWriter::WriteAlternatives(const std::vector<Candidate>& candidates) {
  Key("alternatives");
  json_.StartArray();
  for (const Candidate& candidate : candidates) {
    json_.StartObject();
    Plain("entity", candidate.entity);
    Plain("label", candidate.label);
    Plain("type", candidate.type);
    Plain("method", MethodName(candidate.method));
    WriteConfidence(candidate.confidence);
    WriteEvidence(candidate.evidence);
    json_.EndObject();
  }
  json_.EndArray();
}

void RecordWriter::WriteCues(const std::vector<Cue>& cues) {
  Key("cues");
  json_.StartArray();
  for (const Cue& cue : cues) {
    json_.StartObject();
    WriteSpan(cue.span);
    Key("surface");
    Foreign(cue.surface);
    Plain("cue", cue.cue);
    Plain("rule", cue.rule);
    PlainOrNull("target", cue.target);
    if (cue.in_quote) {
      Key("in_quote");
      json_.Bool(true);
    }
    json_.EndObject();
  }
  json_.EndArray();
}

void RecordWriter::WriteWarnings(const std::vector<std::string>& ours,
                                 const std::vector<std::string>& theirs) {
  Key("warnings");
  json_.StartArray();
  for (const std::string& warning : ours) Foreign(warning);
  if (!document_.invalid.empty()) Foreign(InvalidWarning(document_.invalid));
  for (const std::string& warning : theirs) Foreign(warning);
  json_.EndArray();
}

void RecordWriter::WriteRewritten(const Rewritten& rewritten) {
  Key("normalized");
  Foreign(rewritten.text);
  const OffsetMap targets(rewritten.text, options_.offsets);
  Key("alignment");
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
