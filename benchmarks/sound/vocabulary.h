#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace ireum::sound_learning {

// The forms of articles as the index would hold them (joined ones aside) that are Hangul throughout, and how often each
// stands there. `path`: one article's text a line. Throws std::runtime_error when it cannot be read.
std::map<std::string, std::size_t> forms_of_texts(const std::string& path);

}  // namespace ireum::sound_learning
