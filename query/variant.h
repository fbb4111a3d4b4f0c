#pragma once

#include <string>
#include <string_view>

namespace ireum::query {

// Why another form stands for the name that was typed.
enum class Reason {
  spelling,      // another spelling of a foreign name
  english,       // its English original
  alias,         // another name of the same company or person
  abbreviation,  // a short name or nickname
  former,        // what it was called before
  keyboard,      // typed in the other keyboard mode
  letters,       // the names of letters for the letters
  initials,      // initial consonants
  hanja,         // Hanja
  roman,         // Korean in Latin letters
  slip,          // one key wrong, missing, too many or swapped
  own            // from the user's own aliases
};

// The name of `reason` as output shows it.
std::string_view reason_name(Reason reason);

// A form of the index that stands for a typed name.
struct Variant {
  std::string form;
  Reason reason = Reason::alias;
  double confidence = 1;  // 0 to 1
  std::string through;    // the name that `form` writes, as it is shown; empty: `form` itself
};

}  // namespace ireum::query
