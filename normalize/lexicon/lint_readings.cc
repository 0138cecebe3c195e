// Lint of readings: does the pinyin fit the Han name?
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "normalize/lexicon/lint_checks.h"
#include "normalize/text/fold.h"
#include "normalize/text/han.h"
#include "normalize/text/language.h"
#include "normalize/text/readings.h"
#include "normalize/text/romanization.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// Letters only, ü and its spellings as u.
std::string Letters(std::string_view text) {
  std::string letters;
  for (const char c : Fold(text)) {
    if (c >= 'a' && c <= 'z') letters += c;
  }
  for (const std::string_view spelled : {"lyu", "nyu"}) {
    const size_t at = letters.find(spelled);
    if (at != std::string::npos) letters.erase(at + 1, 1);
  }
  return letters;
}

// True when every word of `label` can be Hanyu Pinyin.
bool IsPinyin(std::string_view word) {
  if (word.empty()) return true;
  std::vector<SyllablePrefix> found;
  SyllablesAt(word, &found);
  return std::any_of(found.begin(), found.end(), [&](const auto& prefix) {
    return (prefix.schemes & static_cast<SchemeSet>(Scheme::kPinyin)) &&
           IsPinyin(word.substr(prefix.length));
  });
}

// Whether `letters` is the reading, in either order of family and given name.
bool ReadsAs(const NameReading& reading, const std::string& letters) {
  const size_t count = reading.syllables.size();
  const size_t split = reading.surname_length;
  for (const size_t begin : {size_t{0}, split < count ? split : 0}) {
    std::string spelled;
    for (size_t i = 0; i < count; ++i) {
      spelled += Spell(reading.syllables[(begin + i) % count].syllable,
                       Scheme::kPinyin);
    }
    if (Letters(spelled) == letters) return true;
  }
  return false;
}

class ReadingLint {
 public:
  ReadingLint(const LintView& view, const LintReport& report)
      : view_(view), report_(report) {
    for (const NameRow& row : view.tables().names) {
      if (!row.reading.empty()) stated_.insert(row.entity + row.name);
    }
  }

  void Run() {
    for (const EntityRow& row : view_.tables().entities) {
      if (row.type == "person" && row.country == "CN") Fits(row);
    }
    for (const NameRow& row : view_.tables().names) {
      if (!row.reading.empty()) Length(row);
    }
  }

 private:
  // Only labels that are pinyin: other romanizations and other names of a
  // person are no readings of the Han name, and need not be. A row that states
  // the label's reading marks the difference as known.
  void Fits(const EntityRow& row) {
    if (stated_.contains(row.id + row.label_zh)) return;  // somebody looked
    const std::string letters = Letters(row.label_en);
    if (letters.empty() || !IsPinyin(letters)) return;
    const std::vector<NameReading> readings = ReadName(row.label_zh);
    if (readings.empty()) return;
    for (const NameReading& reading : readings) {
      if (ReadsAs(reading, letters)) return;
    }
    report_(
        row.row, "reading-mismatch",
        fmt::format("`{}` is no reading of {}", row.label_en, row.label_zh));
  }

  void Length(const NameRow& row) {
    const auto reading = ParseReading(row.reading);
    if (!reading.ok()) return;  // CheckTables tells
    const std::u32string chars = ToUtf32(row.name);
    const auto han =
        static_cast<size_t>(std::count_if(chars.begin(), chars.end(), IsHan));
    if (reading->syllables.size() == han) return;
    report_(row.row, "reading-length",
            fmt::format("{} syllables for the {} characters of `{}`",
                        reading->syllables.size(), han, row.name));
  }

  const LintView& view_;
  const LintReport& report_;
  std::unordered_set<std::string> stated_;  // entity and name with a reading
};

}  // namespace

void LintReadings(const LintView& view, const LintReport& report) {
  ReadingLint(view, report).Run();
}

}  // namespace normalize
