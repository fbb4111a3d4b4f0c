#include "query/matching/search.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analysis/hangul.h"
#include "query/forms/name_judgement.h"
#include "query/forms/name_reading.h"
#include "query/matching/band_matcher.h"
#include "query/matching/byline.h"
#include "query/matching/combining.h"
#include "query/matching/filters.h"
#include "query/matching/name_groups.h"
#include "query/matching/name_query.h"
#include "query/typed/query_text.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// A kind of band that a name may have.
struct BandKind {
  Tier tier;
  bool literal;
  bool as_spaced;
  bool as_lettered;
};

// All of them, best first.
constexpr std::array<BandKind, 7> band_kinds = {{{Tier::itself, true, true, true},
                                                 {Tier::itself, true, true, false},
                                                 {Tier::itself, true, false, true},
                                                 {Tier::itself, false, true, true},
                                                 {Tier::longer, true, true, true},
                                                 {Tier::longer, false, true, true},
                                                 {Tier::inside, true, true, true}}};

std::size_t place_of(const Band& band) {
  const auto* const kind = std::find_if(band_kinds.begin(), band_kinds.end(), [&](const BandKind& one) {
    return one.tier == band.tier && one.literal == band.literal && one.as_spaced == band.as_spaced &&
           one.as_lettered == band.as_lettered;
  });
  return static_cast<std::size_t>(kind - band_kinds.begin());
}

class Search {
 public:
  Search(const IndexReader& index, const Request& request)
      : index_(index), request_(request), lists_(index.articles()) {}

  Answer run() {
    answer_.typed = request_.name;
    answer_.in_title = request_.in_title;
    const QueryText text = read_query(request_.name);
    const Filters filters(index_, request_, text.excluded);
    filters_ = &filters;
    answer_.notes = filters.notes();
    answer_.refusal = !text.refusal.empty() ? text.refusal : filters.refusal();
    if (answer_.refusal.empty()) {
      read_names(text);
    }
    if (!answer_.refusal.empty()) {
      answer_.names.resize(1);
      return std::move(answer_);
    }
    if (names_.empty()) {
      find_signed();
    } else if (names_.size() == 1) {
      find_one();
    } else {
      find_several();
    }
    for (const NameQuery& name : names_) {
      answer_.names.push_back(name.answered());
      answer_.notes.insert(answer_.notes.end(), name.notes().begin(), name.notes().end());
      answer_.total_exact = answer_.total_exact && !name.cut_off();
    }
    return std::move(answer_);
  }

 private:
  void read_names(const QueryText& text) {
    if (text.parts.empty() && !request_.byline.empty()) {
      return;  // whoever signs
    }
    const Groups groups = text.parts.empty() ? Groups{{""}, {}} : group_names(text.parts, index_, lists_, request_);
    for (const std::string& word : groups.left_out) {
      answer_.notes.push_back(word + " was left out: too short for a name search");
    }
    const std::vector<std::string>& names = groups.names;
    answer_.any = request_.any;
    for (const std::string& name : names) {
      NameQuery query(index_, lists_, request_, read_name(name, index_.articles()), filters_->required());
      if (const std::string refusal = query.refusal(); !refusal.empty()) {
        answer_.refusal = names.size() > 1 ? name + ": " : "";
        answer_.refusal += refusal;
        return;
      }
      names_.push_back(std::move(query));
    }
  }

  void find_signed() {
    answer_.typed = request_.byline;
    answer_.by_signature = true;
    Band band;
    band.query = signed_by(request_.byline);
    band.condition = band.query;
    band.parts.push_back({"signature", band.query});
    answer_.bands.push_back(std::move(band));
    match();
    answer_.complete = answer_.total;
  }

