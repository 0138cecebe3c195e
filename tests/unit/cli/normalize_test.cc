// The program from outside: what it prints, where, with which exit status, and
// the ways in which a user could lose data.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "tests/support/run_program.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

using test::Outcome;
using test::RunShell;
using test::TempFolder;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr char kOld[] = "NVIDIA's Huang Renxun landed.\n";
constexpr char kNew[] = "Nvidia's Jensen Huang landed.\n";

class NormalizeTest : public testing::Test {
 protected:
  NormalizeTest() {
    test::TinyTables tables;
    tables.entities = R"(
        id           | type         | label_en     | label_zh
        jensen-huang | person       | Jensen Huang | 黄仁勋
        nvidia       | organization | Nvidia       | 英伟达
      )";
    test::WriteTiny(tables, lexicon_.path());
  }

  // "normalize COMMAND ..." with the tiny lexicon.
  std::string Line(const std::string& command, const std::string& rest) const {
    return NORMALIZE_PROGRAM " " + command + " --lexicon " + lexicon_.path() +
           " " + rest;
  }
  Outcome Run(const std::string& command, const std::string& rest) const {
    return RunShell(folder_, Line(command, rest));
  }
  Outcome RunPlain(const std::string& rest) const {
    return RunShell(folder_, NORMALIZE_PROGRAM " " + rest);
  }
  size_t FileCount() const {
    using Files = std::filesystem::recursive_directory_iterator;
    return std::distance(Files(folder_.path()), Files());
  }

  TempFolder lexicon_, folder_;
};

// ------------------------------------------------------------ rewriting

TEST_F(NormalizeTest, RewritesAFileAndStandardInput) {
  folder_.Write("a.txt", kOld);
  for (const char* rest : {"a.txt", "- <a.txt", "<a.txt"}) {
    const Outcome outcome = Run("rewrite", rest);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, kNew) << rest;
    EXPECT_THAT(outcome.err, IsEmpty());
  }
}

TEST_F(NormalizeTest, RewriteIsWhatNoCommandMeans) {
  folder_.Write("a.txt", kOld);
  const Outcome outcome = RunPlain("a.txt --lexicon " + lexicon_.path());
  EXPECT_EQ(outcome.out, kNew);
}

TEST_F(NormalizeTest, SeveralTextsFollowOneAnother) {
  folder_.Write("a.txt", "NVIDIA");
  folder_.Write("b.txt", "NVIDIA");
  EXPECT_EQ(Run("rewrite", "a.txt b.txt").out, "Nvidia\nNvidia");
}

TEST_F(NormalizeTest, FrontMatterStaysAsItIs) {
  folder_.Write("a.txt", "---\ntitle: Huang Renxun\n---\nHuang Renxun\n");
  EXPECT_EQ(Run("rewrite", "a.txt").out,
            "---\ntitle: Huang Renxun\n---\nJensen Huang\n");
}

TEST_F(NormalizeTest, JsonLinesKeepTheirOtherFields) {
  folder_.Write("a.jsonl",
                "{\"n\":1.50,\"text\":\"NVIDIA\",\"title\":\"NVIDIA\"}\n");
  EXPECT_EQ(Run("rewrite", "a.jsonl").out,
            "{\"n\":1.50,\"text\":\"Nvidia\",\"title\":\"NVIDIA\"}\n");
}

TEST_F(NormalizeTest, OutputDoesNotDependOnJobs) {
  std::string lines;
  for (int i = 0; i < 3000; ++i) {
    lines += "{\"text\":\"" + std::to_string(i) + " Huang Renxun\"}\n";
  }
  folder_.Write("a.jsonl", lines);
  folder_.Write("b.txt", kOld);
  const Outcome one = Run("annotate", "--rewritten --jobs 1 a.jsonl b.txt");
  const Outcome many = Run("annotate", "--rewritten --jobs 5 a.jsonl b.txt");
  EXPECT_EQ(one.out, many.out);
  EXPECT_EQ(std::count(one.out.begin(), one.out.end(), '\n'), 3001);
}

TEST_F(NormalizeTest, ADiffCanBeApplied) {
  folder_.Write("a.txt", kOld);
  const Outcome outcome =
      RunShell(folder_, Line("rewrite", "--diff a.txt") + " | patch -s a.txt");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(folder_.Read("a.txt"), kNew);
}

