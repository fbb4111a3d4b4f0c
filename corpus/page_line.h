#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::corpus {

// The shape of one line of a Korean news page. All texts are valid UTF-8 and views into the page; offsets are in bytes.
struct PageLine {
  enum Kind {
    text,       // short: a menu entry, a button, a headline, a subheading
    prose,      // sentences
    caption,    // of a picture, with its credit, or a pointer to another article
    date,       // carries a date and little else
    signature,  // carries a reporter's name or address and little else
    copyright,  // says who holds the rights
  };
  std::string_view line;     // trimmed, never empty
  bool after_blank = false;  // an empty line stands before it
  Kind kind = text;
  std::size_t size = 0;  // in code points
  std::size_t words = 0;
  std::size_t sentences = 0;   // how many end in it
  bool ends_sentence = false;  // the last one reaches the end of the line (closing marks aside)
  bool polite = false;         // its last sentence ends in the polite style of notices and comments (-니다, -요)
  double particles = 0;        // share of words that end like one with a particle or a verb's ending
};

// Splits a page into its lines and says what each looks like. Text that was wrapped at a fixed width is joined again;
// `storage` keeps such lines and must outlive the result.
std::vector<PageLine> split_page(std::string_view page, std::vector<std::string>& storage);

// Offset behind the last sentence's end in `line`, 0 if none ends there.
std::size_t last_sentence_end(std::string_view line);

}  // namespace ireum::corpus
