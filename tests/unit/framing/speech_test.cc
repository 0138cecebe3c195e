// Who says what: direct speech with its speaker.
#include "normalize/framing/speech.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "tests/unit/framing/compare_support.h"

namespace normalize::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::shared_ptr<const Lexicon> SpeechLexicon() {
  return CompileTiny({.entities = R"(
        id           | type         | label_en     | label_zh | country
        jensen-huang | person       | Jensen Huang | 黄仁勋    | US
        lisa-su      | person       | Lisa Su      | 苏姿丰    | US
        nvidia       | organization | Nvidia       | 英伟达    | US
      )",
                      .names = {}});
}

DocumentFacts Read(const std::string& text, const std::string& lang) {
  static const auto* lexicon =
      new std::shared_ptr<const Lexicon>(SpeechLexicon());
  static const auto* tables = new Result<FramingTables>(
      FramingTables::Open(NORMALIZE_SOURCE_DIR "/lexicons/framing"));
  static const auto* options = new CompareOptions;
  const Normalizer normalizer(*lexicon, {});
  Document document;
  document.text = text;
  document.lang = lang;
  return FactReader(normalizer, **tables, *options).Read(std::move(document));
}

// "jensen-huang: words", one for each quotation.
std::vector<std::string> Quotes(const std::string& text,
                                const std::string& lang = "en") {
  const DocumentFacts facts = Read(text, lang);
  std::vector<std::string> quotes;
  for (const DirectSpeech& quote : facts.speech.quotes) {
    quotes.push_back(std::string(quote.speaker) + ": " +
                     std::string(quote.span.In(facts.document->text)));
  }
  return quotes;
}

// "jensen-huang say", with a star when the verb is marked.
std::vector<std::string> Verbs(const std::string& text,
                               const std::string& lang = "en") {
  std::vector<std::string> verbs;
  for (const SaidSo& said : Read(text, lang).speech.verbs) {
    verbs.push_back(std::string(said.speaker) + " " + said.verb +
                    (said.marked ? "*" : ""));
  }
  return verbs;
}

TEST(SpeechTest, TheVerbStandsBeforeOrBehind) {
  EXPECT_THAT(Quotes("Jensen Huang said: \"The plant opens in the spring.\""),
              ElementsAre("jensen-huang: The plant opens in the spring."));
  EXPECT_THAT(Quotes("\"The plant opens in the spring,\" said Jensen Huang."),
              ElementsAre("jensen-huang: The plant opens in the spring,"));
  EXPECT_THAT(Quotes("“The plant opens in the spring,” Jensen Huang said."),
              ElementsAre("jensen-huang: The plant opens in the spring,"));
}

TEST(SpeechTest, AMarkedVerbHasASpeakerToo) {
  EXPECT_THAT(Quotes("\"We are years ahead of all,\" Jensen Huang boasted."),
              ElementsAre("jensen-huang: We are years ahead of all,"));
  EXPECT_THAT(Verbs("\"We are years ahead of all,\" Jensen Huang boasted."),
              ElementsAre("jensen-huang boast*"));
}

TEST(SpeechTest, TheNearestVerbTellsTheSpeaker) {
  EXPECT_THAT(Quotes("Lisa Su said she was glad. \"The chips will come in "
                     "time,\" Jensen Huang said."),
              ElementsAre("jensen-huang: The chips will come in time,"));
}

TEST(SpeechTest, BothSpeakersOfALine) {
  EXPECT_THAT(Quotes("\"The plant opens in the spring,\" Jensen Huang said. "
                     "\"We shall see about that then,\" Lisa Su answered."),
              ElementsAre("jensen-huang: The plant opens in the spring,",
                          "lisa-su: We shall see about that then,"));
}

TEST(SpeechTest, AQuotationInsideIsPartOfTheOuterOne) {
  EXPECT_THAT(Quotes("“They told us ‘never sell it abroad at all’ last year,” "
                     "Jensen Huang said."),
              ElementsAre("jensen-huang: They told us ‘never sell it abroad at "
                          "all’ last year,"));
}

