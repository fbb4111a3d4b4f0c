#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis::foreign {

// A way in which Korean news may write a foreign name.
struct Candidate {
  std::string text;           // Hangul, words apart by one space
  std::string_view language;  // ISO 639-1
  double likelihood = 0;      // orders the candidates of one call, 0 to 1; no probability
  bool marked = false;        // its letters tell the language: ş, -ski, pinyin with a Chinese family name
};

// The likeliest writings of a name in Latin letters, by each language of analysis/data/foreign/ that its letters do not
// rule out, by falling likelihood: words in the order of Korean news, Japanese and Chinese family names first. None
// for what has other characters than letters, spaces, hyphens, dots and apostrophes, or more than five words.
std::vector<Candidate> hangul_of_foreign(std::string_view latin);

}  // namespace ireum::analysis::foreign
