// What most outlets of an event mention and one does not, and what only one
// does.
#ifndef NORMALIZE_FRAMING_COVERAGE_H_
#define NORMALIZE_FRAMING_COVERAGE_H_

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "normalize/framing/claims.h"
#include "normalize/framing/facts.h"
#include "normalize/framing/finding.h"

namespace normalize {

// An entity of a document, with the first place.
struct KeptEntity {
  std::string id, label;
  size_t outlet = 0;
  uint64_t count = 0;
  Passage passage;
};
std::vector<KeptEntity> KeepEntities(const DocumentFacts& facts, size_t outlet);

// All that is kept of the documents of one event.
struct EventText {
  std::string name;
  std::map<size_t, uint64_t> documents;  // by outlet
  std::vector<KeptEntity> entities;
  std::vector<KeptFigure> figures;
  std::vector<KeptQuote> quotes;
};

// For each outlet of an event of several: what the majority of the others
// mentions and it does not, and what only it mentions.
void FindCoverage(const EventText& event,
                  const std::vector<OutletProfile>& outlets,
                  const CompareOptions& options,
                  std::vector<Finding>* findings);

// Over all events: who mentions an entity where most outlets do.
class CoverageTotals {
 public:
  void Add(const EventText& event);
  // Findings about entities with enough documents for a test.
  void Finish(const CompareOptions& options,
              std::vector<Finding>* findings) const;

 private:
  struct Presence {
    std::string label;
    std::map<size_t, uint64_t> with, without;  // documents by outlet
    std::vector<Passage> passages;
  };
  std::map<std::string, Presence> entities_;
};

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_COVERAGE_H_
