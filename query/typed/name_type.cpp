#include "query/typed/name_type.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace ireum::query {

namespace {

// In the order of NameType.
constexpr std::array<std::string_view, 3> names{"any", "person", "company"};

}  // namespace

NameType type_of(analysis::LexiconType type) {
  switch (type) {
    case analysis::LexiconType::person:
      return NameType::person;
    case analysis::LexiconType::company:
      return NameType::company;
    case analysis::LexiconType::place:
      break;
  }
  return NameType::any;
}

std::string_view type_name(NameType type) {
  return names.at(static_cast<std::size_t>(type));
}

bool parse_type(std::string_view text, NameType& type) {
  const auto* const named = std::find(names.begin(), names.end(), text);
  if (named == names.end()) {
    return false;
  }
  type = static_cast<NameType>(named - names.begin());
  return true;
}

}  // namespace ireum::query
