#pragma once

#include <xapian.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "query/forms/name_forms.h"
#include "query/index/posting_lists.h"

namespace ireum::query {

// Queries for forms of the index. Only terms that stand in the articles go into them: each that does not would be
// looked up several times by Xapian. A query without any is empty.
class FormQueries {
 public:
  // `lists` must outlive this. `in_title`: only articles that have one of the forms in the title, but for any_of().
  FormQueries(PostingLists& lists, bool in_title) : lists_(&lists), in_title_(in_title) {}

  bool in_title() const { return in_title_; }

  // Articles with any of `forms` under `prefix`.
  Xapian::Query any_of(const std::vector<std::string>& forms, std::string_view prefix) const;
  // Articles with any of `forms`, as one word or joined.
  Xapian::Query standing(const std::vector<std::string>& forms) const;
  // Those with any as two words (`apart`), or as one.
  Xapian::Query in_spaces(const std::vector<std::string>& forms, bool apart) const;
  // Those with a literal form of `forms`, whose articles are counted already: as one word, or joined, or both.
  Xapian::Query name_itself(const NameForms& forms, bool one_word, bool joined) const;

 private:
  void add(const std::string& form, std::string_view prefix, std::vector<Xapian::Query>& terms) const;
  Xapian::Query restricted(Xapian::Query query, const std::vector<std::string>& forms) const;

  PostingLists* lists_;
  bool in_title_;
};

}  // namespace ireum::query
