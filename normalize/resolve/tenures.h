// Who held an office when.
#ifndef NORMALIZE_RESOLVE_TENURES_H_
#define NORMALIZE_RESOLVE_TENURES_H_

#include <string_view>
#include <vector>

#include "normalize/lexicon/lexicon_file.h"
#include "normalize/resolve/titles.h"

namespace normalize {

struct DateInput {
  // The document's date as a range of days; both kNoDay when unknown.
  Day first = kNoDay;
  Day last = kNoDay;
};

// A tenure that fits a title at a date.
struct Holder {
  const TenureRecord* tenure;
  bool undated;  // fits only because the text has no date
};

// The tenures of `title`'s offices that its capacity and the date allow. A year
// named in the same sentence ("In 2019 …") counts as a date too.
std::vector<Holder> HoldersAt(const LexiconFile& lexicon, const Title& title,
                              const DateInput& date, std::string_view text);

// Whether `person` ever held one of the offices.
bool EverHeld(const LexiconFile& lexicon, const Title& title,
              EntityIndex person);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_TENURES_H_
