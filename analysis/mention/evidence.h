#pragma once

#include <cstddef>
#include <cstdint>

#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// What the words around piece `i` say of it; of Evidence.
std::uint8_t evidence_of(const FieldText& field, std::size_t i);

// The same of a piece that reads as a verb or an adverb, where it is surely a name all the same: 유일한(31), 유일한 씨,
// ㈜보나.
std::uint8_t evidence_of_verb_like(const FieldText& field, std::size_t i);

}  // namespace ireum::analysis::mention
