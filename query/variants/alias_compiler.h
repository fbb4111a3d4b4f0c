#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ireum::query {

// Turns the text of an alias file into the bytes of a table (alias_table.h). `checksum` is that of the text. Faulty
// lines are passed over; the table holds complaints of them.
std::string compile_aliases(std::string_view text, std::uint64_t checksum);

}  // namespace ireum::query
