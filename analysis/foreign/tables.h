#pragma once

#include <cstdint>
#include <span>
#include <string_view>

// What compile_foreign.py makes of the TSV files of analysis/data/foreign/; their heads say what the columns hold.
namespace ireum::analysis::foreign {

// `letters` between `before` and `after` are written as `hangul`. Patterns are apart by commas, and so are ways to
// write; empty patterns hold everywhere.
struct Rule {
  std::u32string_view before;
  std::u32string_view letters;
  std::u32string_view after;
  std::u32string_view hangul;
};

// How Korean news orders and joins the words of a person's name.
enum class NameOrder : std::uint8_t {
  as_typed,      // words apart: 페드로 산체스
  either,        // family name first, but it may be typed last: 다나카 가쿠에이
  family_known,  // the same, joined, and the family name is one of those listed: 시진핑
};

struct Language {
  std::string_view code;        // ISO 639-1
  double share;                 // how often a foreign name of Korean news is of this language, about
  NameOrder order;              // of a person's names in Korean news
  bool by_syllables;            // a word is a row of the syllables listed, or none of the language's
  std::u32string_view letters;  // besides a to z
  std::u32string_view never;    // patterns that no word of the language has
  std::u32string_view marks;    // patterns that few words of other languages have
  std::span<const Rule> rules;  // by first letter, then the longest letters first, then in the file's order
  std::span<const std::string_view> families;  // family names as typed, sorted
};

// All of them, in the order of languages.tsv.
std::span<const Language> languages();

}  // namespace ireum::analysis::foreign
