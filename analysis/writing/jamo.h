#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ireum::analysis::writing {

// What is typed as one name is shorter than this, in characters. The functions of this folder that make candidates make
// none of anything longer.
constexpr std::size_t longest_typed = 64;

// Whether `text` is short enough to be a typed name, judged by its bytes alone (a decomposed syllable takes nine).
constexpr bool is_typed_size(std::string_view text) {
  return text.size() <= longest_typed * 9;
}

// A text as the keys of the two-set keyboard that write it, one code point a key: compatibility jamo (U+3131 to U+3163)
// for Hangul, every other character of the normalised text as it is. Onset, nucleus and coda follow each other; ㅘ ㅝ
// ㅢ … and ㄳ ㄵ ㅄ … are two keys, ㄲ ㅆ ㅒ ㅖ one with shift. Jamo alone count as their keys. Spaces are left out, so
// that neither spacing nor an unfinished syllable changes what precedes it: 삼ㅅ begins like 삼성.
using Keystrokes = std::u32string;

// Appends the keys of one normalised character, nothing for a space.
void append_keystrokes(char32_t c, Keystrokes& out);

constexpr bool is_consonant_key(char32_t key) {
  return key >= 0x3131 && key <= 0x314E;
}
constexpr bool is_vowel_key(char32_t key) {
  return key >= 0x314F && key <= 0x3163;
}

}  // namespace ireum::analysis::writing
