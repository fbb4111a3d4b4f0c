#include "analysis/sound/likeness.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "analysis/sound/decision.h"
#include "analysis/sound/foreign.h"
#include "analysis/sound/keys.h"
#include "analysis/sound/skeleton.h"

namespace ireum::analysis::sound {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::size_t most_guesses = 32;
constexpr std::size_t near_guesses = 6;
constexpr std::size_t most_spellings = 6;
// Of the features of a match in Hangul.
constexpr std::size_t advantage_feature = 3;
constexpr std::size_t spelled_feature = 11;
constexpr double least_spelled = -3;
constexpr double most_spelled = 8;

double root_of_mean(std::size_t a, std::size_t b) {
  return std::sqrt(static_cast<double>(a + b) / 2);
}

char first_class(const std::vector<Symbol>& symbols, const std::string& skeleton) {
  return symbols.empty() || is_nucleus(symbols[0]) || skeleton.empty() ? 'A' : skeleton[0];
}

double syllables(const std::vector<Symbol>& symbols) {
  return static_cast<double>(std::count_if(symbols.begin(), symbols.end(), is_nucleus));
}

// The forms whose quick distance is least, and their symbols.
struct Near {
  double quick;
  std::size_t index;
  std::vector<Symbol> symbols;
};

template <typename Quick>
std::vector<Near> nearest(const std::vector<std::string_view>& forms, const Models& models, Quick quick) {
  std::vector<Near> near;
  near.reserve(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) {
    std::vector<Symbol> symbols = symbols_of(forms[i]);
    if (!symbols.empty() && looks_foreign(models, symbols) > least_foreign) {
      const double distance = quick(symbols);
      near.push_back({distance, i, std::move(symbols)});
    }
  }
  const auto nearer = [](const Near& a, const Near& b) {
    return a.quick != b.quick ? a.quick < b.quick : a.index < b.index;
  };
  if (near.size() > most_compared) {
    std::nth_element(near.begin(), near.begin() + most_compared, near.end(), nearer);
    near.resize(most_compared);
  }
  return near;
}

// How much nearer a form is than the best other says how sure it is. Sorts by distance.
void set_advantage(std::vector<Match>& matches, std::size_t advantage) {
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.distance != b.distance ? a.distance < b.distance : a.index < b.index;
  });
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const std::size_t rival = i == 0 ? 1 : 0;
    matches[i].features[advantage] =
        rival < matches.size() ? std::clamp(matches[rival].distance - matches[i].distance, -3.0, 3.0) : 1;
  }
}

// The `most` of the highest confidence, of those that reach `least`.
void keep_best(std::vector<Match>& matches, std::size_t most, double least) {
  std::erase_if(matches, [least](const Match& match) { return match.confidence < least; });
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Match& a, const Match& b) { return a.confidence > b.confidence; });
  matches.resize(std::min(matches.size(), most));
}

// Of the models compiled in, made once.
std::shared_ptr<const QuickDistance> quick_distance_of(const Models& models) {
  if (&models != &sound::models()) {
    return std::make_shared<QuickDistance>(models.hangul);
  }
  static const auto compiled_in = std::make_shared<const QuickDistance>(models.hangul);
  return compiled_in;
}

}  // namespace

HangulQuery::HangulQuery(std::string_view name, const Models& models)
    : models_(&models),
      symbols_(symbols_of(name)),
      left_(models.hangul, symbols_, 3, 3),
      right_(symbols_),
      quick_(quick_distance_of(models)) {
  if (!symbols_.empty()) {
    skeleton_ = skeleton_of(symbols_);
    self_ = left_.log_joint(right_);
    log_p_ = log_sound(models.foreign, symbols_);
    foreign_ = looks_foreign(models, symbols_) > least_foreign;
    if (!foreign_) {
      return;
    }
    const std::vector<Spelling> spellings = spell(models.english, symbols_, most_spellings);
    double sum = 0;
    for (const Spelling& each : spellings) {
      sum += std::exp(each.log_p - spellings[0].log_p);
    }
    for (const Spelling& each : spellings) {
      spelled_.push_back({each.letters, LeftSide(models.english, each.letters, 2, 3),
                          std::exp(each.log_p - spellings[0].log_p) / sum});
    }
    spelled_self_ = log_spelled(right_) - log_p_;
  }
}