TEST_F(NormalizeTest, RunningTwiceChangesNothingMore) {
  folder_.Write("a.txt", kOld);
  Run("rewrite", "--in-place a.txt");
  EXPECT_EQ(folder_.Read("a.txt"), kNew);
  Run("rewrite", "--in-place a.txt");
  EXPECT_EQ(folder_.Read("a.txt"), kNew);
}

// ------------------------------------------------------- annotate, explain

TEST_F(NormalizeTest, AnnotatePrintsARecord) {
  folder_.Write("a.txt", kOld);
  const Outcome outcome =
      Run("annotate", "--rewritten --date 2025-11-04 --outlet X a.txt");
  EXPECT_THAT(outcome.out,
              StartsWith("{\"schema\":1,\"doc\":\"a.txt\","
                         "\"date\":\"2025-11-04\",\"outlet\":\"X\","));
  EXPECT_THAT(outcome.out, HasSubstr("\"entity\":\"jensen-huang\""));
  EXPECT_THAT(outcome.out,
              HasSubstr("\"normalized\":\"Nvidia's Jensen Huang landed.\\n\""));
}

TEST_F(NormalizeTest, ExplainTakesWordsAndFiles) {
  folder_.Write("a.txt", kOld);
  for (const char* rest : {"'Huang Renxun landed.'", "a.txt", "- <a.txt"}) {
    const Outcome outcome = Run("explain", rest);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("Jensen Huang (jensen-huang, person)"));
    EXPECT_THAT(outcome.out, Not(HasSubstr("\x1b")));
  }
}

TEST_F(NormalizeTest, ColourOnDemand) {
  EXPECT_THAT(Run("explain", "--color always NVIDIA").out, HasSubstr("\x1b["));
  EXPECT_THAT(Run("explain", "--color never NVIDIA").out,
              Not(HasSubstr("\x1b")));
}

// ------------------------------------------------------------- output files

TEST_F(NormalizeTest, AFolderOfResultsKeepsTheNames) {
  folder_.Write("in/a.txt", kOld);
  folder_.Write("in/deep/b.md", kOld);
  folder_.Write("in/c.html", "<p>NVIDIA</p>");
  const Outcome outcome = Run("rewrite", "-o out in");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_EQ(folder_.Read("out/a.txt"), kNew);
  EXPECT_EQ(folder_.Read("out/deep/b.md"), kNew);
  EXPECT_EQ(folder_.Read("out/c.html.txt"), "Nvidia\n");
  EXPECT_EQ(Run("annotate", "-o records in").status, 0);
  EXPECT_THAT(folder_.Read("records/deep/b.md.jsonl"), StartsWith("{"));
}

TEST_F(NormalizeTest, TwoInputsNeverShareAResult) {
  folder_.Write("x/a.txt", "first");
  folder_.Write("y/a.txt", "second");
  const Outcome outcome = Run("rewrite", "-o out x/a.txt y/a.txt");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("y/a.txt: another input"));
  EXPECT_EQ(folder_.Read("out/a.txt"), "first");
}

TEST_F(NormalizeTest, AResultNeverReplacesItsInputUnasked) {
  folder_.Write("a.txt", kOld);
  const Outcome outcome = Run("rewrite", "-o . a.txt");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--in-place"));
  EXPECT_EQ(folder_.Read("a.txt"), kOld);
}

TEST_F(NormalizeTest, InPlaceKeepsModesAndLinks) {
  const std::string path = folder_.Write("real.txt", kOld);
  ASSERT_EQ(::chmod(path.c_str(), 0640), 0);
  std::filesystem::create_symlink("real.txt", folder_.Path("link.txt"));
  EXPECT_EQ(Run("rewrite", "--in-place link.txt").status, 0);
  EXPECT_EQ(folder_.Read("real.txt"), kNew);
  EXPECT_TRUE(std::filesystem::is_symlink(folder_.Path("link.txt")));
  struct stat info;
  ASSERT_EQ(::stat(path.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 07777, 0640u);
}

TEST_F(NormalizeTest, InPlaceRefusesWhatItWouldSpoil) {
  const std::string page = "<p>NVIDIA</p>";
  folder_.Write("a.html", page);
  folder_.Write("b.txt", std::string("\xFF\xFEN\0V\0I\0D\0I\0A\0", 14));
  const Outcome outcome = Run("rewrite", "--in-place a.html b.txt");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("a.html: --in-place would"),
                                 HasSubstr("b.txt: is in UTF-16")));
  EXPECT_EQ(folder_.Read("a.html"), page);
  EXPECT_EQ(folder_.Read("b.txt").size(), 14u);
  EXPECT_EQ(Run("rewrite", "--in-place - <a.html").status, 2);
}

