#pragma once

#include <string>

namespace ireum::indexer {

// The folder for half-made things inside the index directory; what an interrupted run left there goes first.
class Scratch {
 public:
  explicit Scratch(std::string path);
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const std::string& path() const { return path_; }
  std::string deltas() const { return path_ + "/deltas"; }

 private:
  std::string path_;
};

}  // namespace ireum::indexer
