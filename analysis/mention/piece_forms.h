#pragma once

#include <cstddef>

#include "analysis/mention/field_text.h"
#include "analysis/mention/mention_list.h"

namespace ireum::analysis::mention {

// The forms that piece `i` writes by itself, and with the country that is written onto it.
void emit_piece(const FieldText& field, std::size_t i, MentionList& out);

}  // namespace ireum::analysis::mention
