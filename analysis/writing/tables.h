#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

// What compile_writing.py makes of the TSV files of analysis/data/ that this folder reads: sorted static arrays.
namespace ireum::analysis::writing {

// A name of a Latin letter, number or sign: 에이치 for h. Sorted by symbol, then rank (0: the commonest).
struct LetterName {
  std::string_view symbol;
  std::string_view hangul;
  std::uint8_t rank;
};
std::span<const LetterName> letter_names();

// Whether `syllable` (U+AC00 to U+D7A3) is one of the 2,350 of KS X 1001.
bool is_common_syllable(char32_t syllable);

// A Hanja and its readings, the commonest inside a word first; unused places are 0. Sorted by Hanja.
struct HanjaReadings {
  char32_t hanja;
  std::array<char16_t, 4> readings;
};
std::span<const HanjaReadings> hanja_readings();

// Which Hanja are surnames, read how: 金 김. Sorted by Hanja.
struct HanjaSurname {
  std::u16string_view hanja;
  std::string_view hangul;
};
std::span<const HanjaSurname> hanja_surnames();

// A part of a syllable in Latin letters: its index in Unicode's order (hangul.h), -ln of the share of this spelling
// among those of the part, and how much that is above the most usual one's. Sorted by spelling. Nuclei are listed
// twice, since behind no onset some are spelled otherwise (우: woo).
struct RomanPart {
  std::string_view latin;
  std::uint8_t index;
  float cost;
  float excess;
};
std::span<const RomanPart> roman_onsets();
std::span<const RomanPart> roman_nuclei();
std::span<const RomanPart> roman_silent_nuclei();
std::span<const RomanPart> roman_codas();

// A surname in Latin letters, small ones: -ln of the share of its bearers who spell it so, -ln of their share of all
// people. Sorted by spelling.
struct RomanSurname {
  std::string_view latin;
  std::string_view hangul;
  float cost;
  float excess;
  float rarity;
};
std::span<const RomanSurname> roman_surnames();

// -ln of a syllable's share of the syllables of Korean words that are not names of people. Sorted by syllable.
struct SyllableRarity {
  char32_t syllable;
  float rarity;
};
std::span<const SyllableRarity> syllable_rarities();

// What Korean makes of a word or phrase of the English names of organisations, and where it puts it; the file says what
// the places are.
enum class OrganisationPlace : std::uint8_t { dropped, end, word, front };
struct OrganisationWord {
  std::string_view latin;   // small letters, words apart by a space
  std::string_view hangul;  // forms apart by commas, the most usual first; "-": none at all
  OrganisationPlace place;
};
// Sorted by the bytes of `latin`.
std::span<const OrganisationWord> organisation_words();

// What the names of bodies end with. Sorted by the bytes of `text`.
struct BodyEnd {
  std::string_view text;
  bool may_be_short;  // a name that ends so may leave out what comes before it in the full one
};
std::span<const BodyEnd> body_ends();

// What the names of meetings end with.
std::span<const std::string_view> meeting_ends();

// What is left out before the names of bodies (한국), and behind those of companies (그룹).
std::span<const std::string_view> left_out_fronts();
std::span<const std::string_view> left_out_ends();

// The end of an organisation's name, and how it is written short.
struct ShortEnd {
  std::string_view text;
  std::string_view shorter;
};
std::span<const ShortEnd> short_ends();

// A word of foreign names, and another way to write it: 응웬, 응우옌. Sorted by the bytes of `text`, then of `other`.
struct ForeignWord {
  std::string_view text;
  std::string_view other;
};
std::span<const ForeignWord> foreign_words();

// How Chinese says what Korean reads as a syllable, in Hangul.
struct ChineseSounds {
  char32_t syllable;
  std::string_view surnames;  // comma separated; empty: it is none
  std::string_view given;     // the same, of given names
};
// Sorted by syllable.
std::span<const ChineseSounds> chinese_sounds();

// Checksum of all of these tables, 16 hexadecimal digits: who stores what they made can tell whether it is still right.
std::string_view writing_tables_version();

}  // namespace ireum::analysis::writing
