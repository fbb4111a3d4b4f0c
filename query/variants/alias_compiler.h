#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "query/variants/alias_table.h"

namespace ireum::query {

// Turns the text of the alias file at `path` into the bytes of a table. `checksum` is that of the text. Faulty lines
// are complained of, "path:line: what is wrong", and passed over.
std::string compile_aliases(const std::string& path, std::string_view text, const AliasFileStamp& stamp,
                            std::uint64_t checksum, const std::function<void(const std::string&)>& complain);

}  // namespace ireum::query
