#include "query/matching/form_queries.h"

#include <utility>

#include "schema/terms.h"

namespace ireum::query {

// The term of `form` under `prefix`, if it stands in the articles.
void FormQueries::add(const std::string& form, std::string_view prefix, std::vector<Xapian::Query>& terms) const {
  std::string term = schema::term(prefix, form);
  if (term.size() <= schema::max_term_bytes && lists_->frequency(term) > 0) {
    terms.emplace_back(std::move(term));
  }
}

Xapian::Query FormQueries::restricted(Xapian::Query query, const std::vector<std::string>& forms) const {
  if (!in_title_) {
    return query;
  }
  return {Xapian::Query::OP_FILTER, query, any_of(forms, schema::prefix_title)};
}

Xapian::Query FormQueries::any_of(const std::vector<std::string>& forms, std::string_view prefix) const {
  std::vector<Xapian::Query> terms;
  for (const std::string& form : forms) {
    add(form, prefix, terms);
  }
  return {Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()};
}

// One prefix after the other: neighbouring terms are found in the block that is read already.
Xapian::Query FormQueries::standing(const std::vector<std::string>& forms) const {
  std::vector<Xapian::Query> terms;
  for (const std::string_view prefix : {schema::prefix_form, schema::prefix_doubtful, schema::prefix_joined}) {
    for (const std::string& form : forms) {
      add(form, prefix, terms);
    }
  }
  return restricted({Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()}, forms);
}

Xapian::Query FormQueries::in_spaces(const std::vector<std::string>& forms, bool apart) const {
  std::vector<Xapian::Query> terms;
  for (const std::string& form : forms) {
    if (apart) {
      add(form, schema::prefix_joined, terms);
    } else {
      add(form, schema::prefix_form, terms);
      add(form, schema::prefix_doubtful, terms);
    }
  }
  return restricted({Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()}, forms);
}

Xapian::Query FormQueries::name_itself(const NameForms& forms, bool one_word, bool joined) const {
  std::vector<Xapian::Query> terms;
  std::vector<std::string> kept;
  for (const CountedForm& one : forms.itself) {
    const std::size_t before = terms.size();
    const auto add_if = [&](std::string_view prefix, bool stands) {
      if (stands) {
        terms.emplace_back(schema::term(prefix, one.form));
      }
    };
    add_if(schema::prefix_form, one_word && one.counts.certain > 0);
    add_if(schema::prefix_doubtful, one_word && one.counts.doubtful > 0);
    add_if(schema::prefix_joined, joined && one.counts.joined > 0);
    if (terms.size() > before && in_title_) {
      kept.push_back(one.form);
    }
  }
  return restricted({Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()}, kept);
}

}  // namespace ireum::query
