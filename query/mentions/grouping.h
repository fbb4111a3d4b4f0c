#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/index/index_reader.h"
#include "query/matching/answer.h"

namespace ireum::query {

// Hits that seem to speak of one person among those of the same name.
struct HitGroup {
  std::string context;  // what most of them say beside the name: 인천시장, 카카오 대표; empty: nothing
  std::vector<std::string> contexts;  // all that they say, most articles first, then in byte order
  std::vector<std::size_t> hits;      // places in the list of hits, in its order
};

// Puts `answer`'s hits into groups by the context terms of its forms of the first tier. Contexts are of one group
//   - when they have the same kind of title and organisations that may be the same, by their names;
//   - when they stand in one article, unless the group would then hold one kind of title at two organisations.
// A title without an organisation (시장) goes with the one group that has its kind of title; with none or several of
// these it is a group of its own. Hits that have no context are the last group, the others come with most hits first,
// then with the best. Every hit is in one group. One call costs a look at the name's context terms and their posting
// lists.
std::vector<HitGroup> group_hits(const IndexReader& index, const Answer& answer);

}  // namespace ireum::query
