#include "query/variant.h"

namespace ireum::query {

std::string_view reason_name(Reason reason) {
  switch (reason) {
    case Reason::spelling:
      return "spelling";
    case Reason::english:
      return "English";
    case Reason::alias:
      return "other name";
    case Reason::abbreviation:
      return "short name";
    case Reason::former:
      return "former name";
    case Reason::keyboard:
      return "keyboard";
    case Reason::letters:
      return "letter names";
    case Reason::initials:
      return "initials";
    case Reason::hanja:
      return "Hanja";
    case Reason::roman:
      return "romanised";
    case Reason::slip:
      return "typing slip";
    case Reason::own:
      return "own alias";
  }
  return "";
}

}  // namespace ireum::query
