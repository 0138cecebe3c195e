// What counts as nearly the same name, and what does not.
#include "normalize/text/name_similarity.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace normalize {
namespace {

struct Pair {
  const char* name;
  const char* a;
  const char* b;
  Likeness likeness;
};
void PrintTo(const Pair& p, std::ostream* out) { *out << p.name; }

class LikenessTest : public ::testing::TestWithParam<Pair> {};

TEST_P(LikenessTest, BothWays) {
  const SoundedWord a(GetParam().a), b(GetParam().b);
  EXPECT_EQ(CompareWords(a, b), GetParam().likeness);
  EXPECT_EQ(CompareWords(b, a), GetParam().likeness);
}

const Pair kPairs[] = {
    {"Same", "lindqvist", "lindqvist", Likeness::kSame},
    {"LetterDropped", "lindqvist", "lindqist", Likeness::kNear},
    {"LettersSwapped", "lindqvist", "lindqvsit", Likeness::kNear},
    {"LetterDoubled", "prowse", "prrowse", Likeness::kNear},
    {"LetterReplaced", "prowse", "prouse", Likeness::kNear},
    {"TwoSlipsInALongName", "wiedemann", "wiedeman", Likeness::kNear},
    {"TwoLettersOfAShortName", "gao", "gau", Likeness::kNone},
    {"SameSounds", "kallowell", "calowel", Likeness::kSound},
    {"LAndR", "brandner", "blandnel", Likeness::kNear},
    {"BAndP", "bickford", "pickfort", Likeness::kNear},
    {"OneSoundMore", "brandner", "bulandenast", Likeness::kFaint},
    {"OtherFirstSound", "brandner", "gerstner", Likeness::kNone},
    {"OtherName", "lindqvist", "marchand", Likeness::kNone},
    {"OtherNameOfThatLength", "farlie", "prowse", Likeness::kNone},
    {"MuchLonger", "farlie", "feuerlilie", Likeness::kNone},
    {"Empty", "", "farlie", Likeness::kNone},
    {"OtherScript", "фарли", "farlie", Likeness::kNone},
    {"OtherScriptSlip", "трамп", "трампп", Likeness::kNear},
};

INSTANTIATE_TEST_SUITE_P(All, LikenessTest, ::testing::ValuesIn(kPairs),
                         [](const auto& info) {
                           return std::string(info.param.name);
                         });

TEST(EditDistanceTest, CountsSlips) {
  EXPECT_EQ(EditDistance(U"", U""), 0u);
  EXPECT_EQ(EditDistance(U"", U"abc"), 3u);
  EXPECT_EQ(EditDistance(U"abc", U"abc"), 0u);
  EXPECT_EQ(EditDistance(U"abc", U"acb"), 1u);
  EXPECT_EQ(EditDistance(U"abc", U"ab"), 1u);
  EXPECT_EQ(EditDistance(U"abc", U"xbc"), 1u);
  EXPECT_EQ(EditDistance(U"абв", U"абвг"), 1u);
  EXPECT_EQ(EditDistance("kitten", "sitting"), 3u);
  EXPECT_EQ(EditDistance("абв", "абвг"), 1u);
  EXPECT_EQ(EditDistance("abc", "абв"), 3u);
}

TEST(SoundKeyTest, KeepsConsonantsByClass) {
  EXPECT_EQ(SoundKey("lutnick"), "ltnk");
  EXPECT_EQ(SoundKey("bessent"), "psnt");
  EXPECT_EQ(SoundKey("besant"), "psnt");
  EXPECT_EQ(SoundKey("philip"), SoundKey("filib"));
  EXPECT_EQ(SoundKey("aeiou"), "");
}

}  // namespace
}  // namespace normalize
