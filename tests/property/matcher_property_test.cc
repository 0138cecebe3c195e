// The matcher against the slow one, on seeded texts.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "normalize/match/matcher.h"
#include "tests/property/reference_matcher.h"
#include "tests/property/sample_names.h"
#include "tests/support/random_text.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

constexpr size_t kTextBytes = 500;
constexpr const char* kLanguages[] = {"en", "de", "ru", "zh-Hans", "ko"};

std::string DescribeHits(const Hits& hits) {
  std::ostringstream out;
  for (const Hit& hit : hits.hits) {
    out << hit.begin << "-" << hit.end << "/" << static_cast<int>(hit.kind)
        << hit.all_upper << hit.lowered << hit.given_first
        << static_cast<int>(hit.schemes);
    for (uint32_t i = 0; i < hit.count; ++i) {
      out << "," << hits.names[hit.first + i];
    }
    out << "\n";
  }
  for (const Token& word : hits.words) {
    out << word.begin << "-" << word.end << " ";
  }
  return out.str();
}

class MatcherPropertyTest : public ::testing::TestWithParam<uint64_t> {
 protected:
  static void SetUpTestSuite() {
    file_ = test::OpenBytes(test::CompileTinyBytes(test::SampleTables()));
  }
  static void TearDownTestSuite() { file_.reset(); }

  test::RandomText Random() const {
    return test::RandomText(GetParam(), test::SampleNames(*file_));
  }

  static std::unique_ptr<const LexiconFile> file_;
};
std::unique_ptr<const LexiconFile> MatcherPropertyTest::file_;

TEST_P(MatcherPropertyTest, FindsWhatTheSlowMatcherFinds) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  const std::string text = Random().Text(kTextBytes);
  const std::string lang = kLanguages[GetParam() % std::size(kLanguages)];
  MatchOptions options;
  options.lang = lang;
  const auto fast =
      test::AsSet(*file_, FindNames(*file_, text, options));
  const auto slow = test::FindNamesSlowly(*file_, text, lang);
  std::vector<std::string> missed, invented;
  std::set_difference(slow.begin(), slow.end(), fast.begin(), fast.end(),
                      std::back_inserter(missed));
  std::set_difference(fast.begin(), fast.end(), slow.begin(), slow.end(),
                      std::back_inserter(invented));
  EXPECT_TRUE(missed.empty() && invented.empty())
      << "missed " << ::testing::PrintToString(missed) << "\ninvented "
      << ::testing::PrintToString(invented) << "\nin " << lang << ":\n"
      << text;
}

TEST_P(MatcherPropertyTest, DependsOnNeitherChunksNorThreads) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  const std::string text = Random().Text(6 * kTextBytes);
  const std::string whole = DescribeHits(FindNames(*file_, text, {}));
  for (const size_t bytes : {1, 2, 17, 100, 1000}) {
    for (const int threads : {1, 3}) {
      EXPECT_EQ(DescribeHits(FindNames(*file_, text, {"en", bytes, threads})),
                whole)
          << bytes << " bytes, " << threads << " threads";
    }
  }
}

TEST_P(MatcherPropertyTest, KeepsTheOrderThatItPromises) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  const std::string text = Random().Text(4 * kTextBytes);
  const Hits hits = FindNames(*file_, text, {});
  for (size_t i = 0; i < hits.hits.size(); ++i) {
    const Hit& hit = hits.hits[i];
    ASSERT_LT(hit.begin, hit.end);
    ASSERT_LE(hit.end, text.size());
    ASSERT_GT(hit.count, 0u);
    ASSERT_LE(hit.first + hit.count, hits.names.size());
    if (i == 0) continue;
    const Hit& last = hits.hits[i - 1];
    EXPECT_LE(std::make_tuple(last.begin, hit.end, last.kind),
              std::make_tuple(hit.begin, last.end, hit.kind));
  }
}

// The words that names are made of, and only they: with a capital, a digit or
// a hyphen before them.
TEST_P(MatcherPropertyTest, GivesTheWordsOfNames) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  const std::string text = Random().Text(4 * kTextBytes);
  std::vector<Token> tokens;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &tokens);
  std::erase_if(tokens, [&](const Token& token) {
    const bool digit = token.In(text)[0] >= '0' && token.In(text)[0] <= '9';
    const bool hyphen = token.begin > 0 && text[token.begin - 1] == '-';
    return token.kind != TokenKind::kWord ||
           !(token.initial_upper || digit || hyphen);
  });
  const Hits hits = FindNames(*file_, text, {});
  ASSERT_EQ(hits.words.size(), tokens.size());
  for (size_t i = 0; i < tokens.size(); ++i) {
    EXPECT_EQ(hits.words[i].begin, tokens[i].begin);
    EXPECT_EQ(hits.words[i].hash, tokens[i].hash);
  }
}

// What stands before `begin` is not searched, and is still seen as context.
TEST_P(MatcherPropertyTest, SearchesFromTheBeginningOfTheBody) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  const std::string front = "title: Jensen Huang\n";
  const std::string text = front + Random().Text(kTextBytes);
  Hits hits = FindNames(*file_, text, {}, front.size());
  for (Hit& hit : hits.hits) {
    ASSERT_GE(hit.begin, front.size());
    hit.begin -= front.size();
    hit.end -= front.size();
  }
  for (Token& word : hits.words) {
    word.begin -= static_cast<uint32_t>(front.size());
    word.end -= static_cast<uint32_t>(front.size());
  }
  EXPECT_EQ(DescribeHits(hits),
            DescribeHits(FindNames(*file_, text.substr(front.size()), {})));
}

INSTANTIATE_TEST_SUITE_P(Seeds, MatcherPropertyTest,
                         ::testing::ValuesIn(test::Seeds(60)));

}  // namespace
}  // namespace normalize
