// The compiled file: whatever its sections hold, looking up and annotating
// stay inside them.
//
// A checksum would refuse nearly every mutation, so the input is a list of
// changes to a sound file, 8 bytes each, and the file is sealed again: section
// (past the last: the header's own table), unused, offset in units of 4 bytes
// (16 bits), the new 4 bytes. Input that begins like a lexicon is opened as it
// is.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "normalize/base/hash.h"
#include "normalize/lexicon.h"
#include "normalize/lexicon/format.h"
#include "normalize/lexicon/lexicon_file.h"
#include "normalize/lexicon/tables.h"
#include "tests/fuzz/check.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

const std::string& Sound() {
  static const std::string bytes = test::CompileTinyBytes(test::SampleTables());
  return bytes;
}

void Seal(std::string* bytes, FileHeader header) {
  header.body_hash =
      Hash64(std::string_view(*bytes).substr(kSectionAlignment));
  header.header_hash = Hash64({reinterpret_cast<const char*>(&header),
                               offsetof(FileHeader, header_hash)});
  std::memcpy(bytes->data(), &header, sizeof header);
}

std::string Changed(std::string_view changes) {
  std::string bytes = Sound();
  FileHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  const FileHeader sound = header;
  for (; changes.size() >= 8; changes.remove_prefix(8)) {
    const auto id = static_cast<uint8_t>(changes[0]);
    uint16_t unit;
    std::memcpy(&unit, changes.data() + 2, sizeof unit);
    if (id >= kSectionCount) {
      const size_t at = unit * 4 % sizeof header.sections;
      std::memcpy(reinterpret_cast<char*>(header.sections) + at,
                  changes.data() + 4, 4);
      continue;
    }
    const SectionEntry& section = sound.sections[id];
    if (section.bytes < 4) continue;
    const size_t at = unit * 4 % (section.bytes / 4 * 4);
    std::memcpy(bytes.data() + section.offset + at, changes.data() + 4, 4);
  }
  Seal(&bytes, header);
  return bytes;
}

void Use(const std::string& path) {
  const auto lexicon = Lexicon::Open(path);
  if (!lexicon.ok()) {
    FUZZ_CHECK(lexicon.status().code() == StatusCode::kDataLoss);
    return;
  }
  for (const char* name : {"Jensen Huang", "Huang Renxun", "台湾", "US", "Xi"}) {
    for (const LookupHit& hit : (*lexicon)->Lookup(name)) {
      FUZZ_CHECK((*lexicon)->Find(hit.entity) == kNoEntity ||
                 (*lexicon)->Find(hit.entity) < (*lexicon)->entity_count());
    }
  }
  const LexiconFile& file = (*lexicon)->file();
  for (EntityIndex i = 0; i < file.entities().size(); ++i) {
    file.LabelIn(i, "zh-Hant");
    file.TenuresOf(i);
    file.RowName(file.Entity(i).row);
  }
  (void)UnpackTables(file.packed_tables());
  const Normalizer normalizer(*lexicon, {});
  Document document;
  document.date = "2025-11-04";
  document.text = test::SampleText();
  test::CheckDocument(normalizer, document, test::LexiconState::kDamaged);
}

}  // namespace
}  // namespace normalize

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace normalize;  // NOLINT
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const bool raw = input.substr(0, 4) == std::string_view(kMagic, 4);
  const test::MemoryFile file(raw ? std::string(input) : Changed(input));
  Use(file.path());
  return 0;
}