std::vector<HangulQuery::Spelled> HangulQuery::spellings() const {
  std::vector<Spelled> all;
  for (const Prepared& each : spelled_) {
    all.push_back({latin_of(each.letters), each.p});
  }
  return all;
}

double HangulQuery::log_spelled(const Side& form) const {
  double sum = 1e-30;
  for (const Prepared& each : spelled_) {
    sum += each.p * std::exp(each.left.log_joint(form));
  }
  return std::log(sum);
}

Match HangulQuery::compare(const std::vector<Symbol>& form) const {
  const Side side(form);
  const LeftSide form_left(models_->hangul, form, 3, 3);
  // Which of the two is on the left changes the last digits, so that is decided by the two alone.
  const double both = form < symbols_ ? form_left.log_joint(right_) : left_.log_joint(side);
  const double other = form_left.log_joint(side);
  const double root = root_of_mean(symbols_.size(), form.size());
  Match match;
  match.distance = (self_ + other) / 2 - both;
  match.distance = std::isnan(match.distance) ? infinite : std::max(match.distance / root, 0.0);
  if (match.distance == infinite) {
    return match;
  }
  const std::string skeleton = skeleton_of(form);
  const double foreign = looks_foreign(*models_, form);
  const double log_p = log_sound(models_->foreign, form);
  const double apart = static_cast<double>(skeleton_distance(skeleton_, skeleton));
  match.features = {1,
                    match.distance,
                    std::log(root),
                    0,
                    std::clamp(foreign, -6.0, 6.0),
                    std::min(apart, 3.0),
                    first_class(symbols_, skeleton_) == first_class(form, skeleton) ? 0.0 : 1.0,
                    (both - log_p_ - log_p) / 10,
                    std::min(std::abs(syllables(symbols_) - syllables(form)), 3.0),
                    std::clamp(match.distance * root, 0.0, 12.0),
                    skeleton.size() < 2 ? 1.0 : 0.0,
                    least_spelled};
  return match;
}

double HangulQuery::spelled_apart(const std::vector<Symbol>& form) const {
  const double root = root_of_mean(symbols_.size(), form.size());
  const double apart = spelled_self_ - log_spelled(Side(form)) + log_sound(models_->foreign, form);
  return std::clamp(apart / root, least_spelled, most_spelled);
}

double HangulQuery::distance(std::string_view form) const {
  const std::vector<Symbol> symbols = symbols_of(form);
  if (empty() || symbols.empty()) {
    return infinite;
  }
  return symbols == symbols_ ? 0 : compare(symbols).distance;
}

std::vector<Match> HangulQuery::match(const std::vector<std::string_view>& forms, std::size_t most,
                                      double least) const {
  std::vector<Match> matches;
  if (empty() || !foreign_) {
    return matches;
  }
  const std::vector<Near> near =
      nearest(forms, *models_, [this](const std::vector<Symbol>& form) { return quick_->between(symbols_, form); });
  for (const Near& each : near) {
    if (each.symbols == symbols_) {
      continue;
    }
    Match match = compare(each.symbols);
    match.index = each.index;
    if (match.distance < infinite) {
      matches.push_back(match);
    }
  }
  set_advantage(matches, advantage_feature);
  // The Latin spellings cost most and can only lower what is assumed: they are asked of those alone that may be kept.
  std::vector<double> best;
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return hangul_confidence(a.features) > hangul_confidence(b.features);
  });
  std::size_t asked = 0;
  for (; asked < matches.size(); ++asked) {
    Match& match = matches[asked];
    const double at_most = hangul_confidence(match.features);
    if (at_most < least || (best.size() >= most && at_most < best[most - 1])) {
      break;
    }
    match.features[spelled_feature] = spelled_apart(symbols_of(forms[match.index]));
    match.confidence = hangul_confidence(match.features);
    best.insert(std::upper_bound(best.begin(), best.end(), match.confidence, std::greater<>()), match.confidence);
  }
  matches.resize(asked);
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.distance != b.distance ? a.distance < b.distance : a.index < b.index;
  });
  keep_best(matches, most, least);
  return matches;
}

