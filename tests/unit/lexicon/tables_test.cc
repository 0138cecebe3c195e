// Packing tables into a compiled file, and layering them.
#include "normalize/lexicon/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "normalize/lexicon.h"
#include "tests/support/temp_folder.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

using test::ReadTiny;
using test::TinyTables;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

// A value in every column, so that a field left out of packing shows.
TinyTables Full() {
  return {
      .entities = R"(
        id | type | label_en | label_zh | country | wikidata | note | region | body
        aa | office | Aa | 甲乙 | US | Q1 | n1 | US | bb
        bb | organization | Bb | 丙丁 | CN | Q2 | n2 | CN | 
      )",
      .names = R"(
        entity | name | lang | strength | frame | reading | from | to | note | case
        aa | Ah | en | weak | f | jia3 yi3 | 2001 | 2002 | n3 | exact
      )",
      .tenures = R"(
        office | person | from | to | capacity | note
        aa | bb | 2003 | 2004 | acting | n4
      )",
      .outlets = R"(
        outlet | country | language | owner | note
        bb | US | en | bb | n5
      )",
  };
}

TEST(PackTablesTest, UnpackGivesTheSameTables) {
  const Tables tables = ReadTiny(Full());
  const auto unpacked = UnpackTables(PackTables(tables));
  ASSERT_TRUE(unpacked.ok()) << unpacked.status().message();
  EXPECT_EQ(unpacked->files, tables.files);
  ASSERT_EQ(unpacked->rows.size(), tables.rows.size());
  EXPECT_EQ(unpacked->rows[2].line, tables.rows[2].line);
  EXPECT_EQ(unpacked->rows[2].source, "s");
  const EntityRow& entity = unpacked->entities[0];
  EXPECT_EQ(entity.id + entity.type + entity.label_en + entity.label_zh +
                entity.country + entity.wikidata + entity.note +
                entity.region + entity.body,
            "aaofficeAa甲乙USQ1n1USbb");
  EXPECT_EQ(entity.row, tables.entities[0].row);
  const NameRow& name = unpacked->names[0];
  EXPECT_EQ(name.entity + name.name + name.lang + name.strength + name.frame +
                name.reading + name.from + name.to + name.note +
                name.letter_case,
            "aaAhenweakfjia3 yi320012002n3exact");
  const TenureRow& tenure = unpacked->tenures[0];
  EXPECT_EQ(tenure.office + tenure.person + tenure.from + tenure.to +
                tenure.capacity + tenure.note,
            "aabb20032004actingn4");
  const OutletRow& outlet = unpacked->outlets[0];
  EXPECT_EQ(outlet.outlet + outlet.country + outlet.language + outlet.owner +
                outlet.note,
            "bbUSenbbn5");
  const SourceRow& source = unpacked->sources[0];
  EXPECT_EQ(source.id + source.title, "sA source");
  // Nothing that the fields above do not show.
  EXPECT_EQ(PackTables(*unpacked), PackTables(tables));
}

TEST(PackTablesTest, EveryTruncationIsRefused) {
  const std::string packed = PackTables(ReadTiny(Full()));
  for (size_t size = 0; size < packed.size(); ++size) {
    const auto unpacked = UnpackTables(packed.substr(0, size));
    ASSERT_EQ(unpacked.status().code(), StatusCode::kDataLoss) << size;
  }
  EXPECT_EQ(UnpackTables(packed + "x").status().code(), StatusCode::kDataLoss);
}

// A count of four thousand million rows must not be believed.
TEST(PackTablesTest, AlteredCountsAreRefusedOrRead) {
  const std::string packed = PackTables(ReadTiny(Full()));
  for (size_t at = 0; at < packed.size(); ++at) {
    std::string damaged = packed;
    damaged[at] = static_cast<char>(damaged[at] ^ 0xFF);
    const auto unpacked = UnpackTables(damaged);
    if (unpacked.ok()) {
      // Then only a text or a line number was hit.
      EXPECT_EQ(PackTables(*unpacked), damaged) << at;
    }
  }
}

// ------------------------------------------------------------------ layers

