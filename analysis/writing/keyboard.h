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

// The opposite: ㅐㅔ두 먀 is "open ai", in lower case. Nothing unless the text looks like a mistake: jamo alone, or a
// syllable that hardly occurs in Korean (먀) or lies outside the 2,350 of KS X 1001; nor when there is anything but
// Hangul, digits, spaces and signs, or more than 64 characters. Words of usual syllables (나, which is sk) are not
// looked through.
std::optional<std::string> latin_of_hangul_keys(std::string_view text);

// The same without asking whether the text looks like a mistake, for those who look the result up: 나 is "sk".
std::optional<std::string> latin_of_any_hangul_keys(std::string_view text);

}  // namespace ireum::analysis::writing
