#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace ireum::schema {

// The order that words stand in, so that every list of them begins with those asked for most. Coarse on purpose: it is
// a hint, which grows old when articles are added.

// Least ranks of the classes, the first class first.
constexpr std::array<std::uint32_t, 7> rank_bounds{4096, 512, 128, 32, 8, 2, 1};

// How much the articles say of a form: the articles that hold it under its prefix, more where one of them says what
// bears it.
constexpr std::uint32_t words_rank(std::uint32_t articles, bool evident) {
  constexpr std::uint32_t evidence_worth = 8;
  constexpr std::uint32_t most_counted = 1000000;
  return evident ? std::min(articles, most_counted) * evidence_worth : articles;
}

// The class of a rank, from 0.
constexpr std::size_t words_class(std::uint32_t rank) {
  std::size_t place = 0;
  while (place < rank_bounds.size() && rank < rank_bounds.at(place)) {
    ++place;
  }
  return place;
}

// Whether the words hold a joined form of so many articles: of fewer, none of which says what bears it, it is hardly a
// name.
constexpr bool holds_joined(std::uint32_t articles, bool evident) {
  constexpr std::uint32_t least = 4;
  return evident || articles >= least;
}

}  // namespace ireum::schema
