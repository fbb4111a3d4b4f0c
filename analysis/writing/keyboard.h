#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis::writing {

// What was meant by UTF-8 `text`, normalised or not, if somebody typed Hangul on the two-set keyboard in Latin mode:
// tkatjdwjswk is 삼성전자. Spaces, digits and signs stay. Empty unless every letter goes into a whole syllable. At most
// four, likeliest first: as typed; with the letter case turned round (caps lock) where capitals prevail; without
// capitals; with runs of two capitals or more kept as Latin letters (SKgkdlslrtm is sk하이닉스). The last are in lower
// case, as normalised forms are. Empty when there is Hangul in the text, or more than 64 characters.
std::vector<std::string> hangul_of_latin_keys(std::string_view text);

// What was meant by `text`, normalised, where the halves of a vowel were typed in each other's place or are apart:
// 자산가ㅗㄴ리 and 자산고ㅏㄴ리 are 자산관리. Empty where no vowel is by itself behind an open syllable.
std::vector<std::string> hangul_of_parted_vowels(std::string_view text);

// The opposite of hangul_of_latin_keys(): ㅐㅔ두 먀 is "open ai" and 나 "sk", in lower case, whether it looks like a
// mistake or not. Nothing when there is anything but Hangul, digits, spaces and signs, or more than 64 characters.
std::optional<std::string> latin_of_hangul_keys(std::string_view text);

}  // namespace ireum::analysis::writing
