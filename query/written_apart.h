#pragma once

#include <xapian.h>

#include "query/name_forms.h"
#include "query/typed_name.h"

namespace ireum::query {

// For a name typed as one word that stands nowhere or in few articles: what it may be written as with spaces between,
// to be proven.
void look_for_spaces(const TypedName& name, const Xapian::Database& articles, NameForms& forms);

}  // namespace ireum::query
