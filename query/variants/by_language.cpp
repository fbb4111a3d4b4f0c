#include "query/variants/by_language.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "analysis/foreign/candidates.h"
#include "analysis/hangul.h"
#include "analysis/ordinary.h"
#include "analysis/person_shape.h"
#include "analysis/sound/keys.h"
#include "analysis/word_lists.h"
#include "analysis/writing/foreign_word.h"
#include "analysis/writing/japanese.h"
#include "analysis/writing/tension.h"
#include "query/index/standing.h"
#include "query/typed/scripts.h"
#include "query/variants/confidence.h"

namespace ireum::query {

namespace {

namespace foreign = analysis::foreign;

class ByLanguage {
 public:
  explicit ByLanguage(VariantCollector& variants)
      : variants_(variants), name_(variants.name()), articles_(variants.index().articles()) {}

  void add() {
    constexpr std::size_t shown = 3;
    constexpr double of_best = 0.2;
    std::size_t count = 0;
    double best = 0;
    for (const foreign::Candidate& candidate : foreign::hangul_of_foreign(analysis::joined(name_.words, " "))) {
      if (count == shown || candidate.likelihood < std::max(least, of_best * best)) {
        return;
      }
      if (may_be(candidate) &&
          variants_.add(candidate.text, Reason::english, confidence_of(candidate), variants_.to(candidate.text))) {
        best = std::max(best, candidate.likelihood);
        ++count;
      }
    }
  }

 private:
  // Whether articles hold the candidate so that it is hardly another word.
  bool may_be(const foreign::Candidate& candidate) const {
    const std::string form = analysis::without_spaces(candidate.text);
    if (is_standing(articles_, form)) {
      return is_told(candidate, form);
    }
    // 오르테가 총리 stands as 오르테, since 가 is a particle too.
    const TypedName meant = parse_name(form);
    if (meant.stem_sure && analysis::count_chars(form) == analysis::count_chars(meant.stem) + 1 &&
        analysis::count_chars(meant.stem) >= surely_long && is_standing(articles_, meant.stem)) {
      return true;
    }
    // What articles do not join is proven on the text.
    return std::count(candidate.text.begin(), candidate.text.end(), ' ') > 1;
  }

  // Short words are read in too many ways, and some other word of Korean is written so.
  bool is_told(const foreign::Candidate& candidate, const std::string& form) const {
    const std::size_t syllables = analysis::count_chars(form);
    if (syllables < 2) {
      return false;
    }
    if (analysis::is_ordinary_or_common(form)) {
      return false;
    }
    const bool usual = candidate.likelihood >= least_of_usual;
    if (syllables > surely_long || (syllables > 2 && (candidate.marked || usual || name_.words.size() > 1))) {
      return true;
    }
    return (syllables > 2 || candidate.marked || usual) && is_often_told(articles_, form);
  }

  double confidence_of(const foreign::Candidate& candidate) const {
    const std::size_t syllables = analysis::count_chars(analysis::without_spaces(candidate.text));
    return syllables > surely_long ? confidence::language_long
           : syllables > 2         ? confidence::language_three
                                   : confidence::language_two;
  }

  static constexpr std::size_t surely_long = 3;
  // Of a language's own writing, not one of the less usual ones.
  static constexpr double least_of_usual = 0.4;
  // Letters that tell no language, read in unusual ways, meet some other word.
  static constexpr double least = 0.1;

