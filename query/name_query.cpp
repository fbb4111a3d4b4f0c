#include "query/name_query.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <utility>

#include "analysis/context.h"
#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/ordinary.h"
#include "analysis/sequence.h"
#include "analysis/word_lists.h"
#include "query/search.h"
#include "query/typed_lettering.h"
#include "query/variants/find_variants.h"
#include "query/variants/standing.h"
#include "schema/stored_article.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Longer and inner forms looked at; a name of two syllables has some thousands in a large index. Matching grows with
// them.
constexpr std::size_t max_forms = 5000;
// For evidence of the type asked for: about what one more mention weighs, of a name as rare as usual_rarity says.
constexpr double type_step = 3.4;
constexpr double usual_rarity = 5.6;  // of a name that one article in 270 holds
// What the title that was typed with the name weighs where articles give the name others as well, and so may speak of
// another: more than how much an article is about somebody of that name. Otherwise hardly more than a mention.
constexpr double title_step = 19;
constexpr double sole_title_step = 5;
// For evidence of the type, of a name that is an ordinary word.
constexpr double ordinary_step = 13;
// What another form in the spacing typed weighs besides, of its own weight.
constexpr double typed_share = 0.5;
// Candidates in the spacing typed weigh so much more, so that they come first.
constexpr double typed_step = 39;
// Steps of confidence in which variants are pooled: those of one step count together.
constexpr double confidence_steps = 8;
// The share of articles that write a name as one word from which on who types it so means it: most people just do not
// press the space bar.
constexpr double careless_share = 0.25;
// Contexts of a name looked at for the title that was typed with it.
constexpr std::size_t max_contexts = 200;
// What the surest variants weigh besides: what was meant more surely comes first, however rare the other is.
constexpr double sureness = 385;
// What a longer form weighs besides that may be the name with a particle or a title behind it: more than how much
// an article is about a longer name.
constexpr double likelier_step = 39;
// Longer names are looked for with other forms of this confidence and up only.
constexpr double sure_enough_to_widen = 0.8;
// Candidates that a variant of several words is proven on.
constexpr std::size_t variant_proof_limit = 500;
// Of what was typed as one word, only a part of which stands: where none of so many has it apart, it is hardly ever
// written so.
constexpr std::size_t first_apart = 60;

constexpr std::initializer_list<std::string_view> name_prefixes = {schema::prefix_form, schema::prefix_doubtful,
                                                                   schema::prefix_joined};

// Adds the terms of `form` that stand in the articles. Each that does not would be looked up several times by Xapian.
void add_standing(const std::string& form, std::initializer_list<std::string_view> prefixes, PostingLists& lists,
                  std::vector<Xapian::Query>& terms) {
  for (const std::string_view prefix : prefixes) {
    std::string term = schema::term(prefix, form);
    if (term.size() <= schema::max_term_bytes && lists.frequency(term) > 0) {
      terms.emplace_back(std::move(term));
    }
  }
}

std::vector<std::string> forms_of(const std::vector<Variant>& variants) {
  std::vector<std::string> forms;
  for (const Variant& variant : variants) {
    forms.insert(forms.end(), variant.forms.begin(), variant.forms.end());
  }
  return forms;
}

// Whether `form` is also a word that names nothing.
bool is_noun_too(std::string_view form) {
  return analysis::is_common_word(form) || analysis::is_ordinary_word(form);
}

bool has_white_space(std::string_view text) {
  return analysis::normalize(text).find_first_of(" \n") != std::string::npos;
}

// The band that matches where any of its parts does.
Band any_part(Tier tier, bool literal, std::vector<Part> parts) {
  Band band;
  band.tier = tier;
  band.literal = literal;
  for (const Part& part : parts) {
    band.query = either(band.query, part.query);
  }
  band.condition = band.query;
  band.parts = std::move(parts);
  return band;
}

}  // namespace

Xapian::Query either(const Xapian::Query& a, const Xapian::Query& b) {
  return a.empty() ? b : b.empty() ? a : Xapian::Query(Xapian::Query::OP_OR, a, b);
}

Xapian::MSet first_candidates(const IndexReader& index, const Xapian::Query& query, Xapian::doccount most) {
  Xapian::Enquire enquire = weighing_enquire(index.articles());
  enquire.set_query(index.each_once(query));
  return enquire.get_mset(0, most);
}

