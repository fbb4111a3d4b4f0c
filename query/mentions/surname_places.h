#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analysis/piece_reading.h"

namespace ireum::query {

// A place where a surname begins a piece of a text that is normal but for its capitals.
struct SurnamePlace {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::size_t words_behind = 0;  // of its line, how many may tell what title is borne here
};

// Whether `surname` stands in `text` with a title behind it, as in "이 회장" or 이회장: it may then stand for somebody.
bool stands_with_title(std::string_view surname, std::string_view text);

// All places in `text` where somebody of that surname may be named, or meant by surname and title; see
// analysis/mention/known_persons.cpp.
std::vector<SurnamePlace> surname_places(std::string_view surname, std::string_view text, analysis::PieceMemo& memo);

}  // namespace ireum::query
