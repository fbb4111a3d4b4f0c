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

// Whether `typed` has Hangul, and Latin letters that are two or more and all capitals: a name in both scripts (SK온),
// and no slip on the keyboard.
bool mixes_capitals(std::string_view typed);

}  // namespace ireum::query