Xapian::Query constant(double weight) {
  return Xapian::Query((new Xapian::FixedWeightPostingSource(weight))->release());
}

Xapian::Query weighing(const Xapian::Query& query, double weight) {
  return {Xapian::Query::OP_FILTER, constant(weight), query};
}

Xapian::Query narrowed(Xapian::Query query, const std::vector<Xapian::Query>& required) {
  for (const Xapian::Query& one : required) {
    query = Xapian::Query(Xapian::Query::OP_FILTER, query, one);
  }
  return query;
}

NameQuery::NameQuery(const IndexReader& index, PostingLists& lists, const Request& request, TypedName name,
                     std::vector<Xapian::Query> required)
    : index_(index), lists_(lists), request_(request), required_(std::move(required)) {
  answered_.name = std::move(name);
  if (answered_.name.refusal.empty()) {
    forms_ = resolve_name(answered_.name, lists);
    look_for_spaces(answered_.name, index.articles(), forms_);
  }
  prove_apart();
  if (!forms_.particle_off.empty() && stands()) {
    const TypedName& read = answered_.name;
    notes_.push_back("no article names " + read.key + "; searched as " + read.stem + ", with " + forms_.particle_off +
                     " for a particle");
  }
  answered_.forms[0] = forms_.itself;
  answered_.not_looked_for = std::move(forms_.not_looked_for);
  if (forms_.needs_proof || !proven_.empty()) {
    answered_.sequence = forms_.words;
  }
  if (!request.exact) {
    find_other_forms();
  }
}

void NameQuery::find_other_forms() {
  const std::size_t chars = analysis::count_chars(answered_.name.key);
  if (chars > 0 && chars <= max_name_chars) {
    if (needs_proof() && forms_.apart.empty() && !stands()) {
      proven_articles();
    }
    answered_.variants =
        find_variants(answered_.name, forms_, index_, lists_, {request_.aliases, request_.left_out, request_.type})
            .found;
    prove_variants();
  }
}

std::string NameQuery::refusal() const {
  return answered_.variants.empty() ? answered_.name.refusal : std::string();
}

bool NameQuery::has_sure_variant() const {
  return std::any_of(answered_.variants.begin(), answered_.variants.end(), [](const Variant& variant) {
    return variant.reason != Reason::slip && variant.reason != Reason::spelling && variant.reason != Reason::initials;
  });
}

bool NameQuery::stands() const {
  return forms_.articles() > 0;
}

// Articles with any of `forms` under `prefix`.
Xapian::Query NameQuery::any_of(const std::vector<std::string>& forms, std::string_view prefix) const {
  std::vector<Xapian::Query> terms;
  for (const std::string& form : forms) {
    add_standing(form, {prefix}, lists_, terms);
  }
  return {Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()};
}

// Only where one of the forms stands in the title, if that is asked for.
Xapian::Query NameQuery::restricted(Xapian::Query query, const std::vector<std::string>& forms) const {
  if (!request_.in_title) {
    return query;
  }
  return {Xapian::Query::OP_FILTER, query, any_of(forms, schema::prefix_title)};
}

// Those of the forms that stand in the articles, as one word or joined. One prefix after the other: neighbouring terms
// are found in the block that is read already.
Xapian::Query NameQuery::standing(const std::vector<std::string>& forms) const {
  std::vector<Xapian::Query> terms;
  for (const std::string_view prefix : name_prefixes) {
    for (const std::string& form : forms) {
      add_standing(form, {prefix}, lists_, terms);
    }
  }
  return restricted({Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()}, forms);
}

// The same of the literal forms, whose articles are counted already.
Xapian::Query NameQuery::name_itself(bool one_word, bool joined) const {
  std::vector<Xapian::Query> terms;
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < forms_.itself.size(); ++i) {
    const std::size_t before = terms.size();
    const FormCounts& counts = forms_.counts[i];
    const auto add = [&](std::string_view prefix, bool stands) {
      if (stands) {
        terms.emplace_back(schema::term(prefix, forms_.itself[i]));
      }
    };
    add(schema::prefix_form, one_word && counts.certain > 0);
    add(schema::prefix_doubtful, one_word && counts.doubtful > 0);
    add(schema::prefix_joined, joined && counts.joined > 0);
    if (terms.size() > before && request_.in_title) {
      kept.push_back(forms_.itself[i]);
    }
  }
  return restricted({Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()}, kept);
}