// The mark that opens the first paragraph has no partner in it; the speaker is
// looked for in the line only.
TEST(SpeechTest, OfSeveralParagraphsTheLastIsFoundWithoutItsSpeaker) {
  EXPECT_THAT(Quotes("Jensen Huang said: “The plant opens in the spring.\n\n"
                     "“It will make chips for all of us.”\n"),
              ElementsAre(": It will make chips for all of us."));
}

TEST(SpeechTest, NobodyKnownSpeaks) {
  EXPECT_THAT(Quotes("\"The plant opens in the spring,\" a clerk said."),
              ElementsAre(": The plant opens in the spring,"));
  EXPECT_THAT(Quotes("\"The plant opens in the spring.\""),
              ElementsAre(": The plant opens in the spring."));
}

TEST(SpeechTest, AFewWordsAreNoSpeech) {
  EXPECT_THAT(Quotes("Jensen Huang said it was \"very good\"."), IsEmpty());
}

TEST(SpeechTest, ClaimingAPrizeIsNotSaying) {
  EXPECT_THAT(Verbs("Jensen Huang claimed the prize."), IsEmpty());
}

TEST(SpeechTest, ChineseBeforeAndBehind) {
  EXPECT_THAT(Quotes("黄仁勋说：“我们的工厂明年春天就会开工。”", "zh-Hans"),
              ElementsAre("jensen-huang: 我们的工厂明年春天就会开工。"));
  EXPECT_THAT(Quotes("「我們的工廠明年春天就會開工。」黄仁勋說。", "zh-Hant"),
              ElementsAre("jensen-huang: 我們的工廠明年春天就會開工。"));
}

TEST(SpeechTest, ChineseNestedMarks) {
  EXPECT_THAT(
      Quotes("黄仁勋说：“有人告诉我们‘永远不要卖到国外’，我没有听。”",
             "zh-Hans"),
      ElementsAre("jensen-huang: 有人告诉我们‘永远不要卖到国外’，我没有听。"));
}

TEST(SpeechTest, ChineseMarkedVerbs) {
  EXPECT_THAT(Verbs("苏姿丰声称，工厂明年开工。", "zh-Hans"),
              ElementsAre("lisa-su 声称*"));
}

// "reckless+": a cue, with a plus when it is in a quotation.
std::vector<std::string> Cues(const std::string& text) {
  std::vector<Cue> cues;
  for (const char* word : {"reckless", "so-called"}) {
    const size_t at = text.find(word);
    if (at == std::string::npos) continue;
    Cue cue;
    cue.span = {at, at + std::string(word).size()};
    cues.push_back(cue);
  }
  std::sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) {
    return a.span.begin < b.span.begin;
  });
  MarkQuotedCues(text, &cues);
  std::vector<std::string> marked;
  for (const Cue& cue : cues) {
    marked.push_back(std::string(cue.span.In(text)) +
                     (cue.in_quote ? "+" : ""));
  }
  return marked;
}

TEST(QuotedCueTest, ASpeakersOwnWordsAreMarked) {
  EXPECT_THAT(Cues("The so-called plan: \"A reckless act by all of them,\" he "
                   "said."),
              ElementsAre("so-called", "reckless+"));
  EXPECT_THAT(Cues("\"A reckless act by all of them,\" he said of the "
                   "so-called plan."),
              ElementsAre("reckless+", "so-called"));
}

TEST(QuotedCueTest, InTheSecondLineToo) {
  EXPECT_THAT(Cues("\"It is not over yet, my friends.\"\nA so-called deal.\n"
                   "\"That was a reckless act of theirs.\""),
              ElementsAre("so-called", "reckless+"));
}

TEST(QuotedCueTest, AFewWordsInMarksAreNoSpeech) {
  EXPECT_THAT(Cues("He called it \"a reckless act\"."),
              ElementsAre("reckless"));
}

TEST(QuotedCueTest, NoCues) {
  EXPECT_THAT(Cues("\"Nothing at all.\""), IsEmpty());
}

TEST(SpeechTest, NoText) { EXPECT_THAT(Quotes(""), IsEmpty()); }

}  // namespace
}  // namespace normalize::test
