#include "normalize/text/dictionary.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <exception>
#include <filesystem>
#include <functional>
#include <hunspell/hunspell.hxx>
#include <iterator>
#include <memory>
#include <mutex>
#include <system_error>
#include <unordered_map>

#include "normalize/base/hash.h"
#include "normalize/text/utf8.h"

#ifndef NORMALIZE_HUNSPELL_FOLDER
#define NORMALIZE_HUNSPELL_FOLDER "/usr/share/hunspell"
#endif

namespace normalize {
namespace {

struct Source {
  std::string_view lang;
  const char* file;
};
constexpr Source kSources[] = {{"en", "en_US"},
                               {"de", "de_DE"},
                               {"fr", "fr"},
                               {"es", "es_ES"},
                               {"ru", "ru_RU"}};
constexpr size_t kLanguages = std::size(kSources);

constexpr size_t kMaxWord = 100;        // bytes; no longer word is ordinary
constexpr size_t kMaxCached = 1 << 17;  // answers a language

struct WordHash {
  using is_transparent = void;
  size_t operator()(std::string_view word) const { return Hash64(word); }
};

// One language. Hunspell is not thread safe, so that calls take turns.
class Dictionary {
 public:
  explicit Dictionary(const char* file) {
    const std::string base = std::string(NORMALIZE_HUNSPELL_FOLDER "/") + file;
    std::error_code error;
    if (!std::filesystem::exists(base + ".aff", error) ||
        !std::filesystem::exists(base + ".dic", error)) {
      return;
    }
    try {
      hunspell_ = std::make_unique<Hunspell>((base + ".aff").c_str(),
                                             (base + ".dic").c_str());
    } catch (const std::exception&) {
      hunspell_.reset();
    }
  }

  bool ok() const { return hunspell_ != nullptr; }

  bool Knows(std::string_view word) {
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = known_.find(word);
    if (found != known_.end()) return found->second;
    std::string key(word);
    const bool known = Spell(key);
    if (known_.size() >= kMaxCached) known_.clear();
    known_.emplace(std::move(key), known);
    return known;
  }

  std::vector<std::string> Stems(std::string_view word) {
    const std::lock_guard<std::mutex> lock(mutex_);
    try {
      return hunspell_->stem(std::string(word));
    } catch (const std::exception&) {
      return {};
    }
  }

 private:
  bool Spell(const std::string& word) {
    try {
      return hunspell_->spell(word);
    } catch (const std::exception&) {
      return false;
    }
  }

  std::mutex mutex_;
  std::unique_ptr<Hunspell> hunspell_;
  std::unordered_map<std::string, bool, WordHash, std::equal_to<>> known_;
};

// Null for a language without a dictionary.
Dictionary* DictionaryOf(std::string_view lang) {
  static std::array<std::once_flag, kLanguages>* const once =
      new std::array<std::once_flag, kLanguages>;
  static Dictionary* loaded[kLanguages] = {};
  const std::string_view primary = lang.substr(0, lang.find_first_of("-_"));
  for (size_t i = 0; i < kLanguages; ++i) {
    if (kSources[i].lang != primary) continue;
    std::call_once((*once)[i],
                   [&] { loaded[i] = new Dictionary(kSources[i].file); });
    return loaded[i]->ok() ? loaded[i] : nullptr;
  }
  return nullptr;
}

// What regular verbs and nouns of English lose and get at their end.
struct Ending {
  std::string_view ending;
  std::string_view base;
};
constexpr Ending kEnglishEndings[] = {{"ied", "y"}, {"ies", "y"}, {"ed", ""},
                                      {"ed", "e"},  {"ing", ""},  {"ing", "e"},
                                      {"es", ""},   {"s", ""}};

void AddStem(const std::string& stem, Dictionary* dictionary,
             std::vector<std::string>* stems) {
  if (stem.size() < 3 || !dictionary->Knows(stem)) return;
  if (std::find(stems->begin(), stems->end(), stem) == stems->end()) {
    stems->push_back(stem);
  }
}

// Debian's English dictionary lists "admitted" as a word of its own, so that
// Hunspell does not see "admit" in it.
void AddEnglishStems(std::string_view word, Dictionary* dictionary,
                     std::vector<std::string>* stems) {
  for (const Ending& rule : kEnglishEndings) {
    if (word.size() < rule.ending.size() + 3) continue;
    const size_t size = word.size() - rule.ending.size();
    if (word.substr(size) != rule.ending) continue;
    std::string stem(word.substr(0, size));
    const bool doubled = stem[size - 1] == stem[size - 2];
    stem += rule.base;
    AddStem(stem, dictionary, stems);
    if (doubled && rule.base.empty() && rule.ending.size() > 1) {
      stem.pop_back();
      AddStem(stem, dictionary, stems);
    }
  }
}

bool IsAskable(std::string_view word) {
  return !word.empty() && word.size() <= kMaxWord &&
         word.find('\0') == word.npos;
}

}  // namespace

bool IsDictionaryWord(std::string_view lang, std::string_view word) {
  if (!IsAskable(word)) return false;
  Dictionary* dictionary = DictionaryOf(lang);
  return dictionary != nullptr && dictionary->Knows(word);
}

bool IsOrdinaryWord(std::string_view lang, std::string_view word) {
  std::string lower;
  for (size_t pos = 0; pos < word.size();) {
    const CodePoint c = DecodeAt(word, pos);
    if (c.value == kInvalid) return false;
    AppendUtf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))),
               &lower);
    pos += c.length;
  }
  return IsDictionaryWord(lang, lower);
}

bool HasDictionary(std::string_view lang) {
  return DictionaryOf(lang) != nullptr;
}

std::vector<std::string> Stems(std::string_view lang, std::string_view word) {
  if (!IsAskable(word)) return {};
  Dictionary* dictionary = DictionaryOf(lang);
  if (dictionary == nullptr) return {};
  std::vector<std::string> stems = dictionary->Stems(word);
  if (!stems.empty() && lang.substr(0, 2) == "en") {
    AddEnglishStems(word, dictionary, &stems);
  }
  return stems;
}

}  // namespace normalize
