#include "normalize/match/word_bases.h"

#include <string>
#include <vector>

namespace normalize {

WordBases::Bases WordBases::Find(const Token& token) const {
  std::vector<std::string> forms;
  BaseForms(FoldToken(token.In(text_)), lang_, &forms);
  Bases bases;
  for (const std::string& form : forms) {
    bases.hashes[bases.count++] = TokenHash(form);
  }
  return bases;
}

}  // namespace normalize
