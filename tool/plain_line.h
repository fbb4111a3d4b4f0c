#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ireum::tool {

// Bytes of the control character at byte `at` of `text`, which some terminals obey: C0, DEL or C1; 0: none is there.
std::size_t control_at(std::string_view text, std::size_t at);

// `text` as a message may show it: runs of control characters (C0, DEL, C1), which a terminal may obey and which would
// end the line, are one space each, and bytes that are no UTF-8 are U+FFFD.
std::string plain_line(std::string_view text);

}  // namespace ireum::tool
