// Where the words of a stretch of text begin and end.
//
// A loop over the bytes mispredicts the end of nearly every word, and one that
// looks for the next word where the last one ended waits for it. Here 64 bytes
// are classified at a time, and the places are written down before anything is
// done with the words. ASCII only: bytes of other characters are given one by
// one, for a closer look.
#ifndef NORMALIZE_TEXT_WORD_PLACES_H_
#define NORMALIZE_TEXT_WORD_PLACES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace normalize {

class WordPlaces {
 public:
  // Finds the places of text[begin, begin + size()), which are kMostBytes or
  // what is left of the text. REQUIRES: begin < text.size().
  void Fill(std::string_view text, size_t begin);

  size_t size() const { return size_; }  // bytes looked at

  // Bytes from `begin`, ascending: where a run of ASCII letters, digits and _
  // begins, and every non-ASCII byte; then size() or more.
  const uint16_t* starts() const { return starts_.data(); }
  // The byte after each such run; then size() or more. A run that goes on
  // behind the stretch has none.
  const uint16_t* ends() const { return ends_.data(); }

  static constexpr size_t kMostBytes = 2048;

 private:
  // Eight places are written at a time, wanted or not.
  static constexpr size_t kSpare = 9;

  std::array<uint16_t, kMostBytes + kSpare> starts_;
  std::array<uint16_t, kMostBytes / 2 + kSpare> ends_;
  size_t size_ = 0;
};

}  // namespace normalize

#endif  // NORMALIZE_TEXT_WORD_PLACES_H_
