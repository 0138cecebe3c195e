#include "normalize/text/pattern.h"

#include <re2/re2.h>

#include "normalize/text/re2_groups.h"

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
  return FindWithGroups(impl_->re, text, from);
}

bool Pattern::Matches(std::string_view text) const {
  return impl_->re.Match(ToPiece(text), 0, text.size(), RE2::UNANCHORED,
                         nullptr, 0);
}

}  // namespace normalize
