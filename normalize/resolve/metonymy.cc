#include "normalize/resolve/metonymy.h"

#include <algorithm>
#include <array>

#include "normalize/base/one_of.h"
#include "normalize/resolve/surroundings.h"
#include "normalize/resolve/word_lists.h"
#include "normalize/text/fold.h"

namespace normalize {
namespace {

constexpr std::array<std::string_view, 31> kSeats = {
    "Beijing",   "Washington", "Washington, D.C.", "Moscow",    "Taipei",
    "Brussels",  "Tokyo",      "Seoul",            "Pyongyang", "London",
    "Paris",     "Berlin",     "New Delhi",        "Canberra",  "Ottawa",
    "The Hague", "Hanoi",      "Manila",           "Kyiv",      "Jerusalem",
    "Tehran",    "Jakarta",    "Kuala Lumpur",     "Bangkok",   "Islamabad",
    "Rome",      "Madrid",     "Zhongnanhai",      "Kremlin",   "The Kremlin",
    "White House"};

// What a government has and a town has not.
bool IsPolicyNoun(std::string_view word) {
  static constexpr std::array<std::string_view, 44> kNouns = {
      "policy",    "policies",   "decision",  "response",  "position",
      "stance",    "claim",      "claims",    "leaders",   "leadership",
      "ambitions", "sanctions",  "tariffs",   "offer",     "demand",
      "demands",   "ban",        "curbs",     "threat",    "threats",
      "pressure",  "move",       "moves",     "warning",   "warnings",
      "refusal",   "diplomacy",  "rhetoric",  "strategy",  "approach",
      "support",   "opposition", "restrictions", "controls", "allies",
      "proposal",  "goal",       "goals",     "interests", "intentions",
      "reaction",  "efforts",    "push",      "retaliation"};
  return OneOf(kNouns, word);
}

bool IsGovernmentsVerb(std::string_view word) {
  static constexpr std::array<std::string_view, 24> kVerbs = {
      "urged",    "urges",   "warned",     "warns",   "condemned",
      "condemns", "vowed",   "vows",       "imposed", "imposes",
      "accused",  "accuses", "retaliated", "rejected", "rejects",
      "insisted", "insists", "responded",  "demanded", "demands",
      "banned",   "seeks",   "considers",  "opposes"};
  return IsActorsVerb(word) || OneOf(kVerbs, word);
}

bool StartsWithHanVerb(std::string_view rest) {
  static constexpr std::array<std::string_view, 16> kVerbs = {
      "表示", "称",   "稱",   "宣布", "指责", "指責", "敦促", "警告",
      "回应", "回應", "反对", "反對", "要求", "认为", "認為", "呼吁"};
  return std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::string_view verb) {
    return rest.starts_with(verb);
  });
}

// "officials in Beijing said": the place, whatever follows.
bool IsObjectOfPreposition(const Surroundings& around, size_t begin) {
  const std::string_view word = around.WordBefore(begin);
  return IsFunctionWord(word) && word != "and" && word != "but" &&
         word != "if" && word != "when" && word != "as" && word != "than" &&
         word != "the";
}

std::string_view Next(std::string_view text, std::string_view word,
                      const Surroundings& around) {
  return around.WordAfter(
      static_cast<size_t>(word.data() + word.size() - text.data()));
}

}  // namespace

bool IsSeatOfGovernment(std::string_view label) {
  return OneOf(kSeats, label);
}

bool IsMetonym(std::string_view text, ByteSpan span) {
  const Surroundings around(text);
  const std::string_view rest = text.substr(span.end);
  if (StartsWithHanVerb(rest)) return true;
  for (const std::string_view mark : {"'s ", "’s "}) {
    if (!rest.starts_with(mark)) continue;
    const std::string_view noun =
        around.WordAfter(span.end + mark.size() - 1);
    return IsPolicyNoun(Fold(noun)) ||
           (!noun.empty() && IsPolicyNoun(Fold(Next(text, noun, around))));
  }
  if (!rest.starts_with(' ') || IsObjectOfPreposition(around, span.begin)) {
    return false;
  }
  const std::string_view verb = around.WordAfter(span.end);
  return IsGovernmentsVerb(verb) && Next(text, verb, around) != "by";
}

}  // namespace normalize