  VariantCollector& variants_;
  const TypedName& name_;
  const Xapian::Database& articles_;
};

// A reading of what was typed, and how likely it is: of the spelling times of its being written so.
std::map<std::string, double> readings_of(const std::vector<analysis::sound::HangulQuery::Spelled>& spellings) {
  std::map<std::string, double> readings;
  for (const analysis::sound::HangulQuery::Spelled& spelled : spellings) {
    for (const foreign::Candidate& candidate : foreign::hangul_of_foreign(spelled.letters)) {
      double& best = readings[candidate.text];
      best = std::max(best, spelled.p * candidate.likelihood);
    }
  }
  return readings;
}

// Adds another way to write the name in Hangul, where articles hold it and it is no word.
void add_other_writing(VariantCollector& variants, const std::string& form) {
  if (is_standing(variants.index().articles(), form) && !variants.names_nothing(form)) {
    variants.add(form, Reason::spelling, confidence::other_writing, variants.to(form));
  }
}

}  // namespace

void add_by_spellings(VariantCollector& variants, const std::vector<analysis::sound::HangulQuery::Spelled>& spellings) {
  // By what they found of names whose spellings are known, and of names that stand nowhere.
  constexpr double least = 0.003;
  constexpr std::size_t least_syllables = 3;  // shorter words are read in so many ways that one stands nearly always
  constexpr std::size_t shown = 3;
  std::vector<ScoredForm> standing;
  if (analysis::count_chars(variants.name().key) < least_syllables) {
    return;
  }
  for (auto& [text, likelihood] : readings_of(spellings)) {
    if (likelihood >= least && analysis::count_chars(text) >= least_syllables && analysis::find_word(text) == nullptr &&
        !analysis::is_ordinary_word(text) && is_standing(variants.index().articles(), text)) {
      standing.push_back({text, likelihood});
    }
  }
  sort_by_score(standing);
  for (std::size_t i = 0; i < std::min(shown, standing.size()); ++i) {
    const std::string& form = standing[i].form;
    variants.add(form, Reason::spelling,
                 analysis::count_chars(form) == least_syllables ? confidence::spelled_three : confidence::spelled_long,
                 variants.to(form));
  }
}

void add_japanese(VariantCollector& variants) {
  // Of shorter names, some other is often written so (조이스, 초이스); of one that stands still more often.
  constexpr std::size_t least_syllables = 3;
  constexpr std::size_t least_beside_itself = 4;
  const TypedName& name = variants.name();
  const std::size_t syllables = analysis::count_chars(name.key);
  if (name.words.size() != 1 || syllables < least_syllables || analysis::is_ordinary_or_common(name.key)) {
    return;
  }
  for (const std::string& form : analysis::writing::other_japanese(name.key)) {
    const bool korean = analysis::looks_like_person(name.key) && analysis::looks_like_person(form);  // 주지호, 추지호
    const bool alike = !variants.stands() || syllables >= least_beside_itself ||
                       analysis::first_chars(form, 1) == analysis::first_chars(name.key, 1);
    if (!korean && alike) {
      add_other_writing(variants, form);
    }
  }
}

void add_by_tension(VariantCollector& variants) {
  constexpr std::size_t least_syllables = 3;
  const TypedName& name = variants.name();
  if (name.words.size() != 1 || !analysis::all_syllables(name.key) ||
      analysis::count_chars(name.key) < least_syllables || !analysis::sound::may_be_foreign(name.key) ||
      analysis::is_ordinary_or_common(name.key)) {
    return;
  }
  for (const std::string& form : analysis::writing::other_tension(name.key)) {
    add_other_writing(variants, form);
  }
}

void add_by_foreign_words(VariantCollector& variants) {
  constexpr std::size_t shown = 3;
  const TypedName& name = variants.name();
  if (name.words.size() == 1 && variants.stands()) {
    return;  // many bear a given name, who write it in several ways
  }
  std::size_t count = 0;
  for (const std::string& other : analysis::writing::with_other_words(name.words)) {
    if (count < shown && !variants.names_nothing(analysis::without_spaces(other)) &&
        variants.add(other, Reason::spelling, confidence::other_writing, variants.to(other))) {
      ++count;
    }
  }
}

void add_by_language(VariantCollector& variants, bool known) {
  // A name that so many articles hold in Latin letters is written so.
  constexpr std::uint64_t enough_articles = 20;
  const Scripts scripts = scripts_of(variants.name().key);
  if (!known && variants.articles() < enough_articles && scripts.latin && !scripts.hangul && !scripts.hanja) {
    ByLanguage(variants).add();
  }
}

}  // namespace ireum::query
