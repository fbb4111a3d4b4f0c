#pragma once

#include <cstddef>
#include <cstdint>

#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// What the words around pieces `i` and `i` + 1, the second up to `stem`, say of whom both together name.
std::uint8_t evidence_of_joined(const FieldText& field, std::size_t i, std::uint32_t stem);

}  // namespace ireum::analysis::mention
