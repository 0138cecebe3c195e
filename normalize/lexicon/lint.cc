#include "normalize/lexicon/lint.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <tuple>

#include "normalize/base/file.h"
#include "normalize/lexicon/lint_checks.h"
#include "normalize/lexicon/person_name.h"
#include "normalize/lexicon/table_reader.h"
#include "normalize/text/tokens.h"

namespace normalize {
namespace {

constexpr auto kRules = std::to_array<LintRule>({
    // Reading the files, and what a lexicon must pass to be compiled.
    {"bad-capacity", "a capacity other than holder, acting and designate"},
    {"bad-case", "a case other than exact, proper and word"},
    {"bad-date", "a date that is no ISO day, month or year"},
    {"bad-gloss", "a kind of gloss other than head and character"},
    {"bad-id", "an id that is no slug of a-z, 0-9 and -"},
    {"bad-reading", "a reading with a part that is no pinyin syllable"},
    {"bad-strength", "a strength other than strong and weak"},
    {"bad-type", "an unknown type of entity"},
    {"columns", "a row with more or fewer cells than the header"},
    {"duplicate", "two rows with the same key"},
    {"encoding", "bytes that are not UTF-8"},
    {"header", "a header without a required column, or with one twice"},
    {"no-label", "an entity without any label"},
    {"no-name", "an empty name"},
    {"no-source", "a row without a source"},
    {"reversed-dates", "a beginning after the end"},
    {"unknown-column", "a column that nothing reads"},
    {"unknown-entity", "an id that no entity has"},
    {"unknown-source", "a source that sources.tsv does not list"},
    // lint_text.cc
    {"mixed-scripts", "a word of Latin, Greek and Cyrillic letters mixed"},
    {"not-nfc", "a cell that is not in Unicode's form NFC"},
    {"not-simplified", "a Simplified name with a Traditional character"},
    {"not-traditional", "a Traditional name with a Simplified character"},
    {"odd-character", "a control, invisible or private character in a cell"},
    {"stray-space", "a space at an end of a cell, or two in a row"},
    {"unsorted", "a row that belongs before the one above it"},
    {"wrong-script", "a name in a script that its language is not written in"},
    // lint_codes.cc
    {"bad-country", "a country that is neither ISO 3166-1, EU nor INT"},
    {"bad-language", "a language that is no BCP 47 tag, or zh without script"},
    {"bad-seats", "seats that are neither a number nor many"},
    {"bad-wikidata", "a Wikidata id that is not Q and a number"},
    {"shared-wikidata", "two entities with one Wikidata id"},
    {"unknown-frame", "a frame that is no category of framing cues"},
    {"unused-source", "a source that no row cites"},
    {"wrong-type", "an office, holder, outlet or place of another type"},
    // lint_names.cc
    {"common-word", "a dictionary word, strong and without a case"},
    {"no-simplified", "an entity with Chinese names but without label_zh"},
    {"shadowed-name", "a name that another row of the entity already finds"},
    {"shared-name", "one strong name of two entities at one time"},
    // lint_phrases.cc
    {"crosses-words", "a short Han name across the words of another's name"},
    {"hides-company", "a product's company and name where the name is a row"},
    {"hides-place", "a name that begins with a possessive of another entity"},
    {"place-government", "`X government` for the place X"},
    // lint_readings.cc
    {"reading-length",
     "a reading with more or fewer syllables than characters"},
    {"reading-mismatch", "a pinyin label that is no reading of the Han name"},
    // lint_tenures.cc
    {"no-beginning", "a tenure without a beginning"},
    {"office-vacant", "over a year without a holder, and no word about it"},
    {"too-many-holders", "more holders at one time than the office has seats"},
});

// US, U.S., R&D: capitals that are exact by themselves.
bool IsAcronym(std::string_view text) {
  return text.size() <= 6 &&
         text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ.& ") ==
             std::string_view::npos;
}

Day FirstDay(const std::string& date) {
  return ParseDate(date).value_or(DayRange()).first;
}
Day LastDay(const std::string& date) {
  return ParseDate(date).value_or(DayRange()).last;
}

}  // namespace

std::span<const LintRule> LintRules() { return kRules; }

std::string NameKey(std::string_view name) {
  std::vector<Token> tokens;
  Tokenize(name, 0, static_cast<uint32_t>(name.size()), &tokens);
  std::string key;
  for (const Token& token : tokens) {
    if (!key.empty()) key += ' ';
    key += FoldToken(token.In(name));
  }
  return key;
}

LintView::LintView(const Tables& tables, const std::set<std::string>& cited)
    : tables_(tables), cited_(cited) {
  for (const EntityRow& row : tables.entities) entities_[row.id] = &row;
  for (const NameRow& row : tables.names) {
    repeated_.emplace(row.entity + '\t' + row.name, 1);
  }
  for (const EntityRow& row : tables.entities) {
    AddLabel(row, row.label_en, "en");
    AddLabel(row, row.label_zh, "zh-Hans");
  }
  for (const NameRow& row : tables.names) AddRow(row);
  for (const StatedName& name : names_) {
    if (name.strong) owners_[name.key].push_back(name.entity);
  }
}

const EntityRow* LintView::Entity(std::string_view id) const {
  const auto found = entities_.find(id);
  return found == entities_.end() ? nullptr : found->second;
}

bool LintView::IsNameOf(std::string_view type, const std::string& key) const {
  const auto found = owners_.find(key);
  return found != owners_.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [&](const EntityRow* e) { return e->type == type; });
}