TEST_F(NormalizeTest, InPlaceDoesNotReadWhatItCannotReplace) {
  ASSERT_EQ(::mkfifo(folder_.Path("pipe.txt").c_str(), 0600), 0);
  const Outcome outcome = Run("rewrite", "--in-place pipe.txt");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("pipe.txt cannot be rewritten in place"));
}

TEST_F(NormalizeTest, InPlaceKeepsBrokenLines) {
  folder_.Write("a.jsonl", "{\"text\":\"NVIDIA\"}\n{broken\n[]\n");
  const Outcome outcome = Run("rewrite", "--in-place a.jsonl");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(folder_.Read("a.jsonl"), "{\"text\":\"Nvidia\"}\n{broken\n[]\n");
}

TEST_F(NormalizeTest, InPlaceLeavesAFileThatItCannotRead) {
  const std::string lines = "{\"text\":\"NVIDIA\"}\n";
  folder_.Write("a.jsonl", lines);
  for (const char* encoding : {"EBCDIC-9000", "GB18030"}) {
    const Outcome outcome = Run(
        "rewrite", std::string("--in-place a.jsonl --encoding ") + encoding);
    EXPECT_EQ(outcome.status, 2) << encoding;
    EXPECT_EQ(folder_.Read("a.jsonl"), lines) << encoding;
  }
}

TEST_F(NormalizeTest, AReadOnlyTargetIsLeftAlone) {
  const std::string path = folder_.Write("a.txt", kOld);
  folder_.Write("b.txt", kOld);
  ASSERT_EQ(::chmod(path.c_str(), 0400), 0);
  if (::access(path.c_str(), W_OK) == 0) {
    GTEST_SKIP() << "whoever runs this may write everything";
  }
  const Outcome outcome = Run("rewrite", "--in-place a.txt b.txt");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("a.txt: Permission denied"));
  EXPECT_EQ(folder_.Read("a.txt"), kOld);
  EXPECT_EQ(folder_.Read("b.txt"), kNew);
  EXPECT_EQ(FileCount(), 2u) << "something was left behind";
}

// ---------------------------------------------------------------- bad input

TEST_F(NormalizeTest, BadInputsAreNamedAndTheRestIsDone) {
  folder_.Write("good.txt", "NVIDIA\n");
  std::filesystem::create_directory(folder_.Path("empty"));
  folder_.Write("lines.jsonl", "{\"text\":\n{\"text\":\"NVIDIA\"}\n");
  const Outcome outcome =
      Run("rewrite", "missing.txt empty lines.jsonl good.txt");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "{\"text\":\"Nvidia\"}\nNvidia\n");
  EXPECT_THAT(outcome.err,
              AllOf(HasSubstr("missing.txt: No such file or directory"),
                    HasSubstr("empty: a folder without"),
                    HasSubstr("lines.jsonl:1: broken JSON at byte")));
}

TEST_F(NormalizeTest, InvalidUtf8AndNulPassThrough) {
  const std::string text("黄仁勋 é \xFF and \0 NVIDIA here.\n", 34);
  folder_.Write("a.txt", text);
  std::string want = text;
  want.replace(want.find("NVIDIA"), 6, "Nvidia");
  const Outcome rewritten = Run("rewrite", "a.txt");
  EXPECT_EQ(rewritten.status, 0);
  EXPECT_EQ(rewritten.out, want);
  EXPECT_THAT(rewritten.err,
              HasSubstr("a.txt: invalid UTF-8 in line 1, at byte 13"));
  const Outcome record = Run("annotate", "a.txt");
  EXPECT_EQ(record.status, 0);
  EXPECT_THAT(record.out, HasSubstr("invalid UTF-8 at byte 13"));
}

TEST_F(NormalizeTest, OneLineOfTwentyMegabytes) {
  std::string text;
  while (text.size() < (20u << 20)) text += "some words NVIDIA ";
  folder_.Write("a.txt", text);
  folder_.Write("a.jsonl", "{\"text\":\"" + text + "\"}");
  for (const char* file : {"a.txt", "a.jsonl"}) {
    const Outcome outcome = Run("rewrite", file);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_GE(outcome.out.size(), text.size());
    EXPECT_THAT(outcome.out.substr(0, 40), HasSubstr("some words Nvidia "));
  }
}

