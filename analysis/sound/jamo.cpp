#include "analysis/sound/jamo.h"

#include "analysis/hangul.h"

namespace ireum::analysis::sound {

namespace {

constexpr std::uint32_t null_onset = 11;

// The length in bytes of what may be between the words of a name at the beginning of `text`; 0: nothing such.
std::size_t joint_length(std::string_view text) {
  if (text.front() == ' ' || text.front() == '-') {
    return 1;
  }
  return text.substr(0, 2) == "·" ? 2 : 0;
}

// The syllable at the beginning of `text`, or 0. The text may be anything.
char32_t syllable_at(std::string_view text) {
  if (text.size() < syllable_bytes(1) || (byte_at(text, 0) & 0xF0U) != 0xE0U || begins_char(text, 1) ||
      begins_char(text, 2)) {
    return 0;
  }
  std::size_t length = 0;
  const char32_t c = decode(text, 0, length);
  return is_syllable(c) ? c : 0;
}

}  // namespace

std::vector<Symbol> symbols_of(std::string_view text) {
  std::vector<Symbol> symbols;
  if (text.size() > max_symbols * 4) {
    return symbols;
  }
  symbols.reserve(text.size());
  while (!text.empty()) {
    if (const std::size_t joint = joint_length(text); joint > 0) {
      text.remove_prefix(joint);
      continue;
    }
    const char32_t c = syllable_at(text);
    if (c == 0) {
      return {};
    }
    if (onset_of(c) != null_onset) {
      symbols.push_back(static_cast<Symbol>(first_onset + onset_of(c)));
    }
    symbols.push_back(static_cast<Symbol>(first_nucleus + nucleus_of(c)));
    if (coda_of(c) != 0) {
      symbols.push_back(static_cast<Symbol>(first_coda + coda_of(c)));
    }
    text.remove_prefix(3);
  }
  if (symbols.size() > max_symbols) {
    symbols.clear();
  }
  return symbols;
}

std::string hangul_of(const std::vector<Symbol>& symbols) {
  std::string text;
  for (std::size_t i = 0; i < symbols.size();) {
    std::uint32_t onset = null_onset;
    if (is_onset(symbols[i])) {
      onset = symbols[i++] - std::uint32_t{first_onset};
    }
    if (i == symbols.size() || !is_nucleus(symbols[i])) {
      return {};
    }
    const std::uint32_t nucleus = symbols[i++] - std::uint32_t{first_nucleus};
    std::uint32_t coda = 0;
    if (i < symbols.size() && is_coda(symbols[i])) {
      coda = symbols[i++] - std::uint32_t{first_coda};
    }
    append_utf8(text, syllable_of(onset, nucleus, coda));
  }
  return text;
}

}  // namespace ireum::analysis::sound
