#include "normalize/text/pattern.h"

#include <re2/re2.h>

namespace normalize {
namespace {

RE2::Options QuietOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

re2::StringPiece ToPiece(std::string_view text) {
  return re2::StringPiece(text.data(), text.size());
}

}  // namespace

struct Pattern::Impl {
  explicit Impl(std::string_view pattern)
      : re(ToPiece(pattern), QuietOptions()) {}
  RE2 re;
};

Pattern::Pattern(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::Compile(std::string_view pattern) {
  auto impl = std::make_unique<Impl>(pattern);
  if (!impl->re.ok()) {
    std::string message(pattern);
    message += ": " + impl->re.error();
    return Status::InvalidArgument(std::move(message));
  }
  return Pattern(std::move(impl));
}

std::optional<std::vector<ByteSpan>> Pattern::Find(std::string_view text,
                                                   size_t from) const {
  if (from > text.size()) return std::nullopt;
  const int groups = 1 + impl_->re.NumberOfCapturingGroups();
  std::vector<re2::StringPiece> found(static_cast<size_t>(groups));
  // A text without storage would give groups without a position.
  if (text.data() == nullptr) text = "";
  if (!impl_->re.Match(ToPiece(text), from, text.size(), RE2::UNANCHORED,
                       found.data(), groups)) {
    return std::nullopt;
  }
  std::vector<ByteSpan> spans;
  for (const re2::StringPiece& piece : found) {
    const char* at = piece.data() != nullptr ? piece.data() : found[0].data();
    const size_t begin = static_cast<size_t>(at - text.data());
    spans.push_back({begin, begin + piece.size()});
  }
  return spans;
}

bool Pattern::Matches(std::string_view text) const {
  return impl_->re.Match(ToPiece(text), 0, text.size(), RE2::UNANCHORED,
                         nullptr, 0);
}

}  // namespace normalize
