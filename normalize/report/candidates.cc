#include "normalize/report/candidates.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kMostContexts = 5;
constexpr size_t kMostCandidates = 8;
constexpr size_t kContext = 60;  // bytes on each side
constexpr double kConfidenceScale = 1e4;

// Valid UTF-8 on one line; spaces in a row become one.
std::string Clean(std::string_view text) {
  std::string clean;
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    const bool space =
        c.value == ' ' || c.value == '\n' || c.value == '\r' || c.value == '\t';
    if (!space) {
      clean.append(c.value == kInvalid ? "\xEF\xBF\xBD"
                                       : text.substr(pos, c.length));
    } else if (!clean.ends_with(' ')) {
      clean += ' ';
    }
    pos += c.length;
  }
  return clean;
}

bool IsInsideCharacter(std::string_view text, size_t pos) {
  return pos < text.size() && (text[pos] & 0xC0) == 0x80;
}

CurationContext ContextOf(const Document& document, ByteSpan span) {
  const std::string_view text = document.text;
  size_t from = span.begin > kContext ? span.begin - kContext : 0;
  while (from < span.begin && IsInsideCharacter(text, from)) ++from;
  size_t to = std::min(text.size(), span.end + kContext);
  while (to > span.end && IsInsideCharacter(text, to)) --to;
  CurationContext context;
  context.doc = Clean(document.id);
  context.start = span.begin;
  context.end = span.end;
  context.before = Clean(text.substr(from, span.begin - from));
  context.after = Clean(text.substr(span.end, to - span.end));
  return context;
}

std::string_view ReasonOf(const Mention& mention) {
  const auto has = [&](std::string_view flag) {
    return std::find(mention.flags.begin(), mention.flags.end(), flag) !=
           mention.flags.end();
  };
  if (has("contradiction")) return "contradiction";
  return has("undecided") ? "tie" : "low-confidence";
}

CurationCandidate CandidateFor(const Document& document, const Candidate& from,
                               const Lexicon& lexicon) {
  CurationCandidate candidate;
  candidate.entity = from.entity;
  candidate.label = from.label;
  candidate.confidence = from.confidence;
  for (const Evidence& evidence : from.evidence) {
    CurationEvidence item;
    item.kind = evidence.kind;
    if (evidence.span) item.text = Clean(evidence.span->In(document.text));
    item.row = lexicon.RowName(evidence.row);
    if (evidence.row != kNoRow) item.source = lexicon.RowSource(evidence.row);
    item.note = Clean(evidence.note);
    candidate.evidence.push_back(std::move(item));
  }
  return candidate;
}

// The best confidence of each entity, with its evidence.
void Merge(std::vector<CurationCandidate> fresh,
           std::vector<CurationCandidate>* all) {
  for (CurationCandidate& candidate : fresh) {
    const auto same = std::find_if(all->begin(), all->end(),
                                   [&](const CurationCandidate& have) {
                                     return have.entity == candidate.entity;
                                   });
    if (same == all->end()) {
      all->push_back(std::move(candidate));
    } else if (same->confidence < candidate.confidence) {
      *same = std::move(candidate);
    }
  }
  std::sort(all->begin(), all->end(),
            [](const CurationCandidate& a, const CurationCandidate& b) {
              return std::make_tuple(-a.confidence, std::cref(a.entity)) <
                     std::make_tuple(-b.confidence, std::cref(b.entity));
            });
  if (all->size() > kMostCandidates) all->resize(kMostCandidates);
}

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void Put(std::string_view key, std::string_view value, Writer* json) {
  json->Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
  json->String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void PutIfAny(std::string_view key, std::string_view value, Writer* json) {
  if (!value.empty()) Put(key, value, json);
}

void PutEvidence(const CurationEvidence& evidence, Writer* json) {
  json->StartObject();
  Put("kind", evidence.kind, json);
  PutIfAny("text", evidence.text, json);
  PutIfAny("row", evidence.row, json);
  PutIfAny("source", evidence.source, json);
  PutIfAny("note", evidence.note, json);
  json->EndObject();
}

void PutCandidate(const CurationCandidate& candidate, Writer* json) {
  json->StartObject();
  Put("entity", candidate.entity, json);
  Put("label", candidate.label, json);
  json->Key("confidence");
  json->Double(std::round(candidate.confidence * kConfidenceScale) /
               kConfidenceScale);
  json->Key("evidence");
  json->StartArray();
  for (const auto& evidence : candidate.evidence) PutEvidence(evidence, json);
  json->EndArray();
  json->EndObject();
}

void PutContext(const CurationContext& context, Writer* json) {
  json->StartObject();
  Put("doc", context.doc, json);
  json->Key("start");
  json->Uint64(context.start);
  json->Key("end");
  json->Uint64(context.end);
  Put("before", context.before, json);
  Put("after", context.after, json);
  PutIfAny("title", context.title, json);
  PutIfAny("office", context.office, json);
  PutIfAny("date", context.date, json);
  json->EndObject();
}

}  // namespace

std::vector<CurationItem> CurationItems(const Document& document,
                                        const Annotation& annotation,
                                        const Lexicon& lexicon) {
  std::vector<CurationItem> items;
  for (const Mention& mention : annotation.mentions) {
    if (mention.decided()) continue;
    CurationItem item{Clean(mention.surface),
                      ReasonOf(mention),
                      {},
                      ContextOf(document, mention.span)};
    for (const Candidate& candidate : mention.alternatives) {
      item.candidates.push_back(CandidateFor(document, candidate, lexicon));
    }
    items.push_back(std::move(item));
  }
  for (const UnlistedName& name : annotation.unlisted) {
    CurationItem item{Clean(name.span.In(document.text)),
                      "unlisted",
                      {},
                      ContextOf(document, name.span)};
    item.context.title = Clean(name.title.In(document.text));
    item.context.office = name.office;
    item.context.date = annotation.date;
    items.push_back(std::move(item));
  }
  return items;
}

void CurationList::Add(std::vector<CurationItem> items) {
  for (CurationItem& item : items) {
    Entry& entry = entries_[{std::move(item.surface), item.reason}];
    ++entry.count;
    Merge(std::move(item.candidates), &entry.candidates);
    if (entry.contexts.size() < kMostContexts) {
      entry.contexts.push_back(std::move(item.context));
    }
  }
}

std::string CurationList::ToJsonLines() const {
  std::vector<const std::pair<const Key, Entry>*> order;
  for (const auto& entry : entries_) order.push_back(&entry);
  std::stable_sort(order.begin(), order.end(), [](auto* a, auto* b) {
    return a->second.count > b->second.count;
  });
  std::string lines;
  for (const auto* entry : order) {
    rapidjson::StringBuffer buffer;
    Writer json(buffer);
    json.StartObject();
    Put("surface", entry->first.first, &json);
    json.Key("count");
    json.Uint64(entry->second.count);
    Put("reason", entry->first.second, &json);
    json.Key("candidates");
    json.StartArray();
    for (const auto& c : entry->second.candidates) PutCandidate(c, &json);
    json.EndArray();
    json.Key("contexts");
    json.StartArray();
    for (const auto& c : entry->second.contexts) PutContext(c, &json);
    json.EndArray();
    json.EndObject();
    lines.append(buffer.GetString(), buffer.GetSize()).append("\n");
  }
  return lines;
}

}  // namespace normalize
