#include "normalize/report/diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace normalize {
namespace {

constexpr int kContextLines = 3;

// Whole lines that hold edits, in both texts.
struct Block {
  ByteSpan source;
  ByteSpan target;
};

size_t LineBegin(std::string_view text, size_t pos) {
  const size_t newline =
      pos == 0 ? std::string_view::npos : text.rfind('\n', pos - 1);
  return newline == std::string_view::npos ? 0 : newline + 1;
}

size_t LineEnd(std::string_view text, size_t pos) {
  const size_t newline = text.find('\n', pos);
  return newline == std::string_view::npos ? text.size() : newline + 1;
}

size_t CountLines(std::string_view text) {
  const auto ends = std::count(text.begin(), text.end(), '\n');
  const bool open_line = !text.empty() && text.back() != '\n';
  return static_cast<size_t>(ends) + (open_line ? 1 : 0);
}

// The beginning of the line `lines` before `pos`, which begins one itself.
size_t GoBack(std::string_view text, size_t pos, int lines) {
  for (; lines > 0 && pos > 0; --lines) pos = LineBegin(text, pos - 1);
  return pos;
}

size_t GoForward(std::string_view text, size_t pos, int lines) {
  for (; lines > 0 && pos < text.size(); --lines) pos = LineEnd(text, pos);
  return pos;
}

// Outside edits an offset of one text is that of the other, moved by what the
// edits before it added; both sides of a block are outside edits.
std::vector<Block> CollectBlocks(std::string_view source,
                                 const Rewritten& rewritten) {
  std::vector<Block> blocks;
  for (const Edit& edit : rewritten.edits) {
    const size_t begin = LineBegin(source, edit.source.begin);
    const size_t end = LineEnd(source, edit.source.end);
    const size_t target_begin = edit.target.begin - (edit.source.begin - begin);
    const size_t target_end = edit.target.end + (end - edit.source.end);
    if (!blocks.empty() && begin < blocks.back().source.end) {
      blocks.back().source.end = end;
      blocks.back().target.end = target_end;
    } else {
      blocks.push_back({{begin, end}, {target_begin, target_end}});
    }
  }
  return blocks;
}

// Blocks whose context lines meet.
using Hunk = std::vector<Block>;

std::vector<Hunk> CollectHunks(std::string_view source,
                               const std::vector<Block>& blocks) {
  std::vector<Hunk> hunks;
  size_t reach = 0;
  for (const Block& block : blocks) {
    const bool joins = !hunks.empty() && GoBack(source, block.source.begin,
                                                kContextLines) <= reach;
    if (!joins) hunks.emplace_back();
    hunks.back().push_back(block);
    reach = GoForward(source, block.source.end, kContextLines);
  }
  return hunks;
}

class DiffWriter {
 public:
  DiffWriter(std::string_view source, std::string_view target,
             const Style& style, std::string* out)
      : source_(source), target_(target), style_(style), out_(*out) {}

  void WriteHunk(const Hunk& hunk) {
    const Block whole = WithContext(hunk);
    WriteRange(whole);
    size_t pos = whole.source.begin;
    for (const Block& block : hunk) {
      WriteLines(' ', "", {pos, block.source.begin}, source_);
      WriteLines('-', style_.old_text, block.source, source_);
      WriteLines('+', style_.new_text, block.target, target_);
      pos = block.source.end;
    }
    WriteLines(' ', "", {pos, whole.source.end}, source_);
  }

 private:
  Block WithContext(const Hunk& hunk) const {
    const Block& first = hunk.front();
    const Block& last = hunk.back();
    const size_t begin = GoBack(source_, first.source.begin, kContextLines);
    const size_t end = GoForward(source_, last.source.end, kContextLines);
    return {{begin, end},
            {first.target.begin - (first.source.begin - begin),
             last.target.end + (end - last.source.end)}};
  }

  void WriteRange(const Block& whole) {
    source_line_ += CountLines(
        source_.substr(source_pos_, whole.source.begin - source_pos_));
    target_line_ += CountLines(
        target_.substr(target_pos_, whole.target.begin - target_pos_));
    source_pos_ = whole.source.begin;
    target_pos_ = whole.target.begin;
    out_ += Marked(style_.faint,
                   fmt::format("@@ -{},{} +{},{} @@", source_line_ + 1,
                               CountLines(whole.source.In(source_)),
                               target_line_ + 1,
                               CountLines(whole.target.In(target_))),
                   style_) +
            "\n";
  }

  void WriteLines(char sign, std::string_view markup, const ByteSpan& span,
                  std::string_view text) {
    for (size_t pos = span.begin; pos < span.end;) {
      const size_t end = LineEnd(text, pos);
      std::string_view line = text.substr(pos, end - pos);
      const bool complete = line.ends_with('\n');
      if (complete) line.remove_suffix(1);
      out_ += Marked(markup, sign + std::string(line), style_) + "\n";
      if (!complete) out_ += "\\ No newline at end of file\n";
      pos = end;
    }
  }

  const std::string_view source_;
  const std::string_view target_;
  const Style& style_;
  std::string& out_;
  size_t source_pos_ = 0, source_line_ = 0;  // lines before the position
  size_t target_pos_ = 0, target_line_ = 0;
};

}  // namespace

void AppendDiff(const Document& document, const Rewritten& rewritten,
                const Style& style, std::string* out) {
  const auto blocks = CollectBlocks(document.text, rewritten);
  if (blocks.empty()) return;
  *out += Marked(style.heading, "--- " + document.id, style) + "\n" +
          Marked(style.heading, "+++ " + document.id, style) + "\n";
  DiffWriter writer(document.text, rewritten.text, style, out);
  for (const Hunk& hunk : CollectHunks(document.text, blocks)) {
    writer.WriteHunk(hunk);
  }
}

}  // namespace normalize
