#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis::sound {

// One jamo as the sound models see it. Onset, nucleus and coda are apart, since they sound and vary differently; the
// null onset ㅇ is no sound and has no symbol. 0 is none.
using Symbol = std::uint8_t;

constexpr Symbol first_onset = 1;     // + Unicode's index of the onset, 0 to 18
constexpr Symbol first_nucleus = 20;  // + index of the nucleus, 0 to 20
constexpr Symbol first_coda = 40;     // + index of the coda, 1 to 27
constexpr Symbol end_symbol = 68;

constexpr bool is_onset(Symbol s) {
  return s >= first_onset && s < first_nucleus;
}
constexpr bool is_nucleus(Symbol s) {
  return s >= first_nucleus && s <= first_coda;
}
constexpr bool is_coda(Symbol s) {
  return s > first_coda && s < end_symbol;
}

// Longest word that the models look at, in symbols; a longer one has no sound here. 20 syllables of three jamo.
constexpr std::size_t max_symbols = 60;

// The symbols of `text`, Hangul syllables in UTF-8; spaces, hyphens and middle dots between them are passed over. Empty
// when anything else is in it, when it is not valid UTF-8, or when there are more than `max_symbols`.
std::vector<Symbol> symbols_of(std::string_view text);

// The syllables that `symbols` spell, in UTF-8; empty when they spell none (a coda without a nucleus before it).
std::string hangul_of(const std::vector<Symbol>& symbols);

}  // namespace ireum::analysis::sound
