#include "normalize/text/inflection.h"

namespace normalize {

void BaseForms(std::string_view, std::string_view, std::vector<std::string>*) {
}

bool Inflects(std::string_view) { return false; }

size_t KoreanParticleLength(std::string_view) { return 0; }

}  // namespace normalize