TEST_F(NormalizeTest, AFullDiskIsAnError) {
  folder_.Write("a.txt", kOld);
  for (const char* command : {"rewrite", "annotate", "explain"}) {
    const Outcome outcome = Run(command, "a.txt >/dev/full");
    EXPECT_EQ(outcome.status, 2) << command;
    EXPECT_THAT(outcome.err, HasSubstr("No space left on device"));
  }
  EXPECT_EQ(RunPlain("--help >/dev/full").status, 2);
}

TEST_F(NormalizeTest, AClosedPipeIsNone) {
  std::string lines;
  for (int i = 0; i < 200000; ++i) lines += "{\"text\":\"NVIDIA\"}\n";
  folder_.Write("a.jsonl", lines);
  for (const char* jobs : {"1", "3"}) {
    const Outcome outcome = RunShell(
        folder_, Line("annotate", std::string("--jobs ") + jobs + " a.jsonl") +
                     " | head -n 1");
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.err, IsEmpty());
  }
}

TEST_F(NormalizeTest, ALexiconThatIsNoneIsAnError) {
  folder_.Write("a.txt", kOld);
  folder_.Write("bad.nlex", "this is no lexicon");
  for (const char* lexicon : {"bad.nlex", "none.nlex", "."}) {
    const Outcome outcome = RunPlain(std::string("a.txt --lexicon ") + lexicon);
    EXPECT_EQ(outcome.status, 2) << lexicon;
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, StartsWith("normalize: "));
  }
}

// -------------------------------------------------------------------- usage

struct Mistake {
  const char* arguments;
  const char* message;
};

TEST_F(NormalizeTest, MistakesOfUsageAreExplained) {
  folder_.Write("a.txt", kOld);
  folder_.Write("p.toml", "name = \"p\"\n\nmin_confidence = 2\n");
  const Mistake mistakes[] = {
      {"anotate a.txt", "did you mean annotate?"},
      {"--jobs 2 annotate a.txt", "the command comes first: normalize annot"},
      {"annotate --profil x a.txt", "did you mean --profile?"},
      {"--jbos 2 a.txt", "did you mean --jobs?"},
      {"annotate --offsets bytes a.txt", "did you mean byte?"},
      {"--profile presrve a.txt", "did you mean preserve?"},
      {"--profile p.toml a.txt", "p.toml:3: min_confidence is not a number"},
      {"--date yesterday a.txt", "yesterday is no date"},
      {"--min-confidence 2 a.txt", "--min-confidence"},
      {"--jobs -1 a.txt", "--jobs"},
      {"--in-place -o out a.txt", "excludes"},
      {"explain", "TEXT is required"},
      {"explain --nope", "unknown option --nope"},
  };
  for (const Mistake& mistake : mistakes) {
    const Outcome outcome = RunPlain(mistake.arguments);
    EXPECT_EQ(outcome.status, 2) << mistake.arguments;
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, HasSubstr(mistake.message)) << mistake.arguments;
  }
}

TEST_F(NormalizeTest, HelpVersionManualAndCompletionsGoToStdout) {
  EXPECT_THAT(RunPlain("--help").out, HasSubstr("Examples:"));
  EXPECT_THAT(RunPlain("rewrite --help").out,
              HasSubstr("Usage: normalize rewrite [OPTION]... [FILE]..."));
  EXPECT_THAT(RunPlain("--version").out, StartsWith("normalize "));
  EXPECT_THAT(RunPlain("--man").out, StartsWith(".TH NORMALIZE 1"));
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const Outcome outcome = RunPlain(std::string("--completion ") + shell);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.out, HasSubstr("annotate"));
  }
}

TEST_F(NormalizeTest, BashCompletesOptionsValuesAndCommands) {
  const Outcome outcome = RunShell(
      folder_,
      "eval \"$(" NORMALIZE_PROGRAM
      " --completion bash)\"\n"
      "try() { COMP_WORDS=(normalize \"$@\"); COMP_CWORD=$#; _normalize;"
      " echo \"${COMPREPLY[@]}\"; }\n"
      "try ann\ntry annotate --off\ntry annotate --offsets ''\ntry --in-");
  EXPECT_EQ(outcome.out,
            "annotate\n--offsets\nbyte codepoint utf16\n--in-place\n");
}

TEST_F(NormalizeTest, ProgressGoesToStderr) {
  folder_.Write("a.txt", kOld);
  const Outcome outcome = Run("rewrite", "--progress a.txt");
  EXPECT_EQ(outcome.out, kNew);
  EXPECT_THAT(outcome.err, HasSubstr("1 of 1 inputs, 1 documents"));
}

}  // namespace
}  // namespace normalize
