#include "query/matching/filters.h"

#include <iterator>
#include <utility>

#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/word_lists.h"
#include "query/forms/longer_forms.h"
#include "query/forms/name_forms.h"
#include "query/forms/name_reading.h"
#include "query/matching/byline.h"
#include "query/matching/combining.h"
#include "query/matching/form_queries.h"
#include "query/matching/name_groups.h"
#include "query/matching/name_query.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Longer words that a word asked for by --with may begin.
constexpr std::size_t max_longer_words = 2000;

Xapian::Query between(const std::optional<schema::Moment>& from, const std::optional<schema::Moment>& to) {
  const auto value = [](schema::Moment moment) { return Xapian::sortable_serialise(static_cast<double>(moment)); };
  return {Xapian::Query::OP_VALUE_RANGE, schema::slot_date, value(from.value_or(-schema::far_moment)),
          value(to.value_or(schema::far_moment))};
}

}  // namespace

std::string note_on_verbs(const TypedName& word) {
  const analysis::Word* listed = analysis::find_word(word.key);
  if (listed == nullptr || !listed->is(analysis::role_verbal_noun)) {
    return {};
  }
  return "where " + word.typed + " stands in bodies as a verb only (" + word.typed + "했다, " + word.typed +
         "됐다), it is not found: verbs are not indexed";
}

Filters::Filters(const IndexReader& index, const Request& request, const std::vector<QueryText::Part>& excluded)
    : index_(index) {
  if (request.from || request.to) {
    required_.push_back(between(request.from, request.to));
  }
  if (!request.outlet.empty()) {
    required_.emplace_back(schema::term(schema::prefix_outlet, schema::key_text(analysis::normalize(request.outlet))));
  }
  if (!request.byline.empty()) {
    const Xapian::Query signature = signed_by(request.byline);
    if (signature.empty()) {
      const std::size_t chars = analysis::count_chars(analysis::without_spaces(analysis::normalize(request.byline)));
      const std::string why = chars == 1 ? "too short for a name search" : parse_name(request.byline).refusal;
      refusal_ = chars == 0 || why.empty() ? "--byline: no name is given" : "--byline " + request.byline + ": " + why;
      return;
    }
    required_.push_back(signature);
  }
  for (const std::string& word : request.with) {
    add_word(index, word);
  }
  for (const std::string& names : request.without) {
    for (const std::string& name : part_names(names, index)) {
      add_excluded(index, request, name);
    }
  }
  for (const QueryText::Part& part : excluded) {
    for (const std::string& name : part.quoted ? std::vector<std::string>{part.text} : part_names(part.text, index)) {
      add_excluded(index, request, name);
    }
  }
}

void Filters::add_excluded(const IndexReader& index, const Request& request, const std::string& name) {
  Request all = request;
  all.type = NameType::any;
  all.in_title = false;
  PostingLists lists(index.articles());
  NameQuery query(index, lists, all, read_name(name, index.articles()), required_);
  if (!query.answered().name.refusal.empty()) {
    if (refusal_.empty()) {
      refusal_ = "--not " + name + ": " + query.answered().name.refusal;
    }
    return;
  }
  if (query.needs_proof()) {
    if (!query.prove()) {
      notes_.push_back("of the articles that hold all words of " + name + " only the first " +
                       std::to_string(query.proof_limit()) + " were looked at to leave it out");
    }
  }
  const std::vector<Band> bands = query.itself();
  if (bands.empty()) {
    notes_.push_back("no article names " + name + ", which is to be left out");
  }
  for (const Band& band : bands) {
    excluded_.push_back(band.condition);
  }
}

void Filters::add_word(const IndexReader& index, const std::string& word) {
  const TypedName name = parse_name(word);
  if (name.words.empty() || !name.refusal.empty()) {
    if (refusal_.empty()) {
      refusal_ = "--with " + word + ": " + (name.refusal.empty() ? "no word" : name.refusal);
    }
    return;
  }
  if (!gives_forms(name.words.back())) {
    notes_.push_back(word + " reads as an inflected verb: it is looked for in titles only, others are not indexed");
  }
  if (std::string note = note_on_verbs(name); !note.empty()) {
    notes_.push_back(std::move(note));
  }
  std::vector<std::string> forms = resolve_name(name, index.articles()).texts();
  FoundForms longer = longer_forms(name, index.articles(), forms, max_longer_words);
  if (longer.cut_off) {
    notes_.push_back("of the longer words that begin with " + word + " only " + std::to_string(longer.forms.size()) +
                     " were looked for");
  }
  forms.insert(forms.end(), std::make_move_iterator(longer.forms.begin()), std::make_move_iterator(longer.forms.end()));
  PostingLists lists(index.articles());
  required_.push_back(FormQueries(lists, false).standing(forms));
}

Xapian::Query Filters::apply(Xapian::Query query) const {
  query = narrowed(std::move(query), required_);
  for (const Xapian::Query& one : excluded_) {
    query = Xapian::Query(Xapian::Query::OP_AND_NOT, query, one);
  }
  return index_.each_once(query);
}

}  // namespace ireum::query
