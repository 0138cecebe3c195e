// The lexicon's tables as people write them: read, checked in their form, and
// kept with the place of every row. lexicons/README.md states the columns.
#ifndef NORMALIZE_LEXICON_TABLES_H_
#define NORMALIZE_LEXICON_TABLES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/status.h"

namespace normalize {

// Something wrong with a table. Line 0 means the file as a whole.
struct TableProblem {
  std::string file;  // relative to the lexicon's folder, "names/people-us.tsv"
  uint32_t line = 0;
  std::string rule;  // short name of the check, "columns", "unknown-entity"
  std::string message;
};
// "names/people-us.tsv:12: unknown-entity: …"
std::string Describe(const TableProblem& problem);

// Where a row stands.
struct RowOrigin {
  uint32_t file = 0;  // index into Tables::files
  uint32_t line = 0;
  std::string source;  // the row's `source` cell
};

struct EntityRow {
  std::string id, type, label_en, label_zh, country, wikidata, note, region,
      body, seats;
  RowId row = kNoRow;
};

struct NameRow {
  std::string entity, name, lang, strength, frame, reading, from, to, note,
      letter_case;
  RowId row = kNoRow;
};

struct TenureRow {
  std::string office, person, from, to, capacity, note;
  RowId row = kNoRow;
};

struct OutletRow {
  std::string outlet, country, language, owner, note;
  RowId row = kNoRow;
};

// An adjective of a place ("German"): never a mention, but it tells whose
// chancellor is meant.
struct DemonymRow {
  std::string place, demonym, lang, note;
  RowId row = kNoRow;
};

// How translators render a Han word by its meaning: `kind` is "head" for the
// common noun that ends an organization's name, "character" for a character of
// a person's name that is a common word.
struct GlossRow {
  std::string han, gloss, kind, note;
  RowId row = kNoRow;
};

struct SourceRow {
  std::string id, title, citation, licence, date;
  RowId row = kNoRow;
};

struct Tables {
  std::vector<std::string> files;   // relative paths
  std::vector<RowOrigin> rows;      // by RowId
  std::vector<EntityRow> entities;
  std::vector<NameRow> names;
  std::vector<TenureRow> tenures;
  std::vector<OutletRow> outlets;
  std::vector<DemonymRow> demonyms;
  std::vector<GlossRow> glosses;
  std::vector<SourceRow> sources;

  TableProblem ProblemAt(RowId row, std::string rule,
                         std::string message) const;
};

// Reads every table of a lexicon folder (entities/, names/, sources.tsv
// required; offices/, outlets/, demonyms.tsv, glosses.tsv
// optional). Errors of form (column counts,
// missing columns or keys, invalid UTF-8) are appended to `problems`, and the
// row is left out; kNotFound or kIoError when a file cannot be read at all.
Result<Tables> ReadTables(const std::string& folder,
                          std::vector<TableProblem>* problems);

// Checks of reference that a lexicon must pass to be compiled: known entity
// types, strengths, capacities, ids, sources and dates; unique keys.
void CheckTables(const Tables& tables, std::vector<TableProblem>* problems);

// The tables of `upper` over those of `lower`: rows with the same key replace,
// others add. An entity row replaces the whole entity row, names add up.
Tables MergeTables(const Tables& lower, const Tables& upper);

// Tables <-> one string that a compiled file carries.
std::string PackTables(const Tables& tables);
Result<Tables> UnpackTables(std::string_view packed);

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_TABLES_H_
