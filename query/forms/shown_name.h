#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

namespace ireum::query {

// The normalised `name`, words apart or not, in the lettering that most articles have of it (kt&g: KT&G, openai:
// OpenAI); of one that no article holds in the usual one.
std::string shown_name(std::string_view name, const Xapian::Database& articles);

}  // namespace ireum::query
