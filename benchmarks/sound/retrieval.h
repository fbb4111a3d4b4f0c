#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace ireum::sound_learning {

// Finds forms by their keys as the words database does: the sum of weights log(N / n) of shared keys, less for long
// forms.
class Retrieval {
 public:
  // `forms` must live as long.
  explicit Retrieval(const std::vector<std::string>& forms);

  // The places of the forms that are best found by one of `queries`, `most` of them, the best first.
  std::vector<std::uint32_t> find(const std::vector<std::string>& queries, std::size_t most);

  // Means; the latter of what find() was asked until now.
  double keys_a_form() const { return static_cast<double>(keys_) / static_cast<double>(forms_.size()); }
  double postings_a_query() const { return static_cast<double>(postings_) / static_cast<double>(queries_); }

 private:
  const std::vector<std::string>& forms_;
  std::vector<std::size_t> lengths_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> index_;
  std::size_t keys_ = 0, postings_ = 0, queries_ = 0;
};

}  // namespace ireum::sound_learning