  // Its bands; `wide`: longer names too, whatever was asked for.
  std::vector<Band> bands_of(NameQuery& name, bool wide = false) const {
    std::vector<Band> bands = name.itself();
    const auto add = [&](std::vector<Band> more) {
      bands.insert(bands.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    if (wide || request_.wide || request_.loose) {
      add(name.longer());
    }
    if (request_.loose) {
      add(name.inside());
    }
    return bands;
  }

  void find_one() {
    NameQuery& name = names_.front();
    std::vector<Band> bands = bands_of(name);
    if (name.needs_proof()) {
      prove(name);
    }
    answer_.bands.insert(answer_.bands.end(), std::make_move_iterator(bands.begin()),
                         std::make_move_iterator(bands.end()));
    set_bases(0, answer_.bands.size());
    match();
    if (gave_up_ && answer_.total == 0) {
      answer_.notes.push_back("of the articles that hold part of " + name.answered().name.typed + " only the first " +
                              std::to_string(name.enough_to_give_up()) + " were looked at");
    }
    if (answer_.total == 0 && !request_.loose) {
      fall_back(name);
    }
    answer_.complete = answer_.total;
  }

  // Between two bands, and what each of several names weighs: more than all of them weigh by their evidence.
  double step() const {
    constexpr std::size_t names_of_step = 10;
    return band_step *
           static_cast<double>(std::max<std::size_t>(1, (names_.size() + names_of_step - 1) / names_of_step));
  }

  // The bands one above the other by more than any evidence weighs; one alone needs nothing.
  void set_bases(double lowest, std::size_t count) {
    if (count < 2 && lowest == 0) {
      return;
    }
    for (std::size_t i = 0; i < count; ++i) {
      Band& band = answer_.bands[i];
      band.base = lowest + step() * static_cast<double>(band_kinds.size() - place_of(band));
    }
  }

  // Several names: at every level the articles that hold all of them so well or better; then, below a line, those with
  // fewer.
  void find_several() {
    for (NameQuery& name : names_) {
      if (!name.needs_proof() && !name.stands() && name.answered().variants.empty()) {
        answer_.notes.push_back("no article names " + name.answered().name.typed);
      }
      if (name.needs_proof()) {
        if (!name.prove()) {
          answer_.notes.push_back("of the articles that hold all words of " + name.answered().name.typed +
                                  " only the first " + std::to_string(name.proof_limit()) + " were looked at");
        }
      }
    }
    // A word beside a name is in longer ones as well: 송영길 구속, 구속영장.
    const std::vector<bool> counts = which_count();
    std::vector<std::vector<Band>> bands;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      bands.push_back(bands_of(names_[i], !counts[i] && !request_.exact));
    }
    for (std::size_t place = 0; place < band_kinds.size(); ++place) {
      add_level(bands, place, counts);
    }
    const std::size_t complete_bands = answer_.bands.size();
    if (request_.partial && !request_.any) {
      answer_.complete = complete_bands > 0 ? count(complete_bands) : 0;
      add_partial(bands, counts, answer_.complete > 0);
    }
    double lowest = 0;
    for (std::size_t i = answer_.bands.size(); i-- > complete_bands;) {
      answer_.bands[i].base = lowest;
      lowest += step() * static_cast<double>(names_.size());
    }
    set_bases(std::max(lowest, step() * static_cast<double>(names_.size())), complete_bands);
    match();
    if (answer_.bands.size() == complete_bands) {
      answer_.complete = answer_.total;
    }
    if (answer_.complete == 0 && answer_.total > 0) {
      note_verbs(counts);
    }
  }

  // Why no article may have them all.
  void note_verbs(const std::vector<bool>& counts) {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::string note = counts[i] ? std::string() : note_on_verbs(names_[i].answered().name);
      if (!note.empty()) {
        answer_.notes.push_back(note);
      }
    }
  }

