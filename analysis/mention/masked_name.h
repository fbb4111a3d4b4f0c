#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "analysis/mention/field_text.h"
#include "analysis/mention/person_titles.h"

namespace ireum::analysis::mention {

// A name of which only the surname is told: 김모, 김 모 씨, 김○○ 씨.
struct MaskedName {
  std::string_view surname;
  PersonTitles titles;  // none: nothing is told of who bears it
};

// The masked name that begins with piece `i`, or whose end, told with its beginning, the piece is; nothing: it is of
// none.
std::optional<MaskedName> masked_name_at(const FieldText& field, std::size_t i);

}  // namespace ireum::analysis::mention
