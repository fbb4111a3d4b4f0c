#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/sound/chunk_model.h"

namespace ireum::analysis::sound {

// A Hangul form that a name in Latin letters may have.
struct Guess {
  std::string hangul;  // words apart by one space, as in the Latin name
  double log_p = 0;    // natural logarithm of the model's joint probability of both
};

// The words of a name in Latin letters as symbols, 1 (a) to 26 (z): accents come off, letter case does not matter,
// hyphens and dots part words, apostrophes vanish. Empty when anything else is in it (a digit, another script),
// when it is not valid UTF-8, when a word is longer than 24 letters or when there are more than six words.
std::vector<std::vector<Symbol>> letters_of(std::string_view latin);

// The letters of such a word.
std::string latin_of(const std::vector<Symbol>& word);

// The likeliest Hangul forms of one word of letters under `tables`, best first, at most `most` and at most 32.
std::vector<Guess> guess_word(const ChunkTables& tables, const std::vector<Symbol>& letters, std::size_t most);

// A way to spell a Hangul form in Latin letters.
struct Spelling {
  std::vector<Symbol> letters;
  double log_p = 0;  // natural logarithm of the model's joint probability of both
};

// The likeliest spellings of a form under `tables`, best first, at most `most`.
std::vector<Spelling> spell(const ChunkTables& tables, const std::vector<Symbol>& hangul, std::size_t most);

}  // namespace ireum::analysis::sound
