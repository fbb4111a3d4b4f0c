#include "query/variants/slip_decision.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/sound/keys.h"
#include "analysis/word_lists.h"
#include "query/variants/standing.h"

namespace ireum::query {

namespace {

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> all;
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < text.size(); pos += length) {
    analysis::decode(text, pos, length);
    all.push_back(text.substr(pos, length));
  }
  return all;
}

std::vector<std::string> pairs(std::string_view text) {
  std::vector<std::string> all;
  const std::vector<std::string_view> each = characters(text);
  for (std::size_t i = 0; i + 1 < each.size(); ++i) {
    all.push_back(std::string(each[i]) + std::string(each[i + 1]));
  }
  return all;
}

// The rarest of the pairs of `text` that `other` has not.
double rarest(const std::vector<std::string>& text, const std::vector<std::string>& other, const KeyLookup& words) {
  double least = std::numeric_limits<double>::infinity();
  for (const std::string& pair : text) {
    if (std::find(other.begin(), other.end(), pair) == other.end()) {
      least = std::min(least, std::log1p(words.forms_with(pair)));
    }
  }
  return std::isinf(least) ? 0 : least;
}

double usual_as_person(std::string_view name) {
  constexpr double million = 1e6;
  constexpr double weights = 1e4;  // the sum over all syllables, about
  const std::vector<std::string_view> each = characters(name);
  double best = SlipFeatures::no_person;
  for (std::size_t surname = 1; surname <= 2 && surname < each.size(); ++surname) {
    const std::size_t given = each.size() - surname;
    if (given > 2) {
      continue;
    }
    const std::size_t begin = static_cast<std::size_t>(each[surname].data() - name.data());
    const analysis::Word* family = analysis::find_word(name.substr(0, begin));
    if (family == nullptr || !family->is(analysis::role_surname)) {
      continue;
    }
    double log_p = std::log((family->surname_frequency + 0.5) / million);
    for (std::size_t i = 0; i < given; ++i) {
      const analysis::Word* syllable = analysis::find_word(each[surname + i]);
      const double weight = syllable == nullptr ? 0 : (i == 0 ? syllable->given_first : syllable->given_second);
      log_p += std::log((weight + 0.1) / weights);
    }
    if (given == 1) {
      log_p -= 3;  // one name in twenty has one syllable
    }
    best = std::max(best, log_p);
  }
  return best;
}

// Logistic regressions, for names typed that may be those of Koreans and for others: learned by
// benchmarks/variants/learn-slips on slips made at random in names of one half of a collection, against the names of
// benchmarks/relevance/draw-absent of another seed. What must be reached keeps them below one in twenty.
double confidence_of(const SlipFeatures& f) {
  constexpr double usual = -11;
  constexpr double most_letters = 16;
  const double weight = std::log1p(f.weight);
  const double share = std::log(f.share + 0.01);
  const double letters = std::min(f.letters, most_letters);
  const double unseen = f.typed_rarest == 0 ? 1 : 0;
  const double same = f.same_start ? 1 : 0;
  using analysis::writing::SlipKind;
  const double beside = f.kind == SlipKind::neighbour ? 1 : 0;
  const double length = f.kind == SlipKind::length ? 1 : 0;
  const double swapped = f.kind == SlipKind::swapped ? 1 : 0;
  const double log_odds = f.typed_person > SlipFeatures::no_person
                              ? -5.55 + 0.473 * weight + 0.105 * f.typed_rarest - 0.307 * f.form_rarest +
                                    0.315 * letters - 0.271 * f.typed_person + 0.137 * f.form_person + 1.473 * share +
                                    0.062 * unseen - 0.343 * std::max(0.0, f.typed_person - usual) - 0.105 * same +
                                    2.044 * beside + 1.979 * length - 2.059 * swapped
                              : -0.013 + 0.54 * weight - 0.171 * f.typed_rarest + 0.144 * f.form_rarest +
                                    0.822 * letters + 0.255 * f.typed_person + 0.125 * f.form_person + 2.888 * share +
                                    0.858 * unseen + 0.238 * same + 2.255 * beside + 2.15 * length - 1.7 * swapped;
  return 1 / (1 + std::exp(-log_odds));
}

}  // namespace

std::vector<Slip> judge_slips(std::string_view typed, const std::vector<std::string>& forms,
                              const Xapian::Database& articles, const KeyLookup& words) {
  constexpr double person_needs = 0.67;
  constexpr double other_needs = 0.6;
  constexpr double foreign_needs = 0.7;  // the sound speaks for these, too
  std::vector<Slip> slips;
  double sum = 0;
  const std::vector<std::string> of_typed = pairs(typed);
  const double typed_person = usual_as_person(typed);
  const std::string typed_strokes = analysis::strokes(typed);
  for (const std::string& form : forms) {
    const Xapian::doccount stands = standing(articles, form);
    if (stands == 0) {
      continue;
    }
    Slip slip;
    slip.form = form;
    SlipFeatures& f = slip.features;
    f.weight = weight_of(stands, evident(articles, form));
    sum += f.weight;
    const std::vector<std::string> of_form = pairs(form);
    f.typed_rarest = rarest(of_typed, of_form, words);
    f.form_rarest = rarest(of_form, of_typed, words);
    f.letters = static_cast<double>(analysis::letters(form).size());
    f.typed_person = typed_person;
    f.form_person = usual_as_person(form);
    f.kind = analysis::writing::kind_of_slip(typed_strokes, analysis::strokes(form));
    f.same_start = analysis::first_chars(form, 1) == analysis::first_chars(typed, 1);
    slips.push_back(std::move(slip));
  }
  const double other = analysis::sound::may_be_foreign(typed) ? foreign_needs : other_needs;
  const double needed = typed_person > SlipFeatures::no_person ? person_needs : other;
  for (Slip& slip : slips) {
    slip.features.share = slip.features.weight / sum;
    slip.confidence = confidence_of(slip.features);
    slip.meant = slip.confidence >= needed;
  }
  std::stable_sort(slips.begin(), slips.end(),
                   [](const Slip& a, const Slip& b) { return a.confidence > b.confidence; });
  return slips;
}

}  // namespace ireum::query
