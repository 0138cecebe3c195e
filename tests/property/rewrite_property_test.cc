// What annotating and rewriting promise of any text.
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "normalize/normalizer.h"
#include "tests/property/fingerprint.h"
#include "tests/property/sample_names.h"
#include "tests/support/random_text.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

constexpr size_t kTextBytes = 1500;

// Every kind of rewriting, so that each is tested.
Profile Everything() {
  Profile profile;
  profile.rewrite_short_forms = true;
  profile.rewrite_abbreviations = true;
  profile.keep_types.clear();
  return profile;
}

class RewritePropertyTest : public ::testing::TestWithParam<uint64_t> {
 protected:
  static void SetUpTestSuite() {
    lexicon_ = test::CompileTiny(test::SampleTables());
  }
  static void TearDownTestSuite() { lexicon_.reset(); }

  // The same for all tests of one seed.
  Document RandomDocument() const {
    test::RandomText random(GetParam(), test::SampleNames(lexicon_->file()));
    Document document;
    document.text = random.Text(kTextBytes);
    document.lang = GetParam() % 3 == 0 ? "zh-Hans" : "en";
    document.date = "2025-11-04";
    return document;
  }

  static Normalizer Make(size_t chunk_bytes = 4 << 20, int threads = 1,
                         Profile profile = Everything()) {
    NormalizerOptions options;
    options.profile = std::move(profile);
    options.chunk_bytes = chunk_bytes;
    options.threads = threads;
    return Normalizer(lexicon_, options);
  }

  static std::shared_ptr<const Lexicon> lexicon_;
};
std::shared_ptr<const Lexicon> RewritePropertyTest::lexicon_;

TEST_P(RewritePropertyTest, MentionsAreSortedDisjointSlices) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  const Document document = RandomDocument();
  const Annotation annotation = Make().Annotate(document);
  EXPECT_FALSE(annotation.mentions.empty());
  size_t done = 0;
  for (const Mention& mention : annotation.mentions) {
    EXPECT_GE(mention.span.begin, done);
    EXPECT_LT(mention.span.begin, mention.span.end);
    ASSERT_LE(mention.span.end, document.text.size());
    EXPECT_EQ(mention.surface, mention.span.In(document.text));
    EXPECT_GE(mention.confidence, 0);
    EXPECT_LE(mention.confidence, 1);
    if (mention.decided()) {
      EXPECT_NE(lexicon_->Find(mention.entity), kNoEntity);
      EXPECT_FALSE(mention.evidence.empty());
    } else {
      EXPECT_FALSE(mention.rewrite);
      EXPECT_FALSE(mention.alternatives.empty())
          << mention.surface << " " << MethodName(mention.method) << " "
          << ::testing::PrintToString(mention.flags);
    }
    done = mention.span.end;
  }
}

// Every rewritten mention is an edit with its replacement; other edits touch
// an article right before one or an apostrophe right after.
TEST_P(RewritePropertyTest, RewritingIsTheAnnotationApplied) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  const Document document = RandomDocument();
  const Annotation annotation = Make().Annotate(document);
  const Rewritten rewritten = Normalizer::Rewrite(document, annotation);
  size_t edit = 0;
  const auto& edits = rewritten.edits;
  for (const Mention& mention : annotation.mentions) {
    if (!mention.rewrite) continue;
    if (edit < edits.size() && edits[edit].source.end <= mention.span.begin) {
      EXPECT_GE(edits[edit].source.end + 1, mention.span.begin);
      ++edit;
    }
    ASSERT_LT(edit, edits.size());
    EXPECT_EQ(edits[edit].source, mention.span);
    EXPECT_EQ(edits[edit].target.In(rewritten.text), mention.replacement);
    ++edit;
    if (edit < edits.size() && edits[edit].source.begin == mention.span.end &&
        (edits[edit].source.In(document.text) == "'" ||
         edits[edit].source.In(document.text) == "’")) {
      ++edit;
    }
  }
  EXPECT_EQ(edit, edits.size());
}

