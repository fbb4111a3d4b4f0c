#pragma once

#include <cstddef>
#include <string_view>

namespace ireum::query {

// The last place in `text` from byte `least` to byte `pos` at which a sentence begins, by Unicode's rules (UAX #29) for
// sentences or behind a line feed; `pos` is the beginning of a character. 0 where there is none.
std::size_t last_sentence_begin(std::string_view text, std::size_t pos, std::size_t least);

}  // namespace ireum::query
