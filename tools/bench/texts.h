// The texts that are measured, as documents of the size of an article.
#ifndef NORMALIZE_TOOLS_BENCH_TEXTS_H_
#define NORMALIZE_TOOLS_BENCH_TEXTS_H_

#include <string>
#include <vector>

#include "normalize/document.h"

namespace normalize::bench {

struct Corpus {
  std::string name;  // "english", "chinese"
  std::string lang;
  std::vector<Document> documents;
  size_t bytes = 0;
};

// At most `megabytes` of the file at `path`, cut at line ends. When `path` is
// empty, or there is no such file (which it says on stderr), a text made of
// `names` among ordinary words, always the same.
Corpus MakeCorpus(const std::string& name, const std::string& lang,
                  const std::string& path, size_t megabytes,
                  const std::vector<std::string>& names);

}  // namespace normalize::bench

#endif  // NORMALIZE_TOOLS_BENCH_TEXTS_H_
