#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ireum::corpus {

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

}  // namespace ireum::corpus
