// Lexicon::Lookup: everything that a name by itself could mean.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "normalize/lexicon.h"
#include "normalize/lexicon/lexicon_file.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

using ::testing::ElementsAre;

class LookupTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    lexicon_ = test::CompileTiny(test::SampleTables());
  }
  static void TearDownTestSuite() { lexicon_.reset(); }

  // "jensen-huang strong exact Jensen Huang"
  static std::vector<std::string> Lookup(std::string_view name) {
    std::vector<std::string> hits;
    for (const LookupHit& hit : lexicon_->Lookup(name)) {
      hits.push_back(std::string(hit.entity) + " " +
                     std::string(hit.strength) + " " +
                     (hit.method == Method::kExact ? "exact " : "reading ") +
                     std::string(hit.name));
    }
    return hits;
  }

  static std::shared_ptr<const Lexicon> lexicon_;
};
std::shared_ptr<const Lexicon> LookupTest::lexicon_;

TEST_F(LookupTest, SpellingsOfOneName) {
  const std::string hit = "jensen-huang strong exact ";
  for (const char* name : {"Jensen Huang", "jensen huang", "JENSEN HUANG",
                           "Jensen-Huang", "Ｊｅｎｓｅｎ Huang",
                           "Jénsen\u200B Huang"}) {
    EXPECT_THAT(Lookup(name), ElementsAre(hit + "Jensen Huang")) << name;
  }
  EXPECT_THAT(Lookup("黃仁勳").size(), 1u);
}

TEST_F(LookupTest, Romanizations) {
  for (const char* name :
       {"Huang Renxun", "Huang Ren Xun", "Renxun Huang", "Huang Ren-xun",
        "Huángrénxūn", "Huang Jen-hsün", "Huang2 Ren2 Xun1"}) {
    EXPECT_THAT(Lookup(name),
                ElementsAre("jensen-huang strong reading 黄仁勋"))
        << name;
  }
}

TEST_F(LookupTest, HomophonesAllAnswerById) {
  EXPECT_THAT(Lookup("Li Wei"),
              ElementsAre("li-wei strong exact Li Wei",
                          "janet-li strong reading 李伟"));
}

TEST_F(LookupTest, StrongBeforeWeak) {
  const auto hits = lexicon_->Lookup("Trump");
  ASSERT_FALSE(hits.empty());
  EXPECT_EQ(hits[0].entity, "donald-trump");
  EXPECT_EQ(hits[0].strength, "strong");
  EXPECT_EQ(hits[0].label, "Donald Trump");
  EXPECT_EQ(hits[0].type, "person");
}

TEST_F(LookupTest, PartsAndMoreThanANameAreNone) {
  EXPECT_TRUE(Lookup("").empty());
  EXPECT_TRUE(Lookup(" .,-").empty());
  EXPECT_TRUE(Lookup("Jensen").empty());
  EXPECT_TRUE(Lookup("Jensen Huang Jensen").empty());
  EXPECT_TRUE(Lookup("Huang Renxun said").empty());
  EXPECT_TRUE(Lookup("\xFF\xFE").empty());
}

TEST_F(LookupTest, FindsEntitiesById) {
  EXPECT_NE(lexicon_->Find("taiwan"), kNoEntity);
  EXPECT_EQ(lexicon_->Find("Taiwan"), kNoEntity);
  EXPECT_EQ(lexicon_->RowName(kNoRow), "");
}

struct LabelCase {
  const char* entity;
  const char* lang;
  const char* label;
};

// The canonical name in the language of the output.
TEST_F(LookupTest, Labels) {
  const LabelCase kRows[] = {
      {"jensen-huang", "en", "Jensen Huang"},
      {"jensen-huang", "zh-Hans", "黄仁勋"},
      {"jensen-huang", "zh-Hant", "黃仁勳"},
      {"jensen-huang", "zh-Hant-TW", "黃仁勳"},
      {"jensen-huang", "de", "Jensen Huang"},
      {"taiwan", "zh-Hant-TW", "台灣"},
      {"united-states", "de", "Vereinigte Staaten"},
      {"united-states", "en", "United States"},
      {"kim-jong-un", "ko", "김정은"},
      {"janet-li", "ru", "Janet Li"},
      {"arm", "zh-Hans", "Arm"},
  };
  for (const LabelCase& row : kRows) {
    EXPECT_EQ(lexicon_->file().LabelIn(lexicon_->Find(row.entity), row.lang),
              row.label)
        << row.entity << " in " << row.lang;
  }
}

}  // namespace
}  // namespace normalize
