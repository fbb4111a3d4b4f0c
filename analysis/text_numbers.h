#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/hash.h"

namespace ireum::analysis {

// Numbers short texts from 0 in the order in which they first come. Keeps views: the texts must live as long as they
// are asked for. Its storage is used again, so that an article costs no allocation.
class TextNumbers {
 public:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  // Forgets all; no more than `most` different texts will come.
  void reset(std::size_t most) {
    texts_.clear();
    slots_.assign(std::bit_ceil(2 * most + 1), 0);  // half of them stay free, so that a search ends
  }

  std::size_t size() const { return texts_.size(); }

  // The number of `text`, size() before the call if it is new.
  std::uint32_t add(std::string_view text) {
    const std::uint32_t hash = hash_of(text);
    const std::size_t at = slot_of(text, hash);
    if (slots_[at] == 0) {
      texts_.push_back({text, hash});
      slots_[at] = static_cast<std::uint32_t>(texts_.size());
    }
    return slots_[at] - 1;
  }

  // The number of `text`, or none if it has not come.
  std::uint32_t find(std::string_view text) const { return slots_[slot_of(text, hash_of(text))] - 1; }

 private:
  struct Known {
    std::string_view text;
    std::uint32_t hash;
  };

  // Where `text` is, or the free slot where it would be.
  std::size_t slot_of(std::string_view text, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at] != 0 && (texts_[slots_[at] - 1].hash != hash || !same_text(texts_[slots_[at] - 1].text, text))) {
      at = (at + 1) & mask;
    }
    return at;
  }

  std::vector<Known> texts_;
  std::vector<std::uint32_t> slots_ = {0};  // 1 + the number; 0: free. As many as a power of two
};

}  // namespace ireum::analysis
