// Cues of short texts by the project's own tables, with a lexicon of a few
// entities.
#ifndef NORMALIZE_TESTS_UNIT_FRAMING_CUE_SUPPORT_H_
#define NORMALIZE_TESTS_UNIT_FRAMING_CUE_SUPPORT_H_

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "normalize/framing/cues.h"

namespace normalize::test {

// lexicons/framing of this source tree.
std::string FramingFolder();
const CueTables& RealTables();
const Normalizer& SmallNormalizer();

// A document and its annotation; not movable, for the views into it.
struct Annotated {
  explicit Annotated(std::string text, std::string lang = "");
  Annotated(const Annotated&) = delete;

  Document document;
  Annotation annotation;
};

// "surface" or "surface → target" of each cue of `category`.
std::vector<std::string> CuesOf(const Annotated& annotated,
                                const std::string& category,
                                bool with_target = false);

// A text in which `surface` is a cue of `category`, or is none.
struct CueCase {
  const char* text;
  const char* category;
  const char* surface;
  bool is_cue;
};
void PrintTo(const CueCase& c, std::ostream* out);
void CheckCase(const CueCase& c, const std::string& lang);

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_UNIT_FRAMING_CUE_SUPPORT_H_
