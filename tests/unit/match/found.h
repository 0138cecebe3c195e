// Matching a text inside a test: hits as text.
#ifndef NORMALIZE_TESTS_UNIT_MATCH_FOUND_H_
#define NORMALIZE_TESTS_UNIT_MATCH_FOUND_H_

#include <string>
#include <string_view>
#include <vector>

#include "normalize/match/matcher.h"

namespace normalize::test {

// "Jensen Huang=Jensen Huang spelled": what stands in the text, the name that
// it is, and how; once for each name, in the order of hits.
inline std::vector<std::string> Found(const LexiconFile& lexicon,
                                      std::string_view text,
                                      const MatchOptions& options = {}) {
  std::vector<std::string> found;
  const Hits hits = FindNames(lexicon, text, options);
  for (const Hit& hit : hits.hits) {
    for (uint32_t i = 0; i < hit.count; ++i) {
      const uint32_t name = hits.names[hit.first + i];
      std::string line(text.substr(hit.begin, hit.end - hit.begin));
      line += "=";
      line += lexicon.Text(lexicon.Name(name).text);
      line += hit.kind == HitKind::kSpelled     ? " spelled"
              : hit.kind == HitKind::kInflected ? " inflected"
                                                : " read";
      if (hit.all_upper) line += " upper";
      if (hit.lowered) line += " lowered";
      if (hit.given_first) line += " given-first";
      found.push_back(std::move(line));
    }
  }
  return found;
}

// The stretches of the text that some name stands at, without repeats.
inline std::vector<std::string> Surfaces(const LexiconFile& lexicon,
                                         std::string_view text,
                                         const MatchOptions& options = {}) {
  std::vector<std::string> surfaces;
  const Hits hits = FindNames(lexicon, text, options);
  size_t begin = 0, end = 0;
  for (const Hit& hit : hits.hits) {
    if (hit.begin == begin && hit.end == end) continue;
    begin = hit.begin;
    end = hit.end;
    surfaces.emplace_back(text.substr(begin, end - begin));
  }
  return surfaces;
}

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_UNIT_MATCH_FOUND_H_
