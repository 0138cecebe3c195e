// Comparisons of small texts written inside a test, under a small lexicon and
// the project's own framing tables.
#ifndef NORMALIZE_TESTS_UNIT_FRAMING_COMPARE_SUPPORT_H_
#define NORMALIZE_TESTS_UNIT_FRAMING_COMPARE_SUPPORT_H_

#include <memory>
#include <string>
#include <vector>

#include "normalize/framing/compare.h"
#include "normalize/normalizer.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize::test {

struct SmallText {
  std::string outlet;
  std::string text;
  std::string date = "2031-05-06";
  std::string cluster = {};
  std::string lang = "en";
};

inline std::shared_ptr<const Lexicon> CompareLexicon() {
  return CompileTiny({.entities = R"(
        id           | type         | label_en     | label_zh | country
        jensen-huang | person       | Jensen Huang | 黄仁勋    | US
        nvidia       | organization | Nvidia       | 英伟达    | US
        taiwan       | place        | Taiwan       | 台湾      | TW
        japan        | place        | Japan        | 日本      | JP
        shenzhen     | place        | Shenzhen     | 深圳      | CN
        osaka        | place        | Osaka        | 大阪      | JP
      )",
                      .names = R"(
        entity | name          | lang | strength | frame
        taiwan | Taiwan, China | en   | strong   | sovereignty-formula
      )"});
}

inline Comparison CompareTexts(const std::vector<SmallText>& texts,
                               const CompareOptions& options = {}) {
  static const auto* lexicon =
      new std::shared_ptr<const Lexicon>(CompareLexicon());
  static const auto* tables = new Result<FramingTables>(
      FramingTables::Open(NORMALIZE_SOURCE_DIR "/lexicons/framing"));
  const Normalizer normalizer(*lexicon, {});
  Comparer comparer(options);
  const FactReader reader(normalizer, **tables, comparer.options());
  for (size_t i = 0; i < texts.size(); ++i) {
    Document document;
    document.id = "text-" + std::to_string(i);
    document.text = texts[i].text;
    document.outlet = texts[i].outlet;
    document.date = texts[i].date;
    document.cluster = texts[i].cluster;
    document.lang = texts[i].lang;
    comparer.Add(reader.Read(std::move(document)));
  }
  return comparer.Finish();
}

// Three outlets on one invented event.
inline std::vector<SmallText> ThreeReports() {
  return {
      {"Harbor Post",
       "Jensen Huang said about a third of the world's robot builders live in "
       "Shenzhen. \"We will never leave this market to others, because it "
       "teaches us more than any other place,\" Jensen Huang said. Nvidia "
       "expects $3 billion in robot sales from Japan."},
      {"River Daily",
       "Huang Renxun boasted, as NVIDIA opened a school in Osaka. He said 40% "
       "of global robot builders were in Shenzhen. \"We shall never leave this "
       "market to rivals, since it teaches us more than any other place,\" "
       "Huang Renxun warned. NVIDIA expects robot sales of $30 billion from "
       "Japan. Dealers wait in Taiwan, China."},
      {"Hill Times",
       "Jensen Huang opened a school in Osaka for Nvidia, and Japan was glad. "
       "Shops in Taiwan wait."},
  };
}

inline const Finding* FindById(const Comparison& comparison,
                               const std::string& id) {
  for (const Finding& finding : comparison.findings) {
    if (finding.id == id) return &finding;
  }
  return nullptr;
}

inline std::vector<const Finding*> OfKind(const Comparison& comparison,
                                          FindingKind kind) {
  std::vector<const Finding*> found;
  for (const Finding& finding : comparison.findings) {
    if (finding.kind == kind) found.push_back(&finding);
  }
  return found;
}

// "Huang Renxun 0 2 0 | Jensen Huang 2 0 1"
inline std::string RowsOf(const Finding& finding) {
  std::string rows;
  for (const Variant& variant : finding.variants) {
    if (!rows.empty()) rows += " | ";
    rows += variant.name;
    for (const uint64_t count : variant.counts) {
      rows += " ";
      rows += std::to_string(count);
    }
  }
  return rows;
}

inline std::string MarkedText(const Passage& passage) {
  std::string marked;
  for (const ByteSpan& mark : passage.marks) {
    if (!marked.empty()) marked += " / ";
    marked += passage.text.substr(mark.begin - passage.begin, mark.size());
  }
  return marked;
}

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_UNIT_FRAMING_COMPARE_SUPPORT_H_
