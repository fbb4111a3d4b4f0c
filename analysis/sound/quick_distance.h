#pragma once

#include <array>
#include <vector>

#include "analysis/sound/models.h"

namespace ireum::analysis::sound {

// An edit distance of single jamo with the costs that the Hangul model has for them alone: rough, and fast enough to
// look at every form that a look-up finds.
class QuickDistance {
 public:
  explicit QuickDistance(const ChunkTables& hangul);

  // In natural logarithms; 0 for the same.
  double between(const std::vector<Symbol>& a, const std::vector<Symbol>& b) const;

 private:
  std::array<std::array<float, end_symbol>, end_symbol> costs_{};  // [0]: against nothing
};

}  // namespace ireum::analysis::sound
