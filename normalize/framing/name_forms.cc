#include "normalize/framing/name_forms.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

#include "normalize/framing/facts.h"
#include "normalize/text/dictionary.h"
#include "normalize/text/fold.h"
#include "normalize/text/name_similarity.h"
#include "normalize/text/romanization.h"
#include "normalize/text/tokens.h"
#include "normalize/text/utf8.h"

namespace normalize {
namespace {

using Words = std::vector<std::string>;

bool IsOneOf(std::string_view word,
             std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool IsSmallWord(std::string_view word) {
  return IsOneOf(word, {"the", "of", "for", "and", "in", "on", "de", "der",
                        "des", "die", "das"});
}

// What organizations have after their name, and what makes it no other name.
bool IsLegalWord(std::string_view word) {
  return IsOneOf(word, {"inc", "corp", "corporation", "co", "company", "ltd",
                        "limited", "llc", "plc", "ag", "gmbh", "nv", "sa",
                        "group", "holdings", "holding"});
}

bool HasHan(std::string_view text) {
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (InfoOf(c.value).cls == CharClass::kHan) return true;
    pos += c.length;
  }
  return false;
}

Words FoldedTokens(std::string_view form) {
  std::vector<Token> tokens;
  Tokenize(form, 0, static_cast<uint32_t>(form.size()), &tokens);
  Words words;
  for (const Token& token : tokens) {
    words.push_back(FoldToken(token.In(form)));
  }
  return words;
}

std::string Joined(const Words& words) {
  std::string joined;
  for (const std::string& word : words) joined += word;
  return joined;
}

// "President Trump" is a name with a title before it; the "Xi" of the label is
// none, whatever the dictionary says.
void DropTitles(const Words& label, Words* words) {
  while (words->size() > 1 && IsDictionaryWord("en", words->front()) &&
         std::find(label.begin(), label.end(), words->front()) == label.end()) {
    words->erase(words->begin());
  }
}

// A form as it is compared.
struct Shape {
  Shape(std::string_view form, std::string_view label, std::string_view type)
      : all(FoldedTokens(form)), compact(Joined(all)), han(HasHan(form)) {
    Words kept;
    for (const std::string& word : all) {
      if (!IsSmallWord(word) && !IsLegalWord(word)) kept.push_back(word);
    }
    if (type == "person" && !han) DropTitles(FoldedTokens(label), &kept);
    parts.insert(kept.begin(), kept.end());
    core = Joined(kept);
  }

  Words all;
  std::set<std::string> parts;  // without small words, titles, "Inc."
  std::string core;             // the same, in order
  std::string compact;          // all of it without separators
  bool han;
};

bool IsInitialsOf(const Shape& initials, const Shape& name) {
  if (initials.han || name.all.size() < 2) return false;
  std::string every, content;
  for (const std::string& word : name.all) {
    every += word[0];
    if (!IsSmallWord(word)) content += word[0];
  }
  return initials.compact == every || initials.compact == content;
}

bool IsSameSpelling(const Shape& a, const Shape& b) {
  if (a.compact == b.compact) return true;
  return IsInitialsOf(a, b) || IsInitialsOf(b, a);
}

// A slip of the pen: one edit in five letters, two in ten.
bool IsMisspelling(const Shape& a, const Shape& b) {
  constexpr size_t kLettersPerEdit = 5;
  if (a.han || b.han || a.all.size() != b.all.size()) return false;
  const size_t edits = EditDistance(ToUtf32(a.compact), ToUtf32(b.compact));
  const size_t length = std::min(a.compact.size(), b.compact.size());
  return edits <= std::min<size_t>(length / kLettersPerEdit, 2);
}

bool IsPartOf(const Shape& part, const Shape& whole) {
  if (part.han != whole.han || part.parts.empty()) return false;
  if (part.han) {
    return part.compact != whole.compact &&
           whole.compact.find(part.compact) != std::string::npos;
  }
  return std::includes(whole.parts.begin(), whole.parts.end(),
                       part.parts.begin(), part.parts.end());
}

using Syllables = std::vector<Syllable>;

// Every way to read `word` from `pos` on, after what `read` holds.
void ReadOn(const std::string& word, size_t pos, Syllables* read,
            std::set<Syllables>* readings) {
  constexpr size_t kMaxReadings = 64;
  if (readings->size() >= kMaxReadings) return;
  if (pos == word.size()) {
    readings->insert(*read);
    return;
  }
  std::vector<SyllablePrefix> prefixes;
  SyllablesAt(std::string_view(word).substr(pos), &prefixes);
  for (const SyllablePrefix& prefix : prefixes) {
    read->push_back(prefix.syllable);
    ReadOn(word, pos + prefix.length, read, readings);
    read->pop_back();
  }
}

// The syllables of a name in Latin letters, sorted, because surnames stand
// first or last.
std::set<Syllables> ReadingsOf(const Shape& name) {
  std::set<Syllables> readings = {{}};
  for (const std::string& word : name.all) {
    std::set<Syllables> longer;
    for (Syllables read : readings) ReadOn(word, 0, &read, &longer);
    readings = std::move(longer);
  }
  std::set<Syllables> sorted;
  for (Syllables reading : readings) {
    std::sort(reading.begin(), reading.end());
    sorted.insert(std::move(reading));
  }
  return sorted;
}

bool ReadAlike(const Shape& a, const Shape& b) {
  if (a.han || b.han) return false;
  const auto readings = ReadingsOf(b);
  for (const Syllables& reading : ReadingsOf(a)) {
    if (!reading.empty() && readings.contains(reading)) return true;
  }
  return false;
}

// Joins forms into classes; the label is the last node.
class Classes {
 public:
  Classes(const std::vector<NameForm>& forms, std::string_view label,
          std::string_view type)
      : forms_(forms), place_(type == "place"), parent_(forms.size() + 1) {
    std::iota(parent_.begin(), parent_.end(), size_t{0});
    for (const NameForm& form : forms) AddShape(form.form, label, type);
    AddShape(label, label, type);
  }

