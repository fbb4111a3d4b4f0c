#pragma once

#include <string>

namespace ireum::analysis::writing {

// A way in which what was typed may be written.
struct Candidate {
  std::string text;  // UTF-8, in lower case and normal form, as forms are
  // How far such typing is to be believed before anybody has looked whether the form exists, 0 to 1. It orders the
  // candidates of one call and tells strong ones from those that need more than existence; it is no probability.
  double likelihood = 0;
};

}  // namespace ireum::analysis::writing
