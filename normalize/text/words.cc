#include "normalize/text/words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>

namespace normalize {
namespace {

// One breaker a thread, kept: making one is slow. ICU cuts words the same in
// every locale that matters here; the script picks the dictionary.
icu::BreakIterator* WordBreaker() {
  thread_local std::unique_ptr<icu::BreakIterator> kept = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), error));
    if (U_FAILURE(error)) made.reset();
    return made;
  }();
  return kept.get();
}

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

}  // namespace

std::vector<ByteSpan> Words(std::string_view text) {
  std::vector<ByteSpan> words;
  icu::BreakIterator* breaker = WordBreaker();
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> utext(utext_openUTF8(
      nullptr, text.data(), static_cast<int64_t>(text.size()), &error));
  if (breaker == nullptr || U_FAILURE(error)) return words;
  breaker->setText(utext.get(), error);
  if (U_FAILURE(error)) return words;
  int32_t begin = breaker->first();
  for (int32_t end = breaker->next(); end != icu::BreakIterator::DONE;
       begin = end, end = breaker->next()) {
    if (breaker->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    words.push_back({static_cast<size_t>(begin), static_cast<size_t>(end)});
  }
  return words;
}

}  // namespace normalize
