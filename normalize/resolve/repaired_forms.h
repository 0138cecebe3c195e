// Wrong names that were repaired once, at the other places of the text.
#ifndef NORMALIZE_RESOLVE_REPAIRED_FORMS_H_
#define NORMALIZE_RESOLVE_REPAIRED_FORMS_H_

#include <map>
#include <string>

#include "normalize/resolve/spot_edits.h"
#include "normalize/resolve/spots.h"

namespace normalize {

// One a text, of which it keeps a bounded number of wrong forms.
class RepairedForms {
 public:
  explicit RepairedForms(const SpotInput& input) : in_(input) {}

  // The first place of a wrong form.
  void Remember(const Spot& spot);

  // The same form elsewhere means the same person, unless somebody's own name
  // stands there.
  void AddRepeats(SpotEdits* spots) const;

 private:
  void AddUnspaced(const std::string& words, const Spot& first,
                   SpotEdits* spots) const;
  void AddAt(size_t at, const std::string& words, const Spot& first,
             SpotEdits* spots) const;
  bool StandsAlone(ByteSpan span) const;

  const SpotInput& in_;
  std::map<std::string, Spot> forms_;
};

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_REPAIRED_FORMS_H_