LatinQuery::LatinQuery(std::string_view name, const Models& models)
    : models_(&models), left_(models.english, {}, 2, 3), quick_(quick_distance_of(models)) {
  const std::vector<std::vector<Symbol>> words = letters_of(name);
  for (const std::vector<Symbol>& word : words) {
    letters_.insert(letters_.end(), word.begin(), word.end());
    const std::vector<Guess> of_word = guess_word(models.english, word, most_guesses);
    if (of_word.empty() || letters_.size() > max_symbols) {
      guesses_.clear();
      return;
    }
    if (guesses_.empty()) {
      guesses_ = of_word;
      continue;
    }
    std::vector<Guess> both;
    for (const Guess& a : guesses_) {
      for (const Guess& b : of_word) {
        both.push_back({a.hangul + " " + b.hangul, a.log_p + b.log_p});
      }
    }
    std::stable_sort(both.begin(), both.end(), [](const Guess& a, const Guess& b) { return a.log_p > b.log_p; });
    both.resize(std::min(both.size(), most_guesses));
    guesses_ = std::move(both);
  }
  if (guesses_.empty()) {
    return;
  }
  left_ = LeftSide(models.english, letters_, 2, 3);
  for (std::size_t i = 0; i < guesses_.size() && i < near_guesses; ++i) {
    near_.push_back(symbols_of(guesses_[i].hangul));
  }
  skeleton_ = skeleton_of(near_[0]);
  double sum = 0;
  for (const Guess& guess : guesses_) {
    sum += std::exp(guess.log_p - guesses_[0].log_p);
  }
  log_p_ = guesses_[0].log_p + std::log(sum);
}

std::vector<Guess> LatinQuery::guesses(std::size_t most) const {
  return {guesses_.begin(), guesses_.begin() + static_cast<std::ptrdiff_t>(std::min(most, guesses_.size()))};
}

double LatinQuery::log_joint_of(const std::vector<Symbol>& form) const {
  return left_.log_joint(Side(form));
}

double LatinQuery::log_joint(std::string_view form) const {
  const std::vector<Symbol> symbols = symbols_of(form);
  return empty() || symbols.empty() ? -infinite : log_joint_of(symbols);
}

Match LatinQuery::compare(const std::vector<Symbol>& form) const {
  const double both = log_joint_of(form);
  const double root = root_of_mean(letters_.size(), form.size());
  Match match;
  match.distance = (guesses_[0].log_p - both) / root;
  if (!(match.distance < infinite)) {
    match.distance = infinite;
    return match;
  }
  const std::string skeleton = skeleton_of(form);
  const double log_p = log_sound(models_->foreign, form);
  const double apart = static_cast<double>(skeleton_distance(skeleton_, skeleton));
  const auto exact = std::find(near_.begin(), near_.end(), form);
  match.features = {1,
                    match.distance,
                    std::log(root),
                    std::clamp(looks_foreign(*models_, form), -6.0, 6.0),
                    (log_p_ - guesses_[0].log_p),
                    std::min(apart, 3.0),
                    first_class(near_[0], skeleton_) == first_class(form, skeleton) ? 0.0 : 1.0,
                    (both - log_p_ - log_p) / 10,
                    0,
                    std::clamp(match.distance * root, -2.0, 14.0),
                    skeleton.size() < 2 ? 1.0 : 0.0,
                    exact != near_.end() ? 1.0 / static_cast<double>(1 + (exact - near_.begin())) : 0.0};
  return match;
}

std::vector<Match> LatinQuery::match(const std::vector<std::string_view>& forms, std::size_t most, double least) const {
  std::vector<Match> matches;
  if (empty()) {
    return matches;
  }
  const std::vector<Near> near = nearest(forms, *models_, [this](const std::vector<Symbol>& form) {
    double nearest_guess = infinite;
    for (const std::vector<Symbol>& guess : near_) {
      nearest_guess = std::min(nearest_guess, quick_->between(guess, form));
    }
    return nearest_guess;
  });
  for (const Near& each : near) {
    Match match = compare(each.symbols);
    match.index = each.index;
    if (match.distance < infinite) {
      matches.push_back(match);
    }
  }
  constexpr std::size_t advantage_in_latin = 8;
  set_advantage(matches, advantage_in_latin);
  for (Match& match : matches) {
    match.confidence = latin_confidence(match.features);
  }
  keep_best(matches, most, least);
  return matches;
}

}  // namespace ireum::analysis::sound
