#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/foreign/tables.h"

namespace ireum::analysis::foreign {

// A way to write a word.
struct Written {
  std::string hangul;
  std::size_t cost = 0;  // how often what is less usual was chosen; 0: the standard's own
};

// Whether one of `patterns` (compile_foreign.py says how they are written) holds somewhere in the word.
bool has_pattern(std::u32string_view word, std::u32string_view patterns);

// The word, in small letters, in those that the language's rules name; empty: it has others.
std::u32string letters_in(const Language& language, std::u32string_view word);

// The ways to write a word of such letters in Hangul, the least costly first, at most `most`; none where rules do not
// reach its end.
std::vector<Written> write_word(const Language& language, std::u32string_view word, std::size_t most);

}  // namespace ireum::analysis::foreign
