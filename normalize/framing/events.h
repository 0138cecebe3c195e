// Documents grouped by the event that they tell of.
#ifndef NORMALIZE_FRAMING_EVENTS_H_
#define NORMALIZE_FRAMING_EVENTS_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "normalize/base/date.h"
#include "normalize/framing/facts.h"
#include "normalize/framing/finding.h"

namespace normalize {

// What is kept of one document to tell its event.
struct EventDocument {
  std::string id;
  size_t outlet = 0;
  Day day = kNoDay;
  std::string stated;              // its event, as the input says
  std::vector<uint32_t> features;  // sorted: its entities and its figures
};

struct Event {
  std::string name;               // stated, or made of date and entities
  std::vector<size_t> documents;  // into the documents, by date
};

// Makes features of documents. Not thread safe.
class FeatureIndex {
 public:
  EventDocument Describe(const DocumentFacts& facts, size_t outlet);
  // Of a feature, for names of events; empty for a figure.
  const std::string& LabelOf(uint32_t feature) const {
    return labels_[feature];
  }

 private:
  uint32_t IndexOf(const std::string& key, const std::string& label);

  std::map<std::string, uint32_t> indexes_;
  std::vector<std::string> labels_;
};

// Documents with the same stated event belong together. The others are taken
// by date: one joins the event that it is most like, if the cosine between its
// features and those of the event, weighted by rarity (ln(1 + N/df)), is high
// enough, two features are shared, and the event's last document is at most
// `window_days` older, its first one three times that. Few documents are
// grouped across dates and with less in common. Every document is in one event;
// the order of documents with the same date is that of the input.
std::vector<Event> GroupByEvent(const std::vector<EventDocument>& documents,
                                const FeatureIndex& features,
                                const CompareOptions& options);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_EVENTS_H_
