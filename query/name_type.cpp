#include "query/name_type.h"

namespace ireum::query {

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
