#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::query {

// What was typed, read into its parts.
struct QueryText {
  // Words that belong together, between spaces; or what stands between quotes, as one name.
  struct Part {
    std::string text;
    bool quoted = false;
  };
  std::vector<Part> parts;
  std::vector<Part> excluded;  // names that must not stand in an article: -NAME, -"TWO WORDS"
  std::string refusal;         // what is wrong; empty: nothing
};

// Most words and most names excluded that a query may have.
constexpr std::size_t max_query_words = 32;

// Most characters of a query: so many names of max_name_chars, and quotes.
constexpr std::size_t max_query_chars = 4000;

// Reads a query. Quotes are "…" and “…”; one that is not closed is an ordinary character, and so is a hyphen that no
// word begins with.
QueryText read_query(std::string_view typed);

}  // namespace ireum::query
