// Tables: whatever they hold, they are refused with a message or compile into
// a lexicon that opens and knows its names. The input's parts, between form
// feeds, are the tables of one lexicon.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "normalize/lexicon.h"
#include "normalize/lexicon/compiler.h"
#include "normalize/lexicon/lexicon_file.h"
#include "normalize/lexicon/lint.h"
#include "normalize/lexicon/tables.h"
#include "tests/fuzz/check.h"
#include "tests/support/temp_folder.h"

namespace normalize {
namespace {

constexpr std::array<const char*, 6> kFiles = {
    "entities/a.tsv", "names/a.tsv",         "sources.tsv",
    "offices/t.tsv",  "outlets/outlets.tsv", "demonyms.tsv"};

void WriteParts(const test::TempFolder& folder, std::string_view input) {
  for (const char* file : kFiles) {
    const size_t end = input.find('\f');
    folder.Write(file, input.substr(0, end));
    input.remove_prefix(end == std::string_view::npos ? input.size()
                                                      : end + 1);
  }
}

}  // namespace
}  // namespace normalize

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace normalize;  // NOLINT
  static const test::TempFolder folder;
  WriteParts(folder, {reinterpret_cast<const char*>(data), size});
  std::vector<TableProblem> problems;
  const auto tables = ReadTables(folder.path(), &problems);
  FUZZ_CHECK(tables.ok());  // the files are there
  LintTables(*tables);
  const std::string packed = PackTables(*tables);
  const auto unpacked = UnpackTables(packed);
  FUZZ_CHECK(unpacked.ok() && PackTables(*unpacked) == packed);
  const auto compiled = CompileFolder(folder.path());
  if (!compiled.ok()) {
    FUZZ_CHECK(!compiled.status().message().empty());
    return 0;
  }
  const test::MemoryFile file(*compiled);
  const auto lexicon = Lexicon::Open(file.path());
  FUZZ_CHECK(lexicon.ok());
  FUZZ_CHECK((*lexicon)->entity_count() == tables->entities.size());
  for (const EntityRow& row : tables->entities) {
    FUZZ_CHECK((*lexicon)->Find(row.id) != kNoEntity);
  }
  for (const NameRow& row : tables->names) (*lexicon)->Lookup(row.name);
  return 0;
}