  std::vector<size_t> Find() {
    JoinSpellings();
    JoinReadings();
    if (place_) {
      JoinPartsOfLabel();
    } else {
      JoinParts();
    }
    return Names();
  }

 private:
  void AddShape(std::string_view form, std::string_view label,
                std::string_view type) {
    shapes_.emplace_back(form, label, type);
  }

  size_t label() const { return forms_.size(); }

  size_t Root(size_t node) const {
    while (parent_[node] != node) node = parent_[node];
    return node;
  }
  void Join(size_t a, size_t b) { parent_[Root(a)] = Root(b); }

  bool HasStance(size_t i) const { return i < label() && forms_[i].stance; }

  void JoinSpellings() {
    for (size_t i = 0; i < shapes_.size(); ++i) {
      for (size_t j = i + 1; j < shapes_.size(); ++j) {
        const Shape &a = shapes_[i], &b = shapes_[j];
        const bool free = !HasStance(i) && !HasStance(j);
        if (a.compact == b.compact ||
            (free && (IsSameSpelling(a, b) || IsMisspelling(a, b) ||
                      (!place_ && a.core == b.core)))) {
          Join(i, j);
        }
      }
    }
  }

  void JoinReadings() {
    std::optional<size_t> first;
    for (size_t i = 0; i < forms_.size(); ++i) {
      if (!forms_[i].reading) continue;
      if (ReadAlike(shapes_[i], shapes_[label()])) Join(i, label());
      if (first) Join(i, *first);
      first = first.value_or(i);
    }
  }

  // "D.C." of "Washington, D.C.".
  void JoinPartsOfLabel() {
    for (size_t i = 0; i < forms_.size(); ++i) {
      if (!HasStance(i) && IsPartOf(shapes_[i], shapes_[label()])) {
        Join(i, label());
      }
    }
  }

  void JoinParts() {
    std::vector<std::pair<size_t, size_t>> joins;
    for (size_t i = 0; i < forms_.size(); ++i) {
      if (HasStance(i) || Root(i) == Root(label())) continue;
      if (IsPartOf(shapes_[label()], shapes_[i])) {
        joins.emplace_back(i, label());
      }
    }
    for (const auto& [part, whole] : joins) Join(part, whole);
    joins.clear();
    for (size_t i = 0; i < forms_.size(); ++i) JoinPart(i, &joins);
    for (const auto& [part, whole] : joins) Join(part, whole);
  }

