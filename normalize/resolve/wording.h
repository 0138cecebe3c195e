// What a decided mention is rewritten to, and whether.
#ifndef NORMALIZE_RESOLVE_WORDING_H_
#define NORMALIZE_RESOLVE_WORDING_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "normalize/annotation.h"
#include "normalize/lexicon/lexicon_file.h"
#include "normalize/profile.h"
#include "normalize/resolve/surroundings.h"

namespace normalize {

// Of the mentions of one text. All arguments outlive it. One a thread.
class Wording {
 public:
  Wording(const LexiconFile& lexicon, const Profile& profile,
          std::string_view text, Surroundings& around)
      : lexicon_(lexicon), profile_(profile), text_(text), around_(around) {}

  // Sets `rewrite` and `replacement` of a decided mention whose label is set,
  // by the rules of normalize/resolve/README.md: `name` is the index of the form
  // that stands in the text. Adds the flag "glossed" where the text itself
  // gives the label beside the name.
  void Choose(uint32_t name, Mention* mention);

 private:
  bool IsWanted(uint32_t id, const Mention& mention);
  bool IsVariant(const NameRecord& name, const Mention& mention) const;

  const LexiconFile& lexicon_;
  const Profile& profile_;
  std::string_view text_;
  Surroundings& around_;
  // IsVariant by the name, the surface and the method: the same few forms are
  // most of those that are not the label.
  std::unordered_map<uint64_t, bool> variants_;
};

// The edit that an article before a rewritten mention needs ("a" <-> "an",
// "the People's Republic of China" -> "China"): its span in `text` and new
// wording; an empty span when none.
struct ArticleEdit {
  ByteSpan span;
  std::string wording;
};
ArticleEdit ArticleBefore(std::string_view text, const Mention& mention);

// The edit after it: the apostrophe of a plural possessive ("Observers'
// report") that must become "'s".
ByteSpan BarePossessiveAfter(std::string_view text, const Mention& mention);

}  // namespace normalize

#endif  // NORMALIZE_RESOLVE_WORDING_H_
