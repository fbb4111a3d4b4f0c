#include "indexer/words_forms.h"

#include "indexer/words_document.h"
#include "schema/terms.h"
#include "schema/words_order.h"

namespace ireum::indexer {

namespace {

// Goes through the terms of one prefix in their order, asked for ever later texts.
class SortedTerms {
 public:
  SortedTerms(const Xapian::Database& database, std::string_view prefix)
      : prefix_(prefix), it_(database.allterms_begin(prefix_)), end_(database.allterms_end(prefix_)) {
    read();
  }

  bool at_end() const { return it_ == end_; }
  std::string_view text() const { return std::string_view(term_).substr(prefix_.size()); }
  Xapian::doccount frequency() const { return it_.get_termfreq(); }
  void next() {
    ++it_;
    read();
  }

  // Whether `text` is among them.
  bool has(std::string_view text) {
    // About as many are asked for as there are: going on costs less than looking up.
    while (!at_end() && this->text() < text) {
      next();
    }
    return !at_end() && this->text() == text;
  }

 private:
  void read() {
    if (it_ != end_) {
      term_ = *it_;
    }
  }

  std::string prefix_;
  Xapian::TermIterator it_;
  Xapian::TermIterator end_;
  std::string term_;
};

}  // namespace

WordsForms::WordsForms(const Xapian::Database& articles) {
  static_assert(schema::rank_bounds.size() == rank_count);
  for (const std::string_view prefix : {schema::prefix_form, schema::prefix_doubtful, schema::prefix_joined}) {
    collect(articles, prefix);
  }
  sort();
}

void WordsForms::collect(const Xapian::Database& articles, std::string_view prefix) {
  const bool joined = prefix == schema::prefix_joined;
  SortedTerms persons(articles, schema::prefix_person);
  SortedTerms companies(articles, schema::prefix_company);
  SortedTerms certain(articles, schema::prefix_form);
  SortedTerms doubtful(articles, schema::prefix_doubtful);
  for (SortedTerms terms(articles, prefix); !terms.at_end(); terms.next()) {
    const std::string_view form = terms.text();
    const Xapian::doccount stands = terms.frequency();
    const bool evident = persons.has(form) || companies.has(form);
    if (joined ? !holds_joined(stands, evident) || certain.has(form) || doubtful.has(form)
               : prefix == schema::prefix_doubtful && certain.has(form)) {
      continue;
    }
    const std::size_t rank = schema::words_class(schema::words_rank(stands, evident));
    if (rank < rank_count) {
      forms_.push_back(
          {texts_.size(), static_cast<std::uint16_t>(form.size()), static_cast<std::uint8_t>(rank), joined});
      texts_ += form;
    }
  }
}

// By rank, and those of one rank as they were collected.
void WordsForms::sort() {
  std::array<std::size_t, rank_count + 1> begins{};
  for (const Form& form : forms_) {
    ++begins[form.rank + std::size_t{1}];
  }
  for (std::size_t rank = 1; rank < begins.size(); ++rank) {
    begins[rank] += begins[rank - 1];
  }
  order_.resize(forms_.size());
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    order_[begins[forms_[i].rank]++] = static_cast<std::uint32_t>(i);
  }
}

}  // namespace ireum::indexer