  void JoinPart(size_t i, std::vector<std::pair<size_t, size_t>>* joins) {
    if (HasStance(i) || Root(i) == Root(label())) return;
    std::set<size_t> wholes;
    for (size_t j = 0; j < shapes_.size(); ++j) {
      if (j != i && Root(j) != Root(i) && !HasStance(j) &&
          IsPartOf(shapes_[i], shapes_[j])) {
        wholes.insert(Root(j));
      }
    }
    if (wholes.size() == 1) joins->emplace_back(i, *wholes.begin());
    if (wholes.size() > 1) ambiguous_.insert(i);
  }

  // The forms that classes are called by.
  std::vector<size_t> Names() const {
    std::vector<size_t> name(shapes_.size(), kNoClass);
    for (size_t i = 0; i < forms_.size(); ++i) {
      if (ambiguous_.contains(i)) continue;
      size_t& best = name[Root(i)];
      if (best == kNoClass || IsBetterName(i, best)) best = i;
    }
    std::vector<size_t> classes;
    for (size_t i = 0; i < forms_.size(); ++i) {
      classes.push_back(ambiguous_.contains(i) ? kNoClass : name[Root(i)]);
    }
    return classes;
  }

  // A whole name is better than a part; of two, the more frequent one.
  bool IsBetterName(size_t a, size_t b) const {
    const bool a_label = shapes_[a].compact == shapes_[label()].compact;
    const bool b_label = shapes_[b].compact == shapes_[label()].compact;
    if (a_label != b_label) return a_label;
    if (forms_[a].count != forms_[b].count) {
      return forms_[a].count > forms_[b].count;
    }
    return forms_[a].form < forms_[b].form;
  }

  const std::vector<NameForm>& forms_;
  const bool place_;
  std::vector<Shape> shapes_;
  std::vector<size_t> parent_;
  std::set<size_t> ambiguous_;
};

std::string WithoutPossessive(std::string form) {
  for (const std::string_view end : {"'s", "'"}) {
    if (form.ends_with(end) && form.size() > end.size()) {
      form.resize(form.size() - end.size());
      break;
    }
  }
  return form;
}

// The one longer form in `forms` that `form` is a part of.
const std::string* OnlyWhole(const std::string& form, std::string_view label,
                             const std::set<std::string>& forms) {
  const Shape part(form, label, "person");
  const std::string* found = nullptr;
  for (const std::string& other : forms) {
    const Shape whole(other, label, "person");
    if (whole.core == part.core || !IsPartOf(part, whole)) continue;
    if (found != nullptr && Shape(*found, label, "person").core != whole.core) {
      return nullptr;
    }
    found = &other;
  }
  return found;
}

}  // namespace

std::string PlainForm(std::string_view surface) {
  std::string plain;
  for (size_t pos = 0; pos < surface.size();) {
    const CodePoint c = DecodeAt(surface, pos);
    const bool space = c.value <= ' ' || c.value == 0xA0 || c.value == 0x3000;
    if (space) {
      if (!plain.empty() && plain.back() != ' ') plain += ' ';
    } else if (c.value == 0x2019) {
      plain += '\'';
    } else if (InfoOf(c.value).cls != CharClass::kIgnored) {
      plain += surface.substr(pos, c.length);
    }
    pos += c.length;
  }
  while (plain.ends_with(' ')) plain.pop_back();
  if (plain.starts_with("the ") || plain.starts_with("The ")) {
    plain.erase(0, 4);
  }
  return WithoutPossessive(std::move(plain));
}

void ExpandShortNames(std::vector<NameFact>* names) {
  std::map<std::string_view, std::set<std::string>> forms;
  std::map<std::string_view, std::string_view> labels;
  for (const NameFact& name : *names) {
    if (name.type != "person") continue;
    forms[name.entity].insert(name.form);
    labels[name.entity] = name.label;
  }
  std::map<std::pair<std::string_view, std::string>, std::string> whole;
  for (const auto& [entity, seen] : forms) {
    if (seen.size() < 2) continue;
    for (const std::string& form : seen) {
      const std::string* found = OnlyWhole(form, labels[entity], seen);
      if (found != nullptr) whole[{entity, form}] = *found;
    }
  }
  for (NameFact& name : *names) {
    const auto found = whole.find({name.entity, name.form});
    if (found != whole.end()) name.form = found->second;
  }
}

std::vector<size_t> ClassesOf(const std::vector<NameForm>& forms,
                              std::string_view label, std::string_view type) {
  return Classes(forms, label, type).Find();
}

}  // namespace normalize
