#include "normalize/text/normal_form.h"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/utext.h>

#include <memory>

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

// A break iterator has state: one for each thread.
icu::BreakIterator* WordIterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale::getChina(), error));
    return U_SUCCESS(error) ? std::move(made) : nullptr;
  }();
  return iterator.get();
}

}  // namespace

bool IsNfc(std::string_view text) {
  if (!InvalidBytes(text, 1).empty()) return false;
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error)) return true;
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  return nfc->isNormalizedUTF8(piece, error) || U_FAILURE(error);
}

std::vector<size_t> ChineseWordBorders(std::string_view text) {
  icu::BreakIterator* iterator = WordIterator();
  std::vector<size_t> borders;
  UErrorCode error = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<int64_t>(text.size()), &error);
  if (iterator != nullptr) iterator->setText(&view, error);
  if (iterator == nullptr || U_FAILURE(error)) {
    utext_close(&view);
    return {0, text.size()};
  }
  for (int32_t at = iterator->first(); at != icu::BreakIterator::DONE;
       at = iterator->next()) {
    borders.push_back(static_cast<size_t>(at));
  }
  utext_close(&view);
  return borders;
}

}  // namespace normalize
