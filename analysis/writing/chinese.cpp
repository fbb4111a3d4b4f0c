#include "analysis/writing/chinese.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "analysis/hangul.h"
#include "analysis/writing/tables.h"

namespace ireum::analysis::writing {

namespace {

constexpr std::size_t most_names = 4000;

std::vector<std::string_view> parts_of(std::string_view sounds) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < sounds.size();) {
    const std::size_t end = std::min(sounds.find(',', at), sounds.size());
    parts.push_back(sounds.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

// The sounds of the syllable at `pos`, none where the table has it not.
std::vector<std::string_view> sounds_at(std::string_view text, std::size_t pos, bool surname) {
  std::size_t length = 0;
  const char32_t syllable = decode(text, pos, length);
  const auto all = chinese_sounds();
  const auto at = std::lower_bound(all.begin(), all.end(), syllable,
                                   [](const ChineseSounds& row, char32_t c) { return row.syllable < c; });
  if (at == all.end() || at->syllable != syllable) {
    return {};
  }
  return parts_of(surname ? at->surnames : at->given);
}

}  // namespace

std::vector<std::string> chinese_of_korean(std::string_view text) {
  std::vector<std::string> names;
  if (text.size() != syllable_bytes(3) || !all_syllables(text)) {
    return names;
  }
  const std::array<std::vector<std::string_view>, 3> sounds = {
      sounds_at(text, 0, true), sounds_at(text, syllable_bytes(1), false), sounds_at(text, syllable_bytes(2), false)};
  for (const std::string_view surname : sounds[0]) {
    for (const std::string_view first : sounds[1]) {
      for (const std::string_view second : sounds[2]) {
        if (names.size() < most_names) {
          names.push_back(std::string(surname).append(first).append(second));
        }
      }
    }
  }
  return names;
}

}  // namespace ireum::analysis::writing
