#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis {

// What a form is looked up by when it is typed otherwise than it is written. All take normalised UTF-8 and write Hangul
// as the keys of the two-set keyboard (KS X 5002), ASCII letters with capitals for shifted ones: 삼성 is "tkatjd".
// Loose jamo, compatibility or conjoining ones, are the same keys; every other character stays as it is.

// The keys that write `form` one after the other. ㅘ and ㄳ are two each. What is typed so far, in either mode of the
// keyboard, is a beginning of the strokes of what is meant: 카카ㅇ, 카캉 and "zkzkd" of 카카오.
std::string strokes(std::string_view form);

// Whether `form` begins with what was typed so far, in the mode of the keyboard that it is in: 카카오 with 카캉 and
// 카카ㅇ, not with "zkzk".
bool begins_as_typed(std::string_view form, std::string_view typed);

// What of `typed` is in every form that begins so: all but a last character in Hangul, which may be half typed.
std::string_view typed_for_sure(std::string_view typed);

// The strokes with one byte for each vowel (ㅘ is one), for slips: one jamo wrong is one letter wrong.
std::string letters(std::string_view form);

// The onset of each syllable; loose consonants are their own: 삼성전자, ㅅㅅㅈㅈ and 삼ㅅㅈ자 are "ttww". `hangul` gets
// the number of syllables and loose consonants.
std::string initials(std::string_view form, std::size_t& hangul);

// The number of loose jamo in `form`.
std::size_t count_loose_jamo(std::string_view form);

// A key and, of the text that it stands for, some more bits: forms that have a key by chance mostly differ in them.
struct SlipKey {
  std::string key;         // four characters
  std::uint8_t check = 0;  // 1 to 127; 0 of a key that stands for several texts

  bool may_meet(std::uint8_t other) const { return check == other || check == 0 || other == 0; }
};

// Keys that two strings of letters share, with checks that may meet, if one slip makes one of the other: a letter
// wrong, missing, too many, or two neighbours swapped. They may share one by chance as well; is_one_slip() tells.
// `form` are letters(): of a form of the index with `typed` false, of what was typed with `typed` true. Short ones give
// themselves and all that one letter less makes of them, hashed; long ones their two ends, one of which a slip leaves
// whole. Replaces `keys`; none is there twice.
void slip_keys(std::string_view form, bool typed, std::vector<SlipKey>& keys);

// Whether a and b, of letters(), differ by exactly one slip.
bool is_one_slip(std::string_view a, std::string_view b);

// `form` with two Hangul syllables that are side by side in each other's place, for each two that differ.
std::vector<std::string> with_syllables_swapped(std::string_view form);

// The syllables one slip away from `syllable`, a Hangul one, in the order of Unicode; without those of two slips or a
// swap, which would make two of it.
std::vector<std::string> syllables_one_slip_away(std::string_view syllable);

}  // namespace ireum::analysis
