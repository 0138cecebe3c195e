// Lint of characters: forms, spaces, scripts, and the order of rows.
#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/lexicon/lint_checks.h"
#include "normalize/text/fold.h"
#include "normalize/text/han.h"
#include "normalize/text/language.h"
#include "normalize/text/normal_form.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

using Cells = std::vector<std::string_view>;

enum Script : unsigned {
  kNoScript = 0,
  kLatin = 1,
  kGreek = 2,
  kCyrillic = 4,
  kHanScript = 8,
  kKanaScript = 16,
  kHangulScript = 32,
};

Script ScriptOf(char32_t c) {
  if (c < 0x80) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? kLatin : kNoScript;
  }
  if (c == 0x3005 || c == 0x3007) return kNoScript;
  switch (InfoOf(c).cls) {
    case CharClass::kHan:
      return kHanScript;
    case CharClass::kKana:
      return kKanaScript;
    case CharClass::kHangul:
      return kHangulScript;
    case CharClass::kWord:
      break;
    default:
      return kNoScript;
  }
  if ((c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00)) return kLatin;
  if ((c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000)) return kGreek;
  return c >= 0x400 && c < 0x530 ? kCyrillic : kNoScript;
}

unsigned ScriptsOf(std::string_view text) {
  unsigned scripts = 0;
  for (const char32_t c : ToUtf32(text)) scripts |= ScriptOf(c);
  return scripts;
}

// The scripts that names in a language are written in, Latin brand names
// aside; nothing for a language that the rule knows nothing of.
std::optional<unsigned> ScriptsOfLanguage(std::string_view lang) {
  struct Entry {
    std::string_view lang;
    unsigned scripts;
  };
  static constexpr auto kEntries =
      std::to_array<Entry>({{"cs", kLatin},
                            {"da", kLatin},
                            {"de", kLatin},
                            {"el", kGreek},
                            {"en", kLatin},
                            {"es", kLatin},
                            {"fi", kLatin},
                            {"fr", kLatin},
                            {"id", kLatin},
                            {"it", kLatin},
                            {"ja", kHanScript | kKanaScript},
                            {"ko", kHangulScript | kHanScript},
                            {"ms", kLatin},
                            {"nl", kLatin},
                            {"no", kLatin},
                            {"pl", kLatin},
                            {"pt", kLatin},
                            {"ru", kCyrillic},
                            {"sv", kLatin},
                            {"tr", kLatin},
                            {"uk", kCyrillic},
                            {"vi", kLatin},
                            {"zh", kHanScript}});
  for (const Entry& entry : kEntries) {
    if (entry.lang == lang) return entry.scripts;
  }
  return {};
}

bool IsOdd(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD) return true;
  if (c == 0x200B || c == 0x200E || c == 0x200F) return true;  // not joiners
  if (c >= 0x2028 && c <= 0x202E) return true;  // separators, embeddings
  if (c == 0x3000 || c == 0xFEFF || c == 0xFFFD) return true;
  return c >= 0xE000 && c < 0xF900;  // private use
}

class TextLint {
 public:
  TextLint(const LintView& view, const LintReport& report)
      : tables_(view.tables()), report_(report) {}

  void Run() {
    for (const EntityRow& r : tables_.entities) {
      Row(r.row, {r.id},
          {r.label_en, r.label_zh, r.country, r.wikidata, r.note, r.region,
           r.body, r.seats});
      Name(r.row, r.label_en, "en");
      Name(r.row, r.label_zh, "zh-Hans");
    }
    for (const NameRow& r : tables_.names) {
      Row(r.row, {r.entity, r.name, r.lang},
          {r.strength, r.frame, r.reading, r.from, r.to, r.note,
           r.letter_case});
      Name(r.row, r.name, r.lang);
    }
    for (const TenureRow& r : tables_.tenures) {
      Row(r.row, {r.office, r.from, r.person}, {r.to, r.capacity, r.note});
    }
    for (const OutletRow& r : tables_.outlets) {
      Row(r.row, {r.outlet}, {r.country, r.language, r.owner, r.note});
    }
    for (const DemonymRow& r : tables_.demonyms) {
      Row(r.row, {r.place, r.demonym, r.lang}, {r.note});
      Name(r.row, r.demonym, r.lang);
    }
    for (const GlossRow& r : tables_.glosses) {
      Row(r.row, {r.han, r.gloss, r.kind}, {r.note});
    }
    for (const SourceRow& r : tables_.sources) {
      Row(r.row, {r.id}, {r.title, r.citation, r.licence, r.date});
    }
  }

