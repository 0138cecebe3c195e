// Compares outlets: takes the facts of documents one after the other and tells
// where outlets differ.
//
//   Comparer comparer(options);
//   for (...) comparer.Add(reader.Read(document));
//   const Comparison comparison = comparer.Finish();
//
// Of a document it keeps counts, its entities, figures and quotations with
// their sentences, and no text beyond; how much, CompareOptions bounds. The
// result depends on the order of the documents only in which passages stand
// as examples. Not thread safe.
#ifndef NORMALIZE_FRAMING_COMPARE_H_
#define NORMALIZE_FRAMING_COMPARE_H_

#include <memory>

#include "normalize/framing/facts.h"
#include "normalize/framing/finding.h"

namespace normalize {

class Comparer {
 public:
  explicit Comparer(CompareOptions options);
  ~Comparer();

  void Add(const DocumentFacts& facts);

  // REQUIRES: called once, after the last Add.
  Comparison Finish();

  const CompareOptions& options() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_COMPARE_H_
