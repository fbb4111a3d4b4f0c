#pragma once

#include <string_view>
#include <vector>

#include "analysis/writing/candidate.h"

namespace ireum::analysis::writing {

// The readings in Hangul of UTF-8 `text`, normalised or not: 李在鎔 is 이재용, or 리재용; 三星전자 is 삼성전자. At most
// 32, best first; the likelihood is 1 for the best and says of the others how much rarer they are. What is no Hanja
// stays. Empty when there is no Hanja, one without a Korean reading, or more than 64 characters. Simplified and
// Japanese characters are read like the full ones, compatibility ideographs are the ones they stand for.
//
// A word's first syllable follows the initial-sound rule (頭音法則, Hangul orthography 10 to 12): 李 is 이 before 리;
// so does, behind a surname, the given name's; inside a word 렬 and 률 after a vowel or ㄴ are 열 and 율. The other
// form stays a candidate, since bearers of names choose (류, 라). A first Hanja of two to four that is a surname is
// read as one: 金 is 김.
std::vector<Candidate> hangul_of_hanja(std::string_view text);

}  // namespace ireum::analysis::writing
