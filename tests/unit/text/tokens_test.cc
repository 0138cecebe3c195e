#include "normalize/text/tokens.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// Cuts words of spaced scripts character by character.
std::vector<Token> CutSlowly(const std::string& text) {
  std::vector<Token> tokens;
  for (size_t pos = 0; pos < text.size();) {
    const CodePoint first = DecodeAt(text, pos);
    if (InfoOf(first.value).cls != CharClass::kWord) {
      pos += first.length;
      continue;
    }
    Token token{};
    token.begin = static_cast<uint32_t>(pos);
    token.initial_upper = InfoOf(first.value).upper;
    token.ascii = true;
    size_t letters = 0, small = 0;
    while (pos < text.size()) {
      const CodePoint c = DecodeAt(text, pos);
      const CharInfo& info = InfoOf(c.value);
      if (info.cls != CharClass::kWord && info.cls != CharClass::kIgnored) {
        break;
      }
      pos += c.length;
      if (info.cls == CharClass::kIgnored) continue;
      token.end = static_cast<uint32_t>(pos);
      letters += info.upper || info.lower;
      small += info.lower;
    }
    const std::string_view word = token.In(text);
    for (const char c : word) token.ascii &= !(c & 0x80);
    const bool several =
        token.ascii ? token.initial_upper && word.size() > 1 : letters > 1;
    token.all_upper = several && small == 0;
    token.hash = TokenHash(FoldToken(word));
    tokens.push_back(token);
  }
  return tokens;
}

void ExpectSame(const std::string& text) {
  std::vector<Token> fast;
  Tokenize(text, 0, static_cast<uint32_t>(text.size()), &fast);
  const std::vector<Token> slow = CutSlowly(text);
  ASSERT_EQ(fast.size(), slow.size()) << text;
  for (size_t i = 0; i < fast.size(); ++i) {
    SCOPED_TRACE(std::string(slow[i].In(text)));
    EXPECT_EQ(fast[i].begin, slow[i].begin);
    EXPECT_EQ(fast[i].end, slow[i].end);
    EXPECT_EQ(fast[i].hash, slow[i].hash);
    EXPECT_EQ(fast[i].ascii, slow[i].ascii);
    EXPECT_EQ(fast[i].initial_upper, slow[i].initial_upper);
    EXPECT_EQ(fast[i].all_upper, slow[i].all_upper);
  }
}

TEST(TokenizeTest, CutsAsCharacterByCharacter) {
  static const char* kPieces[] = {
      "a",  "Z",   "9",  "_",      "-",      " ",      "\n",     "'",
      ".",  "É",   "é",  "\u200B", "\u00AD", "Ж",      "ß",      "’",
      "“",  "\xFF", "\xC3", "word",  "Capital", "NATO", "İ",     "ﬁ",
      "Ａ", "\u0301", "Huang-Ren", "abcdefghijklmnopq", "H20", "{", "@", "["};
  std::mt19937 random(20261121);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const size_t pieces = random() % 40;
    for (size_t i = 0; i < pieces; ++i) {
      text += kPieces[random() % std::size(kPieces)];
    }
    ExpectSame(text);
    if (HasFailure()) return;
  }
}

// Words over the edges of what is looked at in one go.
TEST(TokenizeTest, CutsLongTextsAsShortOnes) {
  for (const size_t length : {15, 16, 17, 63, 64, 65, 4095, 4096, 4097, 9000}) {
    for (const char* word : {"Word", "é", "NATO"}) {
      std::string text;
      while (text.size() < length) text += "ab ";
      text.resize(length, 'x');
      ExpectSame(text + word + std::string(length, 'Y') + " " + word);
    }
  }
}

TEST(TokenizeTest, CutsTheGivenStretchOnly) {
  const std::string text = "one Two three";
  std::vector<Token> tokens;
  Tokenize(text, 4, 7, &tokens);
  ASSERT_EQ(tokens.size(), 1u);
  EXPECT_EQ(tokens[0].In(text), "Two");
}

}  // namespace
}  // namespace normalize
