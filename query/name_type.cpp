#include "query/name_type.h"

namespace ireum::query {

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

bool parse_type(std::string_view text, NameType& type) {
  if (text == "person") {
    type = NameType::person;
  } else if (text == "company") {
    type = NameType::company;
  } else if (text == "any") {
    type = NameType::any;
  } else {
    return false;
  }
  return true;
}

}  // namespace ireum::query
