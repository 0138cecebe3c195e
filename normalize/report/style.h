// How text for people is marked up on a terminal.
#ifndef NORMALIZE_REPORT_STYLE_H_
#define NORMALIZE_REPORT_STYLE_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace normalize {

// What is written before each kind of text; `reset` ends it. All empty: plain.
struct Style {
  std::string_view old_text;
  std::string_view new_text;
  std::string_view heading;
  std::string_view faint;
  std::string_view notice;
  std::string_view reset;
};

inline constexpr Style kPlainStyle = {};
inline constexpr Style kColorStyle = {"\x1b[31;9m", "\x1b[32m", "\x1b[1m",
                                      "\x1b[2m",    "\x1b[33m", "\x1b[0m"};

// `text` in the given markup of `style`.
std::string Marked(std::string_view markup, std::string_view text,
                   const Style& style);

// One line that is safe to print: control characters, line ends and invalid
// bytes become a space or U+FFFD.
std::string Printable(std::string_view text);

// The longest end (beginning) of `text` that takes at most `columns` on a
// terminal, where Han, Kana and Hangul take two.
std::string_view LastColumns(std::string_view text, size_t columns);
std::string_view FirstColumns(std::string_view text, size_t columns);

}  // namespace normalize

#endif  // NORMALIZE_REPORT_STYLE_H_