// Articles whose evidence speaks for the other type and not for the one asked for.
Xapian::Query NameQuery::other_type_only(const std::vector<std::string>& forms) const {
  const bool person = request_.type == NameType::person;
  Xapian::Query other = any_of(forms, person ? schema::prefix_company : schema::prefix_person);
  if (person) {
    other = either(other, any_of(forms, schema::prefix_work));
  }
  return {Xapian::Query::OP_AND_NOT, other, any_of(forms, person ? schema::prefix_person : schema::prefix_company)};
}

// What BM25 multiplies every mention by: how few articles hold the name, as Xapian counts it. Evidence keeps its share.
double NameQuery::rarity() const {
  const auto all = static_cast<double>(index_.articles().get_doccount());
  const double holding = std::min(all, static_cast<double>(forms_.articles()));
  const double odds = (all - holding + 0.5) / (holding + 0.5);
  return std::log(odds < 2 ? odds / 2 + 1 : odds);
}

// What speaks for the other type alone drops out, what speaks for the type comes first. Of a name that is an ordinary
// word too (대상, 최선) nearly all that does not say that it is a name is the word.
void NameQuery::add_type(Band& band, const std::vector<std::string>& forms) const {
  const bool typed = request_.type != NameType::any;
  const analysis::Word* word = analysis::find_word(answered_.name.key);
  const bool company_too =
      request_.type != NameType::person && word != nullptr && word->is(analysis::role_common_company);
  const bool person_too = request_.type != NameType::company && is_noun_too(answered_.name.key);
  if (!typed && !answered_.name.titled && !company_too && !person_too) {
    return;
  }
  const bool person =
      request_.type == NameType::person || (!typed && (answered_.name.titled || (person_too && !company_too)));
  const Xapian::Query same = any_of(forms, person ? schema::prefix_person : schema::prefix_company);
  if (typed) {
    const Xapian::Query other = other_type_only(forms);
    band.query = Xapian::Query(Xapian::Query::OP_AND_NOT, band.query, other);
    band.condition = Xapian::Query(Xapian::Query::OP_AND_NOT, band.condition, other);
  }
  const double step = person ? (person_too ? ordinary_step : type_step) : company_too ? ordinary_step : type_step;
  band.parts.push_back({person ? "evidence of a person" : "evidence of a company",
                        weighing(same, step * std::min(1.0, rarity() / usual_rarity))});
  band.query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, band.query, band.parts.back().query);
  const Titled titled = with_title(forms);
  if (!titled.articles.empty()) {
    band.parts.push_back({"with the title " + answered_.name.title,
                          weighing(titled.articles, titled.tells ? title_step : sole_title_step)});
    band.query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, band.query, band.parts.back().query);
  }
}

