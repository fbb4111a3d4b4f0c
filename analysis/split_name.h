#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis {

// The pieces of a text and the runs of them that articles write: for `한·미` 한·미, for `삼성 라이온즈` two. What a
// typed name is split into; normalised.
std::vector<std::string> split_name(std::string_view name);

}  // namespace ireum::analysis
