#include "analysis/sound/quick_distance.h"

#include <algorithm>
#include <cmath>

namespace ireum::analysis::sound {

namespace {

constexpr float unknown = 9;  // of a change that was never learned

}  // namespace

QuickDistance::QuickDistance(const ChunkTables& hangul) {
  std::array<double, end_symbol> same{};
  same.fill(std::log(1e-4));
  const auto single = [](std::uint64_t packed) { return packed < end_symbol; };
  const auto log_p = [&hangul](std::size_t id) { return std::log(probability(hangul.cost[1 + id])); };
  for (std::size_t id = 0; id < hangul.chunks.size(); ++id) {
    const std::uint64_t left = hangul.chunks[id] >> 24;
    if (single(left) && left == (hangul.chunks[id] & 0xFFFFFF)) {
      same[left] = log_p(id);
    }
  }
  same[0] = 0;
  for (auto& row : costs_) {
    row.fill(unknown);
  }
  for (std::size_t id = 0; id < hangul.chunks.size(); ++id) {
    const std::uint64_t left = hangul.chunks[id] >> 24;
    const std::uint64_t right = hangul.chunks[id] & 0xFFFFFF;
    if (single(left) && single(right)) {
      const double cost = (same[left] + same[right]) / 2 - log_p(id);
      costs_[left][right] = std::clamp(static_cast<float>(cost), 0.1F, unknown);
    }
  }
  for (std::size_t i = 0; i < end_symbol; ++i) {
    costs_[i][i] = 0;
  }
}

double QuickDistance::between(const std::vector<Symbol>& a, const std::vector<Symbol>& b) const {
  std::array<float, max_symbols + 1> row{};
  for (std::size_t j = 1; j <= b.size(); ++j) {
    row[j] = row[j - 1] + costs_[0][b[j - 1]];
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    float diagonal = row[0];
    row[0] += costs_[a[i - 1]][0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const float change = diagonal + costs_[a[i - 1]][b[j - 1]];
      diagonal = row[j];
      row[j] = std::min({change, row[j] + costs_[a[i - 1]][0], row[j - 1] + costs_[0][b[j - 1]]});
    }
  }
  return row[b.size()];
}

}  // namespace ireum::analysis::sound
