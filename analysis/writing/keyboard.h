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

// The opposite: ㅐㅔ두 먀 is "open ai" and 나 "sk", in lower case, whether it looks like a mistake or not. Nothing when
// there is anything but Hangul, digits, spaces and signs, or more than 64 characters.
std::optional<std::string> latin_of_hangul_keys(std::string_view text);

}  // namespace ireum::analysis::writing
