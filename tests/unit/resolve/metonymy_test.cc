#include "normalize/resolve/metonymy.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace normalize {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* seat;
  bool metonym;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }

class MetonymyTest : public ::testing::TestWithParam<Case> {};

TEST_P(MetonymyTest, IsMetonym) {
  const std::string text = GetParam().text, seat = GetParam().seat;
  const size_t at = text.find(seat);
  const std::string label = seat == "北京" ? "Beijing" : seat;
  EXPECT_EQ(IsSeatOfGovernment(label) &&
                IsMetonym(text, {at, at + seat.size()}),
            GetParam().metonym);
}

const Case kCases[] = {
    {"Says", "Then Beijing said it would act.", "Beijing", true},
    {"Acts", "Washington imposed new rules.", "Washington", true},
    {"Will", "He hopes Moscow will agree.", "Moscow", true},
    {"AfterAnd", "Paris left and Berlin agreed to it.", "Berlin", true},
    {"Policy", "He spoke of Beijing's policy.", "Beijing", true},
    {"NewPolicy", "He spoke of Beijing’s new policy.", "Beijing", true},
    {"House", "The White House said so.", "White House", true},
    {"Chinese", "北京表示反对。", "北京", true},
    {"In", "He lives in Beijing.", "Beijing", false},
    {"OfficialsIn", "Officials in Beijing said so.", "Beijing", false},
    {"FromBeijing", "Visitors from Beijing agreed.", "Beijing", false},
    {"Streets", "He walked Beijing's streets.", "Beijing", false},
    {"BuiltBy", "A Beijing built by emperors.", "Beijing", false},
    {"NoSeat", "Then Shanghai said it would act.", "Shanghai", false},
    {"ChinesePlace", "他在北京居住。", "北京", false},
    {"EndOfText", "Beijing", "Beijing", false},
};

INSTANTIATE_TEST_SUITE_P(
    All, MetonymyTest, ::testing::ValuesIn(kCases),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace normalize
