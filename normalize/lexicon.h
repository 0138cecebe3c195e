// Lexicon: the compiled vocabulary, memory-mapped and used without parsing.
//
// It does not recognize names in text (Normalizer does) and it does not
// change: a Lexicon is immutable and safe to share between threads. Views that
// it hands out live as long as the object.
//
//   auto lexicon = normalize::Lexicon::Open("default.nlex");
//   if (!lexicon.ok()) return Fail(lexicon.status());
//   for (auto& hit : (*lexicon)->Lookup("Huang Renxun")) Print(hit);
#ifndef NORMALIZE_LEXICON_H_
#define NORMALIZE_LEXICON_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/status.h"

namespace normalize {

class LexiconFile;  // normalize/lexicon/: the compiled file's sections

// Index of an entity in one lexicon, in the order of ids.
using EntityIndex = uint32_t;
inline constexpr EntityIndex kNoEntity = 0xFFFFFFFF;

struct LookupHit {
  std::string_view entity;    // id
  std::string_view label;     // English label, or the Chinese one
  std::string_view type;
  std::string_view strength;  // "strong" or "weak"
  Method method = Method::kExact;  // exact spelling, or read by romanization
  std::string_view name;      // the name that answered, as the table has it
};

struct OpenOptions {
  // Check every byte against the checksum on opening. Files over 64 MiB are
  // checked in their header and section bounds only unless this is set, so
  // that they open in no time; reading a damaged one is still memory-safe.
  bool verify_all = false;
};

class Lexicon {
 public:
  // A compiled file. kDataLoss says how it is damaged, or of which other
  // version or byte order it is.
  static Result<std::shared_ptr<const Lexicon>> Open(
      const std::string& path, const OpenOptions& options = {});

  // Reads and compiles a folder of tables in memory. kInvalidArgument lists
  // the first problems, each with file, line and reason.
  static Result<std::shared_ptr<const Lexicon>> FromTables(
      const std::string& folder);

  // Several in one: each may be a compiled file or a folder; later ones add
  // to and override earlier ones (same id: the later row).
  static Result<std::shared_ptr<const Lexicon>> OpenLayers(
      const std::vector<std::string>& paths, const OpenOptions& options = {});

  ~Lexicon();

  // Everything that a name by itself could mean: exact and regular spellings,
  // then readings under the romanizations. Strong names first, then by id.
  std::vector<LookupHit> Lookup(std::string_view name) const;

  size_t entity_count() const;
  // kNoEntity when there is none of this id.
  EntityIndex Find(std::string_view id) const;

  // "names/people-us.tsv:12"; empty for kNoRow.
  std::string RowName(RowId row) const;
  // The ids of the row's sources, as its cell has them.
  std::string_view RowSource(RowId row) const;

  const LexiconFile& file() const { return *file_; }

 private:
  explicit Lexicon(std::unique_ptr<const LexiconFile> file);
  std::unique_ptr<const LexiconFile> file_;
};

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_H_
