#include "normalize/lexicon/forms.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "normalize/lexicon/calques.h"
#include "normalize/lexicon/person_name.h"
#include "normalize/text/dictionary.h"
#include "normalize/text/fold.h"
#include "normalize/text/han.h"
#include "normalize/text/language.h"
#include "normalize/text/regions.h"
#include "normalize/text/script.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr const char* kLatinLanguages[] = {"de", "fr", "es"};

bool IsChinese(std::string_view lang) { return PrimaryLanguage(lang) == "zh"; }

bool HasHan(std::string_view text) {
  const std::u32string chars = ToUtf32(text);
  return std::any_of(chars.begin(), chars.end(), IsHan);
}

std::vector<Token> TokensOf(std::string_view text) {
  std::vector<Token> tokens;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &tokens);
  return tokens;
}

bool IsOneCharacter(std::string_view text) {
  const std::vector<Token> tokens = TokensOf(text);
  return tokens.size() == 1 && (tokens[0].kind != TokenKind::kWord ||
                                tokens[0].end - tokens[0].begin == 1);
}

// US, U.S., DPP, EE. UU.: capitals, and each stretch of them short.
bool IsAbbreviation(std::string_view text) {
  size_t letters = 0;
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (InfoOf(c.value).upper) {
      ++letters;
    } else if (c.value != '.' && c.value != ' ' && c.value != '&') {
      return false;
    }
    pos += c.length;
  }
  return letters > 0 && letters <= 6;
}

// A single word that is an ordinary one in lower case ("Time", "Apple").
bool IsCommonWord(std::string_view text, std::string_view lang) {
  const std::vector<Token> tokens = TokensOf(text);
  if (tokens.size() != 1 || tokens[0].kind != TokenKind::kWord) return false;
  const std::string lower = Fold(text);
  return IsDictionaryWord("en", lower) ||
         (lang != "en" && lang != "und" &&
          IsDictionaryWord(PrimaryLanguage(lang), lower));
}

bool IsCyrillic(std::string_view word) {
  const char32_t first = DecodeAt(word, 0).value;
  return first >= 0x400 && first < 0x530;
}

// An ordinary word of another language than English ("Mehr").
bool IsWordElsewhere(std::string_view text) {
  const std::vector<Token> tokens = TokensOf(text);
  if (tokens.size() != 1 || !tokens[0].initial_upper) return false;
  const std::string lower = Fold(text);
  if (IsCyrillic(lower)) return IsDictionaryWord("ru", lower);
  return std::any_of(
      std::begin(kLatinLanguages), std::end(kLatinLanguages),
      [&](const char* lang) { return IsDictionaryWord(lang, lower); });
}

CaseRule CaseRuleOf(const Form& form, bool exact) {
  if (exact) return CaseRule::kExact;
  if (form.flags & kAbbreviation) return CaseRule::kExact;
  const std::vector<Token> tokens = TokensOf(form.text);
  const bool any_upper =
      std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.initial_upper || t.all_upper;
      });
  return any_upper ? CaseRule::kProper : CaseRule::kAny;
}

Day FirstDay(const std::string& date) {
  const auto range = ParseDate(date);
  return range ? range->first : kNoDay;
}
Day LastDay(const std::string& date) {
  const auto range = ParseDate(date);
  return range ? range->last : kNoDay;
}

