#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis {

// The pieces of a text and the runs of them that articles write: for `한·미` 한·미, for `삼성 라이온즈` two. What a
// typed name is split into; normalised.
std::vector<std::string> split_name(std::string_view name);

// Whether a typed name has a legal form, which split_name() leaves out: 법무법인 가람, ㈜누리.
bool bears_legal_form(std::string_view name);

}  // namespace ireum::analysis
