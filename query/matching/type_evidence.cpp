#include "query/matching/type_evidence.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "analysis/ordinary.h"
#include "analysis/word_lists.h"
#include "query/forms/surname_title.h"
#include "query/matching/combining.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// For evidence of the type asked for: about what one more mention weighs, of a name as rare as usual_rarity says.
constexpr double type_step = 3.4;
constexpr double usual_rarity = 5.6;  // of a name that one article in 270 holds
// What the title that was typed with the name weighs where articles give the name others as well, and so may speak of
// another: more than how much an article is about somebody of that name. Otherwise hardly more than a mention.
constexpr double title_step = 19;
constexpr double sole_title_step = 5;
// For evidence of the type, of a name that is an ordinary word.
constexpr double ordinary_step = 13;
// Contexts of a name looked at for the title that was typed with it.
constexpr std::size_t max_contexts = 200;

void add_part(Band& band, std::string what, Xapian::Query query) {
  band.query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, band.query, query);
  band.parts.push_back({std::move(what), std::move(query)});
}

}  // namespace

Xapian::Query TypeEvidence::other_type_only(const std::vector<std::string>& forms) const {
  const bool person = type_ == NameType::person;
  Xapian::Query other = forms_.any_of(forms, person ? schema::prefix_company : schema::prefix_person);
  if (person) {
    other = either(other, forms_.any_of(forms, schema::prefix_work));
  }
  return {Xapian::Query::OP_AND_NOT, other,
          forms_.any_of(forms, person ? schema::prefix_person : schema::prefix_company)};
}

// What BM25 multiplies every mention by: how few articles hold the name, as Xapian counts it. Evidence keeps its share.
double TypeEvidence::rarity() const {
  const auto all = static_cast<double>(articles_.get_doccount());
  const double holding = std::min(all, static_cast<double>(holding_));
  const double odds = (all - holding + 0.5) / (holding + 0.5);
  return std::log(odds < 2 ? odds / 2 + 1 : odds);
}

// Of a name that is an ordinary word too (대상, 최선, 지나) nearly all that does not say that it is a name is the word.
void TypeEvidence::add_to(Band& band, const std::vector<std::string>& forms) const {
  const bool typed = type_ != NameType::any;
  const analysis::Word* word = analysis::find_word(name_.key);
  const bool company_too = type_ != NameType::person && word != nullptr && word->is(analysis::role_common_company);
  const bool verb = word != nullptr && word->is(analysis::role_verb_whole);
  const bool person_too = type_ != NameType::company && (verb || analysis::is_ordinary_or_common(name_.key));
  const bool legal = type_ != NameType::person && name_.legal;
  if (!typed && !name_.titled && !company_too && !person_too && !legal) {
    return;
  }
  const bool person = type_ == NameType::person || (!typed && !legal && (name_.titled || (person_too && !company_too)));
  const Xapian::Query same = forms_.any_of(forms, person ? schema::prefix_person : schema::prefix_company);
  if (typed) {
    const Xapian::Query other = other_type_only(forms);
    band.query = Xapian::Query(Xapian::Query::OP_AND_NOT, band.query, other);
    band.condition = Xapian::Query(Xapian::Query::OP_AND_NOT, band.condition, other);
  }
  const double step = person                 ? (person_too ? ordinary_step : type_step)
                      : company_too || legal ? ordinary_step
                                             : type_step;
  add_part(band, person ? "evidence of a person" : "evidence of a company",
           weighing(same, step * std::min(1.0, rarity() / usual_rarity)));
  const Titled titled = with_title(forms);
  if (!titled.articles.empty()) {
    add_part(band, "with the title " + name_.title,
             weighing(titled.articles, titled.tells ? title_step : sole_title_step));
  }
}

TypeEvidence::Titled TypeEvidence::with_title(const std::vector<std::string>& forms) const {
  const std::string& typed = name_.title;
  std::vector<Xapian::Query> terms;
  Xapian::doccount same = 0;
  Xapian::doccount others = 0;
  std::size_t looked_at = 0;
  for (std::size_t i = 0; i < forms.size() && !typed.empty(); ++i) {
    const std::string prefix = schema::term(schema::prefix_context, forms[i]) + schema::context_mark;
    for (Xapian::TermIterator it = articles_.allterms_begin(prefix);
         it != articles_.allterms_end(prefix) && looked_at < max_contexts; ++it, ++looked_at) {
      std::string term = *it;
      const std::string_view context = std::string_view(term).substr(prefix.size());
      if (ends_with_title(context, typed)) {
        same += it.get_termfreq();
        terms.emplace_back(std::move(term));
      } else {
        others += it.get_termfreq();
      }
    }
  }
  if (terms.empty()) {
    return {};
  }
  return {Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()), 2 * others >= same};
}

}  // namespace ireum::query
