#pragma once

#include <string>
#include <string_view>

namespace ireum::analysis::foreign {

// Syllables of the jamo that rules write, in UTF-8. Compatibility jamo are onsets before a vowel, else codas; ㅇ is a
// coda, since a vowel without onset needs none. Besides: `~` behind a consonant gives it ㅡ where no vowel follows, `j`
// and `w` begin the vowel that follows (ㅅjㅏ: 샤), `.` parts syllables, and whole syllables stand for themselves.
std::string compose(std::u32string_view jamo);

}  // namespace ireum::analysis::foreign
