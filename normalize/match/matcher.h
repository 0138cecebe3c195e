// Matcher: text + compiled names -> which names stand where.
//
// It knows spellings, not entities: every overlapping match is reported, with
// the names that are spelled so, and nothing is chosen. What a hit means, and
// whether it should count, is decided above.
//
// How: the text is cut into tokens once; a small table says which tokens can
// begin a name at all; from those the token trie is followed, the longest and
// every shorter name being reported, and each is checked against the spelling
// it was compiled from (punctuation inside it, capitals, word borders). From
// capitalized words the syllable trie is followed in the same way.
// Linear in the text: each token is followed for at most kLongestName more.
#ifndef NORMALIZE_MATCH_MATCHER_H_
#define NORMALIZE_MATCH_MATCHER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/lexicon/lexicon_file.h"
#include "normalize/text/romanization.h"
#include "normalize/text/tokens.h"

namespace normalize {

inline constexpr size_t kLongestName = 24;  // tokens

enum class HitKind : uint8_t {
  kSpelled,    // as the name is written, up to case, accents, hyphens
  kInflected,  // a regular inflected form of it
  kRead,       // a romanization of it
};

struct Hit {
  uint32_t begin = 0;  // bytes into the text
  uint32_t end = 0;
  uint32_t first = 0;   // Hits::names[first, first + count)
  uint32_t count = 0;
  HitKind kind = HitKind::kSpelled;
  EntityTypes types = 0;  // of what the names are of
  bool all_upper = false;   // written in capitals although the name is not
  bool lowered = false;     // in small letters, as only names of kSmallToo may
  SchemeSet schemes = 0;    // kRead: under which it reads so
  bool given_first = false; // kRead: given name first
};

struct Hits {
  std::vector<Hit> hits;        // by begin, then longest first, then kind
  std::vector<uint32_t> names;  // indexes of LexiconFile::names()
  // The words that a name can be made of, found or not: those that begin with
  // a capital or a digit or follow a hyphen. Ascending.
  std::vector<Token> words;
};

struct MatchOptions {
  std::string lang = "en";  // whose inflection applies
  size_t chunk_bytes = 256 << 10;  // whose tokens fit a core's cache
  int threads = 1;
};

// Everything in text[begin, text.size()). The result depends on neither the
// chunk size nor the threads. Thread safe. REQUIRES: text.size() < 2^32.
Hits FindNames(const LexiconFile& lexicon, std::string_view text,
               const MatchOptions& options, size_t begin = 0);

}  // namespace normalize

#endif  // NORMALIZE_MATCH_MATCHER_H_
