#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "analysis/word_lists.h"

namespace ireum::analysis {

// Longest end of a form that is looked up, in bytes: eight syllables.
constexpr std::size_t longest_end = 24;

// A listed word that ends a form.
struct ListedEnd {
  const Word* word = nullptr;  // nullptr: none
  std::size_t stem = 0;        // bytes before it
};

// The longest listed word among `roles` (bits of Role) that ends `form` and leaves at least two characters; a shorter
// one where that leaves an organisation's name.
ListedEnd longest_listed_end(std::string_view form, std::uint32_t roles);

// Whether `form` ends with two syllables that organisations' names end with: 가람은행.
bool ends_organisation(std::string_view form);

}  // namespace ireum::analysis
