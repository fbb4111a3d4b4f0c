#pragma once

#include <cstddef>

#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// In the marks of titles of works (《》), or in plain quotes before a word that says what it names: a prize, a
// programme.
bool names_work(const FieldText& field, std::size_t i);

}  // namespace ireum::analysis::mention
