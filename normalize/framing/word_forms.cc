#include "normalize/framing/word_forms.h"

#include <algorithm>
#include <cstddef>

namespace normalize {
namespace {

using Forms = std::vector<std::string>;

bool IsVowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool EndsInSibilant(std::string_view word) {
  return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") ||
         word.ends_with("ch") || word.ends_with("sh");
}

// "slam", "curb" no, "admit", "label": one consonant after one vowel.
bool MayDouble(std::string_view word) {
  if (word.size() < 3) return false;
  const char last = word.back();
  if (IsVowel(last) || last == 'w' || last == 'x' || last == 'y') return false;
  return IsVowel(word[word.size() - 2]) && !IsVowel(word[word.size() - 3]);
}

bool HasOneVowel(std::string_view word) {
  return std::count_if(word.begin(), word.end(), IsVowel) == 1;
}

void AddWithEndings(std::string stem, std::initializer_list<const char*> ends,
                    Forms* forms) {
  for (const char* end : ends) forms->push_back(stem + end);
}

void AddEnglish(std::string_view word, Forms* forms) {
  const std::string whole(word);
  const std::string stem(word.substr(0, word.size() - 1));
  if (word.ends_with("e")) {
    AddWithEndings(whole, {"s", "d"}, forms);
    AddWithEndings(stem, {"ing"}, forms);
  } else if (word.ends_with("y") && word.size() > 2 &&
             !IsVowel(word[word.size() - 2])) {
    AddWithEndings(stem, {"ies", "ied"}, forms);
    AddWithEndings(whole, {"ing"}, forms);
  } else {
    AddWithEndings(whole, {EndsInSibilant(word) ? "es" : "s"}, forms);
    const bool doubles = MayDouble(word);
    if (doubles) AddWithEndings(whole + word.back(), {"ed", "ing"}, forms);
    // "bar" gives "barred" only: "bared" is of another word.
    if (!doubles || !HasOneVowel(word)) {
      AddWithEndings(whole, {"ed", "ing"}, forms);
    }
  }
}

void AddGerman(std::string_view word, Forms* forms) {
  AddWithEndings(std::string(word), {"e", "en", "er", "es", "em", "n", "s"},
                 forms);
  if (!word.ends_with("n")) return;
  const size_t ending = word.ends_with("en") ? 2 : 1;
  AddWithEndings(std::string(word.substr(0, word.size() - ending)),
                 {"e", "t", "et", "te", "ten", "ete", "eten", "end"}, forms);
}

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string Escape(std::string_view literal) {
  std::string escaped;
  for (const char c : literal) {
    if (std::string_view(".^$|()[]{}*+?\\").find(c) != std::string_view::npos) {
      escaped += '\\';
    }
    escaped += c;
  }
  return escaped;
}

std::string Join(const std::vector<std::string>& parts,
                 std::string_view separator) {
  std::string joined;
  for (const std::string& part : parts) {
    if (!joined.empty()) joined += separator;
    joined += part;
  }
  return joined;
}

bool IsAsciiWord(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
         (c >= 'a' && c <= 'z');
}

// Words of one space between, in their forms; "'" stands for the curly
// apostrophe too.
std::string PhraseExpression(std::string_view lang, std::string_view phrase) {
  std::vector<std::string> words;
  for (const std::string_view word : Split(phrase, ' ')) {
    std::vector<std::string> forms;
    for (const std::string& form : WordForms(lang, word)) {
      forms.push_back(Escape(form));
    }
    words.push_back("(?:" + Join(forms, "|") + ")");
  }
  std::string expression = Join(words, "[ \xC2\xA0-]");
  for (size_t at = 0; (at = expression.find('\'', at)) != std::string::npos;
       at += 7) {
    expression.replace(at, 1, "['\xE2\x80\x99]");
  }
  if (IsAsciiWord(phrase.front())) expression.insert(0, "\\b");
  if (IsAsciiWord(phrase.back())) expression += "\\b";
  return expression;
}

}  // namespace

Forms WordForms(std::string_view lang, std::string_view word) {
  Forms forms = {std::string(word)};
  if (lang == "en" && !word.empty()) AddEnglish(word, &forms);
  if (lang == "de" && !word.empty()) AddGerman(word, &forms);
  std::sort(forms.begin(), forms.end(), [](const auto& a, const auto& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

std::string LemmaExpression(std::string_view lang, std::string_view cell) {
  std::vector<std::string> phrases;
  for (const std::string_view phrase : Split(cell, '|')) {
    if (!phrase.empty()) phrases.push_back(PhraseExpression(lang, phrase));
  }
  return "(?i)(?:" + Join(phrases, "|") + ")";
}

}  // namespace normalize
