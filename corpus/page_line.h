#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::corpus {

// The shape of one line of a Korean news page. All texts are valid UTF-8 and views into the page; offsets are in bytes.

// Where a date stands in a line.
struct DateSpan {
  enum Label { none, input, modified };
  std::size_t begin = 0, end = 0;  // of the date and its time, without the label
  Label label = none;              // from the word before it
  bool has_time = false;
};

// The dates in `line`, in order: 2025.02.04, 2025-2-4, 2025/02/04, 2025년 2월 4일, with 오전 9:12, 18:20:33, 9시 12분,
// a weekday in brackets, T and a zone.
std::vector<DateSpan> find_dates(std::string_view line);

// Whether `line` is nothing but such a label ("입력"), for pages that put the date on the next line.
DateSpan::Label date_label(std::string_view line);

// A reporter's signature in a line: names and a role ("홍길동·김영희 기자"), perhaps with outlet or place before it.
struct Signature {
  std::size_t begin = 0, end = 0;  // names and role
  std::string names;               // without the role, as given
};
std::optional<Signature> find_signature(std::string_view line);

// Whether an e-mail address stands in `text`.
bool has_email(std::string_view text);

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