  void add_level(const std::vector<std::vector<Band>>& names, std::size_t place, const std::vector<bool>& counts) {
    Band level;
    level.tier = band_kinds[place].tier;
    level.literal = band_kinds[place].literal;
    level.as_spaced = band_kinds[place].as_spaced;
    level.as_lettered = band_kinds[place].as_lettered;
    level.names = request_.any ? 1 : names.size();
    bool here = false;  // whether a band of just this place is among them
    level.of_words = level.tier == Tier::longer;
    std::vector<Xapian::Query> queries;
    std::vector<Xapian::Query> conditions;
    for (std::size_t i = 0; i < names.size(); ++i) {
      Xapian::Query query;
      Xapian::Query condition;
      for (const Band& band : names[i]) {
        if (place_of(band) <= place) {
          here = here || place_of(band) == place;
          level.of_words = level.of_words && (place_of(band) < place || !counts[i]);
          level.other_type = level.other_type || band.other_type;
          query = either(query, band.query);
          condition = either(condition, band.condition);
          add_parts(i, band, level);
        }
      }
      if (!query.empty()) {
        queries.push_back(std::move(query));
        conditions.push_back(std::move(condition));
      }
    }
    if (!here || (queries.size() < names.size() && !request_.any)) {
      return;
    }
    const auto kind = request_.any ? Xapian::Query::OP_OR : Xapian::Query::OP_AND;
    level.query = Xapian::Query(kind, queries.begin(), queries.end());
    level.condition = Xapian::Query(kind, conditions.begin(), conditions.end());
    answer_.bands.push_back(std::move(level));
  }

  void add_parts(std::size_t name, const Band& band, Band& level) const {
    for (const Part& part : band.parts) {
      // A part weighs only where its band matches.
      level.parts.push_back({names_[name].answered().name.typed + ": " + part.what,
                             Xapian::Query(Xapian::Query::OP_FILTER, part.query, band.condition)});
    }
  }

  // Every name that stands weighs a step, so that articles with more of them come first. What only holds other forms of
  // the names comes last, and what only holds words beside them (인터뷰) is left out. A likeness counts only where it
  // is vouched for: some article holds all the names, or there is no other.
  void add_partial(const std::vector<std::vector<Band>>& names, const std::vector<bool>& counts, bool vouched) {
    Band partial;
    partial.names = 1;
    Xapian::Query literal;
    Xapian::Query named;
    const auto counting = static_cast<std::size_t>(std::count(counts.begin(), counts.end(), true));
    vouched = vouched || counting == 1 || is_family_name_alone();
    for (std::size_t i = 0; i < names.size(); ++i) {
      Xapian::Query query;
      Xapian::Query condition;
      if (!vouched && !names_[i].has_sure_variant()) {
        forget_likenesses(names_[i]);
      }
      for (const Band& band : names[i]) {
        if (band.tier == Tier::itself && (band.literal || !names_[i].answered().variants.empty())) {
          query = either(query, band.query);
          condition = either(condition, band.condition);
          literal = band.literal && counts[i] ? either(literal, band.condition) : literal;
          named = counts[i] ? either(named, band.condition) : named;
          add_parts(i, band, partial);
        }
      }
      if (!query.empty()) {
        const Xapian::Query one = weighing(condition, step());
        partial.condition = either(partial.condition, condition);
        partial.parts.push_back({names_[i].answered().name.typed + ": one of the names", one});
        partial.query = either(partial.query, Xapian::Query(Xapian::Query::OP_AND, query, one));
      }
    }
    if (named.empty()) {
      return;
    }
    if (counting < counts.size()) {
      partial.query = Xapian::Query(Xapian::Query::OP_FILTER, partial.query, named);
      partial.condition = Xapian::Query(Xapian::Query::OP_AND, partial.condition, named);
    }
    Band other = partial;
    other.literal = false;
    if (!literal.empty()) {
      partial.query = Xapian::Query(Xapian::Query::OP_FILTER, partial.query, literal);
      partial.condition = Xapian::Query(Xapian::Query::OP_AND, partial.condition, literal);
      other.query = Xapian::Query(Xapian::Query::OP_AND_NOT, other.query, literal);
      other.condition = Xapian::Query(Xapian::Query::OP_AND_NOT, other.condition, literal);
      answer_.bands.push_back(std::move(partial));
    }
    if (has_other_forms(names)) {
      answer_.bands.push_back(std::move(other));
    }
  }

