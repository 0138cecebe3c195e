// The stretches of a text that sentences may run through.
#ifndef NORMALIZE_FRAMING_PASSAGES_H_
#define NORMALIZE_FRAMING_PASSAGES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalize/framing/boilerplate.h"
#include "normalize/span.h"

namespace normalize {

// The lines of `text` from `first` on that are no boilerplate; lines that
// were broken to a width are put together again with those they go on in.
std::vector<ByteSpan> Passages(std::string_view text, size_t first,
                               const std::vector<Boilerplate>& boilerplate);

}  // namespace normalize

#endif  // NORMALIZE_FRAMING_PASSAGES_H_
