// The compiled lexicon, byte by byte.
//
// One file of a header and page-aligned sections of fixed-size records,
// little-endian, without pointers: mapped and used in place. All text lies in
// one pool of UTF-8; a TextRef names a stretch of it. Records are sorted (by
// entity id, then by name and language), so that indexes are stable under any
// order of the tables' rows.
//
// The file is not trusted. Opening checks the header, its own checksum, the
// bounds of each section and, for files up to OpenOptions' limit, the checksum
// of every byte; each access through LexiconFile checks its index.
#ifndef NORMALIZE_LEXICON_FORMAT_H_
#define NORMALIZE_LEXICON_FORMAT_H_

#include <cstddef>
#include <cstdint>

#include "normalize/base/date.h"

namespace normalize {

inline constexpr char kMagic[8] = {'N', 'O', 'R', 'M', 'L', 'E', 'X', '\n'};
inline constexpr uint32_t kFormatVersion = 5;
inline constexpr uint32_t kByteOrderMark = 0x01020304;
inline constexpr uint64_t kSectionAlignment = 4096;

// Numbers are written to files: do not renumber.
enum SectionId : uint32_t {
  kPool = 0,          // char: the text pool
  kEntities = 1,      // EntityRecord, by id
  kNames = 2,         // NameRecord, by entity, text and language
  kReadings = 3,      // ReadingRecord
  kTenures = 4,       // TenureRecord, by office and first day
  kRows = 5,          // RowRecord, by RowId
  kTokenTrie = 6,     // TrieSlot: names by tokens
  kSyllableTrie = 7,  // TrieSlot: Han names by syllables
  kTokenStarts = 8,   // uint64_t: bits by hash, a filter of the trie's tokens
  kPostings = 9,      // uint32_t: lists that trie slots point to
  kTables = 10,       // char: the tables themselves, packed and compressed
  kNearTrie = 11,     // TrieSlot: names by near_keys.h
  kTags = 12,         // char: the strings that a TagRef names
  kContinuations = 13,  // uint64_t: a filter of the states of several tokens
  kSectionCount = 14,
};

struct TextRef {
  uint32_t offset = 0;
  uint32_t length = 0;
};

// A stretch of kTags: the few strings that are said over and over (languages,
// cues).
struct TagRef {
  uint16_t offset = 0;
  uint16_t length = 0;
  friend bool operator==(const TagRef&, const TagRef&) = default;
};

struct SectionEntry {
  uint64_t offset;  // from the start of the file
  uint64_t bytes;
};

struct FileHeader {
  char magic[8];
  uint32_t byte_order;
  uint32_t format_version;
  uint32_t fold_version;     // normalize/text/fold.h
  uint32_t unicode_version;  // major, of the ICU that folded the names
  uint64_t file_bytes;
  uint64_t body_hash;  // of everything after the header's own page
  SectionEntry sections[kSectionCount];
  uint64_t header_hash;  // of the bytes before this field
};

enum class EntityType : uint8_t {
  kPerson,
  kOrganization,
  kPlace,
  kOffice,
  kProduct,
  kTerm,
  kEvent,
  kOutlet,
};

// A set of types. What no type is, as a damaged file may have it, is in none.
using EntityTypes = uint8_t;
constexpr EntityTypes TypeBit(EntityType type) {
  return type > EntityType::kOutlet
             ? EntityTypes{0}
             : static_cast<EntityTypes>(1u << static_cast<unsigned>(type));
}

struct EntityRecord {
  TextRef id;
  TextRef label_en;
  TextRef label_zh;
  TextRef country;
  uint32_t body;        // entity index or kNoEntity
  uint32_t first_name;  // names[first_name, first_name + name_count)
  uint32_t name_count;
  uint32_t row;
  EntityType type;
  uint8_t padding[3];
};

// Why a name is in the file.
enum class NameOrigin : uint8_t {
  kLabel,    // label_en or label_zh
  kListed,   // a row of names/
  kRegion,   // CLDR
  kScript,   // another Han spelling of one of the above
  kOrder,    // family name last or first
  kJoined,   // hyphens and spaces of a given name dropped
  kArticle,  // without the leading article
  kCalque,   // part of the Han name by its sound, part by its meaning or as
             // it is known
  kSurname,  // the family name alone
  kGiven,    // the given name alone
  kDemonym,  // an adjective of a place: context, never a mention
};

enum class CaseRule : uint8_t {
  kProper,  // capitals where the name has them, or all capitals
  kExact,   // letter for letter
  kAny,     // a term in lower case: any capitals
};

enum NameFlag : uint8_t {
  kStrong = 1,
  kCommonWord = 2,      // in lower case an ordinary word of its language
  kAbbreviation = 4,    // an acronym or initialism
  kNeedsContext = 8,    // a label that a row of names/ declares weak
  kWordElsewhere = 16,  // in lower case an ordinary word of some language
                        // with a dictionary
  kSmallToo = 32,       // recognized in small letters as well ("nvidia")
  kTranslated = 64,     // an attested form of translation, says its source
  kAsciiText = 128,     // has no other characters
};

struct NameRecord {
  TextRef text;
  TagRef frame;  // framing cue that the form carries, mostly empty
  TagRef lang;
  uint32_t entity;
  uint32_t row;
  Day from;  // kNoDay: open
  Day to;
  NameOrigin origin;
  CaseRule case_rule;
  uint8_t flags;
  EntityType type;  // of its entity
};

// A Han name as syllables, in one order.
struct ReadingRecord {
  uint32_t name;
  uint8_t syllables;
  uint8_t split;        // syllables before the border of family and given
                        // name in this order; 0: none known
  uint8_t given_first;  // 1: the given name comes first
  uint8_t padding;
};

struct TenureRecord {
  uint32_t office;
  uint32_t person;
  Day from_first, from_last;  // the days that the written date covers
  Day to_first, to_last;      // kNoDay while it lasts
  uint32_t row;
  uint8_t capacity;  // 0 holder, 1 acting, 2 designate
  uint8_t padding[3];
};

struct RowRecord {
  TextRef file;
  TextRef source;
  uint32_t line;
};

// One node of a trie whose path is hashed (base/hash.h MixHash over the
// hashes of its tokens or syllables): open addressing, linear probing.
struct TrieSlot {
  uint32_t state_low;  // both 0: empty
  uint32_t state_high;
  uint32_t postings : 31;  // index into kPostings + 1: count, then ids; 0: none
  uint32_t children : 1;   // 1: longer names continue here

  uint64_t state() const {
    return static_cast<uint64_t>(state_high) << 32 | state_low;
  }
};

// Where the search for a state begins, in a table of `slots` slots.
inline size_t FirstSlot(uint64_t state, size_t slots) {
  return static_cast<size_t>(((state >> 32) * slots) >> 32);
}

// The parts of kTokenStarts, a bit each for the upper bits of a hash: small
// enough to stay in the cache, where most words of a text ask the trie nothing.
enum TokenStart : uint8_t {
  kBegins,       // some token with such a hash begins a name
  kBeginsSmall,  // and does so without a capital: not the "In" of a family
  kIsName,       // some token with such a hash is a name by itself
};
inline constexpr size_t kTokenStartParts = 3;

// kContinuations is a Bloom filter of the trie's states of two tokens or more,
// in blocks of a word: which one, the upper bits of the state say, and which
// three bits of it, the lower ones (Putze et al., Cache-, Hash- and
// Space-Efficient Bloom Filters, 2007).
inline uint64_t ContinuationBits(uint64_t state) {
  return uint64_t{1} << (state & 63) | uint64_t{1} << (state >> 6 & 63) |
         uint64_t{1} << (state >> 12 & 63);
}

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_FORMAT_H_
