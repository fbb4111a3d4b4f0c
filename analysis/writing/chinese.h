#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis::writing {

// How the press may write, by its sound in Chinese, the name that UTF-8 `text`, normalised, is by its Korean reading,
// of a surname and two syllables: 왕촨푸 and others of 왕전복 (王傳福), which tells no Hanja by itself. At most 4,000,
// in no order; empty for anything else.
std::vector<std::string> chinese_of_korean(std::string_view text);

}  // namespace ireum::analysis::writing
