// Lint of names against each other: who owns them, and which say nothing new.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "normalize/lexicon/lint_checks.h"
#include "normalize/text/dictionary.h"
#include "normalize/text/language.h"
#include "normalize/text/script.h"
#include "normalize/text/tokens.h"

namespace normalize {
namespace {

std::vector<Token> TokensOf(std::string_view text) {
  std::vector<Token> tokens;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &tokens);
  return tokens;
}

bool Meet(const StatedName& a, const StatedName& b) {
  const bool a_first = a.to != kNoDay && b.from != kNoDay && a.to < b.from;
  const bool b_first = b.to != kNoDay && a.from != kNoDay && b.to < a.from;
  return !a_first && !b_first;
}

// Acronyms and exact names are the same only letter for letter.
bool SameSpelling(const StatedName& a, const StatedName& b) {
  return (!a.exact && !b.exact) || a.text == b.text;
}

// Acronyms and brands in `und` are read in English as well.
std::string LanguageClass(std::string_view lang) {
  const std::string primary(PrimaryLanguage(lang));
  return primary == "und" ? "en" : primary;
}

bool IsAllHan(std::string_view text) {
  const std::vector<Token> tokens = TokensOf(text);
  return std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::kHan;
  });
}

// What stands between the words and has to be there in the text too.
std::string MarksOf(std::string_view text, const std::vector<Token>& tokens) {
  std::string marks;
  for (size_t i = 1; i < tokens.size(); ++i) {
    marks += GapBetween(text, tokens[i - 1].end, tokens[i].begin).marks;
    marks += '|';
  }
  return marks;
}

// True when everything that `b` finds in a text is found by `a`: the same
// words, and capitals asked for only where `b` has them.
bool Covers(const StatedName& a, const StatedName& b) {
  const auto tokens_a = TokensOf(a.text), tokens_b = TokensOf(b.text);
  if (tokens_a.size() != tokens_b.size()) return false;
  for (size_t i = 0; i < tokens_a.size(); ++i) {
    if (tokens_a[i].initial_upper && !tokens_b[i].initial_upper) return false;
  }
  return MarksOf(a.text, tokens_a) == MarksOf(b.text, tokens_b);
}

// A Traditional spelling that follows from `a`'s characters.
bool Derives(const StatedName& a, const StatedName& b) {
  if (a.lang == b.lang) return true;
  return ConvertHan(a.text, HanVariantOf(a.lang), HanVariantOf(b.lang)) ==
         b.text;
}

bool SameUse(const StatedName& a, const StatedName& b) {
  if (a.strong != b.strong || a.exact != b.exact) return false;
  if (a.from != b.from || a.to != b.to) return false;
  const auto frame = [](const StatedName& n) {
    return n.stated ? n.stated->frame : std::string();
  };
  return frame(a) == frame(b);
}

bool Shadows(const StatedName& a, const StatedName& b) {
  if (LanguageClass(a.lang) != LanguageClass(b.lang)) return false;
  if (!SameUse(a, b) || (b.stated && !b.stated->reading.empty())) return false;
  if (a.exact && a.text != b.text) return false;
  return PrimaryLanguage(a.lang) == "zh" ? Derives(a, b) : Covers(a, b);
}

class NameLint {
 public:
  NameLint(const LintView& view, const LintReport& report)
      : view_(view), report_(report) {}

  void Run() {
    std::map<std::string_view, std::vector<const StatedName*>> by_key;
    for (const StatedName& name : view_.names()) {
      if (!name.key.empty()) by_key[name.key].push_back(&name);
      CommonWord(name);
      NoSimplified(name);
    }
    for (const auto& [key, names] : by_key) {
      Shared(names);
      Shadowed(names);
    }
  }

 private:
  // Declared when all owners but one hold the name weakly.
  void Shared(const std::vector<const StatedName*>& names) {
    for (size_t i = 1; i < names.size(); ++i) {
      for (size_t j = 0; j < i; ++j) {
        const StatedName &a = *names[j], &b = *names[i];
        if (a.entity == b.entity || !a.strong || !b.strong) continue;
        if (!SameSpelling(a, b) || !Meet(a, b)) continue;
        report_(b.row, "shared-name",
                fmt::format("`{}` names {} as well as {}: make one of them "
                            "weak",
                            b.text, a.entity->id, b.entity->id));
        break;
      }
    }
  }

  void Shadowed(const std::vector<const StatedName*>& names) {
    std::set<const StatedName*> gone;
    for (const StatedName* b : names) {
      if (b->stated == nullptr) continue;
      for (const StatedName* a : names) {
        if (a == b || a->entity != b->entity || gone.contains(a)) continue;
        if (!Shadows(*a, *b)) continue;
        gone.insert(b);
        report_(b->row, "shadowed-name",
                fmt::format("`{}` of {} is found by `{}` ({}) already", b->text,
                            b->entity->id, a->text, a->lang));
        break;
      }
    }
  }

  void CommonWord(const StatedName& name) {
    if (!name.strong || name.exact) return;
    if (name.stated && name.stated->letter_case == "proper") return;
    const auto tokens = TokensOf(name.text);
    if (tokens.size() != 1 || tokens[0].kind != TokenKind::kWord) return;
    const std::string word = FoldToken(tokens[0].In(name.text));
    const std::string lang = LanguageClass(name.lang);
    if (!IsDictionaryWord("en", word) && !IsDictionaryWord(lang, word)) return;
    report_(name.row, "common-word",
            fmt::format("`{}` of {} is a word: make it weak or give a case",
                        name.text, name.entity->id));
  }

  void NoSimplified(const StatedName& name) {
    if (PrimaryLanguage(name.lang) != "zh" || !name.entity->label_zh.empty() ||
        !IsAllHan(name.text)) {
      return;
    }
    if (!told_.insert(name.entity).second) return;
    report_(name.row, "no-simplified",
            fmt::format("{} has the name `{}` but no label_zh", name.entity->id,
                        name.text));
  }

  const LintView& view_;
  const LintReport& report_;
  std::set<const EntityRow*> told_;
};

}  // namespace

void LintNames(const LintView& view, const LintReport& report) {
  NameLint(view, report).Run();
}

}  // namespace normalize
