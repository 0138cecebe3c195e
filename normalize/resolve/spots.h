// Spots: the places of a text where names stand, each with every sense that
// the names there can have. Between finding (match/) and deciding.
#ifndef NORMALIZE_RESOLVE_SPOTS_H_
#define NORMALIZE_RESOLVE_SPOTS_H_

#include <boost/container/small_vector.hpp>
#include <string_view>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/lexicon/lexicon_file.h"
#include "normalize/match/matcher.h"
#include "normalize/resolve/scoring.h"
#include "normalize/resolve/surroundings.h"

namespace normalize {

// A ByteSpan in half the room: texts are shorter than 4 GiB.
struct ShortSpan {
  uint32_t begin = 0;
  uint32_t end = 0;

  ShortSpan() = default;
  ShortSpan(ByteSpan span)  // NOLINT(runtime/explicit): the same thing
      : begin(static_cast<uint32_t>(span.begin)),
        end(static_cast<uint32_t>(span.end)) {}
  operator ByteSpan() const { return {begin, end}; }
  bool empty() const { return begin == end; }
};

// One entity that a spot can mean.
struct Sense {
  EntityIndex entity = kNoEntity;
  uint32_t name = 0;  // index of the LexiconFile::names() that stands there
  Features features = 0;
  double score = 0;
  // Where the document first names the entity; empty when nowhere else.
  ShortSpan antecedent;
  // The title that speaks for it and its rows; an empty span when none does.
  ShortSpan title;
  RowId title_row = kNoRow;
  RowId tenure_row = kNoRow;
  Method method = Method::kExact;
  SchemeSet schemes = 0;  // for readings
};

// Most spots have one: beside the spot it is read along with it, and a long
// text has a million of them.
using Senses = boost::container::small_vector<Sense, 1>;

struct Spot {
  ByteSpan span;
  Senses senses;  // by entity; after scoring, best first
  bool strong = false;        // some sense needs no context
  bool framed = false;        // a name with a frame stands here
  bool phrase = false;        // a term of common words ("Taiwan independence")
  bool contradiction = false; // title and date speak against the name
  // What Decide says: the first sense is meant, or two have equal evidence.
  bool decided = false;
  bool tie = false;

  double best_score() const {
    return senses.empty() ? -100 : senses.front().score;
  }
};

// What spots are made from; views must outlive the call.
struct SpotInput {
  const LexiconFile& lexicon;
  std::string_view text;
  std::string_view lang;
  Day day = kNoDay;  // the document's first possible day
  Surroundings& around;                    // of the text
  const std::vector<ByteSpan>& addresses;  // of the text
  const Hits& hits;
};

// Groups hits by span, drops those that stand in an address, inside a longer
// Han word or in ordinary words, and notes the evidence that needs no look at
// the rest of the document. By begin, then longest first; they may overlap.
std::vector<Spot> MakeSpots(const SpotInput& input);

// Puts more spots among those that are sorted as above.
void InsertSpots(std::vector<Spot> fresh, std::vector<Spot>* spots);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_SPOTS_H_
