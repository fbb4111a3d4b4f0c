#pragma once

#include <string_view>

namespace ireum::query {

// Which scripts a text has letters of.
struct Scripts {
  bool hangul = false;
  bool latin = false;
  bool hanja = false;
};

// Those of `text`, in valid UTF-8.
Scripts scripts_of(std::string_view text);

// Whether `text` is nothing but letters from a to z that may be a word of some language: with a vowel, and with no run
// of consonants that is longer than words have it. Hangul typed in the other mode of the keyboard seldom is one.
bool may_be_latin_word(std::string_view text);

}  // namespace ireum::query
