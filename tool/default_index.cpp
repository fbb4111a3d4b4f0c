#include "tool/default_index.h"

#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace ireum::tool {

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

}  // namespace

DefaultIndex default_index() {
  if (std::string path = variable("IREUM_DB"); !path.empty()) {
    return {std::move(path), true};
  }
  const std::string data = variable("XDG_DATA_HOME");
  if (!data.empty() && data.front() == '/') {
    return {data + "/ireum", false};
  }
  const std::string home = variable("HOME");
  if (home.empty()) {
    throw std::runtime_error("no index named: give --db DIR, or set IREUM_DB or HOME");
  }
  return {home + "/.local/share/ireum", false};
}

}  // namespace ireum::tool
