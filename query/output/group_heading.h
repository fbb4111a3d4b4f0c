#pragma once

#include <string>

#include "query/index/index_reader.h"
#include "query/matching/answer.h"
#include "query/mentions/grouping.h"

namespace ireum::query {

// The heading of `group`: the name, or the form that its first hits hold where none of its hits holds what was typed,
// and its context as most of the mentions there have it, a 부회장 where the index levels him to 회장. Reads at most
// five articles.
std::string heading_of(const IndexReader& index, const Answer& answer, const HitGroup& group);

}  // namespace ireum::query
