// What a run left undecided, gathered for curation: JSON Lines, one line a
// surface.
//
//   {"surface":"Lutzman","count":3,"reason":"low-confidence",
//    "candidates":[{"entity":…,"label":…,"confidence":…,"evidence":[…]}],
//    "contexts":[{"doc":…,"start":…,"end":…,"before":…,"after":…}]}
//
// Reasons: `low-confidence`, `tie` (two entities equally likely),
// `contradiction` (title and date speak against the name), `unlisted` (a name
// at a title that the lexicon lacks; its contexts have title, office and date).
#ifndef NORMALIZE_REPORT_CANDIDATES_H_
#define NORMALIZE_REPORT_CANDIDATES_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/document.h"
#include "normalize/lexicon.h"

namespace normalize {

struct CurationEvidence {
  std::string kind, text, row, source, note;
};

struct CurationCandidate {
  std::string entity, label;
  double confidence = 0;
  std::vector<CurationEvidence> evidence;
};

struct CurationContext {
  std::string doc;
  size_t start = 0;  // bytes
  size_t end = 0;
  std::string before, after;
  std::string title, office, date;  // of an unlisted name
};

// One undecided mention. Owns its text: document and lexicon may go.
struct CurationItem {
  std::string surface;
  std::string_view reason;  // of those above
  std::vector<CurationCandidate> candidates;
  CurationContext context;
};

std::vector<CurationItem> CurationItems(const Document& document,
                                        const Annotation& annotation,
                                        const Lexicon& lexicon);

// Sums items up. Memory grows with the distinct surfaces, not with the text.
// Not thread safe; the order of adding chooses the contexts that are kept.
class CurationList {
 public:
  void Add(std::vector<CurationItem> items);

  // The most frequent first, then by surface and reason.
  std::string ToJsonLines() const;

 private:
  struct Entry {
    uint64_t count = 0;
    std::vector<CurationCandidate> candidates;
    std::vector<CurationContext> contexts;
  };
  using Key = std::pair<std::string, std::string_view>;  // surface, reason

  std::map<Key, Entry> entries_;
};

}  // namespace normalize

#endif  // NORMALIZE_REPORT_CANDIDATES_H_