TinyTables Lower() {
  return {.entities = R"(
            id | type  | label_en | country
            aa | place | Old Aa   | US
            bb | place | Bb       | US
          )",
          .names = R"(
            entity | name   | lang | strength
            aa     | Ah     | en   | weak
            aa     | Alpha  | en   | strong
          )"};
}

TinyTables Upper() {
  return {.entities = R"(
            id | type         | label_en | country
            aa | organization | New Aa   |
            cc | place        | Cc       | US
          )",
          .names = R"(
            entity | name  | lang | strength
            aa     | Ah    | en   | strong
            aa     | Ah    | de   | weak
            bb     | Beta  | en   | strong
          )"};
}

TEST(MergeTablesTest, LaterRowsReplaceAndAdd) {
  const Tables merged = MergeTables(ReadTiny(Lower()), ReadTiny(Upper()));
  std::vector<std::string> entities, names;
  for (const auto& row : merged.entities) {
    entities.push_back(row.id + ":" + row.type + ":" + row.label_en + ":" +
                       row.country);
  }
  for (const auto& row : merged.names) {
    names.push_back(row.entity + ":" + row.name + ":" + row.lang + ":" +
                    row.strength);
  }
  // The whole row replaces: the country of the old one is gone.
  EXPECT_THAT(entities, ElementsAre("aa:organization:New Aa:",
                                    "bb:place:Bb:US", "cc:place:Cc:US"));
  EXPECT_THAT(names,
              UnorderedElementsAre("aa:Ah:en:strong", "aa:Ah:de:weak",
                                   "aa:Alpha:en:strong", "bb:Beta:en:strong"));
}

TEST(MergeTablesTest, RowsKeepTheirPlaces) {
  const Tables merged = MergeTables(ReadTiny(Lower()), ReadTiny(Upper()));
  const auto place = [&](const std::string& name, const std::string& lang) {
    for (const auto& row : merged.names) {
      if (row.name != name || row.lang != lang) continue;
      const RowOrigin& origin = merged.rows[row.row];
      return std::to_string(origin.file) + "/" + merged.files[origin.file] +
             ":" + std::to_string(origin.line);
    }
    return std::string("none");
  };
  EXPECT_EQ(place("Alpha", "en"), "2/names/tiny.tsv:3");
  EXPECT_EQ(place("Ah", "en"), "5/names/tiny.tsv:2");
  EXPECT_EQ(place("Beta", "en"), "5/names/tiny.tsv:4");
}

// A name of the upper layer may belong to an entity of the lower one only.
TEST(OpenLayersTest, FoldersAndCompiledFilesLayerAlike) {
  const test::TempFolder folder;
  test::WriteTiny(Lower(), folder.Path("lower"));
  test::WriteTiny({.entities = R"(
                     id | type  | label_en
                     cc | place | Cc
                   )",
                   .names = R"(
                     entity | name | lang
                     bb     | Beta | en
                   )"},
                  folder.Path("upper"));
  const std::string compiled =
      folder.Write("lower.nlex", test::CompileTinyBytes(Lower()));
  for (const std::string& lower : {folder.Path("lower"), compiled}) {
    const auto lexicon = Lexicon::OpenLayers({lower, folder.Path("upper")});
    ASSERT_TRUE(lexicon.ok()) << lexicon.status().message();
    EXPECT_EQ((*lexicon)->entity_count(), 3u);
    const auto hits = (*lexicon)->Lookup("Beta");
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_EQ(hits[0].entity, "bb");
    EXPECT_EQ((*lexicon)->Lookup("Alpha").size(), 1u);
  }
}

TEST(OpenLayersTest, SaysWhichLayerFailed) {
  const test::TempFolder folder;
  test::WriteTiny(Lower(), folder.Path("lower"));
  const std::string broken = folder.Write("broken.nlex", "not a lexicon");
  const auto lexicon = Lexicon::OpenLayers({folder.Path("lower"), broken});
  EXPECT_EQ(lexicon.status().code(), StatusCode::kDataLoss);
  EXPECT_THAT(std::string(lexicon.status().message()), HasSubstr(broken));
  EXPECT_EQ(Lexicon::OpenLayers({folder.Path("no")}).status().code(),
            StatusCode::kNotFound);
}

}  // namespace
}  // namespace normalize
