#pragma once

#include <cstdint>
#include <string_view>

namespace ireum::analysis::writing {

// How one string of keys of the two-set keyboard became another.
enum class SlipKind : std::uint8_t {
  neighbour,  // one key wrong: the one beside it, or the same with or without shift
  other_key,  // one key wrong, from somewhere else on the keyboard; or more than one slip
  missing,    // one consonant missing
  extra,      // one consonant too many
  vowel,      // one vowel missing or too many
  swapped     // two neighbouring keys in the wrong order
};

// What a finger did that typed the keys `typed` for `meant`, both as strokes() writes them. A finger errs by one key,
// to the side or to another row; where any other letter differs, it is rather another word.
SlipKind kind_of_slip(std::string_view typed, std::string_view meant);

}  // namespace ireum::analysis::writing
