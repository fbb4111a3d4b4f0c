#pragma once

#include <cstddef>
#include <string_view>

namespace ireum::analysis {

// Whether `piece`, of Hangul syllables, is surely an inflected verb, an adverb, or a noun of one syllable with a
// particle: 발표한, 통해, 팀을. Where its last `copula` bytes are a copula, a verb has to end in more than that:
// 홍길동이었습니다 is none, 발표하였습니다 is.
bool ends_like_verb(std::string_view piece, std::size_t copula = 0);

// Whether `piece`, of Hangul syllables, is a verb's stem and an ending, names with particles as well (누리는, 알리며);
// not what is listed or looks like a person's name.
bool may_be_conjugated(std::string_view piece);

// Whether `word` is of Hangul syllables and ends as verbs and adjectives do before a noun, or with what may be a
// particle: 선명한, 휩싸인, 입장하자; or with one of the syllables `more`.
bool ends_like_modifier(std::string_view word, std::string_view more);

// Whether `form` is a listed noun of two syllables and the rest of a verb: 이용해, 조사한.
bool is_verb_of_noun(std::string_view form);

}  // namespace ireum::analysis
