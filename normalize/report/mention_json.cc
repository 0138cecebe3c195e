#include "normalize/report/mention_json.h"

#include <bit>

#include "normalize/base/hash.h"

namespace normalize {
namespace {

constexpr size_t kMostKept = 1 << 14;

}  // namespace

bool MentionWriter::IsPlain(const Mention& mention) {
  return mention.flags.empty() && mention.alternatives.empty() &&
         mention.evidence.size() == 1 && !mention.evidence[0].span &&
         mention.evidence[0].note.empty();
}

MentionWriter::Plain MentionWriter::Plain::Of(const Mention& mention) {
  const Evidence& evidence = mention.evidence[0];
  return {mention.surface,      mention.entity.data(), mention.label.data(),
          evidence.kind.data(), evidence.row,          mention.method,
          mention.rewrite,      mention.confidence};
}

uint64_t MentionWriter::Plain::Hash() const {
  uint64_t hash = MixHash(Hash64(surface), row);
  hash = MixHash(hash, std::bit_cast<uint64_t>(confidence));
  return MixHash(hash, static_cast<uint64_t>(method) << 1 | rewrite);
}

void MentionWriter::Write(const Mention& mention) {
  json_.StartObject();
  WriteSpan(mention.span);
  IsPlain(mention) ? WritePlain(mention) : WriteAllButSpan(mention);
  json_.EndObject();
}

void MentionWriter::WritePlain(const Mention& mention) {
  const Plain plain = Plain::Of(mention);
  if (kept_.size() >= kMostKept) kept_.clear();
  Kept& kept = kept_[plain.Hash()];
  if (kept.of == plain) return json_.Again(kept.json);
  const size_t before = json_.size();
  WriteAllButSpan(mention);
  kept = {plain, std::string(json_.Since(before))};
}

void MentionWriter::WriteSpan(const ByteSpan& span) {
  json_.Key("start");
  json_.Uint64(offsets_.Convert(span.begin));
  json_.Key("end");
  json_.Uint64(offsets_.Convert(span.end));
}

void MentionWriter::WriteAllButSpan(const Mention& mention) {
  json_.Key("surface");
  json_.Foreign(mention.surface);
  json_.PlainOrNull("entity", mention.entity);
  json_.PlainOrNull("label", mention.label);
  json_.PlainOrNull("type", mention.type);
  json_.PlainOrNull("method",
                    mention.decided() ? MethodName(mention.method) : "");
  json_.Confidence(mention.confidence);
  json_.Key("rewrite");
  json_.Bool(mention.rewrite);
  json_.Key("flags");
  json_.StartArray();
  for (const std::string_view flag : mention.flags) json_.String(flag);
  json_.EndArray();
  WriteEvidence(mention.evidence);
  WriteAlternatives(mention.alternatives);
}

void MentionWriter::WriteEvidence(const std::vector<Evidence>& list) {
  json_.Key("evidence");
  json_.StartArray();
  for (const Evidence& evidence : list) WriteOne(evidence);
  json_.EndArray();
}

void MentionWriter::WriteOne(const Evidence& evidence) {
  json_.StartObject();
  json_.Plain("kind", evidence.kind);
  if (evidence.span) WriteSpan(*evidence.span);
  if (evidence.row != kNoRow) {
    json_.Plain("row", lexicon_.RowName(evidence.row));
    const std::string_view source = lexicon_.RowSource(evidence.row);
    if (!source.empty()) json_.Plain("source", source);
  }
  if (!evidence.note.empty()) {
    json_.Key("note");
    json_.Foreign(evidence.note);
  }
  json_.EndObject();
}

void MentionWriter::WriteAlternatives(
    const std::vector<Candidate>& candidates) {
  json_.Key("alternatives");
  json_.StartArray();
  for (const Candidate& candidate : candidates) {
    json_.StartObject();
    json_.Plain("entity", candidate.entity);
    json_.Plain("label", candidate.label);
    json_.Plain("type", candidate.type);
    json_.Plain("method", MethodName(candidate.method));
    json_.Confidence(candidate.confidence);
    WriteEvidence(candidate.evidence);
    json_.EndObject();
  }
  json_.EndArray();
}

}  // namespace normalize
