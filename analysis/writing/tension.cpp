#include "analysis/writing/tension.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "analysis/hangul.h"

namespace ireum::analysis::writing {

namespace {

// By their places in Unicode's order: ㄲ ㅋ, ㄸ ㅌ, ㅃ ㅍ, ㅉ ㅊ.
struct Pair {
  std::uint32_t tense;
  std::uint32_t aspirated;
};
constexpr std::array<Pair, 4> pairs = {{{1, 15}, {4, 16}, {8, 17}, {13, 14}}};

char32_t with_onset(char32_t syllable, std::uint32_t onset) {
  return syllable_of(onset, nucleus_of(syllable), coda_of(syllable));
}

// The syllable with the other consonant of its pair; itself where it has neither, or not the one to be changed.
char32_t changed(char32_t c, bool from_tense) {
  if (!is_syllable(c)) {
    return c;
  }
  const std::uint32_t onset = onset_of(c);
  const auto* const pair = std::find_if(
      pairs.begin(), pairs.end(), [&](const Pair& one) { return onset == (from_tense ? one.tense : one.aspirated); });
  return pair == pairs.end() ? c : with_onset(c, from_tense ? pair->aspirated : pair->tense);
}

std::string utf8(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) {
    append_utf8(out, c);
  }
  return out;
}

}  // namespace

std::vector<std::string> other_tension(std::string_view name) {
  constexpr std::size_t most_places = 4;
  std::u32string text;
  std::vector<std::size_t> places;  // of syllables that may become tense
  for (std::size_t pos = 0, length = 0; pos < name.size(); pos += length) {
    text.push_back(decode(name, pos, length));
    if (changed(text.back(), false) != text.back()) {
      places.push_back(text.size() - 1);
    }
  }
  std::u32string relaxed = text;
  std::transform(text.begin(), text.end(), relaxed.begin(), [](char32_t c) { return changed(c, true); });
  if (relaxed != text) {
    return {utf8(relaxed)};
  }
  std::vector<std::string> out;
  for (std::size_t chosen = 1; places.size() <= most_places && chosen < (std::size_t{1} << places.size()); ++chosen) {
    std::u32string other = text;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if ((chosen >> i & 1U) != 0) {
        other[places[i]] = changed(other[places[i]], false);
      }
    }
    out.push_back(utf8(other));
  }
  return out;
}

}  // namespace ireum::analysis::writing
