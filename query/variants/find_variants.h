#pragma once

#include <string>
#include <vector>

#include "query/forms/name_forms.h"
#include "query/index/index_reader.h"
#include "query/index/posting_lists.h"
#include "query/variants/variant.h"
#include "query/variants/variant_options.h"

namespace ireum::query {

struct Variants {
  std::vector<Variant> found;  // most confident first; none repeats a form of another or of the name itself
  std::string off;             // why some kinds could not be looked for (the words cannot be read); empty: all were
};

// Finds what else may have been meant by `name`, whose literal forms are `literal`: names that stand in the articles,
// each with the forms that write it. Where the name itself stands, only other names of the same company or person and
// other spellings of a foreign name join it, never slips nor another keyboard. At most 64. Throws Xapian::Error when
// the articles cannot be read.
Variants find_variants(const TypedName& name, const NameForms& literal, const IndexReader& index, PostingLists& lists,
                       const VariantOptions& options = {});
Variants find_variants(const TypedName& name, const NameForms& literal, const IndexReader& index,
                       const VariantOptions& options = {});

}  // namespace ireum::query
