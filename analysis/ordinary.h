#pragma once

#include <string_view>

namespace ireum::analysis {

// Whether `text`, normalised, is listed as an ordinary word that names nothing: 참여, 감독, 사마귀, 투어. From
// analysis/data/ordinary/nouns.tsv, titles, verbal nouns, nouns written onto names, and those common words that are no
// name of anything. Not used for the terms of an article, so that no index depends on it.
bool is_ordinary_word(std::string_view text);

// Whether it is, or a common word that is a name as well: 대상.
bool is_ordinary_or_common(std::string_view text);

}  // namespace ireum::analysis
