#pragma once

#include <cstddef>
#include <string_view>

#include "query/index/index_reader.h"
#include "query/suggesting/suggest.h"
#include "query/variants/variant_options.h"

namespace ireum::query {

// Names of the index near to the name `typed`, which no article has: what suggest() finds but for readings of half a
// name in Latin letters, forms one slip away and forms that sound alike, however unsure it is that one of them was
// meant. Those that articles say to be a person's or a company's come first, ordinary words not at all. At most
// `limit`. Throws Xapian::Error when the articles cannot be read.
Suggestions nearest(std::string_view typed, const IndexReader& index, std::size_t limit,
                    const VariantOptions& options = {});

}  // namespace ireum::query
