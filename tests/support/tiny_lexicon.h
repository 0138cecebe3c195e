// Small lexicons written inside a test.
//
//   const auto lexicon = CompileTiny({
//       .entities = R"(
//         id           | type   | label_en     | label_zh | country
//         jensen-huang | person | Jensen Huang | 黄仁勋    | US
//       )",
//       .names = R"(
//         entity       | name        | lang
//         jensen-huang | 黃仁勳       | zh-Hant
//       )"});
#ifndef NORMALIZE_TESTS_SUPPORT_TINY_LEXICON_H_
#define NORMALIZE_TESTS_SUPPORT_TINY_LEXICON_H_

#include <memory>
#include <string>
#include <string_view>

#include "normalize/lexicon.h"
#include "normalize/lexicon/lexicon_file.h"
#include "normalize/lexicon/tables.h"

namespace normalize::test {

// Tables as TinyTable reads them; an empty one is not written.
struct TinyTables {
  std::string entities = {};
  std::string names = {};
  std::string tenures = {};
  std::string outlets = {};
  std::string demonyms = {};
  std::string glosses = {};
};

// Rows of cells between bars, blanks around cells dropped, as a table of the
// lexicon. A header without `source` gets one, and every row the source `s`.
std::string TinyTable(std::string_view rows);

// Writes a lexicon folder whose sources.tsv knows `s`.
void WriteTiny(const TinyTables& tables, const std::string& folder);

// As ReadTables has them. Throws when they have a problem.
Tables ReadTiny(const TinyTables& tables);

// Throws when the tables do not pass the checks.
std::shared_ptr<const Lexicon> CompileTiny(const TinyTables& tables);
std::string CompileTinyBytes(const TinyTables& tables);
std::unique_ptr<const LexiconFile> OpenBytes(std::string bytes);

// A lexicon with names of every kind (Han, Latin, Cyrillic, Kana, Hangul;
// homophones, acronyms, ordinary words, a formula), and a text that uses them.
const TinyTables& SampleTables();
std::string SampleText();

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_SUPPORT_TINY_LEXICON_H_
