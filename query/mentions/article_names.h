#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "query/typed/name_type.h"
#include "schema/stored_article.h"

namespace ireum::query {

// A name that an article holds.
struct ArticleName {
  std::string form;               // as the index has it
  std::string written;            // as the article writes it first
  NameType type = NameType::any;  // what the article or the lexicon says of its bearer; any: nothing sure
  std::uint64_t count = 0;        // mentions, those by title too
  std::uint64_t units = 0;        // evidence of them all, in the units of SCHEMA.md
  bool in_title = false;
  std::vector<std::string> contexts;  // titles and organisations that stand with a person, in the order of the text
};

// The names of `article` of the index `articles`, most evidence first, then in byte order, found by analysing it
// again. Listed is what looks like a name and not like a word: what the lexicon knows, stands as a person or an
// organisation, here or as a person in other articles, has the shape of a person's full name or a Latin letter, begins
// with a given name that foreigners bear (조나단 스쿱), or stands in the title and is no listed word. A form that only
// stands within longer ones of the list (삼성 of 삼성그룹) is left out, and one with what may be a particle counts to
// the one without where that stands too. What the lexicon knows as one (민주당, 더불어민주당) is one, and a word of a
// person's name that nobody else in the article bears (기시다) counts to that.
std::vector<ArticleName> names_of(const schema::StoredArticle& article, const Xapian::Database& articles);

}  // namespace ireum::query
