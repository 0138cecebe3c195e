#include "tools/bench/naive.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "normalize/text/utf8.h"

namespace normalize::bench {
namespace {

constexpr size_t kMostWords = 8;

bool IsWordByte(char c) { return std::isalnum(static_cast<unsigned char>(c)); }

// In lower case.
std::vector<std::string> Words(std::string_view text) {
  std::vector<std::string> words;
  for (size_t pos = 0; pos < text.size();) {
    size_t end = pos;
    while (end < text.size() && IsWordByte(text[end])) ++end;
    if (end == pos && (text[pos] & 0x80)) end += DecodeAt(text, pos).length;
    if (end == pos) {
      ++pos;
      continue;
    }
    std::string word(text.substr(pos, end - pos));
    for (char& c : word) {
      c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    words.push_back(std::move(word));
    pos = end;
  }
  return words;
}

std::string Join(const std::vector<std::string>& words, size_t first,
                 size_t count) {
  std::string joined;
  for (size_t i = first; i < first + count; ++i) {
    joined += words[i];
    joined += ' ';
  }
  return joined;
}

}  // namespace

NaiveSearch::NaiveSearch(const LexiconFile& lexicon) {
  uint32_t id = 0;
  for (const NameRecord& name : lexicon.names()) {
    const std::vector<std::string> words = Words(lexicon.Text(name.text));
    if (!words.empty() && words.size() <= kMostWords) {
      names_.emplace(Join(words, 0, words.size()), id);
      longest_ = std::max(longest_, words.size());
    }
    ++id;
  }
}

size_t NaiveSearch::Count(std::string_view text) const {
  const std::vector<std::string> words = Words(text);
  size_t found = 0;
  for (size_t i = 0; i < words.size();) {
    size_t length = std::min(longest_, words.size() - i);
    while (length > 0 && !names_.contains(Join(words, i, length))) --length;
    found += length > 0;
    i += std::max<size_t>(length, 1);
  }
  return found;
}

}  // namespace normalize::bench
