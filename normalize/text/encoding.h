// Bytes of unknown encoding -> UTF-8.
#ifndef NORMALIZE_TEXT_ENCODING_H_
#define NORMALIZE_TEXT_ENCODING_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/status.h"

namespace normalize {

struct DecodedText {
  std::string text;
  // IANA name of the encoding that the bytes were in: "UTF-8", "GB18030",
  // "Big5", "UTF-16LE", "Shift_JIS", "EUC-KR", "windows-1252", ...
  std::string encoding = "UTF-8";
  // True when `text` is not the input itself; offsets then count in `text`.
  bool converted = false;
  // Byte offsets into `text` of bytes that are no valid UTF-8, the first 16.
  std::vector<size_t> invalid;
};

// Decodes `bytes`. With an empty `encoding` it is detected: a byte order mark
// first, then valid UTF-8 (with NUL bytes too, unless every other byte is one),
// then UTF-16 by its look, then ICU's detector over the first 64 KiB; input
// in which nothing is recognized with confidence is passed through as UTF-8
// with its invalid bytes untouched and listed. Mostly-valid UTF-8 with a few
// broken bytes stays UTF-8. A leading UTF-8 byte order mark stays in the text
// (offsets count it). Error: kInvalidArgument for an unknown encoding name.
// Thread safe.
Result<DecodedText> Decode(std::string bytes, std::string_view encoding = "");

}  // namespace normalize

#endif  // NORMALIZE_TEXT_ENCODING_H_
