#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/mention/arena.h"
#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// Title and organisation of the person whose name begins with piece `first` and ends with piece `last`, as
// join_context() puts them together; empty: none. Lives as long as `arena`.
std::string_view context_of(const FieldText& field, std::size_t first, std::size_t last, Arena& arena);

}  // namespace ireum::analysis::mention
