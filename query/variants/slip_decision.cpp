#include "query/variants/slip_decision.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/sound/foreign.h"
#include "analysis/sound/jamo.h"
#include "analysis/sound/models.h"
#include "analysis/word_lists.h"
#include "query/index/standing.h"

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

// Whether more than one character differs.
bool differs_in_several(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> of_a = characters(a);
  const std::vector<std::string_view> of_b = characters(b);
  if (of_a.size() != of_b.size()) {
    return true;
  }
  std::size_t count = 0;
  for (std::size_t i = 0; i < of_a.size(); ++i) {
    count += of_a[i] == of_b[i] ? 0 : 1;
  }
  return count > 1;
}

double rarest_pair(std::string_view text, const KeyLookup& words) {
  double least = std::numeric_limits<double>::infinity();
  const std::vector<std::string_view> each = characters(text);
  for (std::size_t i = 0; i + 1 < each.size(); ++i) {
    const std::size_t begin = static_cast<std::size_t>(each[i].data() - text.data());
    least = std::min(least, std::log1p(words.forms_with(text.substr(begin, each[i].size() + each[i + 1].size()))));
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

// What speaks for any slip at all in `typed`, but for the form that was meant.
SlipFeatures features_of_typed(std::string_view typed, const KeyLookup& words) {
  namespace sound = analysis::sound;
  constexpr double other_characters = -3;  // for each key, of what has no sound: Latin letters
  SlipFeatures f;
  f.typed_person = usual_as_person(typed);
  f.typed_keys = static_cast<double>(analysis::strokes(typed).size());
  const std::vector<sound::Symbol> symbols = sound::symbols_of(typed);
  if (symbols.empty()) {
    f.sound = other_characters * f.typed_keys;
  } else {
    const double native = sound::log_sound(sound::models().native, symbols);
    const double foreign = sound::log_sound(sound::models().foreign, symbols);
    f.sound = std::max(native, foreign);
    f.foreign = foreign - native;
  }
  f.rarest_pair = rarest_pair(typed, words);
  f.typed_listed = analysis::find_word(typed) != nullptr;
  f.two_characters = analysis::count_chars(typed) == 2;
  return f;
}

// Logarithm of the odds of the form against no slip. Learned by benchmarks/variants/learn-slips, for names typed of two
// characters, for those that may be of Koreans and for others.
double log_odds_of(const SlipFeatures& f) {
  constexpr double usual = -14;
  using analysis::writing::SlipKind;
  const double weight = std::log1p(f.weight);
  const double silent = f.evident ? 0 : 1;
  const double listed = f.listed ? 1 : 0;
  const double typed_listed = f.typed_listed ? 1 : 0;
  const double beside = f.kind == SlipKind::neighbour ? 1 : 0;
  const double missing = f.kind == SlipKind::missing ? 1 : 0;
  const double extra = f.kind == SlipKind::extra ? 1 : 0;
  const double vowel = f.kind == SlipKind::vowel ? 1 : 0;
  const double swapped = f.kind == SlipKind::swapped ? 1 : 0;
  const double shifted = f.shifted ? 1 : 0;
  if (f.two_characters) {
    return -3.661 + 0.640 * weight - 0.342 * silent + 0.148 * f.form_person + 1.953 * beside + 3.254 * missing +
           1.308 * extra + 0.473 * vowel + 3.593 * swapped - 1.668 * shifted - 0.423 * f.sound - 0.951 * listed -
           0.720 * typed_listed + 2.218 * f.rarest_pair - 0.120 * f.foreign - 0.367 * f.form_letters;
  }
  if (f.typed_person > SlipFeatures::no_person) {
    return -4.728 + 1.300 * weight + 1.495 * silent + 0.272 * f.form_person + 1.898 * beside + 3.137 * missing +
           0.928 * extra + 0.506 * vowel + 2.591 * swapped - 1.264 * shifted - 0.055 * f.sound - 0.903 * listed -
           3.565 * typed_listed + 0.018 * f.rarest_pair - 0.319 * f.typed_person -
           0.816 * std::max(0.0, f.typed_person - usual);
  }
  return -2.382 + 1.515 * weight + 1.236 * silent + 0.394 * f.form_person + 1.940 * beside + 2.599 * missing +
         0.926 * extra + 0.377 * vowel + 1.701 * swapped - 1.548 * shifted - 0.464 * f.sound - 0.667 * listed -
         1.232 * typed_listed - 0.366 * f.rarest_pair - 0.087 * f.foreign - 0.171 * f.form_letters;
}

}  // namespace

std::vector<Slip> judge_slips(std::string_view typed, const std::vector<std::string>& forms,
                              const Xapian::Database& articles, const KeyLookup& words) {
  // How sure it must be that a finger slipped, and a form that it was meant.
  constexpr double short_needs = 0.8;
  constexpr double other_needs = 0.5;
  constexpr double least_of_one = 0.05;
  constexpr double most_letters = 16;
  std::vector<Slip> slips;
  const SlipFeatures of_typed = features_of_typed(typed, words);
  const std::string typed_strokes = analysis::strokes(typed);
  double all_odds = 0;
  for (const std::string& form : forms) {
    const Xapian::doccount stands = standing(articles, form);
    if (stands == 0) {
      continue;
    }
    Slip slip;
    slip.form = form;
    slip.features = of_typed;
    SlipFeatures& f = slip.features;
    const Evident says = evident(articles, form);
    f.weight = weight_of(stands, says);
    f.evident = says.person + says.company > 0;
    f.listed = analysis::find_word(form) != nullptr;
    f.kind = analysis::writing::kind_of_slip(typed_strokes, analysis::strokes(form));
    f.shifted = differs_in_several(typed, form);
    f.form_person = usual_as_person(form);
    f.form_letters = std::min(static_cast<double>(analysis::letters(form).size()), most_letters);
    slip.confidence = std::exp(log_odds_of(f));
    all_odds += slip.confidence;
    slips.push_back(std::move(slip));
  }
  const double needed = of_typed.two_characters ? short_needs : other_needs;
  const bool slipped = all_odds / (1 + all_odds) >= needed;
  for (Slip& slip : slips) {
    slip.confidence /= 1 + all_odds;
    // Two syllables are one slip away from dozens of words.
    slip.meant = of_typed.two_characters ? slip.confidence >= needed && slip.features.evident
                                         : slipped && slip.confidence >= least_of_one;
  }
  std::stable_sort(slips.begin(), slips.end(),
                   [](const Slip& a, const Slip& b) { return a.confidence > b.confidence; });
  return slips;
}

}  // namespace ireum::query
