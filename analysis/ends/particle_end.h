#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/ends/listed_end.h"

namespace ireum::analysis {

// The longest sure particle, or chain of them, that ends `form`: 에서는 of 이마트에서는.
ListedEnd longest_sure_particle(std::string_view form);

// Whether `rest` is a particle that comes behind the sounds of `stem`: 은 behind 럼, no 이든 behind 바.
bool is_particle_behind(std::string_view stem, std::string_view rest);

// Bytes of the stem that a particle at the end of `form` would leave which may as well belong to a name (손정의,
// 제주도); 0: none.
std::size_t doubtful_stem(std::string_view form);

// Whether `inner` may be between a name and `outer`: 에서 before 는, not 의 before 가.
bool may_stand_before(const Word& inner, const Word& outer);

// A country that cannot be a shorter name and a particle: 우크라이나, and not 이란.
bool is_long_country(std::string_view form);

// What articles may hold for a name with a doubtful particle left on.
struct DoubtfulForm {
  std::string whole;
  double particle_rate;  // about how often a name is followed by this particle
  double name_prior;     // about how likely `whole` is a name of its own, from its syllables alone
};

// The doubtful forms of `name`, by cut_piece()'s own rule: for 손정 among others 손정의, for 카카오 among others
// 카카오도. With `wanted` only those whose whole it wants: most are no form of any article.
std::vector<DoubtfulForm> doubtful_forms(std::string_view name,
                                         const std::function<bool(std::string_view whole)>& wanted = {});

// The same of what may be `name` with one of the particles, sure ones too: `whole`; none where it cannot.
std::optional<DoubtfulForm> form_with_particle(std::string_view name, std::string_view whole);

}  // namespace ireum::analysis
