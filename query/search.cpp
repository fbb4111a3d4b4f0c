#include "query/search.h"

#include <algorithm>
#include <initializer_list>

#include "analysis/cut.h"
#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/sequence.h"
#include "schema/stored_article.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Longer and inner forms looked at; a name of two syllables has some thousands in a large index. Matching grows with
// them.
constexpr std::size_t max_forms = 5000;
// Between two bands; no sum of BM25 weights of a query reaches it.
constexpr double band_step = 1000;
// For evidence of the type asked for: about what one more mention weighs.
constexpr double type_step = 1;
// What a form in the spacing typed weighs besides, of its own weight.
constexpr double typed_share = 0.5;
// Beyond every date, in seconds.
constexpr double far_moment = 1e15;
// Articles proven for a name of several words before the rest is estimated.
constexpr std::size_t proof_limit = 20000;

// Articles with any of `forms` under any of `prefixes`.
Xapian::Query any_of(const std::vector<std::string>& forms, std::initializer_list<std::string_view> prefixes) {
  std::vector<Xapian::Query> terms;
  terms.reserve(prefixes.size() * forms.size());
  for (const std::string& form : forms) {
    for (const std::string_view prefix : prefixes) {
      terms.emplace_back(schema::term(prefix, form));
    }
  }
  return {Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()};
}

// Tier 1: as one word or two eojeols side by side.
Xapian::Query any_named(const std::vector<std::string>& forms) {
  return any_of(forms, {schema::prefix_form, schema::prefix_doubtful, schema::prefix_joined});
}

// Tiers 2 and 3: those of the forms that stand in the articles, as one word or joined.
Xapian::Query any_standing(const std::vector<std::string>& forms, const Xapian::Database& articles) {
  std::vector<Xapian::Query> terms;
  terms.reserve(forms.size());
  for (const std::string& form : forms) {
    for (const std::string_view prefix : {schema::prefix_form, schema::prefix_doubtful, schema::prefix_joined}) {
      std::string term = schema::term(prefix, form);
      if (term.size() <= schema::max_term_bytes && articles.term_exists(term)) {
        terms.emplace_back(std::move(term));
      }
    }
  }
  return {Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()};
}

Xapian::Query constant(double weight) {
  return Xapian::Query((new Xapian::FixedWeightPostingSource(weight))->release());
}

struct Band {
  Tier tier;
  Xapian::Query query;
};

class Search {
 public:
  Search(const IndexReader& index, const Request& request) : index_(index), request_(request) {}

  Answer run() {
    answer_.name = parse_name(request_.name);
    if (!answer_.name.refusal.empty()) {
      answer_.refusal = answer_.name.refusal;
      return std::move(answer_);
    }
    forms_ = resolve_name(answer_.name, index_.articles());
    answer_.forms[0] = forms_.itself;
    std::vector<Band> bands;
    if (forms_.needs_proof) {
      answer_.sequence = forms_.words;
      prove();
    } else {
      add_itself(bands);
    }
    if (request_.wide || request_.loose) {
      add_longer(bands);
    }
    if (request_.loose) {
      add_inner(bands);
    }
    match(bands);
    if (answer_.total == 0 && !request_.loose) {
      fall_back();
    }
    answer_.total_exact = answer_.total_exact && !cut_off_;
    return std::move(answer_);
  }

