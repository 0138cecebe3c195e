// The JSON of a mention, as record.schema.json has it.
#ifndef NORMALIZE_REPORT_MENTION_JSON_H_
#define NORMALIZE_REPORT_MENTION_JSON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/lexicon.h"
#include "normalize/report/json.h"
#include "normalize/report/offsets.h"

namespace normalize {

// Writes the mentions of one record. Most of them say the same of the same
// name again, but for their place: that JSON is kept, since making it anew
// took a tenth of the time of `annotate`.
class MentionWriter {
 public:
  // All of them outlive it.
  MentionWriter(const Lexicon& lexicon, const OffsetMap& offsets,
                JsonWriter* json)
      : lexicon_(lexicon), offsets_(offsets), json_(*json) {}

  void Write(const Mention& mention);
  void WriteSpan(const ByteSpan& span);

 private:
  // What tells the mentions that have no flag and no alternative, and one row
  // as all evidence. What comes from the lexicon has the same address where it
  // is the same.
  struct Plain {
    std::string_view surface;
    const char* entity = nullptr;
    const char* label = nullptr;
    const char* evidence = nullptr;
    RowId row = kNoRow;
    Method method = Method::kExact;
    bool rewrite = false;
    double confidence = 0;

    static Plain Of(const Mention& mention);
    uint64_t Hash() const;
    bool operator==(const Plain&) const = default;
  };
  struct Kept {
    Plain of;
    std::string json;
  };

  static bool IsPlain(const Mention& mention);
  void WritePlain(const Mention& mention);
  void WriteAllButSpan(const Mention& mention);
  void WriteEvidence(const std::vector<Evidence>& list);
  void WriteOne(const Evidence& evidence);
  void WriteAlternatives(const std::vector<Candidate>& candidates);

  const Lexicon& lexicon_;
  const OffsetMap& offsets_;
  JsonWriter& json_;
  std::unordered_map<uint64_t, Kept> kept_;  // by Plain::Hash
};

}  // namespace normalize

#endif  // NORMALIZE_REPORT_MENTION_JSON_H_
