#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::indexer {

// The forms of an articles database that its words hold, in the order of their documents.
class WordsForms {
 public:
  explicit WordsForms(const Xapian::Database& articles);

  std::size_t size() const { return order_.size(); }
  // The i-th form in that order, from 0; valid as long as this.
  std::string_view text(std::size_t i) const {
    const Form& form = forms_[order_[i]];
    return std::string_view(texts_).substr(form.begin, form.bytes);
  }
  // Whether it is a joined one.
  bool joined(std::size_t i) const { return forms_[order_[i]].joined; }

 private:
  static constexpr std::size_t rank_count = 7;

  struct Form {
    std::uint64_t begin;  // in the texts
    std::uint16_t bytes;
    std::uint8_t rank;  // 0: written of most
    bool joined;
  };

  void collect(const Xapian::Database& articles, std::string_view prefix);
  void sort();

  std::string texts_;
  std::vector<Form> forms_;
  std::vector<std::uint32_t> order_;
};

}  // namespace ireum::indexer