void LintView::AddLabel(const EntityRow& entity, const std::string& label,
                        std::string_view lang) {
  if (label.empty() || repeated_.contains(entity.id + '\t' + label)) return;
  StatedName name;
  name.text = label;
  name.lang = lang;
  name.entity = &entity;
  name.row = entity.row;
  name.exact = IsAcronym(label);
  name.key = NameKey(label);
  names_.push_back(std::move(name));
}

void LintView::AddRow(const NameRow& row) {
  StatedName name;
  name.text = row.name;
  name.lang = row.lang;
  name.entity = Entity(row.entity);
  if (name.entity == nullptr) return;  // CheckTables tells
  name.stated = &row;
  name.row = row.row;
  name.strong = row.strength == "strong";
  name.exact = row.letter_case == "exact" || IsAcronym(row.name);
  name.from = FirstDay(row.from);
  name.to = LastDay(row.to);
  name.key = NameKey(row.name);
  names_.push_back(std::move(name));
}

std::set<std::string> SourcesOfOtherTables(const std::string& folder) {
  static const TableShape shape = {{"source"}, {}};
  std::set<std::string> cited;
  std::error_code error;
  std::filesystem::directory_iterator files(
      std::filesystem::path(folder) / "framing", error);
  if (error) return cited;
  for (const auto& entry : files) {
    const auto text = ReadFile(entry.path().string());
    if (!text.ok() || entry.path().extension() != ".tsv") continue;
    std::vector<TableProblem> not_ours;
    ReadTable(*text, entry.path().filename().string(), shape, &not_ours,
              [&](const Row& row) {
                for (std::string& id : SplitWords(row["source"])) {
                  cited.insert(std::move(id));
                }
              });
  }
  return cited;
}

std::vector<TableProblem> LintTables(const Tables& tables,
                                     const std::set<std::string>& cited) {
  std::vector<TableProblem> problems;
  CheckTables(tables, &problems);
  const LintView view(tables, cited);
  const LintReport report = [&](RowId row, std::string_view rule,
                                std::string message) {
    problems.push_back(
        tables.ProblemAt(row, std::string(rule), std::move(message)));
  };
  for (const auto check : {LintText, LintCodes, LintNames, LintPhrases,
                           LintReadings, LintTenures}) {
    check(view, report);
  }
  std::stable_sort(problems.begin(), problems.end(),
                   [](const TableProblem& a, const TableProblem& b) {
                     return std::tie(a.file, a.line) < std::tie(b.file, b.line);
                   });
  return problems;
}

}  // namespace normalize
