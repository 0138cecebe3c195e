// What lint says about small tables: for the tests of its rules.
#ifndef NORMALIZE_TESTS_UNIT_LEXICON_LINT_TEST_H_
#define NORMALIZE_TESTS_UNIT_LEXICON_LINT_TEST_H_

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "normalize/lexicon/lint.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize::test {

// One rule and one line that may break it. `finding` begins with file, line
// and rule; null where the rule must be silent.
struct LintCase {
  const char* name;
  const char* rule;
  std::string TinyTables::*table;
  const char* row;
  const char* finding;
};

inline constexpr auto kEntities = &TinyTables::entities;
inline constexpr auto kNames = &TinyTables::names;
inline constexpr auto kTenures = &TinyTables::tenures;
inline constexpr auto kOutlets = &TinyTables::outlets;

// The findings of one rule.
inline std::vector<std::string> FindingsOf(const TinyTables& tiny,
                                           const std::string& rule) {
  std::vector<std::string> findings;
  for (const TableProblem& problem : LintTables(ReadTiny(tiny))) {
    if (problem.rule == rule) findings.push_back(Describe(problem));
  }
  return findings;
}

// Those of `c.rule` in `sound` with the case's row added.
inline std::vector<std::string> FindingsOf(TinyTables sound,
                                           const LintCase& c) {
  sound.*c.table += std::string(c.row) + "\n";
  return FindingsOf(sound, c.rule);
}

// The rule fires where the case says so, and only there.
inline void ExpectFinding(const TinyTables& sound, const LintCase& c) {
  const auto findings = FindingsOf(sound, c);
  if (c.finding == nullptr) {
    EXPECT_THAT(findings, ::testing::IsEmpty());
  } else {
    EXPECT_THAT(findings,
                ::testing::ElementsAre(::testing::HasSubstr(c.finding)));
  }
}

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_UNIT_LEXICON_LINT_TEST_H_
