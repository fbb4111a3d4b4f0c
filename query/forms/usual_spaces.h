#pragma once

#include <string>

#include "query/index/index_reader.h"

namespace ireum::query {

// The form with the space that most articles write in it (버락오바마: 버락 오바마), read from one of them; the form
// itself where most write it as one word, and where none of the first few that have it apart tells.
std::string with_usual_spaces(const std::string& form, const IndexReader& index);

}  // namespace ireum::query
