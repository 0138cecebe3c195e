// Lint of codes and references: countries, languages, identifiers, sources.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "normalize/lexicon/lint_checks.h"
#include "normalize/lexicon/person_name.h"
#include "normalize/text/regions.h"

namespace normalize {
namespace {

// ISO 3166-1 alpha-2, with XK, which is in general use for Kosovo, and the two
// codes of our own.
constexpr std::string_view kCountries =
    " AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI "
    "BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN "
    "CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK "
    "FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM "
    "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN "
    "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK "
    "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP "
    "NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW "
    "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF "
    "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI "
    "VN VU WF WS XK YE YT ZA ZM ZW EU INT ";

// Languages that names are written in; a new one is added here on purpose, so
// that a slip (`jp`, `cn`, `kr`) is none.
constexpr std::string_view kLanguages =
    " af am ar az be bg bn bo bs ca ckb cs cy da de dv dz el en es et eu fa fi "
    "fil fr ga gu he hi hr hu hy id is it ja ka kk km kn ko ku ky lb lo lt lv "
    "mi mk ml mn mr ms mt my nan ne nl no or pa pl ps pt ro ru sd si sk sl so "
    "sq sr sv sw ta te tet tg th tk tl tr tt ug uk und ur uz vi yue zh ";

constexpr auto kFrames = std::to_array<std::string_view>(
    {"", "attribution-verb", "distancing", "epithet", "hedging", "loaded-term",
     "scare-quote", "so-called", "sovereignty-formula"});

bool IsListed(std::string_view list, std::string_view word) {
  return word.find(' ') == std::string_view::npos &&
         list.find(fmt::format(" {} ", word)) != std::string_view::npos;
}

bool AllIn(std::string_view part, std::string_view letters, size_t size) {
  return part.size() == size &&
         part.find_first_not_of(letters) == std::string_view::npos;
}

constexpr std::string_view kLower = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kUpper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

// language, language-Script, language-REGION or language-Script-REGION.
bool IsLanguageTag(std::string_view tag) {
  const size_t hyphen = tag.find('-');
  const std::string_view language = tag.substr(0, hyphen);
  if (!IsListed(kLanguages, language)) return false;
  if (hyphen == std::string_view::npos) return language != "zh";
  std::string_view rest = tag.substr(hyphen + 1);
  const bool script = rest.size() >= 4 && AllIn(rest.substr(0, 1), kUpper, 1) &&
                      AllIn(rest.substr(1, 3), kLower, 3);
  if (!script) return language != "zh" && AllIn(rest, kUpper, 2);
  rest.remove_prefix(4);
  return rest.empty() || (rest[0] == '-' && AllIn(rest.substr(1), kUpper, 2));
}

bool IsWikidataId(std::string_view id) {
  return id.size() > 1 && id[0] == 'Q' && id[1] != '0' &&
         id.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

class CodeLint {
 public:
  CodeLint(const LintView& view, const LintReport& report)
      : view_(view), report_(report) {}

  void Run() {
    for (const EntityRow& row : view_.tables().entities) Entity(row);
    for (const NameRow& row : view_.tables().names) Name(row);
    for (const TenureRow& row : view_.tables().tenures) {
      Type(row.row, row.office, "office");
      Type(row.row, row.person, "person");
    }
    for (const OutletRow& row : view_.tables().outlets) {
      Type(row.row, row.outlet, "outlet");
      Country(row.row, row.country);
      for (const std::string& lang : SplitWords(row.language)) {
        if (lang != "zh") Language(row.row, lang);
      }
    }
    for (const DemonymRow& row : view_.tables().demonyms) {
      const EntityRow* owner = view_.Entity(row.place);
      if (owner != nullptr && owner->type != "organization") {
        Type(row.row, row.place, "place");  // the EU has its adjectives too
      }
      if (!row.lang.empty()) Language(row.row, row.lang);
    }
    Sources();
  }

 private:
  void Entity(const EntityRow& row) {
    Country(row.row, row.country);
    if (!row.region.empty()) {
      if (NamesOfRegion(row.region).empty()) {
        report_(row.row, "bad-country",
                fmt::format("CLDR knows no region `{}`", row.region));
      }
      Type(row.row, row.id, "place");
    }
    if (!row.seats.empty()) {
      Type(row.row, row.id, "office");
      if (SeatsOf(row) == 0) {
        report_(row.row, "bad-seats",
                fmt::format("`{}` is neither a number nor `many`", row.seats));
      }
    }
    if (!row.wikidata.empty()) Wikidata(row);
  }

  void Name(const NameRow& row) {
    Language(row.row, row.lang);
    if (std::find(kFrames.begin(), kFrames.end(), row.frame) == kFrames.end()) {
      report_(row.row, "unknown-frame",
              fmt::format("`{}` is no category of cues", row.frame));
    }
  }

  void Wikidata(const EntityRow& row) {
    if (!IsWikidataId(row.wikidata)) {
      report_(row.row, "bad-wikidata",
              fmt::format("`{}` is no id like Q148", row.wikidata));
    }
    const auto [place, fresh] = wikidata_.emplace(row.wikidata, row.id);
    if (fresh) return;
    report_(row.row, "shared-wikidata",
            fmt::format("{} is {} already", row.wikidata, place->second));
  }

  void Country(RowId row, std::string_view code) {
    if (code.empty() || IsListed(kCountries, code)) return;
    report_(row, "bad-country", fmt::format("unknown country `{}`", code));
  }

  void Language(RowId row, std::string_view tag) {
    if (IsLanguageTag(tag)) return;
    report_(
        row, "bad-language",
        fmt::format("`{}` is no language tag such as en or zh-Hant-TW", tag));
  }

  void Type(RowId row, const std::string& id, std::string_view type) {
    const EntityRow* entity = view_.Entity(id);
    if (entity == nullptr || entity->type == type) return;
    report_(row, "wrong-type",
            fmt::format("{} is of type {} where {} is meant", id, entity->type,
                        type));
  }

  void Sources() {
    std::set<std::string> cited = view_.cited();
    for (const RowOrigin& origin : view_.tables().rows) {
      for (std::string& id : SplitWords(origin.source))
        cited.insert(std::move(id));
    }
    for (const SourceRow& row : view_.tables().sources) {
      if (cited.contains(row.id)) continue;
      report_(row.row, "unused-source",
              fmt::format("nothing cites {}", row.id));
    }
  }

  const LintView& view_;
  const LintReport& report_;
  std::unordered_map<std::string, std::string> wikidata_;
};

}  // namespace

void LintCodes(const LintView& view, const LintReport& report) {
  CodeLint(view, report).Run();
}

}  // namespace normalize
