#include "query/variants/variant.h"

#include <array>

namespace ireum::query {

std::string_view reason_name(Reason reason) {
  constexpr std::array<std::string_view, 12> names{"alias",    "english",  "abbreviation", "former",
                                                   "hanja",    "letters",  "keyboard",     "roman",
                                                   "initials", "spelling", "slip",         "completion"};
  return names.at(static_cast<std::size_t>(reason));
}

}  // namespace ireum::query
