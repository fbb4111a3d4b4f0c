#include "benchmarks/sound/retrieval.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/sound/keys.h"

namespace ireum::sound_learning {

Retrieval::Retrieval(const std::vector<std::string>& forms) : forms_(forms) {
  for (std::uint32_t i = 0; i < forms.size(); ++i) {
    const std::vector<std::string> keys = analysis::sound::sound_keys(forms[i]);
    lengths_.push_back(keys.size());
    keys_ += keys.size();
    for (const std::string& key : keys) {
      index_[key].push_back(i);
    }
  }
}

std::vector<std::uint32_t> Retrieval::find(const std::vector<std::string>& queries, std::size_t most) {
  std::unordered_map<std::uint32_t, double> best;
  for (const std::string& query : queries) {
    std::unordered_map<std::uint32_t, double> scores;
    for (const std::string& key : analysis::sound::sound_keys(query)) {
      if (const auto found = index_.find(key); found != index_.end()) {
        const double weight = std::log(static_cast<double>(forms_.size()) / static_cast<double>(found->second.size()));
        postings_ += found->second.size();
        for (const std::uint32_t form : found->second) {
          scores[form] += weight;
        }
      }
    }
    for (const auto& [form, score] : scores) {
      const double value = score / (static_cast<double>(lengths_[form]) + 6);
      best[form] = std::max(best[form], value);
    }
    ++queries_;
  }
  std::vector<std::pair<double, std::uint32_t>> order;
  order.reserve(best.size());
  for (const auto& [form, score] : best) {
    order.emplace_back(-score, form);
  }
  most = std::min(most, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most), order.end());
  std::vector<std::uint32_t> found;
  for (std::size_t i = 0; i < most; ++i) {
    found.push_back(order[i].second);
  }
  return found;
}

}  // namespace ireum::sound_learning
