// Lint of names that swallow, or fall into, the names of others.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "normalize/lexicon/lint_checks.h"
#include "normalize/text/language.h"
#include "normalize/text/normal_form.h"
#include "normalize/text/tokens.h"

namespace normalize {
namespace {

std::vector<Token> TokensOf(std::string_view text) {
  std::vector<Token> tokens;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &tokens);
  return tokens;
}

std::string_view WithoutArticle(std::string_view text) {
  if (text.starts_with("the ") || text.starts_with("The ")) {
    text.remove_prefix(4);
  }
  return text;
}

// "China" of "China's central bank"; empty when no possessive begins `name`.
std::string_view PossessorOf(std::string_view name) {
  size_t end = std::string_view::npos;
  for (const std::string_view ending : {"'s ", "\u2019s ", "s' ", "s\u2019 "}) {
    const size_t at = name.find(ending);
    if (at == std::string_view::npos) continue;
    end = std::min(end, at + (ending[0] == 's' ? 1 : 0));
  }
  if (end == std::string_view::npos) return {};
  return WithoutArticle(name.substr(0, end));
}

constexpr auto kGovernments = std::to_array<std::string_view>(
    {" government", " administration", " authorities", " regime"});

class PhraseLint {
 public:
  PhraseLint(const LintView& view, const LintReport& report)
      : view_(view), report_(report) {
    for (const StatedName& name : view.names()) {
      if (name.strong) keys_[name.entity].insert(name.key);
      if (IsShort(name)) short_.emplace(name.key, &name);
    }
  }

  void Run() {
    for (const StatedName& name : view_.names()) {
      HidesPlace(name);
      PlaceGovernment(name);
      HidesCompany(name);
      CrossesWords(name);
    }
  }

 private:
  // Two Han characters, found anywhere.
  static bool IsShort(const StatedName& name) {
    return name.strong && name.entity->type != "place" &&
           PrimaryLanguage(name.lang) == "zh" && HanCount(name.text) == 2;
  }

  // The number of characters of an all-Han name, else 0.
  static size_t HanCount(std::string_view text) {
    const auto tokens = TokensOf(text);
    const bool han =
        std::all_of(tokens.begin(), tokens.end(),
                    [](const Token& t) { return t.kind == TokenKind::kHan; });
    return han ? tokens.size() : 0;
  }

  // `China's parliament` keeps the reader from seeing China.
  void HidesPlace(const StatedName& name) {
    if (name.entity->type == "place") return;
    const std::string possessor = NameKey(PossessorOf(name.text));
    if (possessor.empty()) return;
    if (!view_.IsNameOf("place", possessor) &&
        !view_.IsNameOf("person", possessor)) {
      return;
    }
    report_(name.row, "hides-place",
            fmt::format("`{}` of {} hides another entity in its possessive",
                        name.text, name.entity->id));
  }

  // `Taiwan authorities` is Taiwan with a word behind it, not a body. With a
  // capital it can be one (`Taipei City Government`).
  void PlaceGovernment(const StatedName& name) {
    if (name.entity->type == "place") return;
    const std::string key = NameKey(WithoutArticle(name.text));
    const size_t last = name.text.rfind(' ') + 1;
    if (name.text[last] >= 'A' && name.text[last] <= 'Z') return;
    for (const std::string_view ending : kGovernments) {
      if (!key.ends_with(ending)) continue;
      const std::string place = key.substr(0, key.size() - ending.size());
      if (!view_.IsNameOf("place", place)) continue;
      report_(name.row, "place-government",
              fmt::format("`{}` of {} is no name of its own", name.text,
                          name.entity->id));
    }
  }

  // `Nvidia H20` where `H20` is a row: the company is a mention of its own.
  void HidesCompany(const StatedName& name) {
    if (name.entity->type != "product" || name.stated == nullptr) return;
    for (size_t at = name.key.find(' '); at != std::string::npos;
         at = name.key.find(' ', at + 1)) {
      if (!view_.IsNameOf("organization", name.key.substr(0, at))) continue;
      if (!keys_[name.entity].contains(name.key.substr(at + 1))) continue;
      report_(name.row, "hides-company",
              fmt::format("`{}` of {} is a company and another row's name",
                          name.text, name.entity->id));
      return;
    }
  }

  // A short name that begins in one word of a longer name and ends in the
  // next will do so in running text as well: 国会 in 中国|会计.
  void CrossesWords(const StatedName& name) {
    if (PrimaryLanguage(name.lang) != "zh" || HanCount(name.text) < 4 ||
        name.text.find("·") != std::string_view::npos) {
      return;
    }
    const auto tokens = TokensOf(name.text);
    std::vector<size_t> borders;
    for (size_t i = 0; i + 1 < tokens.size(); ++i) {
      const auto found =
          short_.find(KeyOfPair(name.text, tokens[i], tokens[i + 1]));
      if (found == short_.end() || found->second->entity == name.entity) {
        continue;
      }
      if (borders.empty()) borders = ChineseWordBorders(name.text);
      if (!Crosses(borders, tokens[i], tokens[i + 1])) continue;
      const StatedName& inner = *found->second;
      report_(inner.row, "crosses-words",
              fmt::format("`{}` of {} stands across two words of `{}` ({})",
                          inner.text, inner.entity->id, name.text,
                          name.entity->id));
      short_.erase(found);
    }
  }

  static std::string KeyOfPair(std::string_view text, const Token& first,
                               const Token& second) {
    return FoldToken(first.In(text)) + " " + FoldToken(second.In(text));
  }

  // A border lies between them, and the words on both sides are longer: single
  // characters are what the dictionary makes of a name that it does not know.
  static bool Crosses(const std::vector<size_t>& borders, const Token& first,
                      const Token& second) {
    const auto is_border = [&](size_t at) {
      return std::binary_search(borders.begin(), borders.end(), at);
    };
    return is_border(first.end) && !is_border(first.begin) &&
           !is_border(second.end);
  }

  const LintView& view_;
  const LintReport& report_;
  std::unordered_map<const EntityRow*, std::unordered_set<std::string>> keys_;
  std::unordered_map<std::string, const StatedName*> short_;
};

}  // namespace

void LintPhrases(const LintView& view, const LintReport& report) {
  PhraseLint(view, report).Run();
}

}  // namespace normalize
