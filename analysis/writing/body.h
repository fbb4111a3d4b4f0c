#pragma once

#include <string_view>

namespace ireum::analysis::writing {

// Whether a body is called `name` and a common noun hardly, since it says what it is for and what it is: 의사협회,
// 용산경찰서.
bool ends_like_body(std::string_view name);

// Whether it is a body's that may leave out what its full name begins with: 심사평가원 of 건강보험심사평가원.
bool may_be_short_of_body(std::string_view name);

}  // namespace ireum::analysis::writing
