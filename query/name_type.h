#pragma once

#include <string_view>

namespace ireum::query {

// What the bearer of a name is asked to be.
enum class NameType { any, person, company };

// Reads "person", "company" or "any"; false for anything else.
bool parse_type(std::string_view text, NameType& type);

}  // namespace ireum::query
