#pragma once

#include <string_view>

#include "analysis/lexicon.h"

namespace ireum::query {

// What the bearer of a name is asked to be.
enum class NameType { any, person, company };

// What an entry of the lexicon is; a place is neither.
NameType type_of(analysis::LexiconType type);

// "person", "company" or "any".
std::string_view type_name(NameType type);

// Reads "person", "company" or "any"; false for anything else.
bool parse_type(std::string_view text, NameType& type);

}  // namespace ireum::query
