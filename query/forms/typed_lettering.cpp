#include "query/forms/typed_lettering.h"

#include <algorithm>
#include <string>
#include <vector>

#include "analysis/lettering.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Letterings that are looked at.
constexpr std::size_t max_letterings = 200;
// Articles with the name in the small letters typed, and their share of all, from which on these are meant: most people
// just do not press shift.
constexpr double small_letters = 3;
constexpr double small_letters_share = 0.25;

}  // namespace

std::vector<LetteredForm> lettered_forms(const std::vector<std::string>& forms, const std::string& base,
                                         const Xapian::Database& articles) {
  std::vector<LetteredForm> found;
  for (const std::string& form : forms) {
    if (form.compare(0, base.size(), base) != 0) {
      continue;
    }
    const std::string prefix = schema::term(schema::prefix_lettering, form) + schema::context_mark;
    for (Xapian::TermIterator it = articles.allterms_begin(prefix);
         it != articles.allterms_end(prefix) && found.size() < max_letterings; ++it) {
      std::string term = *it;
      // Behind the base stands a particle, in Hangul.
      std::string lettering = term.substr(prefix.size());
      lettering.resize(lettering.size() - std::min(lettering.size(), form.size() - base.size()));
      found.push_back({std::move(term), std::move(lettering), it.get_termfreq()});
    }
  }
  return found;
}

Xapian::Query Lettering::as_typed(const Xapian::Query& query) const {
  return typed.empty() ? Xapian::Query(Xapian::Query::OP_AND_NOT, query, other)
                       : Xapian::Query(Xapian::Query::OP_FILTER, query, typed);
}

Xapian::Query Lettering::otherwise(const Xapian::Query& query) const {
  return typed.empty() ? Xapian::Query(Xapian::Query::OP_FILTER, query, other)
                       : Xapian::Query(Xapian::Query::OP_AND_NOT, query, typed);
}

Lettering find_lettering(const TypedName& name, const NameForms& forms, const Xapian::Database& articles) {
  const std::vector<std::string> itself = forms.texts();
  const std::string& base = searched_name(name, itself);
  if (!analysis::has_lettering(base)) {
    return {};
  }
  const std::string letters = analysis::typed_lettering(name.typed, base);
  const std::string usual = analysis::usual_lettering(base);
  if (letters.empty()) {
    return {};
  }
  const std::vector<LetteredForm> lettered = lettered_forms(itself, base, articles);
  for (const std::string& wanted :
       {letters, analysis::usual_lettering(letters), analysis::narrow_lettering(letters), usual}) {
    std::vector<Xapian::Query> same;
    std::vector<Xapian::Query> other;
    Xapian::doccount with_it = 0;
    for (const LetteredForm& one : lettered) {
      const bool is_same = one.lettering == wanted;
      with_it += is_same ? one.articles : 0;
      (is_same ? same : other).emplace_back(one.term);
    }
    const Xapian::Query typed(Xapian::Query::OP_OR, same.begin(), same.end());
    if (wanted == usual) {
      const Xapian::Query any_other(Xapian::Query::OP_OR, other.begin(), other.end());
      return {{}, Xapian::Query(Xapian::Query::OP_AND_NOT, any_other, typed)};
    }
    const double least =
        wanted == base ? std::max(small_letters, small_letters_share * static_cast<double>(forms.articles())) : 1;
    if (static_cast<double>(with_it) >= least) {
      return {typed, {}};
    }
  }
  return {};
}

}  // namespace ireum::query
