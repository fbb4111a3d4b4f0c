#pragma once

#include <xapian.h>

#include <string_view>

#include "query/typed/typed_name.h"

namespace ireum::query {

// Reads a name as parse_name() does, with what the index tells of it: what was set aside as a title is the name's end
// where the index holds it so (한국개발 연구원); and where it does not hold the whole, prefixes and titles before a
// person's name, an organisation's suffix, particles of doubt and titles written onto the name are set aside, too, and
// marks are read as they are usually typed.
TypedName read_name(std::string_view typed, const Xapian::Database& articles);

}  // namespace ireum::query