std::string ReplaceAll(std::string text, std::string_view from,
                       std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

class Deriver {
 public:
  Deriver(const EntityRow& entity, const std::vector<const NameRow*>& names,
          const std::vector<const DemonymRow*>& demonyms,
          const std::vector<GlossRow>& glosses)
      : entity_(entity),
        names_(names),
        demonyms_(demonyms),
        glosses_(glosses) {}

  std::vector<Form> Run() {
    AddListed();
    AddLabels();
    AddRegionNames();
    const std::vector<Form> stated = Collected();
    for (const Form& form : stated) DeriveFrom(form);
    AddCalques();
    for (const DemonymRow* row : demonyms_) {
      AddDerived(row->demonym, row->lang, NameOrigin::kDemonym, row->row,
                 false);
    }
    return Collected();
  }

 private:
  void AddListed() {
    for (const NameRow* row : names_) {
      Form form;
      form.text = row->name;
      form.lang = row->lang;
      form.frame = row->frame;
      form.reading = row->reading;
      form.origin = row->name == entity_.label_en ||
                            row->name == entity_.label_zh
                        ? NameOrigin::kLabel
                        : NameOrigin::kListed;
      form.row = row->row;
      form.from = FirstDay(row->from);
      form.to = LastDay(row->to);
      // A label names its entity even where a row says that it does not do so
      // without context.
      const bool label = form.origin == NameOrigin::kLabel;
      if (label && row->strength == "weak") form.flags |= kNeedsContext;
      if (row->letter_case == "word") form.flags |= kCommonWord;
      Add(std::move(form), label || row->strength == "strong",
          row->letter_case == "exact");
    }
  }

  void AddLabels() {
    AddLabel(entity_.label_en, "en");
    AddLabel(entity_.label_zh, "zh-Hans");
  }

  // A row of names/ that repeats the label has the last word on its strength.
  void AddLabel(const std::string& label, const std::string& lang) {
    if (label.empty()) return;
    const bool stated = std::any_of(
        names_.begin(), names_.end(),
        [&](const NameRow* row) { return row->name == label; });
    if (!stated) AddDerived(label, lang, NameOrigin::kLabel, entity_.row, true);
  }

  // Weak: what is derived so may also be another name.
  void AddCalques() {
    std::vector<std::string> calques;
    if (entity_.type == "person") {
      const PersonName name = CutPersonName(entity_, entity_.label_en);
      calques = PersonCalques(entity_.label_zh, name.family, glosses_);
    } else if (entity_.type == "organization" || entity_.type == "outlet") {
      calques = OrganizationCalques(entity_.label_zh, glosses_);
    }
    for (const std::string& calque : calques) {
      AddDerived(calque, "en", NameOrigin::kCalque, entity_.row, false);
    }
  }

  void AddRegionNames() {
    if (entity_.region.empty()) return;
    for (const RegionName& name : NamesOfRegion(entity_.region)) {
      AddDerived(name.name, name.lang, NameOrigin::kRegion, entity_.row, true);
    }
  }

  void DeriveFrom(const Form& form) {
    if (IsChinese(form.lang)) AddScripts(form);
    if (entity_.type == "person") {
      AddPersonForms(form);
    } else {
      AddOrganizationForms(form);
    }
  }

  // A Taiwan or Hong Kong spelling that is the general Traditional one is not
  // said again.
  void AddScripts(const Form& form) {
    const HanVariant own = HanVariantOf(form.lang);
    const std::string traditional =
        ConvertHan(form.text, own, HanVariant::kTraditional);
    const auto add = [&](const char* lang, std::string text) {
      AddLike(form, std::move(text), lang, NameOrigin::kScript, form.strong());
    };
    if (own != HanVariant::kSimplified) {
      add("zh-Hans", ConvertHan(form.text, own, HanVariant::kSimplified));
    }
    if (own != HanVariant::kTraditional) add("zh-Hant", traditional);
    for (const auto& [lang, variant] :
         {std::pair("zh-Hant-TW", HanVariant::kTaiwan),
          std::pair("zh-Hant-HK", HanVariant::kHongKong)}) {
      if (variant == own) continue;
      std::string text = ConvertHan(form.text, own, variant);
      if (text != traditional) add(lang, std::move(text));
    }
  }

  void AddPersonForms(const Form& form) {
    const std::string_view after_dot = AfterLastDot(form.text);
    if (!after_dot.empty()) {
      AddLike(form, std::string(after_dot), form.lang, NameOrigin::kSurname,
              false);
    } else if (HasHan(form.text)) {
      AddHanSurname(form);
    } else {
      AddSpacedForms(form);
    }
  }

  // 高市 of 高市早苗. One character alone is no name.
  void AddHanSurname(const Form& form) {
    const size_t length = HanFamilyLength(form.text, entity_.country);
    if (length < 2) return;
    AddLike(form, ToUtf8(ToUtf32(form.text).substr(0, length)), form.lang,
            NameOrigin::kSurname, false);
  }

  void AddSpacedForms(const Form& form) {
    if (!form.strong() || (form.flags & kAbbreviation)) return;
    const PersonName name = CutPersonName(entity_, form.text);
    if (name.family.empty()) return;
    AddLike(form, name.family, form.lang, NameOrigin::kSurname, false);
    if (!WritesFamilyFirst(entity_.country)) return;
    AddLike(form, name.family_first ? name.given + " " + name.family
                                    : name.family + " " + name.given,
            form.lang, NameOrigin::kOrder, true);
    AddGivenForms(form, name);
  }

  // Jong-un alone, and the name with it joined: Kim Jongun, Jongun Kim.
  void AddGivenForms(const Form& form, const PersonName& name) {
    const bool compound =
        name.given.find_first_of("- ") != std::string::npos;
    if (compound || entity_.country == "VN") {
      const std::string given =
          entity_.country == "VN" ? SplitWords(name.given).back() : name.given;
      AddLike(form, given, form.lang, NameOrigin::kGiven, false);
    }
    const size_t hyphen = name.given.find('-');
    if (hyphen == std::string::npos) return;
    const std::string joined = ReplaceAll(name.given, "-", "");
    AddLike(form, name.family + " " + joined, form.lang, NameOrigin::kJoined,
            true);
    AddLike(form, joined + " " + name.family, form.lang, NameOrigin::kJoined,
            true);
  }

  void AddOrganizationForms(const Form& form) {
    if (form.text.starts_with("The ") && TokensOf(form.text).size() > 2) {
      AddLike(form, form.text.substr(4), form.lang, NameOrigin::kArticle,
              form.strong());
    }
    for (const auto& [dotted, plain] :
         {std::pair("U.S.", "US"), std::pair("U.K.", "UK"),
          std::pair("U.N.", "UN")}) {
      if (form.text == dotted) continue;
      if (form.text.find(dotted) != std::string::npos) {
        AddLike(form, ReplaceAll(form.text, dotted, plain), form.lang,
                NameOrigin::kJoined, form.strong());
      }
    }
  }

  void AddLike(const Form& form, std::string text, std::string lang,
               NameOrigin origin, bool strong) {
    Form derived = form;
    derived.text = std::move(text);
    derived.lang = std::move(lang);
    derived.origin = origin;
    derived.reading.clear();
    derived.flags = 0;
    if (origin == NameOrigin::kScript) {
      derived.flags = form.flags & (kCommonWord | kNeedsContext);
    }
    Add(std::move(derived), strong, form.case_rule == CaseRule::kExact &&
                                        !(form.flags & kAbbreviation));
  }

  void AddDerived(const std::string& text, const std::string& lang,
                  NameOrigin origin, RowId row, bool strong) {
    Form form;
    form.text = text;
    form.lang = lang;
    form.origin = origin;
    form.row = row;
    Add(std::move(form), strong, false);
  }

  void Add(Form form, bool strong, bool exact) {
    if (form.text.empty()) return;
    if (form.origin >= NameOrigin::kSurname && IsOneCharacter(form.text)) {
      return;  // 황, 王: too many people
    }
    if (strong) form.flags |= kStrong;
    if (IsAbbreviation(form.text)) form.flags |= kAbbreviation;
    if (IsCommonWord(form.text, form.lang)) form.flags |= kCommonWord;
    if (IsWordElsewhere(form.text)) form.flags |= kWordElsewhere;
    form.case_rule = CaseRuleOf(form, exact);
    const auto key = std::make_pair(form.text, form.lang);
    const auto [place, fresh] = forms_.try_emplace(key, form);
    if (!fresh && form.origin < place->second.origin) place->second = form;
  }

  std::vector<Form> Collected() const {
    std::vector<Form> forms;
    for (const auto& [key, form] : forms_) forms.push_back(form);
    return forms;
  }

  const EntityRow& entity_;
  const std::vector<const NameRow*>& names_;
  const std::vector<const DemonymRow*>& demonyms_;
  const std::vector<GlossRow>& glosses_;
  std::map<std::pair<std::string, std::string>, Form> forms_;
};

}  // namespace

std::vector<Form> DeriveForms(const EntityRow& entity,
                              const std::vector<const NameRow*>& names,
                              const std::vector<const DemonymRow*>& demonyms,
                              const std::vector<GlossRow>& glosses) {
  return Deriver(entity, names, demonyms, glosses).Run();
}

}  // namespace normalize
