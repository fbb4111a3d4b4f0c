#include "query/matching/name_query.h"

#include <algorithm>
#include <utility>

#include "analysis/hangul.h"
#include "analysis/word_lists.h"
#include "query/forms/longer_forms.h"
#include "query/forms/surname_title.h"
#include "query/forms/typed_lettering.h"
#include "query/index/standing.h"
#include "query/matching/combining.h"
#include "query/matching/type_evidence.h"
#include "query/variants/find_variants.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Longer and inner forms looked at; a name of two syllables has some thousands in a large index. Matching grows with
// them.
constexpr std::size_t max_forms = 5000;
// Candidates in the spacing typed weigh so much more, so that they come first, and the others a share of their weight.
constexpr double typed_step = 39;
constexpr double other_share = 0.5;
// The share of articles that write a name as one word from which on who types it so means it: most people just do not
// press the space bar.
constexpr double careless_share = 0.25;
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

std::vector<std::string> forms_of(const std::vector<Variant>& variants) {
  std::vector<std::string> forms;
  for (const Variant& variant : variants) {
    forms.insert(forms.end(), variant.forms.begin(), variant.forms.end());
  }
  return forms;
}

}  // namespace

NameQuery::NameQuery(const IndexReader& index, PostingLists& lists, const Request& request, TypedName name,
                     std::vector<Xapian::Query> required)
    : index_(index),
      lists_(lists),
      request_(request),
      queries_(lists, request.in_title),
      proof_(index, queries_, std::move(required)) {
  answered_.name = std::move(name);
  if (answered_.name.refusal.empty()) {
    forms_ = resolve_name(answered_.name, lists);
    apart_ = ways_apart(answered_.name, forms_, index.articles());
    if (!apart_.empty()) {
      forms_.needs_proof = !stands();
      forms_.words = {answered_.name.key};
    }
  }
  prove_apart();
  if (!forms_.particle_off.empty() && stands()) {
    const TypedName& read = answered_.name;
    notes_.push_back("no article names " + read.key + "; searched as " + read.stem + ", with " + forms_.particle_off +
                     " for a particle");
  }
  if (const TypedName& read = answered_.name; !read.set_aside.empty() && stands()) {
    notes_.push_back("no article names " + read.key + read.set_aside + "; searched as " + read.key + ", with " +
                     read.set_aside + " set aside");
  }
  answered_.forms[0] = forms_.texts();
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
    if (needs_proof() && apart_.empty() && !stands()) {
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

TypeEvidence NameQuery::type_evidence() const {
  return {index_.articles(), queries_, answered_.name, request_.type, forms_.articles()};
}

// Whether the name was typed as one word, and so few articles have it as one that the spaces were just left out.
bool NameQuery::leaves_spaces_out() const {
  std::uint64_t one_word = 0;
  std::uint64_t two_words = 0;
  for (const CountedForm& one : forms_.itself) {
    one_word += std::uint64_t{one.counts.certain} + one.counts.doubtful;
    two_words += one.counts.joined;
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
  const Xapian::Query all = queries_.name_itself(forms_, true, true);
  const Xapian::Query as_spaced = queries_.name_itself(forms_, !apart, apart);
  std::vector<Band> bands;
  const bool in_several =
      request_.order != Order::date && (!proven_.empty() || !queries_.name_itself(forms_, apart, !apart).empty());
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
    type_evidence().add_to(band, answered_.forms[0]);
  }
  return bands;
}

std::vector<Band> NameQuery::itself() const {
  std::vector<Band> bands;
  if (!needs_proof() && (forms_.needs_proof || stands())) {
    bands = literal();
  }
  if (!answered_.variants.empty()) {
    bands.push_back(other_forms_band(answered_.variants, proven_variants_, queries_, answered_.name.words.size() > 1));
    type_evidence().add_to(bands.back(), forms_of(answered_.variants));
  }
  return bands;
}

// What may write a name of one word apart, on the text of the best candidates.
void NameQuery::prove_apart() {
  if (apart_.empty() || forms_.needs_proof) {
    return;
  }
  proven_ = proof_.proven_among(proof_.candidates(candidates(), variant_proof_limit), forms_.words, enough_to_give_up(),
                                true);
  const auto holds_whole = [&](const CountedForm& one) { return one.form.starts_with(answered_.name.key); };
  if (!proven_.empty() ||
      (!std::all_of(forms_.itself.begin(), forms_.itself.end(), holds_whole) &&
       proof_.proven_besides(candidates(), variant_proof_limit, forms_.words, enough_to_give_up(), true))) {
    // The end is no particle: the words stand with it.
    std::erase_if(forms_.itself, [&](const CountedForm& one) { return !holds_whole(one); });
    forms_.needs_proof = !stands();
  }
}

std::uint64_t NameQuery::proven_articles() {
  if (!forms_.proven_articles) {
    const Xapian::Query all = candidates();
    forms_.proven_articles = estimate_proven(all);
    const SurnameTitle meant = surname_and_title(forms_.words);
    if (*forms_.proven_articles == 0 && !meant.surname.empty()) {
      const Xapian::Query likely = bearers(meant, index_.articles());
      forms_.proven_articles = estimate_proven(Xapian::Query(Xapian::Query::OP_FILTER, all, likely));
    }
  }
  return *forms_.proven_articles;
}

std::uint64_t NameQuery::estimate_proven(const Xapian::Query& query) const {
  constexpr Xapian::doccount most = 50;
  constexpr std::uint64_t enough = 5;
  const Xapian::MSet found = first_candidates(index_, query, most);
  std::uint64_t read = 0;
  std::uint64_t proven = 0;
  for (Xapian::MSetIterator it = found.begin(); it != found.end() && proven < enough; ++it, ++read) {
    proven += proves(it.get_document()) ? 1 : 0;
  }
  return proven == 0 ? 0 : std::max<std::uint64_t>(1, found.get_matches_estimated() * proven / read);
}

// Variants of several words that articles do not join, on the text of the best candidates; what no article holds is
// none.
void NameQuery::prove_variants() {
  std::vector<Variant> held;
  for (Variant& variant : answered_.variants) {
    if (!variant.words.empty()) {
      const Xapian::Query holding = proof_.holding(variant.words, answered_.name.key);
      std::vector<Xapian::Query> keys = proof_.proven_among(proof_.candidates(holding, variant_proof_limit),
                                                            variant.words, variant_proof_limit, false);
      if (keys.empty() && variant.forms.empty() &&
          !proof_.proven_besides(holding, variant_proof_limit, variant.words, variant_proof_limit, false)) {
        continue;
      }
      if (!keys.empty()) {
        std::string words;
        for (const std::string& word : variant.words) {
          words += ' ' + word;
        }
        proven_variants_.push_back({variant.confidence, std::move(words), holding, std::move(keys)});
      }
    }
    held.push_back(std::move(variant));
  }
  answered_.variants = std::move(held);
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
  const std::string& name = searched_name(answered_.name, answered_.forms[0]);
  std::vector<std::string> likelier;
  for (const std::string& form : answered_.forms[1]) {
    const analysis::Word* rest = form.size() > name.size() ? analysis::find_word(form.substr(name.size())) : nullptr;
    if (rest != nullptr && rest->is(analysis::role_particle | analysis::role_title)) {
      likelier.push_back(form);
    }
  }
  const Xapian::Query query = queries_.standing(likelier);
  if (!query.empty()) {
    band.parts.push_back({"what may be a particle or a title behind it", weighing(query, likelier_step)});
    band.query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, band.query, band.parts.back().query);
  }
}

std::vector<Band> NameQuery::longer() {
  std::vector<Band> bands;
  std::vector<std::string> known = answered_.forms[0];
  const std::string kind = "longer names that begin with ";
  answered_.forms[1] =
      taken(longer_forms(answered_.name, index_.articles(), known, max_forms), kind + answered_.name.typed);
  const Xapian::Query literal = queries_.standing(answered_.forms[1]);
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
  const Xapian::Query variants = queries_.standing(forms_of(answered_.longer_variants));
  if (!variants.empty()) {
    bands.push_back(any_part(Tier::longer, false, {{"mentions of longer names, other forms", variants}}));
  }
  return bands;
}

std::vector<Band> NameQuery::inside() {
  notes_before_inside_ = notes_.size();
  cut_off_before_inside_ = cut_off_;
  answered_.forms[2] = taken(inner_forms(answered_.name, index_, answered_.forms[0], max_forms),
                             "words that hold " + answered_.name.typed);
  std::vector<Part> parts;
  const Xapian::Query inner = queries_.standing(answered_.forms[2]);
  if (!inner.empty()) {
    parts.push_back({"mentions inside other words", inner});
  }
  if (request_.type != NameType::any && !forms_.needs_proof && !forms_.itself.empty()) {
    parts.push_back(
        {"mentions of another type", Xapian::Query(Xapian::Query::OP_AND, queries_.name_itself(forms_, true, true),
                                                   type_evidence().other_type_only(answered_.forms[0]))});
  }
  if (!request_.in_title) {
    // Whoever signs an article is named by it least of all.
    parts.push_back({"signature", Xapian::Query(schema::term(schema::prefix_byline,
                                                             searched_name(answered_.name, answered_.forms[0])))});
  }
  if (parts.empty()) {
    return {};
  }
  Band band = any_part(Tier::inside, true, std::move(parts));
  band.other_type = request_.type != NameType::any;
  return {std::move(band)};
}

Xapian::Query NameQuery::candidates() const {
  if (apart_.empty()) {
    // As in literal(), what stands in the spaces typed comes first.
    const Xapian::Query all = queries_.name_itself(forms_, true, true);
    Xapian::Query apart = proof_.holding(forms_.words, answered_.name.key);
    if (apart.empty()) {
      apart = queries_.name_itself(forms_, false, true);  // words of one syllable, which only their joined form tells
    }
    if (!apart.empty() && !all.empty()) {
      apart = Xapian::Query(Xapian::Query::OP_AND, apart, constant(typed_step));
    }
    return either(apart, Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, all, other_share));
  }
  Xapian::Query apart;
  for (const NameParts& parts : apart_) {
    apart = either(apart, proof_.holding({parts.first, parts.last}, answered_.name.key));
  }
  return apart;
}

std::size_t NameQuery::proof_limit() const {
  return apart_.empty() ? most_proven : most_proven_apart;
}

std::size_t NameQuery::enough_to_give_up() const {
  // What has a single part that stands is mostly a slip.
  const bool of_one_part = !apart_.empty() && std::all_of(apart_.begin(), apart_.end(), [](const NameParts& parts) {
    return parts.first.empty() || parts.last.empty();
  });
  return of_one_part ? first_apart : proof_limit();
}

bool NameQuery::proves(const Xapian::Document& document) const {
  return proof_.stand_side_by_side(forms_.words, document, false);
}

bool NameQuery::prove() {
  const Xapian::MSet found = proof_.candidates(candidates(), proof_limit());
  proven_ = proof_.proven_among(found, forms_.words, found.size(), false);
  return found.size() < proof_limit();
}

}  // namespace ireum::query
