#include "normalize/match/matcher.h"

#include <algorithm>
#include <utility>

#include "normalize/base/parallel.h"
#include "normalize/match/chunk_search.h"
#include "normalize/match/chunks.h"
#include "normalize/match/line_breaks.h"

namespace normalize {
namespace {

void AppendHits(const Hits& part, Hits* all) {
  const auto offset = static_cast<uint32_t>(all->names.size());
  for (Hit hit : part.hits) {
    hit.first += offset;
    all->hits.push_back(hit);
  }
  all->names.insert(all->names.end(), part.names.begin(), part.names.end());
  all->words.insert(all->words.end(), part.words.begin(), part.words.end());
}

Hits Join(std::vector<Hits> parts) {
  size_t hits = 0, names = 0, words = 0;
  for (const Hits& part : parts) {
    hits += part.hits.size();
    names += part.names.size();
    words += part.words.size();
  }
  Hits all;
  all.hits.reserve(hits);
  all.names.reserve(names);
  all.words.reserve(words);
  for (Hits& part : parts) AppendHits(std::exchange(part, {}), &all);
  return all;
}

// What a text of so many bytes of running English takes; others let it grow.
Hits RoomFor(size_t bytes) {
  Hits room;
  room.hits.reserve(bytes / 100);
  room.names.reserve(bytes / 45);
  room.words.reserve(bytes / 40);
  return room;
}

}  // namespace

Hits FindNames(const LexiconFile& lexicon, std::string_view text,
               const MatchOptions& options, size_t begin) {
  const std::vector<ByteSpan> chunks =
      CutChunks(text, begin, options.chunk_bytes);
  const size_t threads = std::clamp<size_t>(
      chunks.size(), 1, static_cast<size_t>(std::max(options.threads, 1)));
  std::vector<Hits> parts(threads == 1 ? 1 : chunks.size());
  if (threads == 1) parts[0] = RoomFor(text.size() - begin);
  ParallelFor(
      chunks.size(), threads,
      [&] { return ChunkSearch(lexicon, text, options.lang); },
      [&](ChunkSearch& search, size_t i) {
        search.Run(chunks[i], &parts[threads == 1 ? 0 : i]);
      });
  Hits all = parts.size() == 1 ? std::move(parts[0]) : Join(std::move(parts));
  AddNamesOverLineBreaks(
      text, begin,
      [&](std::string_view window) {
        Hits found;
        ChunkSearch(lexicon, window, options.lang)
            .Run({0, window.size()}, &found);
        return found;
      },
      &all);
  return all;
}

}  // namespace normalize
