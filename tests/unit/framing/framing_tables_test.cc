// The project's own tables of framing: every row holds what it promises.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "normalize/base/file.h"
#include "normalize/framing/contrasts.h"
#include "normalize/framing/simplified.h"
#include "normalize/text/pattern_set.h"
#include "tests/unit/framing/cue_support.h"

namespace normalize::test {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

const std::vector<std::string>& TableNames() {
  static const auto* names = new std::vector<std::string>{
      "boilerplate", "contexts",   "contrasts", "cues-de",
      "cues-en",     "cues-other", "cues-zh"};
  return *names;
}

std::vector<std::vector<std::string>> Cells(const std::string& path) {
  const auto text = ReadFile(path);
  std::vector<std::vector<std::string>> rows;
  std::istringstream lines(text.ok() ? *text : "");
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

size_t ColumnOf(const std::vector<std::string>& header, const char* name) {
  return static_cast<size_t>(std::find(header.begin(), header.end(), name) -
                             header.begin());
}

std::set<std::string> KnownSources() {
  std::set<std::string> ids;
  for (const auto& row : Cells(FramingFolder() + "/../sources.tsv")) {
    ids.insert(row[0]);
  }
  return ids;
}

class FramingTable : public ::testing::TestWithParam<std::string> {};

TEST_P(FramingTable, NamesKnownSources) {
  const auto rows = Cells(FramingFolder() + "/" + GetParam() + ".tsv");
  const auto known = KnownSources();
  const size_t column = ColumnOf(rows[0], "source");
  for (size_t i = 1; i < rows.size(); ++i) {
    std::istringstream sources(rows[i][column]);
    for (std::string source; sources >> source;) {
      EXPECT_TRUE(known.contains(source)) << source << ", line " << i + 1;
    }
  }
}

TEST_P(FramingTable, IsSorted) {
  const auto rows = Cells(FramingFolder() + "/" + GetParam() + ".tsv");
  const bool by_three = GetParam() == "contexts" || GetParam() == "contrasts";
  const auto key = [&](const std::vector<std::string>& row) {
    if (!by_three) return std::vector<std::string>{row[0]};
    if (GetParam() == "contexts") return std::vector{row[0], row[1], row[2]};
    return std::vector{row[0], row[2], row[1]};  // set, language, term
  };
  for (size_t i = 2; i < rows.size(); ++i) {
    EXPECT_LT(key(rows[i - 1]), key(rows[i])) << "line " << i + 1;
  }
}

INSTANTIATE_TEST_SUITE_P(All, FramingTable, ::testing::ValuesIn(TableNames()),
                         [](const auto& table) {
                           std::string name = table.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

std::vector<std::string> RulesThatFire(const std::string& text,
                                       const std::string& lang) {
  const Annotated annotated(text, lang);
  std::vector<std::string> rules;
  for (const Cue& cue : annotated.annotation.cues) rules.push_back(cue.rule);
  return rules;
}

// Whether the rule or one of the same category that stands before it fires:
// rules of a category may cover each other's examples.
bool FiresInCategory(const CueRule& rule, const std::string& text) {
  const Annotated annotated(text, rule.lang);
  return !CuesOf(annotated, rule.category).empty();
}

TEST(FramingTables, EveryExpressionCompiles) {
  for (const CueRule& rule : RealTables().cues.rules()) {
    for (const auto& problem : RealTables().cues.For(rule.lang).problems) {
      ADD_FAILURE() << Describe(problem);
    }
  }
}

TEST(FramingTables, EveryRuleFiresOnItsExample) {
  for (const CueRule& rule : RealTables().cues.rules()) {
    EXPECT_FALSE(rule.example.empty()) << rule.id;
    EXPECT_TRUE(FiresInCategory(rule, rule.example))
        << rule.id << ": " << rule.example;
  }
}

TEST(FramingTables, NoRuleFiresOnItsCounterexample) {
  for (const CueRule& rule : RealTables().cues.rules()) {
    if (rule.counterexample.empty()) continue;
    EXPECT_THAT(RulesThatFire(rule.counterexample, rule.lang),
                ::testing::Not(Contains(rule.id)))
        << rule.counterexample;
  }
}

TEST(FramingTables, BoilerplateRulesMatchTheirExamplesOnly) {
  for (const BoilerplateRule& rule : RealTables().boilerplate.rules()) {
    const auto* found = RealTables().boilerplate.Match(rule.example);
    EXPECT_TRUE(found != nullptr) << rule.id << ": " << rule.example;
    if (rule.counterexample.empty()) continue;
    EXPECT_EQ(RealTables().boilerplate.Match(rule.counterexample), nullptr)
        << rule.id << ": " << rule.counterexample;
  }
}

TEST(FramingTables, EveryCategoryHasRulesInEnglishAndChinese) {
  std::map<std::string, std::set<std::string>> languages;
  for (const CueRule& rule : RealTables().cues.rules()) {
    languages[rule.category].insert(rule.lang);
  }
  EXPECT_EQ(languages.size(), 8u);
  for (const auto& [category, langs] : languages) {
    EXPECT_THAT(langs, Contains("en")) << category;
    EXPECT_THAT(langs, Contains("zh")) << category;
  }
}

TEST(FramingTables, ContrastsHaveTwoStancesInEachLanguage) {
  std::vector<TableProblem> problems;
  const auto terms =
      ReadContrasts(FramingFolder() + "/contrasts.tsv", &problems);
  ASSERT_TRUE(terms.ok());
  EXPECT_THAT(problems, IsEmpty());
  std::map<std::string, std::set<std::string>> stances;
  for (const ContrastTerm& term : *terms) {
    stances[term.set + " " + term.lang].insert(term.stance);
    EXPECT_TRUE(term.pattern.Matches(ToSimplified(term.term))) << term.term;
  }
  for (const auto& [set, of_set] : stances) EXPECT_GE(of_set.size(), 2u) << set;
}

}  // namespace
}  // namespace normalize::test
