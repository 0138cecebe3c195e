#include "normalize/lexicon/lexicon_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <tuple>

#include "normalize/base/hash.h"
#include "normalize/text/fold.h"

namespace normalize {
namespace {

constexpr uint64_t kVerifyLimit = 64 << 20;

constexpr std::array<std::string_view, 8> kTypeNames = {
    "person", "organization", "place", "office",
    "product", "term",        "event", "outlet"};

Status Damaged(const std::string& name, std::string_view reason) {
  return Status::DataLoss(fmt::format(
      "{}: not a usable lexicon: {}; compile it again with `lexicon compile`",
      name, reason));
}

uint64_t HeaderHash(const FileHeader& header) {
  return Hash64({reinterpret_cast<const char*>(&header),
                 offsetof(FileHeader, header_hash)});
}

Status CheckHeader(const FileHeader& header, uint64_t size,
                   const std::string& name) {
  if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0) {
    return Damaged(name, "it does not begin like one");
  }
  if (header.byte_order != kByteOrderMark) {
    return Damaged(name, "it was made on a machine of another byte order");
  }
  if (header.format_version != kFormatVersion ||
      header.fold_version != kFoldVersion) {
    return Damaged(name, fmt::format("it is of version {}.{} and this program "
                                     "reads version {}.{}",
                                     header.format_version,
                                     header.fold_version, kFormatVersion,
                                     kFoldVersion));
  }
  if (header.header_hash != HeaderHash(header)) {
    return Damaged(name, "its header was altered");
  }
  if (header.file_bytes != size) {
    return Damaged(
        name, fmt::format("it is {}: {} bytes of {}",
                          size < header.file_bytes ? "truncated" : "too long",
                          size, header.file_bytes));
  }
  return Status::Ok();
}

// A section as an array of T; empty when it does not fit the file.
template <typename T>
std::span<const T> Section(std::string_view bytes, const FileHeader& header,
                           SectionId id) {
  const SectionEntry& entry = header.sections[id];
  if (entry.offset > bytes.size() || entry.bytes > bytes.size() - entry.offset ||
      entry.offset % alignof(T) != 0) {
    return {};
  }
  return {reinterpret_cast<const T*>(bytes.data() + entry.offset),
          entry.bytes / sizeof(T)};
}

bool SectionsFit(const FileHeader& header, uint64_t size) {
  return std::all_of(std::begin(header.sections), std::end(header.sections),
                     [&](const SectionEntry& entry) {
                       return entry.offset <= size &&
                              entry.bytes <= size - entry.offset &&
                              entry.offset % kSectionAlignment == 0;
                     });
}

std::string_view AsText(std::span<const char> bytes) {
  return {bytes.data(), bytes.size()};
}

// A given and a family name, however they are set apart.
bool HasParts(std::string_view name) {
  for (const std::string_view mark : {" ", "·", "・", "-"}) {
    if (name.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

// How well a name's language serves a wanted one: 3 the same, 2 the wanted one
// without its region, 1 the same script of Chinese, 0 not at all.
int LanguageFit(std::string_view have, std::string_view want) {
  if (have == want) return 3;
  const auto prefix_of = [](std::string_view a, std::string_view b) {
    return b.size() > a.size() && b.substr(0, a.size()) == a &&
           b[a.size()] == '-';
  };
  if (prefix_of(have, want)) return 2;
  return prefix_of(want, have) ? 1 : 0;
}

}  // namespace

std::string_view TypeName(EntityType type) {
  const auto index = static_cast<size_t>(type);
  return index < kTypeNames.size() ? kTypeNames[index] : "unknown";
}

Result<std::unique_ptr<const LexiconFile>> LexiconFile::Open(
    const std::string& path, const OpenOptions& options) {
  auto mapped = MappedFile::Open(path);
  if (!mapped.ok()) return mapped.status();
  std::unique_ptr<LexiconFile> file(new LexiconFile);
  file->mapped_ = std::move(*mapped);
  const Status status = file->Attach(file->mapped_->bytes(), path, options);
  if (!status.ok()) return status;
  return std::unique_ptr<const LexiconFile>(std::move(file));
}

Result<std::unique_ptr<const LexiconFile>> LexiconFile::FromBytes(
    std::string bytes, const std::string& name, const OpenOptions& options) {
  std::unique_ptr<LexiconFile> file(new LexiconFile);
  file->owned_ = std::move(bytes);
  const Status status = file->Attach(file->owned_, name, options);
  if (!status.ok()) return status;
  return std::unique_ptr<const LexiconFile>(std::move(file));
}

Status LexiconFile::Attach(std::string_view bytes, const std::string& name,
                           const OpenOptions& options) {
  FileHeader header;
  if (bytes.size() < kSectionAlignment) return Damaged(name, "it is too short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (Status s = CheckHeader(header, bytes.size(), name); !s.ok()) return s;
  if (!SectionsFit(header, bytes.size())) {
    return Damaged(name, "a section lies outside the file");
  }
  if ((options.verify_all || bytes.size() <= kVerifyLimit) &&
      Hash64(bytes.substr(kSectionAlignment)) != header.body_hash) {
    return Damaged(name, "its content was altered (checksum)");
  }
  pool_ = AsText(Section<char>(bytes, header, kPool));
  tags_ = AsText(Section<char>(bytes, header, kTags));
  packed_tables_ = AsText(Section<char>(bytes, header, kTables));
  entities_ = Section<EntityRecord>(bytes, header, kEntities);
  names_ = Section<NameRecord>(bytes, header, kNames);
  readings_ = Section<ReadingRecord>(bytes, header, kReadings);
  tenures_ = Section<TenureRecord>(bytes, header, kTenures);
  rows_ = Section<RowRecord>(bytes, header, kRows);
  token_trie_ = Section<TrieSlot>(bytes, header, kTokenTrie);
  syllable_trie_ = Section<TrieSlot>(bytes, header, kSyllableTrie);
  near_trie_ = Section<TrieSlot>(bytes, header, kNearTrie);
  token_starts_ = Section<uint64_t>(bytes, header, kTokenStarts);
  continuations_ = Section<uint64_t>(bytes, header, kContinuations);
  postings_ = Section<uint32_t>(bytes, header, kPostings);
  // Indexed by a hash: never empty, the last two by its bits.
  if (token_trie_.empty() || syllable_trie_.empty() || near_trie_.empty() ||
      token_starts_.size() % kTokenStartParts != 0 ||
      !std::has_single_bit(token_starts_.size() / kTokenStartParts) ||
      !std::has_single_bit(continuations_.size()) ||
      continuations_.size() < 2) {
    return Damaged(name, "a hash table has an impossible size");
  }
  return Status::Ok();
}

std::span<const NameRecord> LexiconFile::NamesOf(EntityIndex index) const {
  const EntityRecord& entity = Entity(index);
  if (entity.first_name > names_.size() ||
      entity.name_count > names_.size() - entity.first_name) {
    return {};
  }
  return names_.subspan(entity.first_name, entity.name_count);
}

std::span<const TenureRecord> LexiconFile::TenuresOf(EntityIndex office) const {
  // Not std::ranges::equal_range, which clang 14 does not compile.
  const auto begin = std::lower_bound(
      tenures_.begin(), tenures_.end(), office,
      [](const TenureRecord& t, EntityIndex o) { return t.office < o; });
  const auto end = std::upper_bound(
      begin, tenures_.end(), office,
      [](EntityIndex o, const TenureRecord& t) { return o < t.office; });
  return {begin, end};
}

EntityIndex LexiconFile::Find(std::string_view id) const {
  const auto found = std::ranges::lower_bound(
      entities_, id, {}, [this](const EntityRecord& e) { return Text(e.id); });
  if (found == entities_.end() || Text(found->id) != id) return kNoEntity;
  return static_cast<EntityIndex>(found - entities_.begin());
}

const TrieSlot* LexiconFile::FindNear(uint64_t key) const {
  return FindSlot(near_trie_, MixHash(kSequenceSeed, key));
}

std::string LexiconFile::RowName(RowId row) const {
  if (row >= rows_.size()) return {};
  return fmt::format("{}:{}", Text(rows_[row].file), rows_[row].line);
}

std::string_view LexiconFile::RowSource(RowId row) const {
  return row < rows_.size() ? Text(rows_[row].source) : std::string_view();
}

std::string_view LexiconFile::LabelIn(EntityIndex index,
                                      std::string_view lang) const {
  const EntityRecord& entity = Entity(index);
  const std::string_view label_en = Text(entity.label_en);
  const std::string_view label_zh = Text(entity.label_zh);
  if (lang == "en" && !label_en.empty()) return label_en;
  if (lang == "zh-Hans" && !label_zh.empty()) return label_zh;
  const bool person = entity.type == EntityType::kPerson;
  std::string_view best;
  std::tuple<int, bool, ptrdiff_t> best_rank;
  for (const NameRecord& name : NamesOf(index)) {
    if (!(name.flags & kStrong) || name.frame.length > 0 ||
        (name.flags & kAbbreviation) || name.to != kNoDay ||
        name.origin > NameOrigin::kScript) {
      continue;
    }
    const std::string_view text = Text(name.text);
    // Of a person the full name, of anything else the short one.
    const std::tuple<int, bool, ptrdiff_t> rank(
        LanguageFit(Text(name.lang), lang), person && HasParts(text),
        -static_cast<ptrdiff_t>(text.size()));
    if (std::get<0>(rank) > 0 && (best.empty() || rank > best_rank)) {
      best = text;
      best_rank = rank;
    }
  }
  if (!best.empty()) return best;
  const bool chinese = lang.substr(0, 2) == "zh";
  if (chinese && !label_zh.empty()) return label_zh;
  return label_en.empty() ? label_zh : label_en;
}

}  // namespace normalize
