#pragma once

#include <span>
#include <string>
#include <vector>

namespace ireum::analysis::writing {

// How else a name, normalised Hangul `words`, is written where the table of foreign words
// (analysis/data/writing/foreign_words.tsv) has other writings of its words: 응우옌 푸 쫑 for 응웬 푸 트롱. A name of
// one word may begin or end with such a word of two syllables or more, and two others beside it: 응우옌푸쫑 for
// 응웬푸쫑. At most 31, without the name itself, with fewest words changed first; words are kept apart by a space.
std::vector<std::string> with_other_words(std::span<const std::string> words);

}  // namespace ireum::analysis::writing
