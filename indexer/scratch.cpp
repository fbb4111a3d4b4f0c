#include "indexer/scratch.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace ireum::indexer {

namespace fs = std::filesystem;

Scratch::Scratch(std::string path) : path_(std::move(path)) {
  fs::remove_all(path_);
  fs::create_directories(path_);
}

Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace ireum::indexer
