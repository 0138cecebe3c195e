// lexicon stats
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "normalize/cli/console.h"
#include "normalize/cli/resources.h"
#include "normalize/lexicon/lexicon_file.h"
#include "tools/lexicon/commands.h"

namespace normalize {
namespace {

struct Options {
  std::string lexicon;
};

using Counts = std::map<std::string, size_t>;

std::string YearOf(Day day) {
  return day == kNoDay ? "unknown" : FormatDay(day).substr(0, 4);
}

// One table: its rows by falling count, the rest summed up.
std::string Table(const std::string& title, const Counts& counts, size_t most) {
  std::vector<std::pair<std::string, size_t>> rows(counts.begin(),
                                                   counts.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.second > b.second;
  });
  std::string out = fmt::format("\n{}\n", title);
  size_t rest = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (i < most) {
      out += fmt::format("  {:<24}{:>8}\n", rows[i].first, rows[i].second);
    } else {
      rest += rows[i].second;
    }
  }
  if (rest > 0) out += fmt::format("  {:<24}{:>8}\n", "others", rest);
  return out;
}

class Counter {
 public:
  explicit Counter(const LexiconFile& file) : file_(file) {}

  std::string Run() {
    const auto entities = file_.entities();
    for (size_t i = 0; i < entities.size(); ++i) {
      CountEntity(entities[i]);
      CountLanguages(static_cast<EntityIndex>(i));
    }
    for (const NameRecord& name : file_.names()) CountName(name);
    for (const TenureRecord& tenure : file_.tenures()) CountTenure(tenure);
    return Summary() + Table("entities by type", types_, 20) +
           Table("entities by type and Han name", han_, 20) +
           Table("entities by country", countries_, 30) +
           Table("entities with a stated name in", named_, 30) +
           Table("stated names by language", languages_, 30) +
           Table("names by origin", origins_, 10) +
           Table("tenures by office", offices_, 30) +
           Table("tenures by first year", years_, 60);
  }

 private:
  std::string Summary() const {
    return fmt::format("{} entities, {} names, {} readings, {} tenures\n",
                       file_.entities().size(), file_.names().size(),
                       file_.readings().size(), file_.tenures().size());
  }

  void CountEntity(const EntityRecord& entity) {
    const std::string type(TypeName(entity.type));
    const std::string country(file_.Text(entity.country));
    ++types_[type];
    ++han_[type + (entity.label_zh.length > 0 ? ", with" : ", without")];
    ++countries_[country.empty() ? "none" : country];
  }

  // Each entity once a language, however many names it has there.
  void CountLanguages(EntityIndex entity) {
    std::set<std::string_view> languages;
    for (const NameRecord& name : file_.NamesOf(entity)) {
      if (name.origin <= NameOrigin::kListed) {
        languages.insert(file_.Text(name.lang));
      }
    }
    for (const std::string_view lang : languages) ++named_[std::string(lang)];
  }

  void CountName(const NameRecord& name) {
    const bool stated = name.origin <= NameOrigin::kListed;
    ++origins_[stated                               ? "stated in a row"
               : name.origin == NameOrigin::kRegion ? "CLDR"
                                                    : "derived"];
    if (stated) ++languages_[std::string(file_.Text(name.lang))];
  }

  void CountTenure(const TenureRecord& tenure) {
    ++offices_[std::string(file_.Text(file_.Entity(tenure.office).id))];
    ++years_[YearOf(tenure.from_first)];
  }

  const LexiconFile& file_;
  Counts types_, han_, countries_, named_, languages_, origins_, offices_,
      years_;
};

int Run(const Options& options) {
  const auto lexicon = OpenOrComplain(options.lexicon);
  if (lexicon == nullptr) return kFailed;
  Stdout out;
  Status status = out.Write(Counter(lexicon->file()).Run());
  if (status.ok()) status = out.Flush();
  return FinishStdout(status);
}

}  // namespace

void AddStats(Program* program) {
  auto options = std::make_shared<Options>();
  CLI::App* app =
      program->AddCommand("stats", "Count what a lexicon covers",
                          "lexicon stats", [options] { return Run(*options); });
  app->add_option("--lexicon", options->lexicon,
                  "Compiled file or folder of tables instead of the built-in")
      ->type_name(kFileType);
}

}  // namespace normalize
