#pragma once

#include <cstddef>

#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// Whether a form of one word may be a foreigner's names together, but for its sound: 샘올트먼.
bool may_be_foreigner(const Piece& piece);

// Whether piece `i`, though it looks like a Korean's full name, is the second word of a foreign one: 미야자와 신지로.
bool is_behind_foreign_word(const FieldText& field, std::size_t i);

// Whether piece `i` is the surname of a foreign name that begins before it: 레나 오르시니 감독.
bool is_end_of_foreign_name(const FieldText& field, std::size_t i);

// Whether piece `i` is a surname of one syllable behind the first word of a foreign name: 젠슨 황.
bool is_surname_behind_foreign(const FieldText& field, std::size_t i);

// Whether the word before piece `i` sounds like no name, and the piece may bear a particle or be a Korean's rare name:
// 최초 기시다 일본 총리, 고소인 측 여운결 변호사.
bool is_behind_other_word(const FieldText& field, std::size_t i);

// Whether piece `i` may be a Korean's name all the same, where the word before it would make it the second of a foreign
// one: 하모니켐 정율 대표.
bool may_be_korean(const Piece& piece);

}  // namespace ireum::analysis::mention
