// Titles in a text: which offices they can mean, at what time, and whose name
// they stand at.
#ifndef NORMALIZE_RESOLVE_TITLES_H_
#define NORMALIZE_RESOLVE_TITLES_H_

#include <string_view>
#include <vector>

#include "normalize/resolve/spots.h"

namespace normalize {

// What the words at a title say about the time of the office.
enum class Capacity {
  kCurrent,    // nothing: at the document's date
  kFormer,     // former, ex-, 前: before it
  kThen,       // then-, at the time, 时任: at another date
  kActing,     // acting, interim, 代理
  kDesignate,  // designate, -elect, incoming, nominee, 候任
};

struct Title {
  ByteSpan span;                      // the title and its country or body
  ByteSpan office_words;              // the title alone
  std::vector<EntityIndex> offices;   // sorted
  std::vector<RowId> rows;            // of the title's name, by office
  Capacity capacity = Capacity::kCurrent;
  bool bound = false;   // the country or body is told by the words at it
  ByteSpan name;        // the capitalized or Han words at the title; may be
                        // empty
};

// All titles of the text, by begin. Only names of offices in the lexicon are
// titles; a title inside a longer one is left out. A country, demonym or body
// before the title ("German", "Intel's", 美国) or after it ("of France") binds
// it to the offices that belong there; one that belongs to another country or
// body ("Ontario's trade representative") leaves no office.
std::vector<Title> FindTitles(const SpotInput& input);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_TITLES_H_
