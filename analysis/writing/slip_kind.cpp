#include "analysis/writing/slip_kind.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "analysis/latin.h"

namespace ireum::analysis::writing {

namespace {

struct Place {
  double row;
  double column;  // in keys, each row further to the right by what it is set in
};

std::optional<Place> place_of(char key) {
  constexpr std::array<std::string_view, 3> rows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};
  constexpr std::array<double, 3> inset{0, 0.25, 0.75};
  const char lower = small_letter(key);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::size_t at = rows[row].find(lower);
    if (at != std::string_view::npos) {
      return Place{static_cast<double>(row), static_cast<double>(at) + inset[row]};
    }
  }
  return std::nullopt;
}

bool are_neighbours(char a, char b) {
  constexpr double reach = 1.3;  // of a key that touches another one by a side or a corner
  const auto one = place_of(a);
  const auto other = place_of(b);
  return one && other && std::abs(one->row - other->row) <= 1 && std::abs(one->column - other->column) <= reach;
}

bool is_vowel(char key) {
  constexpr std::string_view vowels = "koiOjpuPhynbml";
  return vowels.find(key) != std::string_view::npos;
}

// Of strings of different length.
SlipKind kind_of_length(std::string_view typed, std::string_view meant) {
  const bool too_many = typed.size() > meant.size();
  const std::string_view longer = too_many ? typed : meant;
  const std::string_view shorter = too_many ? meant : typed;
  if (longer.size() - shorter.size() > 1) {
    return SlipKind::other_key;
  }
  const auto at =
      static_cast<std::size_t>(std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin());
  if (is_vowel(longer[at])) {
    return SlipKind::vowel;
  }
  return too_many ? SlipKind::extra : SlipKind::missing;
}

}  // namespace

SlipKind kind_of_slip(std::string_view typed, std::string_view meant) {
  if (typed.size() != meant.size()) {
    return kind_of_length(typed, meant);
  }
  const auto [first, in_meant] = std::mismatch(typed.begin(), typed.end(), meant.begin());
  if (first == typed.end()) {
    return SlipKind::other_key;
  }
  const auto rest = static_cast<std::size_t>(typed.end() - first);
  const std::size_t at = typed.size() - rest;
  if (typed.substr(at + 1) == meant.substr(at + 1)) {
    return are_neighbours(*first, *in_meant) ? SlipKind::neighbour : SlipKind::other_key;
  }
  const bool swapped = rest >= 2 && typed[at] == meant[at + 1] && typed[at + 1] == meant[at] &&
                       typed.substr(at + 2) == meant.substr(at + 2);
  return swapped ? SlipKind::swapped : SlipKind::other_key;
}

}  // namespace ireum::analysis::writing