  // Whether names in Latin letters stand nowhere, and of the last alone articles surely have what sounds so: Clyde
  // Drexler, whom they call 드렉슬러.
  bool is_family_name_alone() const {
    constexpr double sure = 0.6;
    return std::all_of(names_.begin(), names_.end(), [&](const NameQuery& name) {
      const std::vector<Variant>& variants = name.answered().variants;
      const bool last = &name == &names_.back();
      return analysis::is_ascii(name.answered().name.key) && !name.stands() && variants.empty() != last &&
             (!last || variants.front().confidence >= sure);
    });
  }

  // Which of the names are no words beside them.
  std::vector<bool> which_count() const {
    std::vector<std::string_view> keys;
    keys.reserve(names_.size());
    for (const NameQuery& name : names_) {
      keys.push_back(name.answered().name.key);
    }
    return names_that_count(keys);
  }

  void forget_likenesses(NameQuery& name) {
    if (!name.answered().variants.empty() && !name.needs_proof() && !name.stands()) {
      answer_.notes.push_back("no article names " + name.answered().name.typed);
    }
    name.forget_other_forms();
  }

  static bool has_other_forms(const std::vector<std::vector<Band>>& names) {
    return std::any_of(names.begin(), names.end(), [](const std::vector<Band>& bands) {
      return std::any_of(bands.begin(), bands.end(),
                         [](const Band& band) { return band.tier == Tier::itself && !band.literal; });
    });
  }

  BandMatcher band_matcher() { return {index_, lists_, *filters_, request_.order, answer_.bands, proven_}; }

  std::uint64_t count(std::size_t bands) { return band_matcher().counted(bands).articles; }

  void match() {
    if (request_.order == Order::date) {
      match_by_date();
      return;
    }
    const auto first = static_cast<Xapian::doccount>(request_.offset - std::min(request_.offset, proven_.size()));
    const auto most = static_cast<Xapian::doccount>(request_.limit - answer_.hits.size());
    match_by_bands(first, most);
  }

  // Band after band until there are enough hits; what is left is only counted.
  void match_by_bands(Xapian::doccount first, Xapian::doccount most) {
    const BandMatcher matcher = band_matcher();
    std::uint64_t total = 0;
    bool known = true;  // whether it is that of all bands
    for (std::size_t band = 0; band < answer_.bands.size(); ++band) {
      if (answer_.bands[band].query.empty()) {
        continue;  // its hits stand already
      }
      if (most == 0) {
        known = false;
        break;
      }
      const BestHits found = matcher.best(band, first + most);
      for (std::size_t i = first; i < found.hits.size(); ++i) {
        add_hit(found.hits[i].document, found.hits[i].id, found.hits[i].score, band);
      }
      known = known && found.total;
      total += found.total.value_or(0);
      const auto count = static_cast<Xapian::doccount>(found.hits.size());
      most -= count - std::min(count, first);
      first -= std::min(first, count);
    }
    if (known && total <= count_limit) {
      answer_.total += total;
    } else {
      add_total(matcher.counted(answer_.bands.size()));
    }
  }

  // Newest first within each band, the bands one after the other.
  void match_by_date() {
    std::size_t skip = request_.offset - std::min(request_.offset, proven_.size());
    std::size_t left = request_.limit - answer_.hits.size();
    const BandMatcher matcher = band_matcher();
    for (std::size_t i = 0; i < answer_.bands.size(); ++i) {
      if (answer_.bands[i].query.empty()) {
        continue;
      }
      const Xapian::MSet found = matcher.newest(i, static_cast<Xapian::doccount>(skip + left));
      add_total(count_of(found));
      for (Xapian::MSetIterator it = found.begin(); it != found.end() && left > 0; ++it) {
        if (skip > 0) {
          --skip;
          continue;
        }
        add_hit(*it, it.get_document().get_value(schema::slot_key), it.get_weight(), i);
        --left;
      }
    }
  }

