#include "normalize/framing/boilerplate.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <utility>

#include "normalize/base/file.h"
#include "normalize/framing/simplified.h"
#include "normalize/lexicon/table_reader.h"
#include "normalize/text/fold.h"
#include "normalize/text/language.h"
#include "normalize/text/pattern.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr char kFile[] = "framing/boilerplate.tsv";
constexpr char kStrayRule[] = "stray-language";
constexpr char kCountRule[] = "stray-count";

// An article's own lines are longer, and so are quotations in the original.
constexpr size_t kLongestStray = 160;

const TableShape kShape = {{"rule", "lang", "pattern", "source"},
                           {"note", "example", "counterexample"}};

// Boilerplate is short; what it says inside a paragraph is the article's. To
// look at paragraphs too took twice as long.
constexpr size_t kLongestBoilerplate = 600;

struct Line {
  ByteSpan span;
  std::string_view text;  // without blanks at its ends
};

std::string_view Trim(std::string_view line) {
  const size_t begin = line.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

std::vector<Line> LinesOf(const Document& document) {
  const std::string_view text = document.text;
  std::vector<Line> lines;
  for (size_t begin = document.body_begin; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view trimmed = Trim(text.substr(begin, end - begin));
    if (!trimmed.empty()) lines.push_back({{begin, end}, trimmed});
    begin = end + 1;
  }
  return lines;
}

bool IsCount(std::string_view line) {
  return line.size() <= 6 && std::all_of(line.begin(), line.end(), [](char c) {
           return (c >= '0' && c <= '9') || c == ',' || c == '.' || c == 'K';
         });
}

struct Letters {
  size_t latin = 0, other = 0;
};

// Letters of the scripts that Western languages are written in, and others.
Letters CountLetters(std::string_view line) {
  Letters letters;
  for (size_t pos = 0; pos < line.size();) {
    const CodePoint c = DecodeAt(line, pos);
    pos += c.length;
    if (c.value == kInvalid) continue;
    const CharInfo& info = InfoOf(c.value);
    if (info.cls == CharClass::kSeparator || (c.value >= '0' && c.value <= '9'))
      continue;
    ++(c.value < 0x250 ? letters.latin : letters.other);
  }
  return letters;
}

bool IsLatinLanguage(std::string_view lang) {
  static constexpr std::array<std::string_view, 13> kOthers = {
      "zh", "ja", "ko", "ru", "uk", "ar", "fa",
      "hi", "th", "he", "el", "bg", "sr"};
  return std::find(kOthers.begin(), kOthers.end(), lang) == kOthers.end();
}

// "a" to "with": an English line of some length has one of them.
bool HasEnglishWord(std::string_view line) {
  static constexpr std::array<std::string_view, 22> kWords = {
      "a",    "an",  "and", "are", "as",   "at", "by", "for",
      "from", "has", "in",  "is",  "it",   "of", "on", "or",
      "that", "the", "to",  "was", "with", "you"};
  const std::string folded = Fold(line);
  for (size_t begin = 0; begin < folded.size();) {
    const size_t end = std::min(folded.find(' ', begin), folded.size());
    const std::string_view word =
        std::string_view(folded).substr(begin, end - begin);
    if (std::binary_search(kWords.begin(), kWords.end(), word)) return true;
    begin = end + 1;
  }
  return false;
}

// Whether a short line is in another language than the article. Names and
// titles of another script inside a line do not make it one.
bool IsStray(std::string_view line, std::string_view lang) {
  if (line.size() > kLongestStray) return false;
  const Letters letters = CountLetters(line);
  if (IsLatinLanguage(lang)) {
    if (letters.other > 3 * letters.latin && letters.other >= 4) return true;
    // Other languages of the same script are told by their words, which
    // takes some of them.
    if (lang != "en" || letters.latin < 12 || HasEnglishWord(line)) {
      return false;
    }
    const std::string detected = DetectLanguage(line);
    return detected != "en" && detected != "und";
  }
  return letters.other == 0 && letters.latin >= 8;
}

// Says which expressions do not compile.
void AddBroken(const std::vector<BoilerplateRule>& rules,
               const std::vector<std::string>& expressions,
               std::vector<TableProblem>* problems) {
  for (size_t i = 0; i < rules.size(); ++i) {
    const auto pattern = Pattern::Compile(expressions[i]);
    if (pattern.ok()) continue;
    problems->push_back({kFile, rules[i].line, "pattern",
                         std::string(pattern.status().message())});
  }
}

std::string Message(const std::vector<TableProblem>& problems) {
  std::string message;
  for (const TableProblem& problem : problems) {
    if (!message.empty()) message += "\n";
    message += Describe(problem);
  }
  return message;
}

}  // namespace

BoilerplateRules::BoilerplateRules(std::vector<BoilerplateRule> rules,
                                   PatternSet set)
    : rules_(std::move(rules)), set_(std::move(set)) {}

Result<BoilerplateRules> BoilerplateRules::Open(const std::string& path) {
  const auto text = ReadFile(path);
  if (!text.ok()) return text.status();
  std::vector<TableProblem> problems;
  std::vector<BoilerplateRule> rules;
  std::vector<std::string> expressions;
  std::set<std::string> ids;
  ReadTable(*text, kFile, kShape, &problems, [&](const Row& row) {
    if (!ids.insert(row["rule"]).second) {
      problems.push_back({kFile, row.line(), "duplicate",
                          "the rule " + row["rule"] + " stands twice"});
    }
    expressions.push_back(row["pattern"]);
    rules.push_back({row["rule"], row["source"], row["example"],
                     row["counterexample"], row.line()});
  });
  auto set = PatternSet::Compile(expressions);
  if (!set.ok()) AddBroken(rules, expressions, &problems);
  if (!problems.empty()) return Status::DataLoss(Message(problems));
  if (!set.ok()) return set.status();
  return BoilerplateRules(std::move(rules), std::move(*set));
}

const BoilerplateRule* BoilerplateRules::Match(std::string_view line) const {
  if (line.size() > kLongestBoilerplate) return nullptr;
  const std::string simplified = ToSimplified(line);
  for (const size_t index : set_.Candidates(simplified)) {
    if (set_.Find(index, simplified)) return &rules_[index];
  }
  return nullptr;
}

std::vector<Boilerplate> FindBoilerplate(const Document& document,
                                         std::string_view lang,
                                         const BoilerplateRules& rules) {
  const std::vector<Line> lines = LinesOf(document);
  const std::string_view primary = PrimaryLanguage(lang);
  std::vector<Boilerplate> found;
  bool after_boilerplate = false;
  for (const Line& line : lines) {
    const BoilerplateRule* rule = rules.Match(line.text);
    std::string id = rule != nullptr ? rule->id : std::string();
    // The counter of a share bar; and one line alone is an article.
    if (id.empty() && after_boilerplate && IsCount(line.text)) id = kCountRule;
    if (id.empty() && lines.size() > 2 && IsStray(line.text, primary)) {
      id = kStrayRule;
    }
    after_boilerplate = !id.empty();
    if (after_boilerplate) found.push_back({line.span, std::move(id)});
  }
  return found;
}

}  // namespace normalize
