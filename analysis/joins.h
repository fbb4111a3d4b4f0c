#pragma once

#include <string_view>

#include "analysis/word_lists.h"

namespace ireum::analysis {

// Whether two neighbouring words, the first without a particle and both normalised, are written as one joined form.
bool joins(std::string_view first, std::string_view second);

// The first of two words that may join, and what is known of it.
struct FirstWord {
  std::string_view text;
  const Word* word;  // the listed word that it is, or nullptr
  bool adnominal;    // ends_adnominal(text), which costs more than all else here
};

// joins() of words of which all is known; `b` is the listed word that `second` is, or nullptr.
bool join_words(const FirstWord& first, std::string_view second, const Word* b);

}  // namespace ireum::analysis
