// The compiled file is not trusted: every kind of damage is refused with a
// reason that names the file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "normalize/base/hash.h"
#include "normalize/lexicon.h"
#include "normalize/lexicon/format.h"
#include "normalize/lexicon/lexicon_file.h"
#include "tests/support/temp_folder.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

const std::string& Sound() {
  static const std::string bytes = test::CompileTinyBytes(
      {.entities = R"(
         id           | type   | label_en     | label_zh | country
         commerce     | office | Secretary    |          | US
         jensen-huang | person | Jensen Huang | 黄仁勋    | US
       )",
       .names = R"(
         entity       | name | lang
         jensen-huang | Jen-Hsun Huang | en
       )",
       .tenures = R"(
         office   | person       | from
         commerce | jensen-huang | 2025-01-20
       )"});
  return bytes;
}

FileHeader HeaderOf(const std::string& bytes) {
  FileHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  return header;
}

// The sound file with another header. `seal` makes its checksum fit again, so
// that it is the altered field that has to be refused.
template <typename Change>
std::string WithHeader(const Change& change, bool seal = true) {
  std::string bytes = Sound();
  FileHeader header = HeaderOf(bytes);
  change(&header);
  if (seal) {
    header.header_hash = Hash64({reinterpret_cast<const char*>(&header),
                                 offsetof(FileHeader, header_hash)});
  }
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

// Opens from memory and from a file, which must agree.
Status OpenBothWays(const std::string& bytes) {
  const Status status =
      LexiconFile::FromBytes(bytes, "the-file.nlex", {}).status();
  const test::TempFolder folder;
  const std::string path = folder.Write("the-file.nlex", bytes);
  const Status opened = Lexicon::Open(path).status();
  EXPECT_EQ(status.code(), opened.code());
  if (!opened.ok()) {
    EXPECT_THAT(std::string(opened.message()), HasSubstr(path));
  }
  return status;
}

void ExpectRefused(const std::string& bytes, const std::string& reason) {
  const Status status = OpenBothWays(bytes);
  EXPECT_EQ(status.code(), StatusCode::kDataLoss);
  EXPECT_THAT(std::string(status.message()),
              AllOf(HasSubstr("the-file.nlex: "), HasSubstr(reason)));
}

TEST(CompiledFileTest, TheSoundFileOpens) {
  EXPECT_TRUE(OpenBothWays(Sound()).ok());
  OpenOptions options;
  options.verify_all = true;
  EXPECT_TRUE(LexiconFile::FromBytes(Sound(), "f", options).ok());
}

TEST(CompiledFileTest, MissingFileIsNotFound) {
  EXPECT_EQ(Lexicon::Open("/nonexistent/x.nlex").status().code(),
            StatusCode::kNotFound);
}

TEST(CompiledFileTest, TruncatedAtEveryBorder) {
  ExpectRefused("", "too short");
  ExpectRefused(Sound().substr(0, sizeof(FileHeader)), "too short");
  ExpectRefused(Sound().substr(0, kSectionAlignment - 1), "too short");
  ExpectRefused(Sound().substr(0, Sound().size() - 1), "truncated");
  for (const SectionEntry& section : HeaderOf(Sound()).sections) {
    if (section.bytes == 0) continue;
    SCOPED_TRACE(section.offset);
    ExpectRefused(Sound().substr(0, section.offset), "truncated");
    const size_t end = section.offset + section.bytes;
    if (end < Sound().size()) {
      ExpectRefused(Sound().substr(0, end), "truncated");
    }
  }
}

TEST(CompiledFileTest, LongerThanItSays) {
  ExpectRefused(Sound() + std::string(4096, '\0'), "too long: ");
}

// Every byte of the header, and bytes of every page after it.
TEST(CompiledFileTest, EveryAlteredRangeIsNoticed) {
  std::vector<size_t> places;
  for (size_t at = 0; at < sizeof(FileHeader); ++at) places.push_back(at);
  for (size_t at = kSectionAlignment; at < Sound().size(); at += 61) {
    places.push_back(at);
  }
  places.push_back(Sound().size() - 1);
  for (const size_t at : places) {
    for (const char mask : {'\x01', '\x80', '\xFF'}) {
      std::string bytes = Sound();
      bytes[at] = static_cast<char>(bytes[at] ^ mask);
      const Status status = LexiconFile::FromBytes(bytes, "f", {}).status();
      ASSERT_EQ(status.code(), StatusCode::kDataLoss) << "byte " << at;
    }
  }
}

TEST(CompiledFileTest, SaysWhatIsWrongWithTheHeader) {
  ExpectRefused(WithHeader([](FileHeader* h) { h->magic[0] = 'X'; }),
                "does not begin like one");
  ExpectRefused(WithHeader([](FileHeader* h) { h->byte_order = 0x04030201; }),
                "another byte order");
  ExpectRefused(WithHeader([](FileHeader* h) { ++h->format_version; }),
                "version");
  ExpectRefused(WithHeader([](FileHeader* h) { ++h->fold_version; }),
                "version");
  ExpectRefused(WithHeader([](FileHeader* h) { ++h->body_hash; }),
                "content was altered");
  ExpectRefused(WithHeader([](FileHeader* h) { ++h->body_hash; }, false),
                "header was altered");
  ExpectRefused(WithHeader([](FileHeader* h) { ++h->file_bytes; }),
                "truncated");
}

// Sections that reach out of the file, with sums that overflow.
TEST(CompiledFileTest, SectionsOutsideTheFile) {
  for (uint32_t id = 0; id < kSectionCount; ++id) {
    SCOPED_TRACE(id);
    const auto with = [&](uint64_t offset, uint64_t bytes) {
      return WithHeader([&](FileHeader* h) {
        h->sections[id] = {offset, bytes};
      });
    };
    ExpectRefused(with(Sound().size(), 1), "outside the file");
    ExpectRefused(with(4096, ~uint64_t{0}), "outside the file");
    ExpectRefused(with(~uint64_t{4095}, 8192), "outside the file");
    ExpectRefused(with(4097, 8), "outside the file");
  }
}

// A trie has a slot at least. A table that the bits of a hash index must have a
// power of two; of one word it would shift a hash by all of its bits. The three
// of the token starts have one each.
TEST(CompiledFileTest, HashTablesOfImpossibleSize) {
  const std::pair<uint32_t, uint64_t> sizes[] = {
      {kTokenTrie, 0},   {kSyllableTrie, 0}, {kNearTrie, 0},
      {kTokenStarts, 0}, {kTokenStarts, 8 * 4}, {kTokenStarts, 8 * 9},
      {kContinuations, 0}, {kContinuations, 48}, {kContinuations, 8}};
  for (const auto& [id, bytes] : sizes) {
    SCOPED_TRACE(id);
    ExpectRefused(WithHeader([&](FileHeader* h) {
                    h->sections[id].bytes = bytes;
                  }),
                  "impossible size");
  }
}

// Of a damaged record.
TEST(LexiconFileTest, AnImpossibleTypeIsInNoSetOfTypes) {
  EXPECT_EQ(TypeBit(EntityType::kPerson), 1u);
  EXPECT_EQ(TypeBit(EntityType::kOutlet), 0x80u);
  EXPECT_EQ(TypeBit(static_cast<EntityType>(8)), 0u);
  EXPECT_EQ(TypeBit(static_cast<EntityType>(115)), 0u);
}

TEST(LexiconFileTest, IndexesOutOfBoundsGiveEmptyAnswers) {
  const auto file = test::OpenBytes(Sound());
  EXPECT_EQ(file->Text(TextRef{0xFFFFFFFF, 1}), "");
  EXPECT_EQ(file->Text(TextRef{0, 0xFFFFFFFF}), "");
  EXPECT_EQ(file->Text(file->Entity(kNoEntity).id), "");
  EXPECT_EQ(file->Name(0xFFFFFFFF).text.length, 0u);
  EXPECT_EQ(file->Reading(0xFFFFFFFF).syllables, 0u);
  EXPECT_TRUE(file->NamesOf(kNoEntity).empty());
  EXPECT_TRUE(file->TenuresOf(kNoEntity).empty());
  EXPECT_EQ(file->RowName(kNoRow), "");
  EXPECT_EQ(file->RowSource(kNoRow), "");
  EXPECT_EQ(file->LabelIn(kNoEntity, "en"), "");
  EXPECT_TRUE(file->Postings({1, 0, 0x7FFFFFFF, 0}).empty());
  EXPECT_EQ(TypeName(static_cast<EntityType>(200)), "unknown");
}

TEST(LexiconFileTest, FindsByIdAndKeepsTenures) {
  const auto file = test::OpenBytes(Sound());
  const EntityIndex office = file->Find("commerce");
  const EntityIndex person = file->Find("jensen-huang");
  ASSERT_NE(office, kNoEntity);
  ASSERT_NE(person, kNoEntity);
  EXPECT_EQ(file->Find("jensen"), kNoEntity);
  EXPECT_EQ(file->Find(""), kNoEntity);
  ASSERT_EQ(file->TenuresOf(office).size(), 1u);
  EXPECT_EQ(file->TenuresOf(office)[0].person, person);
  EXPECT_EQ(FormatDay(file->TenuresOf(office)[0].from_first), "2025-01-20");
  EXPECT_EQ(file->TenuresOf(office)[0].to_last, kNoDay);
  EXPECT_TRUE(file->TenuresOf(person).empty());
  EXPECT_EQ(file->RowName(file->Entity(person).row), "entities/tiny.tsv:3");
  EXPECT_EQ(file->RowSource(file->Entity(person).row), "s");
}

}  // namespace
}  // namespace normalize
