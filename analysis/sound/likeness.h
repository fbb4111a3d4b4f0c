#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/sound/english.h"
#include "analysis/sound/models.h"
#include "analysis/sound/quick_distance.h"

namespace ireum::analysis::sound {

// What the decision whether a form is another spelling looks at; the names are in decision.h.
constexpr std::size_t feature_count = 12;
using Features = std::array<double, feature_count>;

// A form that sounds like what was asked.
struct Match {
  std::size_t index = 0;  // of the form in what was given
  double distance = 0;    // 0 for the same, larger is less alike, infinite for nothing in common
  Features features{};
  double confidence = 0;  // 0 to 1: how likely the form is another spelling of the name; see decision.h
};

// How many of the forms given are compared by the model, after a quick distance has chosen them.
constexpr std::size_t most_compared = 32;

// A name typed in Hangul, to be compared with forms that may be other spellings of it (알트만, 올트먼).
class HangulQuery {
 public:
  // `models` must outlive this.
  explicit HangulQuery(std::string_view name, const Models& models = models_compiled_in());

  // Whether the name has no sound here: something else than Hangul syllables in it, or too long.
  bool empty() const { return symbols_.empty(); }

  // How the name may be spelled in Latin letters, likely first, and how likely of all: none of what cannot be a foreign
  // name.
  struct Spelled {
    std::string letters;
    double p = 0;
  };
  std::vector<Spelled> spellings() const;

  // [½ log P(q,q) + ½ log P(c,c) - log P(q,c)] / sqrt of the mean number of jamo, P of the Hangul model: the same both
  // ways. Infinite when either has no sound.
  double distance(std::string_view form) const;

  // The likeliest other spellings among `forms`, by falling confidence, at most `most` of those whose confidence
  // reaches `least`: the higher, the less is compared. Left out are forms that are the same jamo by jamo and those that
  // cannot be foreign names (looks_foreign() at or below `least_foreign`, keys.h); none when the query itself cannot be
  // one.
  std::vector<Match> match(const std::vector<std::string_view>& forms, std::size_t most, double least = 0) const;

 private:
  Match compare(const std::vector<Symbol>& form) const;
  static const Models& models_compiled_in() { return models(); }

  const Models* models_;
  std::vector<Symbol> symbols_;
  LeftSide left_;
  Side right_;
  std::shared_ptr<const QuickDistance> quick_;
  std::string skeleton_;
  double self_ = 0;       // log P(q,q)
  double log_p_ = 0;      // as a foreign name
  bool foreign_ = false;  // may be a foreign name

  // Spelled in Latin letters.
  struct Prepared {
    std::vector<Symbol> letters;
    LeftSide left;
    double p;
  };
  std::vector<Prepared> spelled_;
  double spelled_self_ = 0;

  double log_spelled(const Side& form) const;
  // How far the form is from the name by the Latin spellings both may have.
  double spelled_apart(const std::vector<Symbol>& form) const;
};

// A name typed in Latin letters, to be compared with Hangul forms that may write it (Altman, 올트먼).
class LatinQuery {
 public:
  explicit LatinQuery(std::string_view name, const Models& models = models_compiled_in());

  // Whether the name has no sound here; see letters_of().
  bool empty() const { return guesses_.empty(); }

  // The likeliest Hangul forms, best first, at most `most` and at most 32; words apart by a space.
  std::vector<Guess> guesses(std::size_t most) const;

  // log P(name, form), natural, of the English model; -infinity when either has no sound.
  double log_joint(std::string_view form) const;

  // The likeliest of `forms`, by falling confidence, at most `most` of those whose confidence reaches `least`,
  // without those that cannot be foreign names.
  std::vector<Match> match(const std::vector<std::string_view>& forms, std::size_t most, double least = 0) const;

 private:
  Match compare(const std::vector<Symbol>& form) const;
  double log_joint_of(const std::vector<Symbol>& form) const;
  static const Models& models_compiled_in() { return models(); }

  const Models* models_;
  std::vector<Symbol> letters_;  // of all words
  LeftSide left_;
  std::vector<Guess> guesses_;
  std::vector<std::vector<Symbol>> near_;  // the first guesses
  std::string skeleton_;                   // of the best guess
  std::shared_ptr<const QuickDistance> quick_;
  double log_p_ = 0;  // of the letters: all guesses together
};

}  // namespace ireum::analysis::sound
