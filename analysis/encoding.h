#pragma once

#include <string_view>

namespace ireum::analysis {

// What some editors put at the beginning of a file.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
// What normalising makes of ill-formed bytes.
constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

}  // namespace ireum::analysis
