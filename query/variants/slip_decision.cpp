#include "query/variants/slip_decision.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <unordered_set>
#include <vector>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
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

}  // namespace

SlipFeatures slip_features(std::string_view typed, std::string_view form, const Xapian::Database& articles,
                           const KeyLookup& words) {
  SlipFeatures features;
  features.articles = std::log1p(standing(articles, form));
  const Evident says = evident(articles, form);
  features.evidence = std::log1p(says.person + says.company);
  const std::vector<std::string> of_typed = pairs(typed);
  const std::vector<std::string> of_form = pairs(form);
  features.typed_rarest = rarest(of_typed, of_form, words);
  features.form_rarest = rarest(of_form, of_typed, words);
  features.letters = static_cast<double>(analysis::letters(form).size());
  features.typed_person = usual_as_person(typed);
  features.form_person = usual_as_person(form);
  return features;
}

double slip_confidence(const SlipFeatures& f) {
  const double log_odds = -2 + 0.3 * f.articles + 0.3 * f.evidence - 0.5 * f.typed_rarest + 0.2 * f.form_rarest +
                          0.15 * f.letters - 0.2 * (f.typed_person - f.form_person);
  return 1 / (1 + std::exp(-log_odds));
}

}  // namespace ireum::query
