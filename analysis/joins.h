#pragma once

#include <string_view>

#include "analysis/word_lists.h"

namespace ireum::analysis {

// Whether two neighbouring words, the first without a particle and both normalised, are written as one joined form.
bool joins(std::string_view first, std::string_view second);

// joins() of two words whose listed words are known; nullptr: none.
bool join_words(std::string_view first, const Word* a, std::string_view second, const Word* b);

}  // namespace ireum::analysis
