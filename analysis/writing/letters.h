#pragma once

#include <string_view>
#include <vector>

#include "analysis/writing/candidate.h"

namespace ireum::analysis::writing {

// What UTF-8 `text`, normalised or not, is if names of Latin letters, numbers and signs in it are written as such:
// 에스케이하이닉스 is sk하이닉스, 케이티앤지 kt&g, 쓰리엠 3m. Splits differ (엘지이노텍 is lg이노텍 and lge노텍); at
// most 16, best first. A likelihood of 0.5 or more says that a name of two syllables or more (에스, 와이) was read so;
// below it only syllables that are more often something else (이마트: e마트), which want more than a form that exists.
// Numbers and signs are read only where their names are long or are beside a letter. Empty for more than 64
// characters.
std::vector<Candidate> latin_of_letter_names(std::string_view text);
constexpr double surely_letters = 0.5;  // that likelihood

// The opposite: SK하이닉스 is 에스케이하이닉스, LG U+ 엘지 유플러스, 3M 쓰리엠. Runs of Latin letters, digits and the
// signs between or behind them are read out, with the usual other names (에이치, 에취); at most 16, the commonest names
// first. A likelihood below 0.5 says that a run is so long that hardly anybody reads it by letters. Empty where there
// is nothing to read, or a run of more than eight, or more than 64 characters.
std::vector<Candidate> hangul_of_latin_letters(std::string_view text);

}  // namespace ireum::analysis::writing
