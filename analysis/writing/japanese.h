#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis::writing {

// How else UTF-8 `word`, normalised Hangul, may be written where it is Japanese: 쓰카하라 and 츠카하라, 다카이치 and
// 타카이치, 오타니 and 오오타니. At most eight, without the word itself, as the rules write it first. Empty where a
// syllable stands for no kana, for one syllable and for more than eight.
//
// The rules (loanword orthography, table 4) write か, た and ち with ㄱ, ㄷ and ㅈ at a word's beginning, ㅋ, ㅌ and ㅊ
// inside, つ as 쓰, no long vowels, and ん as ㄴ; many write ㅋ, ㅌ, ㅊ and 츠 everywhere, ㄲ, ㄸ and ㅉ for ㅋ, ㅌ and
// ㅊ, vowels twice, 쟈, 쥬 and 죠 for じゃ, じゅ and じょ, and ん as ㅁ or ㅇ before what makes it sound so.
std::vector<std::string> other_japanese(std::string_view word);

}  // namespace ireum::analysis::writing
