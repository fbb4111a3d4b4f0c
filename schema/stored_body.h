#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ireum::schema {

// The value of slot_body for `body`: one Zstandard frame with its size and a checksum.
std::string compress_body(std::string_view body);

// The body in `value`, or nothing where that is no such frame, or damaged.
std::optional<std::string> decompress_body(std::string_view value);

}  // namespace ireum::schema
