#pragma once

#include <xapian.h>

#include <vector>

#include "query/matching/answer.h"

namespace ireum::query {

// What either matches; an empty query matches nothing.
Xapian::Query either(const Xapian::Query& a, const Xapian::Query& b);

// A weight that every article has.
Xapian::Query constant(double weight);

// `query` alone, weighing `weight` wherever it matches.
Xapian::Query weighing(const Xapian::Query& query, double weight);

// The band that matches where any of its parts does.
Band any_part(Tier tier, bool literal, std::vector<Part> parts);

// What `query` matches and each of `required` does; its weight.
Xapian::Query narrowed(Xapian::Query query, const std::vector<Xapian::Query>& required);

}  // namespace ireum::query
