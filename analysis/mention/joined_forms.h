#pragma once

#include <cstddef>

#include "analysis/mention/field_text.h"
#include "analysis/mention/mention_list.h"

namespace ireum::analysis::mention {

// The joined forms of piece `i` and the next: 샘 올트먼, 안양 KT&G.
void emit_joined(const FieldText& field, std::size_t i, MentionList& out);

}  // namespace ireum::analysis::mention
