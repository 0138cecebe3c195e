#include "normalize/report/comparison_json.h"

#include <cmath>
#include <string_view>
#include <vector>

#include "normalize/report/json.h"

namespace normalize {
namespace {

// Digits behind the point of probabilities and statistics.
constexpr int kDecimals = 6;

// Writes one comparison.
class ComparisonWriter {
 public:
  explicit ComparisonWriter(const Comparison& comparison)
      : comparison_(comparison), writer_(&buffer_) {}

  std::string Write() {
    writer_.StartObject();
    Count("schema", static_cast<uint64_t>(kComparisonSchema));
    Count("documents", comparison_.documents);
    Count("words", comparison_.words);
    Count("tests", comparison_.tests);
    Number("confidence", kConfidence);
    WriteList("outlets", comparison_.outlets);
    WriteList("checks", comparison_.checks);
    WriteList("findings", comparison_.findings);
    WriteList("clusters", comparison_.clusters);
    WriteList("timelines", comparison_.timelines);
    WriteList("boilerplate", comparison_.boilerplate);
    WriteList("notes", comparison_.notes);
    writer_.EndObject();
    return std::string(buffer_.GetString(), buffer_.GetSize()) + "\n";
  }

 private:
  void Value(std::string_view text) {
    writer_.Foreign(text);
  }
  void Value(uint64_t count) { writer_.Uint64(count); }
  // Small probabilities keep their digits; what JSON has no number for, null.
  void Value(double number) {
    if (!std::isfinite(number)) {
      writer_.Null();
      return;
    }
    const double scale = std::pow(10.0, kDecimals);
    const bool round = std::abs(number) > 1e-3;
    writer_.Double(round ? std::round(number * scale) / scale : number);
  }
  void Text(std::string_view key, std::string_view text) {
    writer_.Key(key);
    Value(text);
  }
  void TextOrNull(std::string_view key, std::string_view text) {
    writer_.Key(key);
    if (text.empty()) {
      writer_.Null();
    } else {
      Value(text);
    }
  }
  void Count(std::string_view key, uint64_t count) {
    writer_.Key(key);
    Value(count);
  }
  void Number(std::string_view key, double number) {
    writer_.Key(key);
    Value(number);
  }
  void NumberOrNull(std::string_view key, const std::optional<double>& value) {
    writer_.Key(key);
    if (value) {
      Value(*value);
    } else {
      writer_.Null();
    }
  }

  template <typename T>
  void WriteList(std::string_view key, const std::vector<T>& list) {
    writer_.Key(key);
    writer_.StartArray();
    for (const T& item : list) Write(item);
    writer_.EndArray();
  }

  void Write(const std::string& text) { Value(text); }
  void Write(uint64_t count) { Value(count); }
  void Write(double number) { Value(number); }
  void Write(const Interval& interval) {
    writer_.StartArray();
    Value(interval.low);
    Value(interval.high);
    writer_.EndArray();
  }
  void Write(const ByteSpan& span) {
    writer_.StartArray();
    Value(static_cast<uint64_t>(span.begin));
    Value(static_cast<uint64_t>(span.end));
    writer_.EndArray();
  }

  const std::string& NameOf(size_t outlet) const {
    return comparison_.outlets[outlet].name;
  }
  void OutletNames(const std::vector<size_t>& outlets) {
    writer_.Key("outlets");
    writer_.StartArray();
    for (const size_t outlet : outlets) Value(NameOf(outlet));
    writer_.EndArray();
  }

  void Write(const OutletProfile& outlet) {
    writer_.StartObject();
    Text("name", outlet.name);
    Count("documents", outlet.documents);
    Count("words", outlet.words);
    Count("named", outlet.named);
    Count("unusually_named", outlet.unusually_named);
    writer_.Key("cues");
    writer_.StartObject();
    for (const auto& [category, count] : outlet.cues) Count(category, count);
    writer_.EndObject();
    writer_.EndObject();
  }

  void Write(const Check& check) {
    writer_.StartObject();
    Text("kind", KindName(check.kind));
    Count("found", check.found);
    Count("shown", check.shown);
    TextOrNull("note", check.note);
    writer_.EndObject();
  }

  void Write(const Finding& finding) {
    writer_.StartObject();
    Text("kind", KindName(finding.kind));
    Text("id", finding.id);
    TextOrNull("entity", finding.entity);
    TextOrNull("label", finding.label);
    Text("subject", finding.subject);
    Text("summary", finding.summary);
    TextOrNull("cluster", finding.cluster);
    OutletNames(finding.outlets);
    Text("unit", finding.unit);
    WriteList("totals", finding.totals);
    WriteList("variants", finding.variants);
    WriteTest(finding);
    WriteList("passages", finding.passages);
    writer_.EndObject();
  }

  void WriteTest(const Finding& finding) {
    writer_.Key("test");
    if (finding.test) {
      writer_.StartObject();
      Text("name", finding.test->name);
      Number("statistic", finding.test->statistic);
      Number("degrees", finding.test->degrees);
      Number("p", finding.test->p);
      NumberOrNull("q", finding.q);
      writer_.EndObject();
    } else {
      writer_.Null();
    }
    TextOrNull("untested", finding.untested);
  }

  void Write(const Variant& variant) {
    writer_.StartObject();
    Text("name", variant.name);
    TextOrNull("note", variant.note);
    WriteList("counts", variant.counts);
    WriteList("intervals", variant.intervals);
    if (variant.z) Number("z", *variant.z);
    if (variant.p) Number("p", *variant.p);
    writer_.EndObject();
  }

  void Write(const Passage& passage) {
    writer_.StartObject();
    Text("doc", passage.doc);
    TextOrNull("date", passage.date);
    Text("outlet", NameOf(passage.outlet));
    Count("variant", passage.variant);
    Count("begin", passage.begin);
    Count("end", passage.begin + passage.text.size());
    Text("text", passage.text);
    WriteList("marks", passage.marks);
    writer_.EndObject();
  }

  void Write(const ClusterSummary& cluster) {
    writer_.StartObject();
    Text("name", cluster.name);
    TextOrNull("from", cluster.first_date);
    TextOrNull("to", cluster.last_date);
    Count("documents", cluster.documents);
    OutletNames(cluster.outlets);
    WriteList("docs", cluster.docs);
    writer_.EndObject();
  }

  void Write(const Timeline& timeline) {
    writer_.StartObject();
    Text("entity", timeline.entity);
    Text("label", timeline.label);
    writer_.Key("points");
    writer_.StartArray();
    for (const TimelinePoint& point : timeline.points) {
      writer_.StartArray();
      Value(point.date);
      Value(NameOf(point.outlet));
      Value(point.count);
      writer_.EndArray();
    }
    writer_.EndArray();
    writer_.EndObject();
  }

  void Write(const SkippedLine& line) {
    writer_.StartObject();
    Text("rule", line.rule);
    Count("count", line.count);
    writer_.Key("passage");
    Write(line.example);
    writer_.EndObject();
  }

  const Comparison& comparison_;
  rapidjson::StringBuffer buffer_;
  JsonWriter writer_;
};

}  // namespace

std::string ComparisonJson(const Comparison& comparison) {
  return ComparisonWriter(comparison).Write();
}

}  // namespace normalize