// The contexts of a name end with its bearer's title in its usual form (SCHEMA.md).
NameQuery::Titled NameQuery::with_title(const std::vector<std::string>& forms) const {
  const std::string& typed = answered_.name.title;
  const analysis::Word* listed = analysis::find_word(typed);
  const std::string_view usual = listed != nullptr ? analysis::main_title(*listed) : typed;
  std::vector<Xapian::Query> terms;
  Xapian::doccount same = 0;
  Xapian::doccount others = 0;
  std::size_t looked_at = 0;
  for (std::size_t i = 0; i < forms.size() && !typed.empty(); ++i) {
    const std::string prefix = schema::term(schema::prefix_context, forms[i]) + schema::context_mark;
    for (Xapian::TermIterator it = index_.articles().allterms_begin(prefix);
         it != index_.articles().allterms_end(prefix) && looked_at < max_contexts; ++it, ++looked_at) {
      std::string term = *it;
      const std::string_view context = std::string_view(term).substr(prefix.size());
      if (context.ends_with(typed) || context.ends_with(usual)) {
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

// Whether the name was typed as one word, and so few articles have it as one that the spaces were just left out.
bool NameQuery::leaves_spaces_out() const {
  std::uint64_t one_word = 0;
  std::uint64_t two_words = 0;
  for (const FormCounts& counts : forms_.counts) {
    one_word += std::uint64_t{counts.certain} + counts.doubtful;
    two_words += counts.joined;
  }
  return answered_.name.words.size() == 1 && proven_.empty() &&
         static_cast<double>(one_word) < careless_share * static_cast<double>(one_word + two_words);
}

// Where articles have the name in several spacings or letterings, that which was typed comes first; not by date, where
// all are one list.
std::vector<Band> NameQuery::literal() const {
  Part proven{"mentions, words side by side", {}};
  const Xapian::Query keys(Xapian::Query::OP_OR, proven_.begin(), proven_.end());
  if (forms_.needs_proof || !proven_.empty()) {
    proven.query = Xapian::Query(Xapian::Query::OP_FILTER, candidates(), keys);
  }
  if (forms_.needs_proof) {
    Band band = any_part(Tier::itself, true, {proven});
    band.condition = keys;
    return {band};
  }
  const bool usual = leaves_spaces_out();
  const bool apart = usual || answered_.name.words.size() > 1;
  const Xapian::Query all = name_itself(true, true);
  const Xapian::Query as_spaced = name_itself(!apart, apart);
  std::vector<Band> bands;
  const bool in_several = request_.order != Order::date && (!proven_.empty() || !name_itself(apart, !apart).empty());
  const bool spaced = in_several && !as_spaced.empty();
  const std::string spaces = usual ? "in the usual spaces" : "in the spaces typed";
  const Lettering letters =
      request_.order != Order::date ? find_lettering(answered_.name, forms_, index_.articles()) : Lettering();
  const bool lettered = letters.tells();
  Xapian::Query rest = all;
  if (lettered) {
    // What has them both comes first, then what has the spaces.
    const Xapian::Query& best = spaced ? as_spaced : all;
    rest = letters.otherwise(best);
    bands.push_back(any_part(Tier::itself, true, {{"mentions in the letters typed", letters.as_typed(best)}}));
  }
  if (spaced) {
    bands.push_back(any_part(Tier::itself, true, {{"mentions " + spaces, lettered ? rest : as_spaced}}));
    bands.back().as_lettered = !lettered;
    rest = Xapian::Query(Xapian::Query::OP_AND_NOT, all, as_spaced);
  }
  std::vector<Part> parts{{"mentions", rest}};
  if (!proven_.empty()) {
    parts.push_back(proven);
  }
  bands.push_back(any_part(Tier::itself, true, std::move(parts)));
  bands.back().as_spaced = !spaced;
  bands.back().as_lettered = spaced || !lettered;
  if (!proven_.empty()) {
    bands.back().condition = either(rest, keys);
  }
  for (Band& band : bands) {
    band.usual_spaces = usual && spaced;
    add_type(band, forms_.itself);
  }
  return bands;
}

// Those of other forms that stand in the articles as two words, or as one.
Xapian::Query NameQuery::in_the_spaces(const std::vector<std::string>& forms, bool apart) const {
  const std::initializer_list<std::string_view> one_word = {schema::prefix_form, schema::prefix_doubtful};
  const std::initializer_list<std::string_view> two_words = {schema::prefix_joined};
  std::vector<Xapian::Query> terms;
  for (const std::string& form : forms) {
    add_standing(form, apart ? two_words : one_word, lists_, terms);
  }
  return restricted({Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()}, forms);
}

std::vector<Band> NameQuery::itself() const {
  std::vector<Band> bands;
  if (!needs_proof() && (forms_.needs_proof || stands())) {
    bands = literal();
  }
  if (!answered_.variants.empty()) {
    bands.push_back(other_forms());
  }
  return bands;
}

// Articles that hold a form of `variant` and tell that it is a name.
Xapian::Query NameQuery::told(const Variant& variant) const {
  Xapian::Query any;
  for (const std::string& form : variant.forms) {
    Xapian::Query says;
    if (variant.type != NameType::company) {
      says = either(says, any_of({form}, schema::prefix_person));
    }
    if (variant.type != NameType::person) {
      says = either(says, any_of({form}, schema::prefix_company));
    }
    any = either(any, Xapian::Query(Xapian::Query::OP_FILTER, standing({form}), says));
  }
  return any;
}

// Those that are equally sure count together, the less sure for less.
Band NameQuery::other_forms() const {
  struct Step {
    std::string names;
    std::vector<std::string> forms;  // of names that are no ordinary words
    Xapian::Query told;              // of others
  };
  std::map<int, Step> steps;
  for (const Variant& variant : answered_.variants) {
    Step& step = steps[-static_cast<int>(std::lround(variant.confidence * confidence_steps))];
    for (const std::string& form : variant.forms) {
      step.names += ' ' + form;
    }
    if (variant.ordinary) {
      step.told = either(step.told, told(variant));
    } else {
      step.forms.insert(step.forms.end(), variant.forms.begin(), variant.forms.end());
    }
  }
  std::vector<Part> parts;
  Xapian::Query surer;
  for (const auto& [level, step] : steps) {
    if (step.names.empty()) {
      continue;
    }
    const double share = std::max(1.0, -static_cast<double>(level)) / confidence_steps;
    const Xapian::Query here = either(step.told, step.forms.empty() ? Xapian::Query() : standing(step.forms));
    parts.push_back({"mentions as" + step.names, Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, here, share)});
    const Xapian::Query as_typed = in_the_spaces(step.forms, answered_.name.words.size() > 1);
    if (!as_typed.empty()) {
      parts.push_back(
          {"spaces as typed", Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, as_typed, typed_share * share)});
    }
    // An article is as sure as the surest form that it holds.
    parts.push_back({"sureness", weighing(surer.empty() ? here : Xapian::Query(Xapian::Query::OP_AND_NOT, here, surer),
                                          sureness * share)});
    surer = either(surer, here);
  }
  Xapian::Query any = surer;
  for (const ProvenVariant& proven_one : proven_variants_) {
    std::string what = "mentions, words side by side, as";
    for (const std::string& word : proven_one.words) {
      what += ' ' + word;
    }
    const Xapian::Query proven(Xapian::Query::OP_OR, proven_one.keys.begin(), proven_one.keys.end());
    parts.push_back({std::move(what), Xapian::Query(Xapian::Query::OP_FILTER, holding(proven_one.words), proven)});
    parts.push_back({"sureness", weighing(any.empty() ? proven : Xapian::Query(Xapian::Query::OP_AND_NOT, proven, any),
                                          sureness * proven_one.confidence)});
    any = either(any, proven);
  }
  Band band = any_part(Tier::itself, false, std::move(parts));
  band.condition = any;  // as the query, without what only weighs
  add_type(band, forms_of(answered_.variants));
  return band;
}

// What may write a name of one word apart, on the text of the best candidates.
void NameQuery::prove_apart() {
  if (forms_.apart.empty() || forms_.needs_proof) {
    return;
  }
  proven_ = proven_among(candidates_for(candidates(), variant_proof_limit), forms_.words, enough_to_give_up(), true);
  const auto holds_whole = [&](const std::string& form) { return form.starts_with(answered_.name.key); };
  if (!proven_.empty() || (!std::all_of(forms_.itself.begin(), forms_.itself.end(), holds_whole) &&
                           proven_besides(candidates(), forms_.words, enough_to_give_up(), true))) {
    // The end is no particle: the words stand with it.
    for (std::size_t i = forms_.itself.size(); i-- > 0;) {
      if (!holds_whole(forms_.itself[i])) {
        forms_.itself.erase(forms_.itself.begin() + static_cast<std::ptrdiff_t>(i));
        forms_.counts.erase(forms_.counts.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
    forms_.needs_proof = !stands();
  }
}

std::uint64_t NameQuery::proven_articles() {
  constexpr Xapian::doccount most = 50;
  constexpr std::uint64_t enough = 5;
  if (!forms_.proven_articles) {
    const Xapian::MSet found = first_candidates(index_, candidates(), most);
    std::uint64_t read = 0;
    std::uint64_t proven = 0;
    for (Xapian::MSetIterator it = found.begin(); it != found.end() && proven < enough; ++it, ++read) {
      proven += proves(it.get_document()) ? 1 : 0;
    }
    forms_.proven_articles =
        proven == 0 ? 0 : std::max<std::uint64_t>(1, found.get_matches_estimated() * proven / read);
  }
  return *forms_.proven_articles;
}

// Variants of several words that articles do not join, on the text of the best candidates; what no article holds is
// none.
void NameQuery::prove_variants() {
  std::vector<Variant> held;
  for (Variant& variant : answered_.variants) {
    if (!variant.words.empty()) {
      const Xapian::Query candidates = holding(variant.words);
      std::vector<Xapian::Query> keys =
          proven_among(candidates_for(candidates, variant_proof_limit), variant.words, variant_proof_limit, false);
      if (keys.empty() && variant.forms.empty() &&
          !proven_besides(candidates, variant.words, variant_proof_limit, false)) {
        continue;
      }
      if (!keys.empty()) {
        proven_variants_.push_back({variant.words, variant.confidence, std::move(keys)});
      }
    }
    held.push_back(std::move(variant));
  }
  answered_.variants = std::move(held);
}

// What the name is does not hang on dates: whether articles that are not asked for hold it.
bool NameQuery::proven_besides(const Xapian::Query& query, const std::vector<std::string>& words, std::size_t enough,
                               bool apart) const {
  return !required_.empty() &&
         !proven_among(first_candidates(index_, query, variant_proof_limit), words, enough, apart).empty();
}

std::vector<std::string> NameQuery::taken(FoundForms found, const std::string& kind) {
  if (found.cut_off) {
    cut_off_ = true;
    notes_.push_back("of the " + kind + " only " + std::to_string(found.forms.size()) + " were looked for");
  }
  return std::move(found.forms);
}

// Of the longer forms come first that may be the name and what stands behind names: 이윤은, 정민군.
void NameQuery::add_likelier(Band& band) const {
  const std::string& name = searched_name(answered_.name, forms_.itself);
  std::vector<std::string> likelier;
  for (const std::string& form : answered_.forms[1]) {
    const analysis::Word* rest = form.size() > name.size() ? analysis::find_word(form.substr(name.size())) : nullptr;
    if (rest != nullptr && rest->is(analysis::role_particle | analysis::role_title)) {
      likelier.push_back(form);
    }
  }
  const Xapian::Query query = standing(likelier);
  if (!query.empty()) {
    band.parts.push_back({"what may be a particle or a title behind it", weighing(query, likelier_step)});
    band.query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, band.query, band.parts.back().query);
  }
}

std::vector<Band> NameQuery::longer() {
  std::vector<Band> bands;
  std::vector<std::string> known = forms_.itself;
  const std::string kind = "longer names that begin with ";
  answered_.forms[1] =
      taken(longer_forms(answered_.name, index_.articles(), known, max_forms), kind + answered_.name.typed);
  const Xapian::Query literal = standing(answered_.forms[1]);
  if (!literal.empty()) {
    bands.push_back(any_part(Tier::longer, true, {{"mentions of longer names", literal}}));
    add_likelier(bands.back());
  }
  known.insert(known.end(), answered_.forms[1].begin(), answered_.forms[1].end());
  const std::vector<std::string> others = forms_of(answered_.variants);
  known.insert(known.end(), others.begin(), others.end());
  answered_.longer_variants.clear();
  std::size_t left = max_forms;  // for all variants together
  for (const Variant& variant : answered_.variants) {
    if (variant.confidence < sure_enough_to_widen || variant.forms.empty() || variant.ordinary) {
      continue;
    }
    Variant longer = variant;
    longer.forms =
        taken(longer_forms(variant.forms.front(), false, index_.articles(), known, left), kind + variant.shown);
    left -= longer.forms.size();
    longer.words.clear();
    known.insert(known.end(), longer.forms.begin(), longer.forms.end());
    if (!longer.forms.empty()) {
      answered_.longer_variants.push_back(std::move(longer));
    }
  }
  const Xapian::Query variants = standing(forms_of(answered_.longer_variants));
  if (!variants.empty()) {
    bands.push_back(any_part(Tier::longer, false, {{"mentions of longer names, other forms", variants}}));
  }
  return bands;
}

std::vector<Band> NameQuery::inside() {
  answered_.forms[2] =
      taken(inner_forms(answered_.name, index_, forms_.itself, max_forms), "words that hold " + answered_.name.typed);
  std::vector<Part> parts;
  const Xapian::Query inner = standing(answered_.forms[2]);
  if (!inner.empty()) {
    parts.push_back({"mentions inside other words", inner});
  }
  if (request_.type != NameType::any && !forms_.needs_proof && !forms_.itself.empty()) {
    parts.push_back({"mentions of another type",
                     Xapian::Query(Xapian::Query::OP_AND, name_itself(true, true), other_type_only(forms_.itself))});
  }
  if (!request_.in_title) {
    // Whoever signs an article is named by it least of all.
    parts.push_back({"signature",
                     Xapian::Query(schema::term(schema::prefix_byline, searched_name(answered_.name, forms_.itself)))});
  }
  if (parts.empty()) {
    return {};
  }
  return {any_part(Tier::inside, true, std::move(parts))};
}

// Articles that hold each of `words`, whatever particle it bears, but for those that read as verbs (페르난도 가고),
// where another is left; empty where none is long enough to be a form.
Xapian::Query NameQuery::holding(const std::vector<std::string>& words) const {
  std::vector<Xapian::Query> all;
  std::vector<Xapian::Query> verbs;
  for (const std::string& word : words) {
    if (analysis::count_chars(word) >= 2) {
      std::vector<std::string> forms = forms_of_word(word);
      // 고 is a particle, and the end of 리디아 고.
      forms.erase(std::remove(forms.begin(), forms.end(), answered_.name.key), forms.end());
      (gives_forms(word) ? all : verbs).push_back(standing(forms));
    }
  }
  if (all.empty()) {
    all = std::move(verbs);
  }
  return all.empty() ? Xapian::Query() : Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end());
}

Xapian::Query NameQuery::candidates() const {
  if (forms_.apart.empty()) {
    // As in literal(), what stands in the spaces typed comes first.
    const Xapian::Query all = name_itself(true, true);
    Xapian::Query apart = holding(forms_.words);
    if (apart.empty()) {
      apart = name_itself(false, true);  // words of one syllable, which only their joined form tells
    }
    if (!apart.empty() && !all.empty()) {
      apart = Xapian::Query(Xapian::Query::OP_AND, apart, constant(typed_step));
    }
    return either(apart, Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, all, typed_share));
  }
  Xapian::Query apart;
  for (const NameParts& parts : forms_.apart) {
    apart = either(apart, holding({parts.first, parts.last}));
  }
  return apart;
}

std::size_t NameQuery::proof_limit() const {
  return forms_.apart.empty() ? most_proven : most_proven_apart;
}

std::size_t NameQuery::enough_to_give_up() const {
  // What has a single part that stands is mostly a slip.
  const bool of_one_part =
      !forms_.apart.empty() && std::all_of(forms_.apart.begin(), forms_.apart.end(), [](const NameParts& parts) {
        return parts.first.empty() || parts.last.empty();
      });
  return of_one_part ? first_apart : proof_limit();
}

bool NameQuery::stand_side_by_side(const std::vector<std::string>& words, const Xapian::Document& document,
                                   bool apart) const {
  const auto stored = schema::stored_in(document);
  if (!stored) {
    return false;
  }
  const auto stand_in = [&](std::string_view text) {
    const std::vector<analysis::Span> found = analysis::find_sequences(text, words);
    return std::any_of(found.begin(), found.end(), [&](const analysis::Span& span) {
      return !apart || has_white_space(text.substr(span.begin, span.end - span.begin));
    });
  };
  return stand_in(stored->title) || (!request_.in_title && stand_in(stored->body));
}

std::vector<Xapian::Query> NameQuery::proven_among(const Xapian::MSet& found, const std::vector<std::string>& words,
                                                   std::size_t enough, bool apart) const {
  std::vector<Xapian::Query> keys;
  std::size_t looked_at = 0;
  for (Xapian::MSetIterator it = found.begin(); it != found.end() && (!keys.empty() || looked_at < enough);
       ++it, ++looked_at) {
    const Xapian::Document document = it.get_document();
    if (stand_side_by_side(words, document, apart)) {
      keys.emplace_back(schema::key_term(document.get_value(schema::slot_key)));
    }
  }
  return keys;
}

bool NameQuery::proves(const Xapian::Document& document) const {
  return stand_side_by_side(forms_.words, document, false);
}

Xapian::MSet NameQuery::candidates_for(const Xapian::Query& query, std::size_t most) const {
  return first_candidates(index_, narrowed(query, required_), static_cast<Xapian::doccount>(most));
}

bool NameQuery::prove() {
  const Xapian::MSet found = candidates_for(candidates(), proof_limit());
  proven_ = proven_among(found, forms_.words, found.size(), false);
  return found.size() < proof_limit();
}

}  // namespace ireum::query
