#pragma once

#include <xapian.h>

#include <string_view>

namespace ireum::query {

// Articles that `typed` signs, in their byline field or in their text; a title behind the name is set aside
// (홍길동 기자). Of several words all sign. Nothing is scored. Empty where no name is typed.
Xapian::Query signed_by(std::string_view typed);

}  // namespace ireum::query
