// Text: bytes of any encoding are decoded, annotated and rewritten, and what
// callers rely on holds. The first two bytes choose the language and where the
// body begins.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "normalize/normalizer.h"
#include "normalize/text/encoding.h"
#include "tests/fuzz/check.h"
#include "tests/support/tiny_lexicon.h"

namespace normalize {
namespace {

constexpr std::array<const char*, 10> kLanguages = {
    "", "en", "de", "ru", "fr", "zh", "zh-Hans", "zh-Hant-TW", "ja", "ko"};

const Normalizer& WithOptions(bool small_chunks) {
  static const auto lexicon = test::CompileTiny(test::SampleTables());
  static const Normalizer whole(lexicon, {});
  static const Normalizer chunked(lexicon, [] {
    NormalizerOptions options;
    options.chunk_bytes = 7;
    options.profile.rewrite_short_forms = true;
    options.profile.rewrite_abbreviations = true;
    options.profile.keep_types.clear();
    options.profile.label_lang = "zh-Hant";
    return options;
  }());
  return small_chunks ? chunked : whole;
}

}  // namespace
}  // namespace normalize

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace normalize;  // NOLINT
  if (size < 2) return 0;
  auto decoded =
      Decode(std::string(reinterpret_cast<const char*>(data) + 2, size - 2));
  FUZZ_CHECK(decoded.ok());  // no encoding was asked for
  Document document;
  document.lang = kLanguages[data[0] % kLanguages.size()];
  document.text = std::move(decoded->text);
  document.body_begin = data[1] % (document.text.size() + 1);
  if (data[0] & 0x80) document.body_begin = 0;
  test::CheckDocument(WithOptions(data[0] & 0x40), document,
                      test::LexiconState::kSound);
  return 0;
}
