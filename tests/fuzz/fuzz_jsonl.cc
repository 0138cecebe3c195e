// JSON Lines: each line is a document or an error of its own, no line is lost,
// and the text can be put back into its line.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "normalize/input/json_fields.h"
#include "normalize/input/reader.h"
#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace normalize;  // NOLINT
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto fields = ParseJsonFields(bytes);
      fields.ok() && fields->text) {
    const std::string same = ReplaceText(bytes, fields->text_value, "new");
    const auto again = ParseJsonFields(same);
    FUZZ_CHECK(again.ok() && again->text == "new");
  }
  const test::MemoryFile file(bytes);
  InputOptions options;
  options.format = InputFormat::kJsonLines;
  InputReader reader({file.path()}, options);
  size_t items = 0;
  while (auto item = reader.Next()) {
    ++items;
    FUZZ_CHECK(item->status.ok() || !item->status.message().empty());
    FUZZ_CHECK(item->document.body_begin <= item->document.text.size());
  }
  FUZZ_CHECK(items <= size + 1);
  return 0;
}
