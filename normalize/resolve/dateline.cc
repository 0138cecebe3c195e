#include "normalize/resolve/dateline.h"

namespace normalize {

std::optional<std::string> FindDateline(std::string_view, std::string_view) {
  return std::nullopt;
}

}  // namespace normalize
