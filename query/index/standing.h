#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "query/index/index_reader.h"
#include "query/index/posting_lists.h"
#include "query/typed/name_type.h"

namespace ireum::query {

// What the articles say of forms; asked of their terms, so that it is right after every replacing and deleting.

// Articles with the term of `prefix` and `form`; 0 where that is too long for a term.
Xapian::doccount frequency(const Xapian::Database& articles, std::string_view prefix, std::string_view form);
Xapian::doccount frequency(PostingLists& lists, std::string_view prefix, std::string_view form);

// Articles that hold `form` as one word or joined; one that does both counts twice.
Xapian::doccount standing(const Xapian::Database& articles, std::string_view form);

// Whether any does: asks less.
bool is_standing(const Xapian::Database& articles, std::string_view form);

// Whether any holds it as one word, and the query for those that do.
bool is_one_word(const Xapian::Database& articles, std::string_view form);
Xapian::Query one_word_query(std::string_view form);

// Articles that all of `queries` match, about: exactly up to a thousand.
Xapian::doccount count_with_all(const Xapian::Database& articles, const std::vector<Xapian::Query>& queries);

// Articles with any of `forms`, each id counted once; beyond 10,000 it may be an estimate.
Xapian::doccount count_articles(const IndexReader& index, const std::vector<std::string>& forms);

// Articles that hold `form` with evidence of a person, and of an organisation.
struct Evident {
  Xapian::doccount person = 0;
  Xapian::doccount company = 0;
};
Evident evident(const Xapian::Database& articles, std::string_view form);

// Whether articles hold a form of the kind that begins with `beginning`, or is it.
bool begins_a_form(const Xapian::Database& articles, std::string_view prefix, std::string_view beginning);

// How much is written of a form that stands in so many articles: one that says what bears it counts for so many more.
double weight_of(Xapian::doccount standing, const Evident& evident, double evidence_worth = 8);

// The same, asked of the articles.
double weight_of(const Xapian::Database& articles, std::string_view form);

// Whether articles tell that `form` is a name of this type: one of twenty that hold it at least.
bool is_told(const Xapian::Database& articles, std::string_view form, NameType type);

// Whether articles tell what bears `form`: one of five that hold it at least.
bool is_often_told(const Xapian::Database& articles, std::string_view form);

// What bears the form, if the articles say so rather clearly.
NameType type_of(const Evident& evident);
NameType told_type(const Xapian::Database& articles, std::string_view form);

}  // namespace ireum::query