TEST_P(RewritePropertyTest, BytesOutsideEditsAreUntouched) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  const Document document = RandomDocument();
  const Rewritten rewritten =
      Normalizer::Rewrite(document, Make().Annotate(document));
  size_t source = 0, target = 0;
  std::vector<std::string> surfaces;
  for (const Edit& edit : rewritten.edits) {
    ASSERT_GE(edit.source.begin, source);
    EXPECT_EQ(document.text.substr(source, edit.source.begin - source),
              rewritten.text.substr(target, edit.target.begin - target));
    surfaces.emplace_back(edit.source.In(document.text));
    source = edit.source.end;
    target = edit.target.end;
  }
  EXPECT_EQ(document.text.substr(source), rewritten.text.substr(target));
  EXPECT_EQ(Restore(rewritten, surfaces), document.text);
}

// Bytes that are no UTF-8 included: a byte outside edits maps to itself.
TEST_P(RewritePropertyTest, TheAlignmentLeadsBothWays) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  const Document document = RandomDocument();
  const Rewritten rewritten =
      Normalizer::Rewrite(document, Make().Annotate(document));
  size_t edit = 0;
  for (size_t at = 0; at <= document.text.size(); ++at) {
    while (edit < rewritten.edits.size() &&
           rewritten.edits[edit].source.end <= at) {
      ++edit;
    }
    const size_t there = rewritten.ToTarget(at);
    if (edit < rewritten.edits.size() &&
        rewritten.edits[edit].source.begin <= at) {
      EXPECT_EQ(there, rewritten.edits[edit].target.begin);
      continue;
    }
    EXPECT_EQ(rewritten.ToSource(there), at);
    if (at < document.text.size()) {
      ASSERT_LT(there, rewritten.text.size());
      EXPECT_EQ(rewritten.text[there], document.text[at]);
    }
  }
}

TEST_P(RewritePropertyTest, RewritingTwiceChangesNothingMore) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  const Normalizer normalizer = Make(4 << 20, 1, Profile());
  Document document = RandomDocument();
  document.text =
      Normalizer::Rewrite(document, normalizer.Annotate(document)).text;
  const Annotation again = normalizer.Annotate(document);
  for (const Mention& mention : again.mentions) {
    EXPECT_FALSE(mention.rewrite)
        << mention.surface << " becomes " << mention.replacement << " in\n"
        << document.text.substr(mention.span.begin < 60
                                    ? 0
                                    : mention.span.begin - 60,
                                160);
  }
  EXPECT_EQ(Normalizer::Rewrite(document, again).text, document.text);
}

TEST_P(RewritePropertyTest, DependsOnNeitherChunksNorThreads) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  const Document document = RandomDocument();
  const std::string whole = test::Fingerprint(Make().Annotate(document));
  for (const size_t bytes : {1, 50, 700}) {
    for (const int threads : {1, 4}) {
      EXPECT_EQ(test::Fingerprint(Make(bytes, threads).Annotate(document)),
                whole)
          << bytes << " bytes, " << threads << " threads";
    }
  }
}

TEST_P(RewritePropertyTest, WhatStandsBeforeTheBodyIsNotTouched) {
  SCOPED_TRACE(test::SeedTrace(GetParam()));
  Document document = RandomDocument();
  const std::string front = "---\ntitle: Huang Renxun in Taiwan, China\n---\n";
  document.text = front + document.text;
  document.body_begin = front.size();
  const Annotation annotation = Make().Annotate(document);
  for (const Mention& mention : annotation.mentions) {
    EXPECT_GE(mention.span.begin, front.size());
  }
  const Rewritten rewritten = Normalizer::Rewrite(document, annotation);
  EXPECT_EQ(rewritten.text.substr(0, front.size()), front);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RewritePropertyTest,
                         ::testing::ValuesIn(test::Seeds(40)));

}  // namespace
}  // namespace normalize
