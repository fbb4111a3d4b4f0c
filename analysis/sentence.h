#pragma once

#include <cstddef>
#include <string_view>

namespace ireum::analysis {

// A stretch of a text in bytes, cut at ends of characters.
struct Sentence {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool cut_before = false;  // the sentence begins earlier, further off than is looked
  bool cut_behind = false;  // and goes on
};

// Most that is taken of a sentence before a place and behind it, in characters.
constexpr std::size_t sentence_reach = 200;

// The sentence of valid UTF-8 `text` that holds bytes `begin` to `end`; from the first sentence's beginning to the last
// one's end where these lie in several. Sentences end with `. ? ! …` before a space, a line's end or closing quotes
// that such follows, with a line feed, and with 다. or 요. written onto the next word; not within quotes that close in
// the same line. Looks no further than sentence_reach characters to either side, so that its time does not grow with
// the text.
Sentence sentence_around(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace ireum::analysis
