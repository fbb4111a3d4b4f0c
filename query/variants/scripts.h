#pragma once

#include <string_view>

namespace ireum::query {

// Which scripts a text has letters of.
struct Scripts {
  bool hangul = false;
  bool latin = false;
  bool hanja = false;
};

Scripts scripts_of(std::string_view text);

}  // namespace ireum::query
