#include "normalize/text/script.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <mutex>
#include <opencc/SimpleConverter.hpp>

#include "normalize/text/utf8.h"

namespace normalize {
namespace {

constexpr size_t kVariants = 4;
constexpr size_t kMaxSteps = 2;

// The configurations that lead from one variant (row) to another (column).
using Steps = const char* [kMaxSteps];
constexpr Steps kRoutes[kVariants][kVariants] = {
    {{}, {"s2t.json"}, {"s2tw.json"}, {"s2hk.json"}},
    {{"t2s.json"}, {}, {"t2tw.json"}, {"t2hk.json"}},
    {{"tw2s.json"}, {"tw2t.json"}, {}, {"tw2t.json", "t2hk.json"}},
    {{"hk2s.json"}, {"hk2t.json"}, {"hk2t.json", "t2tw.json"}, {}}};

// One OpenCC configuration, opened when first asked. OpenCC makes no promise
// about threads, so that calls take turns.
class Converter {
 public:
  // False when OpenCC or one of its dictionaries cannot do it.
  bool Convert(const char* config, std::string* text) {
    const std::lock_guard<std::mutex> lock(mutex_);
    try {
      if (!converter_) {
        converter_ = std::make_unique<opencc::SimpleConverter>(config);
      }
      *text = converter_->Convert(*text);
      return true;
    } catch (const std::exception&) {
      return false;
    }
  }

 private:
  std::mutex mutex_;
  std::unique_ptr<opencc::SimpleConverter> converter_;
};

Converter& ConverterOf(size_t from, size_t to, size_t step) {
  static Converter* const converters =
      new Converter[kVariants * kVariants * kMaxSteps];
  return converters[(from * kVariants + to) * kMaxSteps + step];
}

// REQUIRES: no NUL in `text`, at which OpenCC would stop.
std::string ConvertPiece(std::string text, size_t from, size_t to) {
  for (size_t step = 0; step < kMaxSteps; ++step) {
    const char* config = kRoutes[from][to][step];
    if (config == nullptr) break;
    if (!ConverterOf(from, to, step).Convert(config, &text)) break;
  }
  return text;
}

}  // namespace

std::string ConvertHan(std::string_view text, HanVariant from, HanVariant to) {
  if (from == to || !InvalidBytes(text, 1).empty()) return std::string(text);
  std::string out;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('\0', begin), text.size());
    out += ConvertPiece(std::string(text.substr(begin, end - begin)),
                        static_cast<size_t>(from), static_cast<size_t>(to));
    if (end < text.size()) out += '\0';
    begin = end + 1;
  }
  return out;
}

HanVariant HanVariantOf(std::string_view lang) {
  const auto has = [&](std::string_view part) {
    return lang.find(part) != lang.npos;
  };
  if (has("-HK") || has("-MO")) return HanVariant::kHongKong;
  if (has("-TW")) return HanVariant::kTaiwan;
  return has("Hant") ? HanVariant::kTraditional : HanVariant::kSimplified;
}

}  // namespace normalize
