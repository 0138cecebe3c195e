#include "normalize/lexicon.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include "normalize/base/hash.h"
#include "normalize/lexicon/compiler.h"
#include "normalize/lexicon/lexicon_file.h"
#include "normalize/lexicon/syllable_walk.h"
#include "normalize/lexicon/tables.h"
#include "normalize/text/tokens.h"

namespace normalize {
namespace {

bool IsFolder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

// One layer as tables: a folder is read, a compiled file opened and unpacked.
Result<Tables> LayerTables(const std::string& path,
                           const OpenOptions& options) {
  if (IsFolder(path)) {
    std::vector<TableProblem> problems;
    auto tables = ReadTables(path, &problems);
    if (!tables.ok()) return tables.status();
    if (Status s = ProblemsStatus(problems); !s.ok()) return s;
    return tables;
  }
  const auto file = LexiconFile::Open(path, options);
  if (!file.ok()) return file.status();
  return UnpackTables((*file)->packed_tables());
}

// Looks one name up in the tries.
class NameLookup {
 public:
  NameLookup(const LexiconFile& file, std::string_view name)
      : file_(file), name_(name) {
    Tokenize(name, 0, static_cast<uint32_t>(name.size()), &tokens_);
  }

  std::vector<LookupHit> Run() {
    if (tokens_.empty()) return {};
    AddExact();
    AddReadings();
    std::vector<LookupHit> hits;
    for (const auto& [key, hit] : hits_) hits.push_back(hit);
    return hits;
  }

 private:
  // Strong before weak, exact before read, then by id: one hit an entity.
  using Key = std::tuple<bool, Method, std::string_view>;

  void AddExact() {
    uint64_t state = kSequenceSeed;
    for (const Token& token : tokens_) state = MixHash(state, token.hash);
    const TrieSlot* slot = file_.FindToken(state);
    if (slot == nullptr) return;
    for (const uint32_t id : file_.Postings(*slot)) Add(id, Method::kExact);
  }

  void AddReadings() {
    std::vector<SyllableHit> found;
    SyllableWalker(file_, name_).Walk(tokens_, 0, &found);
    for (const SyllableHit& hit : found) {
      if (hit.end_token != tokens_.size()) continue;
      for (const uint32_t id : file_.Postings(*hit.slot)) {
        Add(file_.Reading(id).name, Method::kRomanization);
      }
    }
  }

  void Add(uint32_t name_id, Method method) {
    const NameRecord& name = file_.Name(name_id);
    const EntityRecord& entity = file_.Entity(name.entity);
    const std::string_view label = file_.LabelIn(name.entity, "en");
    const bool strong = name.flags & kStrong;
    LookupHit hit{file_.Text(entity.id), label, TypeName(entity.type),
                  strong ? "strong" : "weak", method, file_.Text(name.text)};
    if (seen_.insert({hit.entity, strong}).second) {
      hits_.emplace(Key(!strong, method, hit.entity), hit);
    }
  }

  const LexiconFile& file_;
  std::string_view name_;
  std::vector<Token> tokens_;
  std::set<std::pair<std::string_view, bool>> seen_;
  std::map<Key, LookupHit> hits_;
};

}  // namespace

Lexicon::Lexicon(std::unique_ptr<const LexiconFile> file)
    : file_(std::move(file)) {}
Lexicon::~Lexicon() = default;

Result<std::shared_ptr<const Lexicon>> Lexicon::Open(
    const std::string& path, const OpenOptions& options) {
  auto file = LexiconFile::Open(path, options);
  if (!file.ok()) return file.status();
  return std::shared_ptr<const Lexicon>(new Lexicon(std::move(*file)));
}

Result<std::shared_ptr<const Lexicon>> Lexicon::FromTables(
    const std::string& folder) {
  auto bytes = CompileFolder(folder);
  if (!bytes.ok()) return bytes.status();
  auto file = LexiconFile::FromBytes(std::move(*bytes), folder, {});
  if (!file.ok()) return file.status();
  return std::shared_ptr<const Lexicon>(new Lexicon(std::move(*file)));
}

Result<std::shared_ptr<const Lexicon>> Lexicon::OpenLayers(
    const std::vector<std::string>& paths, const OpenOptions& options) {
  if (paths.size() == 1) {
    return IsFolder(paths[0]) ? FromTables(paths[0]) : Open(paths[0], options);
  }
  Tables merged;
  for (const std::string& path : paths) {
    const auto layer = LayerTables(path, options);
    if (!layer.ok()) return layer.status();
    merged = MergeTables(merged, *layer);
  }
  std::vector<TableProblem> problems;
  CheckTables(merged, &problems);
  if (Status s = ProblemsStatus(problems); !s.ok()) return s;
  auto bytes = CompileTables(merged);
  if (!bytes.ok()) return bytes.status();
  auto file = LexiconFile::FromBytes(std::move(*bytes), "layers", {});
  if (!file.ok()) return file.status();
  return std::shared_ptr<const Lexicon>(new Lexicon(std::move(*file)));
}

std::vector<LookupHit> Lexicon::Lookup(std::string_view name) const {
  return NameLookup(*file_, name).Run();
}

size_t Lexicon::entity_count() const { return file_->entities().size(); }

EntityIndex Lexicon::Find(std::string_view id) const {
  return file_->Find(id);
}

std::string Lexicon::RowName(RowId row) const { return file_->RowName(row); }

std::string_view Lexicon::RowSource(RowId row) const {
  return file_->RowSource(row);
}

}  // namespace normalize
