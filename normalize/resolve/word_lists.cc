#include "normalize/resolve/word_lists.h"

#include <array>

#include "normalize/base/one_of.h"

namespace normalize {

bool NamesAThing(std::string_view word) {
  static constexpr std::array<std::string_view, 42> kWords = {
      "Road",     "Street",    "Avenue",     "Boulevard", "Lane",
      "Square",   "Park",      "Bridge",     "River",     "Lake",
      "Mountain", "Island",    "County",     "District",  "City",
      "Province", "Township",  "Village",    "Airport",   "Station",
      "Port",     "University", "College",   "School",    "Academy",
      "Hospital", "Museum",    "Library",    "Temple",    "Hall",
      "Memorial", "Foundation", "Prize",     "Award",     "Stadium",
      "Tower",    "Center",    "Centre",     "Hotel",     "Expressway",
      "Institute", "International"};
  return OneOf(kWords, word);
}

bool IsActorsVerb(std::string_view word) {
  static constexpr std::array<std::string_view, 124> kWords = {
      "said",      "says",      "told",      "tells",     "agreed",
      "agrees",    "announced", "announces", "unveiled",  "unveils",
      "launched",  "launches",  "released",  "releases",  "reported",
      "reports",   "posted",    "posts",     "plans",     "planned",
      "wants",     "wanted",    "named",     "names",     "put",
      "puts",      "cut",       "cuts",      "hired",     "hires",
      "fired",     "fires",     "bought",    "buys",      "sold",
      "sells",     "makes",     "made",      "builds",    "built",
      "opened",    "opens",     "closed",    "closes",    "expects",
      "expected",  "faces",     "faced",     "sued",      "sues",
      "filed",     "files",     "denied",    "denies",    "declined",
      "declines",  "confirmed", "confirms",  "raised",    "raises",
      "lowered",   "signed",    "signs",     "invested",  "invests",
      "acquired",  "acquires",  "shipped",   "ships",     "has",
      "had",       "will",      "would",     "did",       "does",
      "also",      "itself",    "argued",    "argues",    "added",
      "adds",      "published", "publishes", "wrote",     "writes",
      "quoted",    "quotes",    "revealed",  "reveals",   "began",
      "begins",    "started",   "starts",    "stopped",   "stops",
      "joined",    "joins",     "won",       "wins",      "lost",
      "loses",     "needs",     "needed",    "hopes",     "hoped",
      "gave",      "gives",     "took",      "takes",     "went",
      "goes",      "came",      "visited",   "visits",    "met",
      "spent",     "spends",    "employs",   "employed",  "beat",
      "designed",  "designs",   "introduced", "introduces"};
  return OneOf(kWords, word);
}

bool IsCompanysNoun(std::string_view word) {
  static constexpr std::array<std::string_view, 16> kWords = {
      "shares",       "stock",       "stocks",      "shareholders",
      "investors",    "executive",   "executives",  "ceo",
      "headquarters", "employees",   "engineers",   "spokesperson",
      "spokesman",    "spokeswoman", "founder",     "subsidiary"};
  return OneOf(kWords, word);
}

bool IsFunctionWord(std::string_view word) {
  static constexpr std::array<std::string_view, 28> kWords = {
      "and",  "or",   "with", "for",  "by",     "of",     "to",
      "from", "in",   "on",   "at",   "as",     "the",    "against",
      "than", "but",  "if",   "when", "after",  "before", "under",
      "over", "into", "via",  "vs",   "versus", "between", "both"};
  return OneOf(kWords, word);
}

bool IsDeterminer(std::string_view word) {
  static constexpr std::array<std::string_view, 16> kWords = {
      "a",   "an",    "this", "that", "each",  "every", "any",   "one",
      "its", "their", "his",  "her",  "other", "no",    "which", "another"};
  return OneOf(kWords, word);
}

bool IsPronoun(std::string_view word) {
  static constexpr std::array<std::string_view, 24> kWords = {
      "he",  "she", "it",  "you", "we",  "they", "me",   "us",  "him",
      "her", "so",  "an",  "no",  "do",  "to",   "this", "can", "who",
      "i",   "die", "on",  "in",  "per", "man"};
  return OneOf(kWords, word);
}

bool IsCalendarWord(std::string_view word) {
  static constexpr std::array<std::string_view, 19> kWords = {
      "Monday", "Tuesday", "Wednesday", "Thursday",  "Friday",  "Saturday",
      "Sunday", "January", "February",  "March",     "April",   "May",
      "June",   "July",    "August",    "September", "October", "November",
      "December"};
  return OneOf(kWords, word);
}

bool IsRomanNumeral(std::string_view word) {
  return word.size() <= 5 && !word.empty() &&
         word.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

}  // namespace normalize
