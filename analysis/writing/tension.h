#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis::writing {

// How else a foreign name, UTF-8 `name` of normalised Hangul, is written where aspirated consonants of one writing are
// tense in the other: 카르티에 and 까르띠에. The rules (loanword orthography, 1 §4) have none that are tense, firms
// often write ㄲ, ㄸ, ㅃ and ㅉ for ㅋ, ㅌ, ㅍ and ㅊ. At most fifteen; empty where nothing may change, and for more
// than four consonants that may become tense.
std::vector<std::string> other_tension(std::string_view name);

}  // namespace ireum::analysis::writing
