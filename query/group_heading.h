#pragma once

#include <string>

#include "query/grouping.h"
#include "query/index_reader.h"
#include "query/search.h"

namespace ireum::query {

// The context of `group` as most of the mentions in its first hits have it, a 부회장 where the index levels him to
// 회장. Reads at most five articles.
std::string written_context(const IndexReader& index, const Answer& answer, const HitGroup& group);

}  // namespace ireum::query