 private:
  void Row(RowId row, const Cells& key, const Cells& others) {
    for (const auto cell : key) Cell(row, cell);
    for (const auto cell : others) Cell(row, cell);
    Cell(row, tables_.rows[row].source);
    Order(row, key);
  }

  void Cell(RowId row, std::string_view cell) {
    if (cell.empty()) return;
    if (!IsNfc(cell)) {
      report_(row, "not-nfc", fmt::format("`{}` is not in NFC", cell));
    }
    if (cell.front() == ' ' || cell.back() == ' ' ||
        cell.find("  ") != std::string_view::npos) {
      report_(row, "stray-space", fmt::format("a space too many: `{}`", cell));
    }
    for (const char32_t c : ToUtf32(cell)) {
      if (!IsOdd(c)) continue;
      report_(row, "odd-character",
              fmt::format("U+{:04X} in `{}`", static_cast<uint32_t>(c), cell));
      return;
    }
  }

  // Rows of one file come one after the other.
  void Order(RowId row, const Cells& key) {
    const RowOrigin& origin = tables_.rows[row];
    if (origin.file == file_ && key < last_) {
      report_(row, "unsorted",
              fmt::format("`{}` belongs before the row above", key[0]));
    }
    file_ = origin.file;
    last_ = key;
  }

  void Name(RowId row, std::string_view name, std::string_view lang) {
    if (name.empty()) return;
    MixedScripts(row, name);
    WrongScript(row, name, lang);
    HanScript(row, name, lang);
  }

  // A Cyrillic letter among Latin ones looks the same and is not.
  void MixedScripts(RowId row, std::string_view name) {
    std::vector<Token> tokens;
    Tokenize(name, 0, static_cast<uint32_t>(name.size()), &tokens);
    for (const Token& token : tokens) {
      const unsigned scripts = ScriptsOf(token.In(name));
      if ((scripts & (scripts - 1)) == 0) continue;
      report_(row, "mixed-scripts",
              fmt::format("`{}` in `{}`", token.In(name), name));
    }
  }

  void WrongScript(RowId row, std::string_view name, std::string_view lang) {
    const auto expected = ScriptsOfLanguage(PrimaryLanguage(lang));
    const unsigned scripts = ScriptsOf(name);
    if (!expected || scripts == 0) return;
    if ((scripts & ~(*expected | kLatin)) == 0 && (scripts & *expected)) return;
    // Acronyms and codes keep their letters in Chinese and Japanese text.
    if (scripts == kLatin && (*expected & kHanScript)) return;
    report_(row, "wrong-script",
            fmt::format("`{}` is not written like a name in {}", name, lang));
  }

  void HanScript(RowId row, std::string_view name, std::string_view lang) {
    if (PrimaryLanguage(lang) != "zh") return;
    const bool traditional = lang.starts_with("zh-Hant");
    for (const char32_t c : ToUtf32(name)) {
      // A character that is simplified outside the basic plane only (鋐) is
      // written as it is.
      if (traditional ? !IsOnlySimplified(c)
                      : !IsOnlyTraditional(c) || FoldHan(c) > 0xFFFF) {
        continue;
      }
      report_(row, traditional ? "not-traditional" : "not-simplified",
              fmt::format("{} in `{}`", ToUtf8(std::u32string(1, c)), name));
      return;
    }
  }

  const Tables& tables_;
  const LintReport& report_;
  uint32_t file_ = 0xFFFFFFFF;
  Cells last_;
};

}  // namespace

void LintText(const LintView& view, const LintReport& report) {
  TextLint(view, report).Run();
}

}  // namespace normalize
