// --candidates FILE: what a run leaves undecided.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <regex>
#include <string>
#include <vector>

#include "tests/support/run_program.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

using test::Outcome;
using test::RunShell;
using test::TempFolder;
using testing::ElementsAre;
using testing::IsEmpty;

class CandidatesTest : public testing::Test {
 protected:
  CandidatesTest() {
    test::TinyTables tables;
    tables.entities = R"(
        id              | type   | label_en           | label_zh | country | region
        howard-lutzmann | person | Howard Lutzmann    |          | US |
        lee-one         | person | Li Wei             | 李伟      | CN |
        lee-two         | person | Lee Wee            | 李维      | SG |
        united-states   | place  | United States      | 美国      | US | US
        us-commerce     | office | Commerce Secretary | 美国商务部长 | US |
      )";
    tables.names = R"(
        entity        | name   | lang | strength
        united-states | U.S.   | en   | strong
        lee-one       | Wei Li | en   | strong
        lee-two       | Wei Li | en   | strong
      )";
    tables.tenures = R"(
        office      | person          | from       | to
        us-commerce | howard-lutzmann | 2021-02-21 | 2024-01-01
      )";
    test::WriteTiny(tables, lexicon_.path());
  }

  Outcome Run(const std::string& command, const std::string& rest) const {
    return RunShell(folder_, NORMALIZE_PROGRAM " " + command + " --lexicon " +
                                 lexicon_.path() + " --lang en " + rest);
  }

  // "surface reason count" of each line; every line must be JSON.
  std::vector<std::string> Lines(const std::string& file) const {
    std::vector<std::string> lines;
    const std::string all = folder_.Read(file);
    for (size_t at = 0; at < all.size();) {
      const size_t end = all.find('\n', at);
      rapidjson::Document line;
      line.Parse(all.data() + at, end - at);
      EXPECT_FALSE(line.HasParseError());
      lines.push_back(std::string(line["surface"].GetString()) + " " +
                      line["reason"].GetString() + " " +
                      std::to_string(line["count"].GetInt()) + "/" +
                      std::to_string(line["contexts"].Size()));
      at = end + 1;
    }
    return lines;
  }

  TempFolder lexicon_, folder_;
};

TEST_F(CandidatesTest, GathersEveryReason) {
  folder_.Write("a.txt",
                "He met Lutzman there. Then Wei Li left. U.S. Commerce "
                "Secretary Bob Zubrowski stayed. Later Wei Li rested.\n");
  const Outcome outcome =
      Run("annotate", "--date 2023-01-01 --candidates c.jsonl a.txt");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(Lines("c.jsonl"),
              ElementsAre("Wei Li tie 2/2", "Bob Zubrowski unlisted 1/1",
                          "Lutzman low-confidence 1/1"));
}

TEST_F(CandidatesTest, TellsWhereAndWhy) {
  folder_.Write("a.txt",
                "U.S. Commerce Secretary Bob Zubrowski stayed.\nHe met "
                "Lutzman\nthere.\n");
  Run("annotate", "--date 2023-01-01 --candidates c.jsonl a.txt");
  EXPECT_EQ(
      std::regex_replace(folder_.Read("c.jsonl"),
                         std::regex(R"("confidence":[0-9.]+)"),
                         "\"confidence\":0"),
      "{\"surface\":\"Bob Zubrowski\",\"count\":1,\"reason\":\"unlisted\","
      "\"candidates\":[],\"contexts\":[{\"doc\":\"a.txt\",\"start\":24,"
      "\"end\":37,\"before\":\"U.S. Commerce Secretary \",\"after\":\" stayed. "
      "He met Lutzman there. \",\"title\":\"U.S. Commerce Secretary\","
      "\"office\":\"us-commerce\",\"date\":\"2023-01-01\"}]}\n"
      "{\"surface\":\"Lutzman\",\"count\":1,\"reason\":\"low-confidence\","
      "\"candidates\":[{\"entity\":\"howard-lutzmann\",\"label\":\"Howard "
      "Lutzmann\",\"confidence\":0,\"evidence\":[{\"kind\":\"name\","
      "\"row\":\"entities/tiny.tsv:2\",\"source\":\"s\"}]}],\"contexts\":["
      "{\"doc\":\"a.txt\",\"start\":53,\"end\":60,\"before\":\"U.S. Commerce "
      "Secretary Bob Zubrowski stayed. He met \",\"after\":\" there. \"}]}\n");
}

TEST_F(CandidatesTest, KeepsFiveContextsInTheOrderOfTheInputs) {
  std::string inputs;
  for (char c = 'a'; c < 'i'; ++c) {
    const std::string name = std::string(1, c) + ".txt";
    folder_.Write(name, "He met Lutzman there.\n");
    inputs += " " + name;
  }
  for (const char* jobs : {"1", "4"}) {
    Run("annotate",
        std::string("--candidates c") + jobs + " --jobs " + jobs + inputs);
    EXPECT_THAT(Lines(std::string("c") + jobs),
                ElementsAre("Lutzman low-confidence 8/5"));
  }
  EXPECT_EQ(folder_.Read("c1"), folder_.Read("c4"));
}

TEST_F(CandidatesTest, RewriteWritesThemTooAndPrintsTheText) {
  folder_.Write("a.txt", "He met Lutzman there.\n");
  const Outcome outcome = Run("rewrite", "--candidates c.jsonl a.txt");
  EXPECT_EQ(outcome.out, "He met Lutzman there.\n");
  EXPECT_THAT(Lines("c.jsonl"), ElementsAre("Lutzman low-confidence 1/1"));
}

TEST_F(CandidatesTest, NothingUndecidedIsAnEmptyFile) {
  folder_.Write("a.txt", "Nothing here.\n");
  EXPECT_EQ(Run("annotate", "--candidates c.jsonl a.txt").status, 0);
  EXPECT_THAT(folder_.Read("c.jsonl"), IsEmpty());
}

TEST_F(CandidatesTest, AFileThatCannotBeWrittenIsSaid) {
  folder_.Write("a.txt", "He met Lutzman there.\n");
  const Outcome outcome = Run("annotate", "--candidates no/c.jsonl a.txt");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, testing::HasSubstr("no/c.jsonl"));
}

TEST_F(CandidatesTest, HanNamesAtTitlesAreCutOut) {
  folder_.Write("a.txt", "美国商务部长王大明表示，关税不变。\n");
  RunShell(folder_, NORMALIZE_PROGRAM " annotate --lexicon " + lexicon_.path() +
                        " --date 2023 --candidates c.jsonl a.txt");
  EXPECT_THAT(Lines("c.jsonl"), ElementsAre("王大明 unlisted 1/1"));
}

}  // namespace
}  // namespace normalize
