// Profile: whose canonical form, and what is rewritten. A table of choices
// that a TOML file states; lexicons/profiles/ has the three that come along.
#ifndef NORMALIZE_PROFILE_H_
#define NORMALIZE_PROFILE_H_

#include <string>
#include <string_view>
#include <vector>

#include "normalize/status.h"

namespace normalize {

struct Profile {
  std::string name = "default";

  // Mentions below it are abstained from: candidates, not decisions.
  double min_confidence = 0.5;

  // Mentions below it are linked and not rewritten.
  double min_rewrite_confidence = 0.7;

  // Rewrite names that carry a stance (a row with a `frame`), such as
  // "Taiwan, China". They are flagged either way.
  bool rewrite_framed = true;

  // Rewrite short forms ("Huang" to "Jensen Huang"). Off: linked and kept.
  bool rewrite_short_forms = false;

  // Rewrite abbreviations ("US" to "United States"). Off: linked and kept.
  bool rewrite_abbreviations = false;

  // Rewrite inside direct quotations; such edits are flagged "in-quote".
  bool rewrite_quotes = true;

  // Entity types that are linked and never rewritten, such as "office".
  std::vector<std::string> keep_types = {"office", "term", "event"};

  // Language of the labels; empty: that of the document.
  std::string label_lang;
};

// Reads a profile. Errors name the file, the line and the key: unknown keys
// and values of the wrong type or range are refused.
Result<Profile> ParseProfile(std::string_view toml, const std::string& name);
Result<Profile> LoadProfile(const std::string& path);

}  // namespace normalize

#endif  // NORMALIZE_PROFILE_H_
