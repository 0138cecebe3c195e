#include "normalize/input/metadata.h"

#include "normalize/base/date.h"

namespace normalize {
namespace {

// The day of a date with a time; the decisions are made by the day.
constexpr size_t kDayLength = 10;

void SetDate(std::string_view value, Metadata* metadata) {
  if (!ParseDate(value)) {
    metadata->warnings.push_back("the date \"" + std::string(value) +
                                 "\" is no ISO date and is not used");
    return;
  }
  metadata->date = value.substr(0, kDayLength);
}

void Take(const std::string& from, std::string* to) {
  if (!from.empty()) *to = from;
}

}  // namespace

void SetField(std::string_view key, std::string_view value,
              Metadata* metadata) {
  if (value.empty()) return;
  if (key == "date") return SetDate(value, metadata);
  if (key == "id") metadata->id = value;
  if (key == "outlet") metadata->outlet = value;
  if (key == "lang" || key == "language") metadata->lang = value;
  if (key == "title") metadata->title = value;
  if (key == "cluster" || key == "event") metadata->cluster = value;
}

void Override(const Metadata& over, Metadata* metadata) {
  Take(over.id, &metadata->id);
  Take(over.date, &metadata->date);
  Take(over.outlet, &metadata->outlet);
  Take(over.lang, &metadata->lang);
  Take(over.title, &metadata->title);
  Take(over.cluster, &metadata->cluster);
  metadata->warnings.insert(metadata->warnings.end(), over.warnings.begin(),
                            over.warnings.end());
}

void ApplyMetadata(const Metadata& metadata, Document* document) {
  Take(metadata.id, &document->id);
  document->date = metadata.date;
  document->outlet = metadata.outlet;
  document->lang = metadata.lang;
  document->title = metadata.title;
  document->cluster = metadata.cluster;
}

}  // namespace normalize
