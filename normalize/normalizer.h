// Normalizer: finds who and what a document names, decides, and rewrites.
//
//   normalize::Normalizer normalizer(lexicon, {});
//   normalize::Document document;
//   document.text = "Huang Renxun landed in Taipei.";
//   const auto annotation = normalizer.Annotate(document);
//   const auto rewritten = normalizer.Rewrite(document, annotation);
//   // rewritten.text: "Jensen Huang landed in Taipei."
//
// It knows one document at a time and keeps nothing between documents.
// Thread safe: one Normalizer may annotate on many threads at once.
#ifndef NORMALIZE_NORMALIZER_H_
#define NORMALIZE_NORMALIZER_H_

#include <cstddef>
#include <memory>

#include "normalize/annotation.h"
#include "normalize/document.h"
#include "normalize/lexicon.h"
#include "normalize/profile.h"

namespace normalize {

struct NormalizerOptions {
  // ------------------------------------------------- changes what you get
  Profile profile;

  // ------------------------------------------------- changes how fast
  // A document is searched in pieces of about this many bytes, cut at line
  // ends; the result does not depend on it.
  size_t chunk_bytes = 256 << 10;

  // Threads that search the pieces of one document; the result does not
  // depend on it.
  int threads = 1;
};

class Normalizer {
 public:
  Normalizer(std::shared_ptr<const Lexicon> lexicon,
             NormalizerOptions options);
  ~Normalizer();

  // `document` must outlive the annotation. Never fails: what could not be
  // analysed is said in `warnings`.
  Annotation Annotate(const Document& document) const;

  // Applies the annotation's replacements: bytes outside are untouched.
  static Rewritten Rewrite(const Document& document,
                           const Annotation& annotation);

  const Lexicon& lexicon() const;
  const NormalizerOptions& options() const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace normalize

#endif  // NORMALIZE_NORMALIZER_H_
