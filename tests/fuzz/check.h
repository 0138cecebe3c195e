// What must hold of any input: shared by the fuzz targets.
#ifndef NORMALIZE_TESTS_FUZZ_CHECK_H_
#define NORMALIZE_TESTS_FUZZ_CHECK_H_

#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/annotation.h"
#include "normalize/document.h"
#include "normalize/normalizer.h"

// Stops the program so that the fuzzer keeps the input.
#define FUZZ_CHECK(condition)                                            \
  do {                                                                   \
    if (!(condition)) {                                                  \
      std::fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__,        \
                   __LINE__, #condition);                                \
      std::abort();                                                      \
    }                                                                    \
  } while (false)

namespace normalize::test {

// A file in memory, for what can only be read from a path.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes)
      : fd_(::memfd_create("fuzz", 0)),
        path_("/proc/self/fd/" + std::to_string(fd_)) {
    FUZZ_CHECK(::write(fd_, bytes.data(), bytes.size()) ==
               static_cast<ssize_t>(bytes.size()));
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { ::close(fd_); }
  const std::string& path() const { return path_; }

 private:
  int fd_;
  std::string path_;
};

// Annotates, rewrites, and checks what callers rely on. In a damaged lexicon
// an entity can have lost its id, which is how a mention says whom it means.
enum class LexiconState { kSound, kDamaged };
inline void CheckDocument(const Normalizer& normalizer,
                          const Document& document, LexiconState state) {
  const Annotation annotation = normalizer.Annotate(document);
  size_t done = 0;
  for (const Mention& mention : annotation.mentions) {
    FUZZ_CHECK(mention.span.begin >= done);
    FUZZ_CHECK(mention.span.begin < mention.span.end);
    FUZZ_CHECK(mention.span.end <= document.text.size());
    FUZZ_CHECK(mention.surface == mention.span.In(document.text));
    FUZZ_CHECK(state == LexiconState::kDamaged || mention.decided() ||
               !mention.rewrite);
    done = mention.span.end;
  }
  const Rewritten rewritten = Normalizer::Rewrite(document, annotation);
  std::vector<std::string> surfaces;
  for (const Edit& edit : rewritten.edits) {
    FUZZ_CHECK(rewritten.ToTarget(edit.source.begin) == edit.target.begin);
    FUZZ_CHECK(rewritten.ToSource(edit.target.end) == edit.source.end);
    surfaces.emplace_back(edit.source.In(document.text));
  }
  FUZZ_CHECK(Restore(rewritten, surfaces) == document.text);
}

}  // namespace normalize::test

#endif  // NORMALIZE_TESTS_FUZZ_CHECK_H_
