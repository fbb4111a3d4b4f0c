#pragma once

#include <string_view>

namespace ireum::analysis {

// Whether `piece`, of Hangul syllables, is surely an inflected verb, an adverb, or a noun of one syllable with a
// particle: 발표한, 통해, 팀을.
bool ends_like_verb(std::string_view piece);

}  // namespace ireum::analysis
