#include "tests/unit/framing/cue_support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "tests/support/tiny_lexicon.h"

namespace normalize::test {
namespace {

const TinyTables& SmallTables() {
  static const auto* tables = new TinyTables{.entities = R"(
    id              | type         | label_en         | label_zh   | country
    beijing         | place        | Beijing          | 北京        | CN
    canberra        | place        | Canberra         | 堪培拉      | AU
    china           | place        | China            | 中国        | CN
    dpp             | organization | Democratic Progressive Party | 民进党 | TW
    h20             | product      | H20              |            | US
    hong-kong       | place        | Hong Kong        | 香港        | HK
    howard-lutnick  | person       | Howard Lutnick   | 霍华德·卢特尼克 | US
    huawei          | organization | Huawei           | 华为        | CN
    iran            | place        | Iran             | 伊朗        | IR
    jensen-huang    | person       | Jensen Huang     | 黄仁勋      | US
    lai-ching-te    | person       | Lai Ching-te     | 赖清德      | TW
    netherlands     | place        | Netherlands      | 荷兰        | NL
    nvidia          | organization | Nvidia           | 英伟达      | US
    peoples-daily   | outlet       | People's Daily   | 人民日报    | CN
    philippines     | place        | Philippines      | 菲律宾      | PH
    russia          | place        | Russia           | 俄罗斯      | RU
    taiwan          | place        | Taiwan           | 台湾        | TW
    tokyo           | place        | Tokyo            | 东京        | JP
    trump           | person       | Donald Trump     | 特朗普      | US
    united-states   | place        | United States    | 美国        | US
    washington      | place        | Washington       | 华盛顿      | US
  )",
                                             .names = R"(
    entity        | name          | lang    | frame
    china         | Peking        | de      |
    china         | Китай         | ru      |
    nvidia        | Nvidia        | de      |
    taiwan        | Taiwan, China | en      | sovereignty-formula
    taiwan        | Тайвань       | ru      |
    taiwan        | Taiwan        | de      |
    united-states | US            | en      |
    united-states | USA           | de      |
  )"};
  return *tables;
}

}  // namespace

std::string FramingFolder() {
  return std::string(NORMALIZE_SOURCE_DIR) + "/lexicons/framing";
}

const CueTables& RealTables() {
  static const CueTables* const tables = [] {
    auto opened = OpenCueTables(FramingFolder());
    if (!opened.ok()) {
      throw std::runtime_error(std::string(opened.status().message()));
    }
    return new CueTables(std::move(*opened));
  }();
  return *tables;
}

const Normalizer& SmallNormalizer() {
  static const auto* normalizer =
      new Normalizer(CompileTiny(SmallTables()), {});
  return *normalizer;
}

Annotated::Annotated(std::string text, std::string lang) {
  document.text = std::move(text);
  document.lang = std::move(lang);
  annotation = AnnotateWithCues(SmallNormalizer(), document, RealTables());
}

std::vector<std::string> CuesOf(const Annotated& annotated,
                                const std::string& category, bool with_target) {
  std::vector<std::string> cues;
  for (const Cue& cue : annotated.annotation.cues) {
    if (cue.cue != category) continue;
    cues.push_back(std::string(cue.surface));
    if (with_target) cues.back() += " → " + std::string(cue.target);
  }
  return cues;
}

void PrintTo(const CueCase& c, std::ostream* out) {
  *out << c.category << (c.is_cue ? " on " : " not on ") << c.surface << ": "
       << c.text;
}

void CheckCase(const CueCase& c, const std::string& lang) {
  const Annotated annotated(c.text, lang);
  const size_t begin = annotated.document.text.find(c.surface);
  ASSERT_NE(begin, std::string::npos) << "the text lacks the surface";
  const ByteSpan span{begin, begin + std::string(c.surface).size()};
  const auto& cues = annotated.annotation.cues;
  const bool found = std::any_of(cues.begin(), cues.end(), [&](const Cue& q) {
    return q.cue == c.category && q.span.Overlaps(span);
  });
  EXPECT_EQ(found, c.is_cue);
}

}  // namespace normalize::test
