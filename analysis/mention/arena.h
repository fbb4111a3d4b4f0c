#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis::mention {

// Text that lives as long as an analysis: grows by blocks, never moves.
class Arena {
 public:
  // `a` and `b` as one text.
  std::string_view join(std::string_view a, std::string_view b) {
    const std::size_t size = a.size() + b.size();
    if (size > left_) {
      const std::size_t block = std::max<std::size_t>(size, 8192);
      if (next_ == blocks_.size()) {
        blocks_.push_back(std::make_unique<std::string>());
      }
      std::string& storage = *blocks_[next_++];
      if (storage.size() < block) {
        storage.resize(block);
      }
      at_ = storage.data();
      left_ = storage.size();
    }
    char* begin = at_;
    std::copy(a.begin(), a.end(), begin);
    std::copy(b.begin(), b.end(), begin + a.size());
    at_ += size;
    left_ -= size;
    return {begin, size};
  }

  void clear() {
    next_ = 0;
    left_ = 0;
  }

 private:
  std::vector<std::unique_ptr<std::string>> blocks_;
  std::size_t next_ = 0;
  char* at_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace ireum::analysis::mention
