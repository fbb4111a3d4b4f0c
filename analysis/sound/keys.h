#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/sound/models.h"

namespace ireum::analysis::sound {

// Whether a form can be a foreign name at all: two to ten syllables of Hangul that are not far likelier as Korean words
// (looks_foreign() above `least_foreign`). Others get no keys, and a query that is none needs no look-up by sound. On
// names that the models were not learned from, 99 of 100 can; of the forms in Korean news one in four.
bool may_be_foreign(std::string_view form, const Models& learned = models());
constexpr double least_foreign = -2.5;

// Keys by which forms that sound alike are found. The words database indexes those of every form that has any; a query
// in Hangul looks up its own, a query in Latin letters those of its likeliest forms, each by itself, and takes the
// 160 forms that share most keys, rare ones counting more: the sum of log(N / n) over (number of the form's keys + 6).
//
// They are made of the classes of the form's jamo in order, consonants as in skeleton.h and vowels a e i o u, with ^
// and $ for the beginning and the end: each three neighbours (올트먼: ^oL oLT LTM TMo MoN oN$), and each two
// neighbouring consonants whatever is between (^L LT TM MN N$). ASCII, none twice, at most `most_keys`.
std::vector<std::string> sound_keys(std::string_view form, const Models& learned = models());
constexpr std::size_t most_keys = 32;

}  // namespace ireum::analysis::sound
