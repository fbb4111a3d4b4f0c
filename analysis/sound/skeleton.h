#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/sound/jamo.h"

namespace ireum::analysis::sound {

// The consonants of a name by class, what stays when a spelling changes: K (ㄱㄲㅋ), T (ㄷㄸㅌ and the codas ㅅㅆ,
// which foreign names use for t), P (ㅂㅃㅍ), S (ㅅㅆ), C (ㅈㅉㅊ), M, N, G (the coda ㅇ), L, H; two of a class side by
// side are one (ㄹㄹ). 올트먼, 알트만: LTMN.
std::string skeleton_of(const std::vector<Symbol>& symbols);

// The class of an onset or coda.
char consonant_class(Symbol symbol);

// Number of letters to write, delete or change to make one skeleton the other.
std::size_t skeleton_distance(const std::string& a, const std::string& b);

}  // namespace ireum::analysis::sound
