// The checks that a lexicon must pass to be compiled (CheckTables). What is
// merely doubtful is the business of lint.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "normalize/base/date.h"
#include "normalize/base/one_of.h"
#include "normalize/lexicon/tables.h"
#include "normalize/text/readings.h"

namespace normalize {
namespace {

constexpr std::array<std::string_view, 8> kTypes = {
    "person",  "organization", "place", "office",
    "product", "term",         "event", "outlet"};
constexpr std::array<std::string_view, 2> kStrengths = {"strong", "weak"};
constexpr std::array<std::string_view, 2> kGlossKinds = {"head", "character"};
constexpr std::array<std::string_view, 3> kCapacities = {"holder", "acting",
                                                         "designate"};
constexpr std::array<std::string_view, 4> kCases = {"", "exact", "proper",
                                                    "word"};

bool IsSlug(std::string_view id) {
  return !id.empty() &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
             std::string_view::npos;
}

class Checker {
 public:
  Checker(const Tables& tables, std::vector<TableProblem>* problems)
      : tables_(tables), problems_(problems) {
    for (const auto& entity : tables.entities) ids_.insert(entity.id);
    for (const auto& source : tables.sources) sources_.insert(source.id);
  }

  void Run() {
    for (const EntityRow& row : tables_.entities) CheckEntity(row);
    for (const NameRow& row : tables_.names) CheckName(row);
    for (const TenureRow& row : tables_.tenures) CheckTenure(row);
    for (const OutletRow& row : tables_.outlets) {
      Known(row.outlet, row.row);
      Unique(std::make_tuple('o', row.outlet, std::string(), std::string()),
             row.row);
      CheckSources(row.row);
    }
    for (const GlossRow& row : tables_.glosses) {
      if (!OneOf(kGlossKinds, row.kind)) {
        Problem(row.row, "bad-gloss",
                fmt::format("`{}` is neither head nor character", row.kind));
      }
      Unique({'g', row.han, row.gloss, row.kind}, row.row);
      CheckSources(row.row);
    }
    for (const DemonymRow& row : tables_.demonyms) {
      Known(row.place, row.row);
      Unique({'d', row.place, row.demonym, row.lang}, row.row);
      CheckSources(row.row);
    }
  }

 private:
  using Key = std::tuple<char, std::string, std::string, std::string>;

  void CheckEntity(const EntityRow& row) {
    if (!IsSlug(row.id)) {
      Problem(row.row, "bad-id",
              fmt::format("`{}` is no slug of a-z, 0-9 and -", row.id));
    }
    if (!OneOf(kTypes, row.type)) {
      Problem(row.row, "bad-type", fmt::format("unknown type `{}`", row.type));
    }
    if (row.label_en.empty() && row.label_zh.empty()) {
      Problem(row.row, "no-label", "an entity needs label_en or label_zh");
    }
    if (!row.body.empty()) Known(row.body, row.row);
    Unique({'e', row.id, "", ""}, row.row);
    CheckSources(row.row);
  }

  void CheckName(const NameRow& row) {
    Known(row.entity, row.row);
    if (row.name.empty()) Problem(row.row, "no-name", "the name is empty");
    if (!OneOf(kStrengths, row.strength)) {
      Problem(row.row, "bad-strength",
              fmt::format("`{}` is neither strong nor weak", row.strength));
    }
    if (!OneOf(kCases, row.letter_case)) {
      Problem(row.row, "bad-case",
              fmt::format("`{}` is none of blank, exact, proper, word",
                          row.letter_case));
    }
    if (!row.reading.empty()) {
      if (const auto r = ParseReading(row.reading); !r.ok()) {
        Problem(row.row, "bad-reading", std::string(r.status().message()));
      }
    }
    CheckDates(row.from, row.to, row.row);
    Unique({'n', row.entity, row.name, row.lang}, row.row);
    CheckSources(row.row);
  }

  void CheckTenure(const TenureRow& row) {
    Known(row.office, row.row);
    Known(row.person, row.row);
    if (!OneOf(kCapacities, row.capacity)) {
      Problem(row.row, "bad-capacity",
              fmt::format("unknown capacity `{}`", row.capacity));
    }
    CheckDates(row.from, row.to, row.row);
    Unique({'t', row.office, row.from, row.person}, row.row);
    CheckSources(row.row);
  }

  void CheckDates(const std::string& from, const std::string& to, RowId row) {
    const auto first = CheckDate(from, row);
    const auto last = CheckDate(to, row);
    if (first && last && first->first > last->last) {
      Problem(row, "reversed-dates",
              fmt::format("from {} is after to {}", from, to));
    }
  }

  std::optional<DayRange> CheckDate(const std::string& date, RowId row) {
    if (date.empty()) return {};
    const auto parsed = ParseDate(date);
    if (!parsed) {
      Problem(row, "bad-date",
              fmt::format("`{}` is no date like 2025-01-20", date));
    }
    return parsed;
  }

  void CheckSources(RowId row) {
    std::string_view cell = tables_.rows[row].source;
    if (cell.empty()) Problem(row, "no-source", "the source is empty");
    while (!cell.empty()) {
      const size_t space = cell.find(' ');
      const std::string id(cell.substr(0, space));
      if (!sources_.contains(id)) {
        Problem(row, "unknown-source",
                fmt::format("`{}` is not in sources.tsv", id));
      }
      cell.remove_prefix(space == std::string_view::npos ? cell.size()
                                                         : space + 1);
    }
  }

  void Known(const std::string& id, RowId row) {
    if (ids_.contains(id)) return;
    Problem(row, "unknown-entity",
            fmt::format("no entity has the id `{}`", id));
  }

  void Unique(Key key, RowId row) {
    const auto [place, fresh] = seen_.emplace(std::move(key), row);
    if (fresh) return;
    const RowOrigin& first = tables_.rows[place->second];
    Problem(row, "duplicate",
            fmt::format("the same key stands at {}:{}",
                        tables_.files[first.file], first.line));
  }

  void Problem(RowId row, std::string rule, std::string message) {
    problems_->push_back(
        tables_.ProblemAt(row, std::move(rule), std::move(message)));
  }

  const Tables& tables_;
  std::vector<TableProblem>* problems_;
  std::set<std::string> ids_;
  std::set<std::string> sources_;
  std::map<Key, RowId> seen_;
};

}  // namespace

void CheckTables(const Tables& tables, std::vector<TableProblem>* problems) {
  Checker(tables, problems).Run();
}

}  // namespace normalize
