// The groups of lint rules, and what they share.
#ifndef NORMALIZE_LEXICON_LINT_CHECKS_H_
#define NORMALIZE_LEXICON_LINT_CHECKS_H_

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "normalize/base/date.h"
#include "normalize/lexicon/tables.h"

namespace normalize {

// A name as the tables state it: a label, or a row of names/. A label that a
// row repeats is that row.
struct StatedName {
  std::string_view text, lang;
  const EntityRow* entity = nullptr;
  const NameRow* stated = nullptr;  // null for a label without a row
  RowId row = kNoRow;
  bool strong = true;
  bool exact = false;  // case tells: declared, or an acronym in capitals
  Day from = kNoDay, to = kNoDay;
  std::string key;  // its folded tokens, joined by spaces
};

// The tables as the rules look at them.
class LintView {
 public:
  LintView(const Tables& tables, const std::set<std::string>& cited);

  const Tables& tables() const { return tables_; }
  // Sources that other tables cite.
  const std::set<std::string>& cited() const { return cited_; }
  const std::vector<StatedName>& names() const { return names_; }
  // Null for an unknown id.
  const EntityRow* Entity(std::string_view id) const;
  // Ids of places (or persons) by the key of each of their strong names.
  bool IsNameOf(std::string_view type, const std::string& key) const;

 private:
  void AddLabel(const EntityRow& entity, const std::string& label,
                std::string_view lang);
  void AddRow(const NameRow& row);

  const Tables& tables_;
  const std::set<std::string>& cited_;
  std::unordered_map<std::string_view, const EntityRow*> entities_;
  std::unordered_map<std::string, int> repeated_;  // id + label -> 1
  std::vector<StatedName> names_;
  std::unordered_map<std::string, std::vector<const EntityRow*>> owners_;
};

using LintReport =
    std::function<void(RowId row, std::string_view rule, std::string message)>;

void LintText(const LintView& view, const LintReport& report);
void LintCodes(const LintView& view, const LintReport& report);
void LintNames(const LintView& view, const LintReport& report);
void LintPhrases(const LintView& view, const LintReport& report);
void LintReadings(const LintView& view, const LintReport& report);
void LintTenures(const LintView& view, const LintReport& report);

// The folded tokens of a name, joined by spaces: names with the same key are
// found by the same words.
std::string NameKey(std::string_view name);

// 1 when blank, many as kManySeats, 0 when it is no number.
inline constexpr uint32_t kManySeats = 0xFFFFFFFF;
uint32_t SeatsOf(const EntityRow& office);

}  // namespace normalize

#endif  // NORMALIZE_LEXICON_LINT_CHECKS_H_
