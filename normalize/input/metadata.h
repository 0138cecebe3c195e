// What is known about a text from outside of it: fields of a sidecar, of
// front matter, of a JSON line, of the command line.
#ifndef NORMALIZE_INPUT_METADATA_H_
#define NORMALIZE_INPUT_METADATA_H_

#include <string>
#include <string_view>
#include <vector>

#include "normalize/document.h"

namespace normalize {

struct Metadata {
  std::string id;
  std::string date;  // ISO 8601, to the day, the month or the year
  std::string outlet;
  std::string lang;
  std::string title;
  std::string cluster;
  // What was found and could not be used, a sentence each.
  std::vector<std::string> warnings;
};

// Takes a field of a file into `metadata`: id, date, outlet, lang or language,
// title, cluster or event; any other key is none of ours. A date that is none
// becomes a warning.
void SetField(std::string_view key, std::string_view value, Metadata* metadata);

// The fields that `over` states replace those of `metadata`.
void Override(const Metadata& over, Metadata* metadata);

// Fills the document's fields; an empty id leaves the document's own.
void ApplyMetadata(const Metadata& metadata, Document* document);

}  // namespace normalize

#endif  // NORMALIZE_INPUT_METADATA_H_
