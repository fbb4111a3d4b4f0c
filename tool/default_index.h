#pragma once

#include <string>

namespace ireum::tool {

// Where an index lies when nobody says.
struct DefaultIndex {
  std::string path;
  bool named = false;  // by $IREUM_DB
};

// $IREUM_DB, else ireum in the XDG data directory. Throws std::runtime_error when neither is known.
DefaultIndex default_index();

}  // namespace ireum::tool
