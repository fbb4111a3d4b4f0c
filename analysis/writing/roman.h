#pragma once

#include <string_view>
#include <vector>

#include "analysis/writing/candidate.h"

namespace ireum::analysis::writing {

// The Hangul forms that UTF-8 `latin` may romanise, whatever system or habit spells it: Lee Jae-yong, Yi Chaeyong,
// Jaeyong Rhee are 이재용 among others, Samsung Jeonja is 삼성전자. At most `most`, likeliest first, without spaces;
// the likelihood falls with how rare the name is and how unusual its spelling. Of several forms that exist, those below
// half of the best one's likelihood are hardly ever meant.
//
// A noisy channel: how usual surname and given syllables are (analysis/data/surnames.tsv, given_syllables.tsv; words
// that are no names of people by syllables.tsv) and how each part of a syllable is spelled (roman_*.tsv). Surname first
// or last; spaces and hyphens end a syllable; apostrophes, breves and letter case make no difference. Empty for
// anything but Latin letters, spaces, hyphens, apostrophes, commas and full stops, for more than four words or 32
// letters, and where no reading exists.
std::vector<Candidate> hangul_of_roman(std::string_view latin, std::size_t most = 64);

// How well `latin` spells the syllables of `hangul` (both UTF-8, normalised or not), in the same order or with the
// surname last: 1 for the most usual spelling of each syllable, falling with each that is rarer (the geometric mean of
// their shares against the most usual one), 0 where it is no spelling of it. A surname is judged by how its bearers
// spell it (Lee 1, I less). Linear in the length; 0 for what hangul_of_roman() does not read or more than twelve
// syllables.
double roman_likeness(std::string_view latin, std::string_view hangul);

}  // namespace ireum::analysis::writing
