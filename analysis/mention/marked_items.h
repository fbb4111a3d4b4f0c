#pragma once

#include <cstdint>
#include <vector>

#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// The pieces of `field` at the ends of the items of a list of appointments or deaths, where each item begins with a
// mark, that are the names of who is meant: ▲경영지원 홍길동 ▲영업 이서준. Ascending; a list is one where two items at
// least, and no fewer than half of them, end with what may be a name, a quarter of these usual ones.
std::vector<std::uint32_t> names_of_marked_items(const FieldText& field);

}  // namespace ireum::analysis::mention
