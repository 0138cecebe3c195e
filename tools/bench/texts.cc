#include "tools/bench/texts.h"

#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <random>
#include <string_view>
#include <utility>

namespace normalize::bench {
namespace {

constexpr size_t kDocumentBytes = 32 << 10;
constexpr size_t kGeneratedBytes = 4 << 20;
constexpr unsigned kSeed = 1;
constexpr int kWordsPerName = 20;

constexpr std::string_view kEnglish[] = {
    "the",       "of",    "and",   "meeting", "on",     "trade", "agreed",
    "minister",  "said",  "that",  "economy", "policy", "would", "be",
    "announced", "after", "talks", "in",      "growth", "with",  "new"};
constexpr std::string_view kChinese[] = {
    "的", "在",   "会议", "表示", "发展", "经济", "合作", "和",   "举行",
    "了", "加强", "双方", "问题", "工作", "推动", "今天", "国家", "建设"};

template <size_t N>
std::string Generate(const std::string_view (&words)[N], bool spaced,
                     const std::vector<std::string>& names) {
  std::mt19937 random(kSeed);
  std::string text;
  for (int word = 1; text.size() < kGeneratedBytes; ++word) {
    const bool name = word % kWordsPerName == 0 && !names.empty();
    text += name ? std::string_view(names[random() % names.size()])
                 : words[random() % N];
    if (word % 300 == 0) {
      text += '\n';
    } else if (word % 25 == 0) {
      text += spaced ? ". " : "。";
    } else if (spaced) {
      text += ' ';
    }
  }
  return text;
}

// The beginning of a file up to a line end; empty when it cannot be read.
std::string ReadBeginning(const std::string& path, size_t limit) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      std::fopen(path.c_str(), "rb"), std::fclose);
  if (file == nullptr) return {};
  std::string text(limit, '\0');
  text.resize(std::fread(text.data(), 1, limit, file.get()));
  const size_t last = text.rfind('\n');
  if (text.size() == limit && last != std::string::npos) text.resize(last + 1);
  return text;
}

void AddDocuments(std::string_view text, Corpus* corpus) {
  while (!text.empty()) {
    const size_t newline = text.find('\n', kDocumentBytes);
    const size_t end =
        newline == std::string_view::npos ? text.size() : newline + 1;
    Document document;
    document.id = fmt::format("{}-{}", corpus->name, corpus->documents.size());
    document.lang = corpus->lang;
    document.text = text.substr(0, end);
    corpus->documents.push_back(std::move(document));
    corpus->bytes += end;
    text.remove_prefix(end);
  }
}

}  // namespace

Corpus MakeCorpus(const std::string& name, const std::string& lang,
                  const std::string& path, size_t megabytes,
                  const std::vector<std::string>& names) {
  Corpus corpus;
  corpus.name = name;
  corpus.lang = lang;
  std::string text;
  if (!path.empty()) {
    text = ReadBeginning(path, megabytes * 1000000);
    if (text.empty()) {
      fmt::print(stderr, "{}: cannot be read: measuring a generated text\n",
                 path);
    }
  }
  if (text.empty()) {
    corpus.name += "-generated";
    text = lang == "en" ? Generate(kEnglish, true, names)
                        : Generate(kChinese, false, names);
  }
  AddDocuments(text, &corpus);
  return corpus;
}

}  // namespace normalize::bench
