#pragma once

#include <string>
#include <vector>

#include "query/index_reader.h"
#include "query/name_forms.h"
#include "query/variant.h"

namespace ireum::query {

// The other forms of the index that stand for `name`, best first, none of them in `literal`. Rows of the built-in
// tables that hold the name `left_out` are passed over.
std::vector<Variant> find_variants(const TypedName& name, const std::vector<std::string>& literal,
                                   const IndexReader& index, const std::string& left_out);

}  // namespace ireum::query
