// Document: one text and what is known about it.
#ifndef NORMALIZE_DOCUMENT_H_
#define NORMALIZE_DOCUMENT_H_

#include <cstddef>
#include <string>
#include <vector>

namespace normalize {

struct Document {
  // What records call it: a path, or the `id` of a JSON line.
  std::string id;

  // UTF-8. Invalid bytes are allowed and are passed through untouched.
  std::string text;

  // ISO 8601, to the day, the month or the year; empty: taken from the
  // dateline of the text where there is one.
  std::string date;

  // Where the article begins: what stands before it, such as YAML front
  // matter, belongs to `text` and its offsets but is not searched for names.
  size_t body_begin = 0;

  // Who published it; empty when unknown.
  std::string outlet;

  // BCP 47; empty: detected.
  std::string lang;

  std::string title;

  // What it is about, as the input says (`cluster` or `event`): documents with
  // the same word tell of one event. Empty when unknown.
  std::string cluster;

  // The encoding that the input was in; offsets count in `text`.
  std::string encoding = "UTF-8";

  // Byte offsets of the first bytes of `text` that are no valid UTF-8.
  std::vector<size_t> invalid;
};

}  // namespace normalize

#endif  // NORMALIZE_DOCUMENT_H_
