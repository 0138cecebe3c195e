// normalize_bench: the speed of matching and annotating, in one run with a
// copy of the same text and with the search that one would write first; the
// time to compile and to open a big lexicon. README.md tells how to run it.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <atomic>
#include <cstring>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "normalize/base/file.h"
#include "normalize/cli/resources.h"
#include "normalize/framing/cues.h"
#include "normalize/lexicon/compiler.h"
#include "normalize/lexicon/lexicon_file.h"
#include "normalize/match/matcher.h"
#include "normalize/normalizer.h"
#include "normalize/report/record.h"
#include "tools/bench/lexicons.h"
#include "tools/bench/naive.h"
#include "tools/bench/ratios.h"
#include "tools/bench/texts.h"

namespace normalize::bench {
namespace {

struct Options {
  std::string lexicon;
  std::string english;
  std::string chinese;
  std::string tables;
  size_t megabytes = 16;
};

// Everything that is measured; lives until the end of the run.
struct Setup {
  std::shared_ptr<const Lexicon> lexicon;
  std::unique_ptr<Normalizer> normalizer;
  std::unique_ptr<NaiveSearch> naive;
  std::optional<CueTables> cues;
  std::vector<Corpus> corpora;
  Tables big_tables;
  std::string big_file;
};

using Work = std::function<size_t(const Document&)>;

// Calls `work` for each document, several at a time.
void ForEachDocument(const Corpus& corpus, size_t threads, const Work& work) {
  std::atomic<size_t> next = 0;
  const auto run = [&] {
    size_t result = 0;
    for (size_t i = next++; i < corpus.documents.size(); i = next++) {
      result += work(corpus.documents[i]);
    }
    benchmark::DoNotOptimize(result);
  };
  std::vector<std::thread> others;
  for (size_t t = 1; t < threads; ++t) others.emplace_back(run);
  run();
  for (std::thread& thread : others) thread.join();
}

// One thread is measured by the time that it had the processor, so that other
// programs on the machine hardly matter; several can only be by the clock.
void Register(const Corpus& corpus, const std::string& what, size_t threads,
              const Work& work) {
  auto* registered = benchmark::RegisterBenchmark(
      (corpus.name + "/" + what).c_str(),
      [&corpus, threads, work](benchmark::State& state) {
        for (auto _ : state) ForEachDocument(corpus, threads, work);
        state.SetBytesProcessed(static_cast<int64_t>(
            state.iterations() * static_cast<int64_t>(corpus.bytes)));
      });
  registered->Unit(benchmark::kMillisecond);
  if (threads > 1) registered->UseRealTime();
}

size_t Copy(const Document& document) {
  thread_local std::string copy;
  copy.resize(document.text.size());
  std::memcpy(copy.data(), document.text.data(), copy.size());
  benchmark::ClobberMemory();
  return copy.size();
}

size_t Match(const Setup& setup, const Document& document) {
  MatchOptions options;
  options.lang = document.lang;
  return FindNames(setup.lexicon->file(), document.text, options).hits.size();
}

size_t RecordOf(const Setup& setup, const Document& document,
                const Annotation& annotation) {
  JsonBuffer json;
  AppendRecord(document, annotation, nullptr, *setup.lexicon, {}, {}, &json);
  return json.GetSize();
}

size_t Annotate(const Setup& setup, const Document& document) {
  return RecordOf(setup, document, setup.normalizer->Annotate(document));
}

size_t AnnotateCues(const Setup& setup, const Document& document) {
  return RecordOf(setup, document,
                  AnnotateWithCues(*setup.normalizer, document, *setup.cues));
}

void RegisterTexts(const Setup& setup) {
  const size_t cores = std::max(1u, std::thread::hardware_concurrency());
  for (const Corpus& corpus : setup.corpora) {
    Register(corpus, "memcpy", 1, Copy);
    Register(corpus, "naive", 1, [&setup](const Document& document) {
      return setup.naive->Count(document.text);
    });
    const auto add = [&](const std::string& what, auto work) {
      const Work bound = [&setup, work](const Document& document) {
        return work(setup, document);
      };
      Register(corpus, what + "/1 thread", 1, bound);
      Register(corpus, fmt::format("{}/{} threads", what, cores), cores, bound);
    };
    add("match", Match);
    add("annotate", Annotate);
    if (setup.cues) add("annotate, cues too", AnnotateCues);
  }
}

void RegisterBigLexicon(const Setup& setup) {
  const std::string names =
      fmt::format("{} entities", setup.big_tables.entities.size());
  benchmark::RegisterBenchmark(
      ("lexicon/compile, " + names).c_str(),
      [&setup](benchmark::State& state) {
        for (auto _ : state) {
          const auto bytes = CompileTables(setup.big_tables);
          if (!bytes.ok()) return state.SkipWithError("does not compile");
          state.PauseTiming();
          if (!WriteFileAtomically(setup.big_file, *bytes).ok()) {
            return state.SkipWithError("cannot be written");
          }
          state.ResumeTiming();
        }
      })
      ->Iterations(1)
      ->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark(
      ("lexicon/open, " + names).c_str(),
      [&setup](benchmark::State& state) {
        for (auto _ : state) {
          auto opened = Lexicon::Open(setup.big_file);
          if (!opened.ok()) return state.SkipWithError("does not open");
          benchmark::DoNotOptimize(opened);
        }
      })
      ->Unit(benchmark::kMillisecond);
}

// False, with a message, when there is no lexicon to measure with.
bool Prepare(const Options& options, Setup* setup) {
  auto lexicon = options.lexicon.empty() ? OpenLexicon({})
                                         : OpenLexicon({options.lexicon});
  if (!lexicon.ok()) {
    fmt::print(stderr, "{}\n", lexicon.status().message());
    return false;
  }
  setup->lexicon = *lexicon;
  setup->normalizer =
      std::make_unique<Normalizer>(setup->lexicon, NormalizerOptions());
  setup->naive = std::make_unique<NaiveSearch>(setup->lexicon->file());
  auto cues = OpenCueTables(ResourcePath("framing"));
  if (cues.ok()) setup->cues = std::move(*cues);
  if (!cues.ok()) fmt::print(stderr, "{}: no cues\n", cues.status().message());
  setup->corpora.push_back(MakeCorpus("english", "en", options.english,
                                      options.megabytes,
                                      SomeLabels(*setup->lexicon, false)));
  setup->corpora.push_back(MakeCorpus("chinese", "zh-Hans", options.chinese,
                                      options.megabytes,
                                      SomeLabels(*setup->lexicon, true)));
  setup->big_tables = BigTables(options.tables);
  setup->big_file = (std::filesystem::temp_directory_path() /
                     fmt::format("normalize-bench-{}.nlex", getpid()))
                        .string();
  return true;
}

void AddOptions(CLI::App* app, Options* options) {
  app->description(
      "Measure matching and annotating against a copy of the text and a "
      "naive search. Options that begin with --benchmark_ go to Google "
      "Benchmark.");
  app->add_option("--lexicon", options->lexicon, "Compiled file or folder");
  app->add_option("--english", options->english, "English text")
      ->envname("NORMALIZE_BENCH_ENGLISH");
  app->add_option("--chinese", options->chinese, "Chinese text")
      ->envname("NORMALIZE_BENCH_CHINESE");
  app->add_option("--tables", options->tables,
                  "Folder of a big lexicon to compile and open")
      ->envname("NORMALIZE_BENCH_TABLES");
  app->add_option("--megabytes", options->megabytes, "Of each text, at most")
      ->capture_default_str();
}

int Main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);  // takes its own options away
  Options options;
  CLI::App app;
  AddOptions(&app, &options);
  CLI11_PARSE(app, argc, argv);
  Setup setup;
  if (!Prepare(options, &setup)) return 2;
  RegisterTexts(setup);
  RegisterBigLexicon(setup);
  RatioReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.PrintRatios();
  std::error_code ignored;
  std::filesystem::remove(setup.big_file, ignored);
  return 0;
}

}  // namespace
}  // namespace normalize::bench

int main(int argc, char** argv) { return normalize::bench::Main(argc, argv); }
