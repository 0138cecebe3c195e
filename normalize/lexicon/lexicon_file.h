// LexiconFile: checked access to the sections of a compiled lexicon.
//
// Immutable, safe for any number of threads. Every accessor is safe on a
// damaged file: an index or reference out of bounds gives an empty answer.
#ifndef NORMALIZE_LEXICON_LEXICON_FILE_H_
#define NORMALIZE_LEXICON_LEXICON_FILE_H_

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "normalize/base/file.h"
#include "normalize/lexicon.h"
#include "normalize/lexicon/format.h"
#include "normalize/status.h"

namespace normalize {

class LexiconFile {
 public:
  static Result<std::unique_ptr<const LexiconFile>> Open(
      const std::string& path, const OpenOptions& options);
  // Takes the bytes of a compiled lexicon; `name` is for messages.
  static Result<std::unique_ptr<const LexiconFile>> FromBytes(
      std::string bytes, const std::string& name, const OpenOptions& options);

  std::span<const EntityRecord> entities() const { return entities_; }
  std::span<const NameRecord> names() const { return names_; }
  std::span<const ReadingRecord> readings() const { return readings_; }
  std::span<const TenureRecord> tenures() const { return tenures_; }
  std::span<const uint64_t> token_starts() const { return token_starts_; }
  std::span<const uint64_t> continuations() const { return continuations_; }

  // Here and not in the source, because each name that is found asks dozens of
  // these questions.
  std::string_view Text(TextRef ref) const { return Part(pool_, ref); }
  std::string_view Text(TagRef ref) const { return Part(tags_, ref); }
  const EntityRecord& Entity(EntityIndex index) const {
    return At(entities_, index);
  }
  const NameRecord& Name(uint32_t index) const { return At(names_, index); }
  const ReadingRecord& Reading(uint32_t index) const {
    return At(readings_, index);
  }
  // The names of one entity, labels first.
  std::span<const NameRecord> NamesOf(EntityIndex index) const;
  // The tenures of one office, by first day.
  std::span<const TenureRecord> TenuresOf(EntityIndex office) const;
  EntityIndex Find(std::string_view id) const;

  const TrieSlot* FindToken(uint64_t state) const {
    return FindSlot(token_trie_, state);
  }
  const TrieSlot* FindSyllable(uint64_t state) const {
    return FindSlot(syllable_trie_, state);
  }
  // By a key of near_keys.h.
  const TrieSlot* FindNear(uint64_t key) const;
  // The ids that a slot's names or readings are. The slot tells where they
  // begin, and before them stands how many they are.
  std::span<const uint32_t> Postings(const TrieSlot& slot) const {
    if (slot.postings == 0 || slot.postings > postings_.size()) return {};
    const size_t begin = slot.postings;
    const size_t count = postings_[begin - 1];
    if (count > postings_.size() - begin) return {};
    return postings_.subspan(begin, count);
  }

  std::string RowName(RowId row) const;
  std::string_view RowSource(RowId row) const;
  std::string_view packed_tables() const { return packed_tables_; }

  // The canonical name of an entity in a language: a strong name of that
  // language and region, of its script, or the label. Chinese for zh*, else
  // English unless the entity has only a name in another script.
  std::string_view LabelIn(EntityIndex entity, std::string_view lang) const;

 private:
  LexiconFile() = default;
  Status Attach(std::string_view bytes, const std::string& name,
                const OpenOptions& options);

  template <typename Ref>
  static std::string_view Part(std::string_view text, Ref ref) {
    if (ref.offset > text.size() || ref.length > text.size() - ref.offset) {
      return {};
    }
    return text.substr(ref.offset, ref.length);
  }

  template <typename Record>
  static const Record& At(std::span<const Record> records, uint32_t index) {
    static constexpr Record kNone{};
    return index < records.size() ? records[index] : kNone;
  }

  static const TrieSlot* FindSlot(std::span<const TrieSlot> slots,
                                  uint64_t state) {
    if (slots.empty()) return nullptr;
    size_t index = FirstSlot(state, slots.size());
    for (size_t probes = 0; probes < slots.size(); ++probes) {
      const TrieSlot& slot = slots[index];
      if (slot.state() == state) return &slot;
      if (slot.state() == 0) return nullptr;
      if (++index == slots.size()) index = 0;
    }
    return nullptr;
  }

  std::unique_ptr<MappedFile> mapped_;
  std::string owned_;
  std::string_view pool_;
  std::string_view tags_;
  std::string_view packed_tables_;
  std::span<const EntityRecord> entities_;
  std::span<const NameRecord> names_;
  std::span<const ReadingRecord> readings_;
  std::span<const TenureRecord> tenures_;
  std::span<const RowRecord> rows_;
  std::span<const TrieSlot> token_trie_;
  std::span<const TrieSlot> syllable_trie_;
  std::span<const TrieSlot> near_trie_;
  std::span<const uint64_t> token_starts_;
  std::span<const uint64_t> continuations_;
  std::span<const uint32_t> postings_;
};

std::string_view TypeName(EntityType type);

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_LEXICON_FILE_H_
