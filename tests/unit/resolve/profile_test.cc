#include "normalize/profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace normalize {
namespace {

using testing::HasSubstr;

TEST(ProfileTest, AnEmptyFileIsTheDefault) {
  const auto profile = ParseProfile("", "p.toml");
  ASSERT_TRUE(profile.ok());
  EXPECT_EQ(profile->min_confidence, Profile().min_confidence);
}

TEST(ProfileTest, TakesEveryKey) {
  const auto profile = ParseProfile(
      "name = \"mine\"\nmin_confidence = 0.25\nmin_rewrite_confidence = 1\n"
      "rewrite_framed = false\nrewrite_short_forms = true\n"
      "rewrite_abbreviations = true\nrewrite_quotes = false\n"
      "keep_types = [\"place\"]\nlabel_lang = \"zh-Hant\"\n",
      "p.toml");
  ASSERT_TRUE(profile.ok()) << profile.status().message();
  EXPECT_EQ(profile->name, "mine");
  EXPECT_EQ(profile->min_confidence, 0.25);
  EXPECT_EQ(profile->min_rewrite_confidence, 1.0);
  EXPECT_FALSE(profile->rewrite_framed);
  EXPECT_TRUE(profile->rewrite_short_forms);
  EXPECT_TRUE(profile->rewrite_abbreviations);
  EXPECT_FALSE(profile->rewrite_quotes);
  EXPECT_THAT(profile->keep_types, testing::ElementsAre("place"));
  EXPECT_EQ(profile->label_lang, "zh-Hant");
}

struct Wrong {
  const char* name;
  const char* toml;
  const char* message;
};

class WrongProfileTest : public testing::TestWithParam<Wrong> {};

TEST_P(WrongProfileTest, IsRefusedWithFileAndLine) {
  const auto profile = ParseProfile(GetParam().toml, "p.toml");
  ASSERT_FALSE(profile.ok());
  EXPECT_THAT(std::string(profile.status().message()),
              HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Table, WrongProfileTest,
    testing::Values(
        Wrong{"Syntax", "a = \n", "p.toml:1: "},
        Wrong{"UnknownKey", "\nmin_confidense = 0.5\n",
              "p.toml:2: unknown key min_confidense"},
        Wrong{"TooHigh", "min_confidence = 1.5\n",
              "p.toml:1: min_confidence is not a number from 0 to 1"},
        Wrong{"Negative", "min_confidence = -0.1\n", "p.toml:1: "},
        Wrong{"NotANumber", "min_confidence = nan\n", "p.toml:1: "},
        Wrong{"NumberAsText", "min_confidence = \"0.5\"\n", "p.toml:1: "},
        Wrong{"NumberAsSwitch", "rewrite_quotes = 1\n",
              "rewrite_quotes is not true or false"},
        Wrong{"MixedList", "keep_types = [\"a\", 1]\n",
              "keep_types is not a list of strings"},
        Wrong{"Table", "[keep_types]\na = 1\n", "keep_types is not a list"}),
    [](const auto& info) { return std::string(info.param.name); });

// The three that come along; the default one states what the code defaults to.
TEST(ProfileTest, TheProfilesThatComeAlongAreGood) {
  for (const char* name : {"default", "preserve", "conservative"}) {
    const auto profile =
        LoadProfile(std::string(NORMALIZE_SOURCE_DIR "/lexicons/profiles/") +
                    name + ".toml");
    ASSERT_TRUE(profile.ok()) << profile.status().message();
    EXPECT_EQ(profile->name, name);
  }
}

TEST(ProfileTest, TheDefaultProfileIsTheDefault) {
  const auto profile =
      LoadProfile(NORMALIZE_SOURCE_DIR "/lexicons/profiles/default.toml");
  ASSERT_TRUE(profile.ok());
  const Profile code;
  EXPECT_EQ(profile->min_confidence, code.min_confidence);
  EXPECT_EQ(profile->min_rewrite_confidence, code.min_rewrite_confidence);
  EXPECT_EQ(profile->rewrite_framed, code.rewrite_framed);
  EXPECT_EQ(profile->rewrite_short_forms, code.rewrite_short_forms);
  EXPECT_EQ(profile->rewrite_abbreviations, code.rewrite_abbreviations);
  EXPECT_EQ(profile->rewrite_quotes, code.rewrite_quotes);
  EXPECT_EQ(profile->keep_types, code.keep_types);
  EXPECT_EQ(profile->label_lang, code.label_lang);
}

TEST(ProfileTest, AMissingFileIsAnError) {
  const auto profile = LoadProfile("/nonexistent/p.toml");
  ASSERT_FALSE(profile.ok());
  EXPECT_EQ(profile.status().code(), StatusCode::kNotFound);
}

}  // namespace
}  // namespace normalize
