#include "query/forms/usual_spaces.h"

#include <string_view>

#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "query/index/standing.h"
#include "query/index/stored_articles.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Articles read for one form.
constexpr std::size_t most_read = 3;

bool begins_word(std::string_view text, std::size_t at) {
  std::size_t length = 0;
  return at == 0 || analysis::script_of(analysis::decode(text, analysis::char_before(text, at), length)) ==
                        analysis::Script::other;
}

// The form as the normalised text has it with one space; empty: it has not.
std::string spaced_in(std::string_view text, const std::string& form) {
  for (std::size_t at = 1; at < form.size(); ++at) {
    if (!analysis::begins_char(form, at)) {
      continue;
    }
    std::string spaced = form.substr(0, at) + " " + form.substr(at);
    for (std::size_t found = text.find(spaced); found != std::string_view::npos; found = text.find(spaced, found + 1)) {
      if (begins_word(text, found)) {
        return spaced;
      }
    }
  }
  return {};
}

// Articles up to `enough` that hold the form and not joined: a person's name of two words may stand as both.
Xapian::doccount as_one_word(const std::string& form, Xapian::doccount enough, const Xapian::Database& articles) {
  Xapian::Enquire enquire(articles);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND_NOT, one_word_query(form),
                                  Xapian::Query(schema::term(schema::prefix_joined, form))));
  return enquire.get_mset(0, 0, enough).get_matches_estimated();
}

}  // namespace

std::string with_usual_spaces(const std::string& form, const IndexReader& index) {
  const Xapian::Database& articles = index.articles();
  const Xapian::doccount apart = frequency(articles, schema::prefix_joined, form);
  const Xapian::doccount whole =
      frequency(articles, schema::prefix_form, form) + frequency(articles, schema::prefix_doubtful, form);
  if (apart == 0 || (apart <= whole && apart <= as_one_word(form, apart + 1, articles))) {
    return form;
  }
  const std::string term = schema::term(schema::prefix_joined, form);
  std::size_t read = 0;
  for (Xapian::PostingIterator it = articles.postlist_begin(term);
       it != articles.postlist_end(term) && read < most_read; ++it, ++read) {
    const schema::StoredArticle article = stored_article(index, *it, "of " + form);
    for (const std::string& text : {article.title, article.body}) {
      if (std::string spaced = spaced_in(analysis::normalize(text), form); !spaced.empty()) {
        return spaced;
      }
    }
  }
  return form;
}

}  // namespace ireum::query
