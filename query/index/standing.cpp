#include "query/index/standing.h"

#include "schema/terms.h"

namespace ireum::query {

Xapian::doccount frequency(const Xapian::Database& articles, std::string_view prefix, std::string_view form) {
  const std::string term = schema::term(prefix, form);
  return term.size() > schema::max_term_bytes ? 0 : articles.get_termfreq(term);
}

Xapian::doccount frequency(PostingLists& lists, std::string_view prefix, std::string_view form) {
  const std::string term = schema::term(prefix, form);
  return term.size() > schema::max_term_bytes ? 0 : lists.frequency(term);
}

Xapian::doccount standing(const Xapian::Database& articles, std::string_view form) {
  return frequency(articles, schema::prefix_form, form) + frequency(articles, schema::prefix_doubtful, form) +
         frequency(articles, schema::prefix_joined, form);
}

bool is_standing(const Xapian::Database& articles, std::string_view form) {
  return is_one_word(articles, form) || frequency(articles, schema::prefix_joined, form) > 0;
}

bool is_one_word(const Xapian::Database& articles, std::string_view form) {
  return frequency(articles, schema::prefix_form, form) > 0 || frequency(articles, schema::prefix_doubtful, form) > 0;
}

Xapian::Query one_word_query(std::string_view form) {
  return {Xapian::Query::OP_OR, Xapian::Query(schema::term(schema::prefix_form, form)),
          Xapian::Query(schema::term(schema::prefix_doubtful, form))};
}

Xapian::doccount count_with_all(const Xapian::Database& articles, const std::vector<Xapian::Query>& queries) {
  constexpr Xapian::doccount counted = 1000;
  Xapian::Enquire enquire(articles);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, queries.begin(), queries.end()));
  return enquire.get_mset(0, 0, counted).get_matches_estimated();
}

Xapian::doccount count_articles(const IndexReader& index, const std::vector<std::string>& forms) {
  const Xapian::Database& articles = index.articles();
  std::vector<Xapian::Query> terms;
  Xapian::doccount sum = 0;
  for (const std::string& form : forms) {
    for (const std::string_view prefix : {schema::prefix_form, schema::prefix_doubtful, schema::prefix_joined}) {
      const Xapian::doccount count = frequency(articles, prefix, form);
      if (count > 0) {
        sum += count;
        terms.emplace_back(schema::term(prefix, form));
      }
    }
  }
  if (terms.empty() || (terms.size() == 1 && !index.has_copies())) {
    return sum;
  }
  constexpr Xapian::doccount counted = 10001;
  Xapian::Enquire enquire(articles);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(index.each_once(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end())));
  return enquire.get_mset(0, 0, counted).get_matches_estimated();
}

Evident evident(const Xapian::Database& articles, std::string_view form) {
  return {frequency(articles, schema::prefix_person, form), frequency(articles, schema::prefix_company, form)};
}

bool begins_a_form(const Xapian::Database& articles, std::string_view prefix, std::string_view beginning) {
  const std::string term = schema::term(prefix, beginning);
  return articles.allterms_begin(term) != articles.allterms_end(term);
}

double weight_of(Xapian::doccount standing, const Evident& evident, double evidence_worth) {
  return standing + evidence_worth * (evident.person + evident.company);
}

double weight_of(const Xapian::Database& articles, std::string_view form) {
  return weight_of(standing(articles, form), evident(articles, form));
}

bool is_told(const Xapian::Database& articles, std::string_view form, NameType type) {
  constexpr Xapian::doccount most_for_one = 20;  // beside rarer evidence the word only looks like a name now and then
  const Evident says = evident(articles, form);
  const Xapian::doccount told =
      (type != NameType::company ? says.person : 0) + (type != NameType::person ? says.company : 0);
  return told > 0 && told * most_for_one >= standing(articles, form);
}

bool is_often_told(const Xapian::Database& articles, std::string_view form) {
  constexpr Xapian::doccount articles_an_evidence = 5;
  const Evident says = evident(articles, form);
  const Xapian::doccount told = says.person + says.company;
  return told > 0 && told * articles_an_evidence >= standing(articles, form);
}

NameType type_of(const Evident& evident) {
  if (evident.person > 2 * evident.company) {
    return NameType::person;
  }
  return evident.company > 2 * evident.person ? NameType::company : NameType::any;
}

NameType told_type(const Xapian::Database& articles, std::string_view form) {
  return type_of(evident(articles, form));
}

}  // namespace ireum::query