  void add_total(const ArticleCount& count) {
    answer_.total += count.articles;
    answer_.total_exact = answer_.total_exact && count.exact;
  }

  void add_hit(Xapian::docid document, std::string id, double score, std::size_t band) {
    Hit hit;
    hit.document = document;
    hit.id = std::move(id);
    hit.score = score;
    hit.band = band;
    hit.tier = answer_.bands[band].tier;
    hit.literal = answer_.bands[band].literal;
    hit.names = answer_.bands[band].names;
    if (names_.size() > 1 && hit.names < names_.size() && !request_.any) {
      hit.names = static_cast<std::size_t>((score - answer_.bands[band].base) / step());
    }
    answer_.hits.push_back(std::move(hit));
  }

  // Nothing names it itself: longer names instead; with none of these either, how many more --loose would show.
  void fall_back(NameQuery& name) {
    if (!request_.wide) {
      answer_.bands = name.longer();
      set_bases(0, answer_.bands.size());
      match();
      if (answer_.total > 0) {
        answer_.fell_back = true;
        return;
      }
    }
    try {
      answer_.bands = name.inside();
    } catch (const schema::IndexError&) {
      answer_.bands.clear();
      return;  // without words nobody knows; index_.words_off() says so
    }
    answer_.looser = count(answer_.bands.size());
    answer_.bands.clear();
    name.forget_inside();
  }

  // A name of several words that articles do not join: articles with all words, best first, kept where the words stand
  // side by side, until there are enough hits, or the first of them tell that there are none. Only where there are not
  // do lower bands give some, and then all were proven, so that none stands in two.
  void prove(const NameQuery& name) {
    Band band;
    band.base = band_step * static_cast<double>(band_kinds.size());
    band.parts.push_back({"mentions, words side by side", name.candidates()});
    answer_.bands.push_back(band);
    const Xapian::MSet found =
        band_matcher().enquire(name.candidates()).get_mset(0, static_cast<Xapian::doccount>(name.proof_limit()));
    std::size_t looked_at = 0;
    for (Xapian::MSetIterator it = found.begin(); it != found.end(); ++it) {
      if (proven_.size() >= std::max<std::size_t>(request_.offset + request_.limit, 1)) {
        break;
      }
      if (proven_.empty() && looked_at == name.enough_to_give_up()) {
        answer_.total = 0;
        gave_up_ = true;
        return;
      }
      ++looked_at;
      const Xapian::Document document = it.get_document();
      if (!name.proves(document)) {
        continue;
      }
      std::string id = document.get_value(schema::slot_key);
      proven_.emplace_back(schema::key_term(id));
      if (proven_.size() > request_.offset && answer_.hits.size() < request_.limit) {
        add_hit(*it, std::move(id), band.base + it.get_weight(), 0);
      }
    }
    const std::size_t left = found.size() - looked_at;
    answer_.total = proven_.size() + left;
    answer_.total_at_most = left > 0 || found.size() == name.proof_limit();
    answer_.total_exact = !answer_.total_at_most;
  }

  const IndexReader& index_;
  const Request& request_;
  PostingLists lists_;
  const Filters* filters_ = nullptr;
  Answer answer_;
  std::vector<NameQuery> names_;
  std::vector<Xapian::Query> proven_;  // keys of the articles whose text names a name of several words
  bool gave_up_ = false;               // too many articles that hold part of a name do not hold it
};

}  // namespace

Answer search(const IndexReader& index, const Request& request) {
  return Search(index, request).run();
}

}  // namespace ireum::query
