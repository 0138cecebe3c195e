#include "normalize/framing/contrasts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "normalize/base/file.h"
#include "normalize/framing/word_forms.h"
#include "normalize/lexicon/table_reader.h"

namespace normalize {
namespace {

constexpr char kFile[] = "framing/contrasts.tsv";

const TableShape kShape = {{"set", "term", "lang", "stance", "source"},
                           {"about", "note"}};

bool IsStance(std::string_view stance) {
  static constexpr std::array<std::string_view, 4> kStances = {
      "neutral", "critical", "approving", "official"};
  return std::find(kStances.begin(), kStances.end(), stance) != kStances.end();
}

class Reader {
 public:
  Reader(std::vector<TableProblem>* problems, std::vector<ContrastTerm>* terms)
      : problems_(*problems), terms_(*terms) {}

  void Add(const Row& row) {
    if (row["set"].empty() || row["term"].empty() || row["lang"].empty()) {
      return Problem(row, "blank", "set, term and lang must be given");
    }
    if (!IsStance(row["stance"])) {
      return Problem(row, "stance",
                     "no stance is called `" + row["stance"] + "`");
    }
    const std::string expression = LemmaExpression(row["lang"], row["term"]);
    auto pattern = Pattern::Compile(expression);
    if (!pattern.ok()) {
      return Problem(row, "pattern", std::string(pattern.status().message()));
    }
    terms_.push_back({row["set"], row["term"], row["lang"], row["stance"],
                      row["about"], row["note"], row["source"], expression,
                      std::move(*pattern), row.line()});
  }

 private:
  void Problem(const Row& row, std::string rule, std::string message) {
    problems_.push_back(
        {kFile, row.line(), std::move(rule), std::move(message)});
  }

  std::vector<TableProblem>& problems_;
  std::vector<ContrastTerm>& terms_;
};

}  // namespace

Result<std::vector<ContrastTerm>> ReadContrasts(
    const std::string& path, std::vector<TableProblem>* problems) {
  const auto text = ReadFile(path);
  if (!text.ok()) return text.status();
  std::vector<ContrastTerm> terms;
  Reader reader(problems, &terms);
  ReadTable(*text, kFile, kShape, problems,
            [&reader](const Row& row) { reader.Add(row); });
  return terms;
}

}  // namespace normalize