 private:
  // Tier 1, with the type's evidence: what speaks for the other type alone drops out, what speaks for it comes first.
  void add_itself(std::vector<Band>& bands) {
    if (forms_.itself.empty()) {
      return;
    }
    Xapian::Query named(Xapian::Query::OP_AND_MAYBE, any_named(forms_.itself),
                        Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, as_typed(), typed_share));
    if (request_.type == NameType::any && answer_.name.titled) {
      named = favoured(named, any_of(forms_.itself, {schema::prefix_person}));
    }
    if (request_.type != NameType::any) {
      const bool person = request_.type == NameType::person;
      const Xapian::Query same = any_of(forms_.itself, {person ? schema::prefix_person : schema::prefix_company});
      Xapian::Query other = any_of(forms_.itself, {person ? schema::prefix_company : schema::prefix_person});
      if (person) {
        other = Xapian::Query(Xapian::Query::OP_OR, other, any_of(forms_.itself, {schema::prefix_work}));
      }
      const Xapian::Query only_other(Xapian::Query::OP_AND_NOT, other, same);
      named = favoured(Xapian::Query(Xapian::Query::OP_AND_NOT, named, only_other), same);
      dropped_ = Xapian::Query(Xapian::Query::OP_AND, any_named(forms_.itself), only_other);
    }
    bands.push_back({Tier::itself, named});
  }

  // `named`, those before the others that are among `evident`.
  static Xapian::Query favoured(const Xapian::Query& named, const Xapian::Query& evident) {
    return {Xapian::Query::OP_AND_MAYBE, named, Xapian::Query(Xapian::Query::OP_FILTER, constant(type_step), evident)};
  }

  // The name with the spaces it was typed with.
  Xapian::Query as_typed() const {
    return answer_.name.words.size() > 1 ? any_of(forms_.itself, {schema::prefix_joined})
                                         : any_of(forms_.itself, {schema::prefix_form, schema::prefix_doubtful});
  }

  void add_longer(std::vector<Band>& bands) {
    answer_.forms[1] = longer_forms(answer_.name, index_.articles(), forms_.itself, max_forms);
    cut_off_ = cut_off_ || answer_.forms[1].size() >= max_forms;
    if (!answer_.forms[1].empty()) {
      bands.push_back({Tier::longer, any_standing(answer_.forms[1], index_.articles())});
    }
  }

  void add_inner(std::vector<Band>& bands) {
    answer_.forms[2] = inner_forms(answer_.name, index_, forms_.itself, max_forms);
    cut_off_ = cut_off_ || answer_.forms[2].size() >= max_forms;
    Xapian::Query query =
        answer_.forms[2].empty() ? Xapian::Query() : any_standing(answer_.forms[2], index_.articles());
    if (!dropped_.empty()) {
      query = query.empty() ? dropped_ : Xapian::Query(Xapian::Query::OP_OR, query, dropped_);
    }
    // Whoever signs an article is named by it least of all.
    const Xapian::Query signed_by(schema::term(schema::prefix_byline, searched_name(answer_.name, forms_.itself)));
    query = query.empty() ? signed_by : Xapian::Query(Xapian::Query::OP_OR, query, signed_by);
    bands.push_back({Tier::inside, query});
  }

  Xapian::Query filtered(Xapian::Query query) const {
    if (request_.from || request_.to) {
      const auto value = [](schema::Moment moment) { return Xapian::sortable_serialise(static_cast<double>(moment)); };
      const Xapian::Query range(Xapian::Query::OP_VALUE_RANGE, schema::slot_date,
                                request_.from ? value(*request_.from) : Xapian::sortable_serialise(-far_moment),
                                request_.to ? value(*request_.to) : Xapian::sortable_serialise(far_moment));
      query = Xapian::Query(Xapian::Query::OP_FILTER, query, range);
    }
    if (!request_.outlet.empty()) {
      const std::string outlet = analysis::normalize(request_.outlet);
      query =
          Xapian::Query(Xapian::Query::OP_FILTER, query,
                        Xapian::Query(schema::term(schema::prefix_outlet, outlet.substr(0, schema::max_key_bytes))));
    }
    return query;
  }

  Xapian::Enquire enquire_for(const Xapian::Query& query) const {
    Xapian::Enquire enquire(index_.articles());
    const Ranking ranking;
    enquire.set_weighting_scheme(Xapian::BM25Weight(ranking.k1, 0, 1, ranking.b, ranking.min_normlen));
    enquire.set_query(filtered(query));
    if (request_.order == Order::date) {
      // Newest first, undated last, equal dates by id.
      auto* keys = new Xapian::MultiValueKeyMaker;
      keys->add_value(schema::slot_date, true, Xapian::sortable_serialise(-far_moment));
      keys->add_value(schema::slot_key);
      enquire.set_sort_by_key(keys->release(), false);
    } else {
      enquire.set_sort_by_relevance_then_value(schema::slot_key, false);
    }
    return enquire;
  }

  Xapian::Query proven() const {
    std::vector<Xapian::Query> keys(proven_.begin(), proven_.end());
    return keys.empty() ? Xapian::Query() : Xapian::Query(Xapian::Query::OP_OR, keys.begin(), keys.end());
  }

  void match(const std::vector<Band>& bands) {
    if (bands.empty()) {
      return;
    }
    if (request_.order == Order::date) {
      match_by_date(bands);
      return;
    }
    // Every band above the next by more than any evidence weighs; an article counts in its best.
    Xapian::Query all;
    Xapian::Query better = proven();
    const bool stepped = bands.size() > 1 || !proven_.empty();
    for (std::size_t i = 0; i < bands.size(); ++i) {
      Xapian::Query band = bands[i].query;
      if (stepped) {
        if (!better.empty()) {
          band = Xapian::Query(Xapian::Query::OP_AND_NOT, band, better);
        }
        const double step = band_step * static_cast<double>(4 - static_cast<int>(bands[i].tier));
        band = Xapian::Query(Xapian::Query::OP_AND, band, constant(step));
        better = better.empty() ? bands[i].query : Xapian::Query(Xapian::Query::OP_OR, better, bands[i].query);
      }
      all = all.empty() ? band : Xapian::Query(Xapian::Query::OP_OR, all, band);
    }
    Xapian::Enquire enquire = enquire_for(all);
    const auto first = static_cast<Xapian::doccount>(request_.offset - std::min(request_.offset, proven_.size()));
    const auto most = static_cast<Xapian::doccount>(request_.limit - answer_.hits.size());
    const Xapian::MSet found = enquire.get_mset(first, most, static_cast<Xapian::doccount>(count_limit + 1));
    answer_.total += found.get_matches_estimated();
    answer_.total_exact = answer_.total_exact && found.get_matches_lower_bound() == found.get_matches_upper_bound();
    for (Xapian::MSetIterator it = found.begin(); it != found.end(); ++it) {
      Hit hit;
      hit.document = *it;
      hit.score = it.get_weight();
      hit.tier = stepped ? Tier{4 - static_cast<int>(hit.score / band_step)} : bands.front().tier;
      hit.id = it.get_document().get_value(schema::slot_key);
      answer_.hits.push_back(std::move(hit));
    }
  }

  // Newest first within each tier, the tiers one after the other.
  void match_by_date(const std::vector<Band>& bands) {
    std::size_t skip = request_.offset - std::min(request_.offset, proven_.size());
    std::size_t left = request_.limit - answer_.hits.size();
    Xapian::Query better = proven();
    for (const Band& band : bands) {
      const Xapian::Query query =
          better.empty() ? band.query : Xapian::Query(Xapian::Query::OP_AND_NOT, band.query, better);
      better = better.empty() ? band.query : Xapian::Query(Xapian::Query::OP_OR, better, band.query);
      Xapian::Enquire enquire = enquire_for(query);
      const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(skip + left),
                                                  static_cast<Xapian::doccount>(count_limit + 1));
      answer_.total += found.get_matches_estimated();
      answer_.total_exact = answer_.total_exact && found.get_matches_lower_bound() == found.get_matches_upper_bound();
      for (Xapian::MSetIterator it = found.begin(); it != found.end() && left > 0; ++it) {
        if (skip > 0) {
          --skip;
          continue;
        }
        answer_.hits.push_back({*it, it.get_document().get_value(schema::slot_key), it.get_weight(), band.tier});
        --left;
      }
    }
  }

  // Nothing names it itself: longer names instead; with none of these either, how many more --loose would show.
  void fall_back() {
    std::vector<Band> bands;
    if (!request_.wide) {
      add_longer(bands);
      match(bands);
      if (answer_.total > 0) {
        answer_.fell_back = true;
        return;
      }
      bands.clear();
    }
    try {
      add_inner(bands);
    } catch (const schema::IndexError&) {
      return;  // without words nobody knows
    }
    std::uint64_t more = 0;
    for (const Band& band : bands) {
      Xapian::Enquire enquire = enquire_for(band.query);
      more += enquire.get_mset(0, 0, static_cast<Xapian::doccount>(count_limit + 1)).get_matches_estimated();
    }
    answer_.looser = more;
    answer_.forms[2].clear();
  }

  // A name of several words that articles do not join: articles with all words, best first, kept where the words stand
  // side by side. Where lower tiers follow, all are proven, so that none stands in two tiers.
  void prove() {
    std::vector<Xapian::Query> words;
    analysis::Cut cut;
    for (const std::string& word : forms_.words) {
      if (analysis::count_chars(word) < 2) {
        continue;  // no form of its own
      }
      std::vector<std::string> forms{word};
      analysis::cut_piece(word, cut);
      if (cut.count > 0 && cut.readings[0].stem < word.size()) {
        forms.push_back(word.substr(0, cut.readings[0].stem));
      }
      for (analysis::DoubtfulForm& form : analysis::doubtful_forms(word)) {
        forms.push_back(std::move(form.whole));
      }
      words.push_back(any_standing(forms, index_.articles()));
    }
    Xapian::Query all = any_named(forms_.itself);
    if (!words.empty()) {
      all = Xapian::Query(Xapian::Query::OP_OR, Xapian::Query(Xapian::Query::OP_AND, words.begin(), words.end()), all);
    }
    const bool to_the_end = request_.wide || request_.loose;
    const Xapian::MSet found = enquire_for(all).get_mset(0, static_cast<Xapian::doccount>(proof_limit));
    std::size_t looked_at = 0;
    for (Xapian::MSetIterator it = found.begin(); it != found.end(); ++it) {
      if (proven_.size() >= std::max<std::size_t>(request_.offset + request_.limit, 1) && !to_the_end) {
        break;
      }
      ++looked_at;
      if (!holds_name(it.get_document())) {
        continue;
      }
      proven_.push_back(schema::key_term(it.get_document().get_value(schema::slot_key)));
      if (proven_.size() > request_.offset && answer_.hits.size() < request_.limit) {
        answer_.hits.push_back(
            {*it, it.get_document().get_value(schema::slot_key), band_step * 3 + it.get_weight(), Tier::itself});
      }
    }
    const std::size_t left = found.size() - looked_at;
    answer_.total = proven_.size() + left;
    answer_.total_at_most = left > 0 || found.size() == proof_limit;
    answer_.total_exact = !answer_.total_at_most;
  }

  bool holds_name(const Xapian::Document& document) const {
    const auto stored = schema::decode_stored(document.get_data());
    if (!stored) {
      return false;
    }
    return !analysis::find_sequences(stored->title, forms_.words).empty() ||
           !analysis::find_sequences(stored->body, forms_.words).empty();
  }

  const IndexReader& index_;
  const Request& request_;
  Answer answer_;
  NameForms forms_;
  bool cut_off_ = false;             // more forms stand in the index than are looked at
  Xapian::Query dropped_;            // articles that name it, but with evidence of the other type alone
  std::vector<std::string> proven_;  // key terms of the articles whose text names a name of several words
};

}  // namespace

Answer search(const IndexReader& index, const Request& request) {
  return Search(index, request).run();
}

}  // namespace ireum::query
