// What seeded texts are made of: the names of a lexicon as they are written,
// and Han names in the spellings that are not listed anywhere.
#ifndef NORMALIZE_TESTS_PROPERTY_SAMPLE_NAMES_H_
#define NORMALIZE_TESTS_PROPERTY_SAMPLE_NAMES_H_

#include <string>
#include <vector>

#include "normalize/lexicon/lexicon_file.h"

namespace normalize::test {

inline std::vector<std::string> SampleNames(const LexiconFile& lexicon) {
  std::vector<std::string> names = {
      "Huang Renxun",   "Huang Ren-xun", "Renxun Huang", "HUANG RENXUN",
      "Huang2 Ren2xun1", "Huáng Rénxūn", "Huang Jen-hsün", "Jen-hsun Huang",
      "Xi Jinping",     "Hsi Chin-p'ing", "Hsi Chin-p’ing", "Si Jinping",
      "Ts'ai Ying-wen", "Cai Yingwen",   "Gao Shi Zao Miao", "Tang Na De",
      "Telangpu",       "Li Wei",        "Wei Li",       "Yingweida",
      "Jin Zheng'en",   "Trumps",        "Трампом",      "Трампа",
      "김정은은",         "美國",           "習近平",        "黃仁勲"};
  for (const NameRecord& name : lexicon.names()) {
    names.emplace_back(lexicon.Text(name.text));
  }
  return names;
}

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_PROPERTY_SAMPLE_NAMES_H_
