// Where the tables under test lie.
#ifndef NORMALIZE_TESTS_DATA_FOLDER_H_
#define NORMALIZE_TESTS_DATA_FOLDER_H_

#include <cstdlib>
#include <string>

namespace normalize::test {

inline std::string LexiconFolder() {
  const char* wanted = std::getenv("NORMALIZE_LEXICON_FOLDER");
  return wanted ? wanted : NORMALIZE_LEXICON_FOLDER;
}

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_DATA_FOLDER_H_
