#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/index/index_reader.h"
#include "query/suggesting/suggest.h"

namespace ireum::query {

// Names as they are shown to people: what is known of each, and none twice, by whatever of its forms.
class SuggestionList {
 public:
  // `index` must outlive this. `left_out`: as in VariantOptions.
  SuggestionList(const IndexReader& index, std::string left_out) : index_(index), left_out_(std::move(left_out)) {}

  // Adds the name that `form` of the index writes, if articles have it and it is not there yet. Whether it was added.
  bool add(const std::string& form, Reason reason, const std::string& through);

  std::size_t size() const { return found_.size(); }
  std::vector<Suggestion> take() { return std::move(found_); }

 private:
  const IndexReader& index_;
  std::string left_out_;
  std::vector<Suggestion> found_;
  std::vector<std::vector<std::string>> forms_;  // of what was added
};

}  // namespace ireum::query
