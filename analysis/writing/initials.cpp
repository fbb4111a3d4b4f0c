#include "analysis/writing/initials.h"

#include <cstddef>

#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/writing/jamo.h"

namespace ireum::analysis::writing {

std::string initials(std::string_view form) {
  const std::string normal = normalize(form);
  std::string out;
  Keystrokes keys;
  for (std::size_t pos = 0, length = 0; pos < normal.size(); pos += length) {
    const char32_t c = decode(normal, pos, length);
    if (is_syllable(c)) {
      append_utf8(out, onset_key(onset_of(c)));
      continue;
    }
    keys.clear();
    append_keystrokes(c, keys);
    for (const char32_t key : keys) {
      if (!is_vowel_key(key)) {
        append_utf8(out, key);
      }
    }
  }
  return out;
}

bool is_initials(std::string_view text) {
  if (!is_typed_size(text)) {
    return false;
  }
  const std::string normal = normalize(text);
  if (count_chars(normal) > longest_typed) {
    return false;
  }
  bool any = false;
  Keystrokes keys;
  for (std::size_t pos = 0, length = 0; pos < normal.size(); pos += length) {
    const char32_t c = decode(normal, pos, length);
    if (is_syllable(c)) {
      return false;
    }
    keys.clear();
    append_keystrokes(c, keys);
    for (const char32_t key : keys) {
      if (is_vowel_key(key)) {
        return false;
      }
      any = any || is_consonant_key(key);
    }
  }
  return any;
}

}  // namespace ireum::analysis::writing
