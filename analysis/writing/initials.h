#pragma once

#include <string>
#include <string_view>

namespace ireum::analysis::writing {

// The initial consonants of UTF-8 `form`, normalised or not, in compatibility jamo: 삼성전자 is ㅅㅅㅈㅈ, SK하이닉스
// skㅎㅇㄴㅅ. Consonants that stand alone are kept, compound ones in two (ㄳ is ㄱㅅ), vowels that do are left out like
// spaces; every other character stays.
std::string initials(std::string_view form);

// Whether `text` was typed as initials: consonants alone, of full or half width, compound (ㄳ) as keyboards make them,
// with or without Latin letters, digits, signs and spaces beside them; at most 64 characters. initials(text) is then
// the key.
bool is_initials(std::string_view text);

}  // namespace ireum::analysis::writing
