#pragma once

#include <string_view>
#include <vector>

#include "analysis/writing/candidate.h"

namespace ireum::analysis::writing {

// What Korean may call the organisation with the English name `latin` (UTF-8, normalised or not): Doosan Heavy
// Industries is 두산중공업, Seoul National University 서울대학교 and 서울대, Ministry of Foreign Affairs 외교부. At
// most 32, without spaces, best first.
//
// What kind of organisation it is says a table of words (analysis/data/writing/organisation_words.tsv), what names it
// the lexicon's other entries (Doosan 두산), else how it is read: as romanised Korean, by its letters (LG), as an
// English word. The words keep their order but for `A of B`, which is BA, and for countries at the end (GM Korea). A
// likelihood below 0.6 says that the reading is unusual or that nothing in the candidate tells an organisation (스미스
// for Smith Corporation); such wants evidence that one bears it.
//
// `left_out`: as for find_in_lexicon(); a row of the table that holds it is passed over as well. Empty for anything but
// Latin letters, digits and signs, for more than 100 characters or ten words, for one word that is no compound, and
// where nothing says that an organisation is named.
std::vector<Candidate> hangul_of_organisation(std::string_view latin, std::string_view left_out = {});

}  // namespace ireum::analysis::writing
