#pragma once

#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// Looks over the whole of `field`, the article's title or its body: sets all but text and pieces, which are read, and
// takes the look of a person from pieces that the words beside them tell are none.
void mark_field(FieldText& field, bool title);

}  // namespace ireum::analysis::mention
