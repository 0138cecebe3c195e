#include "tests/support/random_text.h"

#include <cstdlib>

namespace normalize::test {
namespace {

const std::vector<std::string>& Words() {
  static const std::vector<std::string> words = {
      "the", "said", "a", "of", "The", "In", "minister", "chips", "us", "time",
      "arm", "apple", "Mr.", "Inc.", "3", "2025", "H20", "and", "with",
      "über", "Straße", "école", "señor", "его", "сказал", "в", "это",
      "今天", "表示", "的", "在", "中国", "台灣", "の", "です", "カ", "한국", "은",
      "대통령", "ไทย", "عربي", "हिंदी", "Can", "Men", "She", "Long"};
  return words;
}

const std::vector<std::string>& Glue() {
  static const std::vector<std::string> glue = {
      " ",  " ",  " ",  " ",  " ",   " ",   " ",    " ",      " ",   "",
      ", ", ". ", "-",  "'",  "’",   "’s ", "'s ",  "\n",     "\n\n", "-\n",
      " “", "” ", "\"", "/",  "、",  "。",  "，",   "·",      "・",  "\t",
      "(",  ")",  "\r\n", ": ", "——", "   ", "\xC2\xA0", "\xE3\x80\x80", "_"};
  return glue;
}

// Invisible characters, emoji, bytes that are no UTF-8, the border cases of
// the encoding.
const std::vector<std::string>& Dirt() {
  static const std::vector<std::string> dirt = {
      "\u200B", "\u200D", "\u00AD", "\uFEFF", "\u2060", "\uFE0F",
      "😀", "👩‍👩‍👧", "🇹🇼", "\u0301", "\u3099", "\U000E0041", "\U0010FFFF",
      "\xFF", "\xC3", "\xE4\xB8", "\xF0\x9F\x98", "\xED\xA0\x80", "\xC0\x80",
      std::string(1, '\0'), "\x01", "\u1112\u1161\u11AB", "Ｎ", "ｶﾞ", "ﷺ"};
  return dirt;
}

std::string ToCase(std::string text, bool upper) {
  for (char& c : text) {
    if (upper && c >= 'a' && c <= 'z') c = static_cast<char>(c - 0x20);
    if (!upper && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);
  }
  return text;
}

}  // namespace

std::vector<uint64_t> Seeds(size_t count) {
  if (const char* wanted = std::getenv("NORMALIZE_TEST_SEED")) {
    return {std::strtoull(wanted, nullptr, 10)};
  }
  if (const char* wanted = std::getenv("NORMALIZE_TEST_SEEDS")) {
    count = std::strtoull(wanted, nullptr, 10);
  }
  std::vector<uint64_t> seeds;
  for (uint64_t seed = 1; seed <= count; ++seed) seeds.push_back(seed);
  return seeds;
}

std::string SeedTrace(uint64_t seed) {
  return "replay with NORMALIZE_TEST_SEED=" + std::to_string(seed);
}

// Not std::uniform_int_distribution, whose numbers differ between libraries.
size_t RandomText::Below(size_t limit) { return random_() % limit; }

const std::string& RandomText::Pick(const std::vector<std::string>& list) {
  return list[Below(list.size())];
}

std::string RandomText::Name() {
  std::string name = Pick(names_);
  switch (Below(12)) {
    case 0:
      return ToCase(name, true);
    case 1:
      return ToCase(name, false);
    case 2: {  // another gap between its words
      const size_t space = name.find(' ');
      return space == std::string::npos ? name
                                        : name.replace(space, 1, Pick(Glue()));
    }
    case 3: {  // cut by a hyphen and a line end, or by dirt, anywhere
      const size_t at = Below(name.size());
      return name.insert(at, Below(2) ? "-\n" : Pick(Dirt()));
    }
    case 4:
      return name + Pick(Words());
    case 5:
      return name.substr(0, Below(name.size()) + 1);
    default:
      return name;
  }
}

std::string RandomText::Text(size_t bytes) {
  std::string text;
  while (text.size() < bytes) {
    const size_t kind = Below(16);
    if (kind < 6 && !names_.empty()) {
      text += Name();
    } else if (kind < 14) {
      text += Pick(Words());
    } else {
      text += Pick(Dirt());
    }
    text += Pick(Glue());
  }
  return text;
}

}  // namespace normalize::test
