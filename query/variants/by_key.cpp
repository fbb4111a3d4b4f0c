#include "query/variants/by_key.h"

#include <algorithm>
#include <utility>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/lexicon.h"
#include "analysis/ordinary.h"
#include "analysis/person_shape.h"
#include "analysis/sound/keys.h"
#include "query/index/standing.h"
#include "query/typed/scripts.h"
#include "query/variants/confidence.h"
#include "query/variants/slip_decision.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

class ByKey {
 public:
  ByKey(VariantCollector& variants, const KeyLookup& words)
      : variants_(variants), name_(variants.name()), words_(words) {}

  // Forms in Hanja that are read as what was typed.
  void add_hanja() {
    constexpr std::size_t asked = 20;
    // Shorter words have several readings in Hanja that mean something else: 조선 is no shipbuilding.
    constexpr std::size_t least_of_other = 4;  // syllables
    if (!analysis::all_syllables(name_.key) ||
        (!analysis::looks_like_person(name_.key) && analysis::count_chars(name_.key) < least_of_other)) {
      return;
    }
    for (const std::string& form : words_.read_as(name_.key, asked)) {
      variants_.add(form, Reason::hanja, confidence::read_as_hanja, variants_.to(form));
    }
  }

  // The words database has no forms of one syllable: articles are asked for each that it may be a slip of.
  void add_slips_of_syllables() {
    if (begins_a_form(variants_.index().articles(), schema::prefix_joined, name_.key)) {
      return;
    }
    for (std::size_t i = 0; name_.words.size() > 1 && i < name_.words.size(); ++i) {
      std::vector<std::string> meant = name_.words;
      if (analysis::count_chars(meant[i]) > 1 || !analysis::all_syllables(meant[i])) {
        continue;
      }
      for (const std::string& syllable : analysis::syllables_one_slip_away(name_.words[i])) {
        meant[i] = syllable;
        if (begins_a_form(variants_.index().articles(), schema::prefix_joined, analysis::joined(meant, ""))) {
          add_slip_of_word(meant);
        }
      }
    }
  }

  void look_up() {
    const std::size_t loose = analysis::count_loose_jamo(name_.key);
    if (loose > 0) {
      add_by_initials();
    }
    if (variants_.found().empty() && analysis::letters(name_.key).size() >= least_letters &&
        !mixes_capitals(name_.typed)) {
      for (const std::string& form : words_.of_same_letters(name_.key, most_slips)) {
        variants_.add(form, Reason::keyboard, confidence::conversion, variants_.to(form));
      }
    }
    constexpr std::size_t longest_word = 8;  // letters; what is longer and one slip from a form's keys is hardly one
    const bool latin_word = name_.key.size() <= longest_word && may_be_latin_word(name_.key);
    if (variants_.found().empty() && !latin_word && !is_itself_a_name()) {
      add_swapped();
      add_slips();
      if (variants_.found().empty()) {
        add_of_parts();
      }
    }
  }

 private:
  // Whether what was typed is a name although no article holds it alone: the lexicon has it, or longer names begin with
  // it (두산 of 두산에너빌리티). Then no finger slipped.
  bool is_itself_a_name() const {
    if (analysis::find_in_lexicon(name_.key, variants_.options().left_out).size() > 0) {
      return true;
    }
    return begins_a_form(variants_.index().articles(), schema::prefix_form, name_.key);
  }

  void add_by_initials() {
    constexpr std::size_t least_syllables = 3;
    constexpr std::size_t asked = 100;
    constexpr std::size_t shown = 5;
    std::size_t hangul = 0;
    if (analysis::initials(name_.key, hangul).size() < least_syllables) {
      return;
    }
    std::vector<ScoredForm> scored;
    double sum = 0;
    for (std::string& form : words_.with_initials(name_.key, true, asked)) {
      const double weight = weight_of(variants_.index().articles(), form);
      if (weight > 0) {
        sum += weight;
        scored.push_back({std::move(form), weight});
      }
    }
    sort_by_score(scored);
    for (std::size_t i = 0; i < std::min(shown, scored.size()); ++i) {
      variants_.add(scored[i].form, Reason::initials, scored[i].score / sum, variants_.to(scored[i].form));
    }
  }

  void add_slips() {
    if (name_.words.size() > 1) {
      add_slips_of_words();
    }
    add_slips_of(name_.key);
    if (name_.stem_sure) {
      add_slips_of(name_.stem);
    }
  }

  // Two syllables in each other's place: 성삼전자. Not of a Korean, whose name with them swapped is another's.
  void add_swapped() {
    constexpr std::size_t least_chars = 3;
    constexpr std::size_t most_chars = 16;
    const std::string& key = name_.key;
    const std::size_t chars = analysis::count_chars(key);
    if (name_.words.size() > 1 || chars < least_chars || chars > most_chars || analysis::looks_like_person(key) ||
        analysis::is_ordinary_word(key)) {
      return;
    }
    for (const std::string& other : analysis::with_syllables_swapped(key)) {
      if (stands(other) && !variants_.names_nothing(other)) {
        variants_.add(other, Reason::slip, confidence::swapped, variants_.to(other));
      }
    }
  }

  // A long name of which a syllable was left out or typed twice, or two parts stand in each other's place: 금호석화학,
  // 건강보험평가심사원.
  void add_of_parts() {
    constexpr std::size_t least_chars = 5;
    constexpr std::size_t most_chars = 24;
    constexpr std::size_t most_meant = 2;
    const std::string& key = name_.key;
    const std::size_t chars = analysis::count_chars(key);
    if (!analysis::all_syllables(key) || chars < least_chars || chars > most_chars || analysis::is_ordinary_word(key)) {
      return;
    }
    std::vector<std::string> meant = with_one_more(key);
    for (const std::string& form : without_a_double(key)) {
      meant.push_back(form);
    }
    for (const std::string& form : with_parts_exchanged(key)) {
      meant.push_back(form);
    }
    std::sort(meant.begin(), meant.end());
    meant.erase(std::unique(meant.begin(), meant.end()), meant.end());
    if (meant.size() > most_meant) {
      return;
    }
    for (const std::string& form : meant) {
      if (!variants_.names_nothing(form)) {
        variants_.add(form, Reason::slip, confidence::of_parts / static_cast<double>(meant.size()), variants_.to(form));
      }
    }
  }

  bool stands(const std::string& form) const {
    return frequency(variants_.index().articles(), schema::prefix_form, form) > 0;
  }

  // Forms that have a syllable more than `key`, behind its first two or later and not at its end.
  std::vector<std::string> with_one_more(const std::string& key) const {
    constexpr std::size_t least_before = 2;       // syllables
    constexpr std::size_t most_looked_at = 2000;  // forms
    const Xapian::Database& articles = variants_.index().articles();
    std::vector<std::string> forms;
    std::size_t looked_at = 0;
    for (std::size_t at = key.size() - analysis::syllable_bytes(1); at >= analysis::syllable_bytes(least_before);
         at -= analysis::syllable_bytes(1)) {
      const std::string prefix = schema::term(schema::prefix_form, key.substr(0, at));
      for (Xapian::TermIterator it = articles.allterms_begin(prefix);
           it != articles.allterms_end(prefix) && looked_at < most_looked_at; ++it, ++looked_at) {
        const std::string form = (*it).substr(schema::prefix_form.size());
        if (form.size() == key.size() + analysis::syllable_bytes(1) && analysis::all_syllables(form) &&
            form.compare(at + analysis::syllable_bytes(1), std::string::npos, key, at) == 0) {
          forms.push_back(form);
        }
      }
    }
    return forms;
  }

  // Forms that have a syllable once which `key` has twice running.
  std::vector<std::string> without_a_double(const std::string& key) const {
    constexpr std::size_t one = analysis::syllable_bytes(1);
    std::vector<std::string> forms;
    for (std::size_t at = 0; at + 2 * one <= key.size(); at += one) {
      if (key.compare(at, one, key, at + one, one) == 0) {
        std::string form = key.substr(0, at).append(key, at + one);
        if (stands(form)) {
          forms.push_back(std::move(form));
        }
      }
    }
    return forms;
  }

  // Forms that have two neighbouring parts of `key`, of one to three syllables, the other way round.
  std::vector<std::string> with_parts_exchanged(const std::string& key) const {
    constexpr std::size_t one = analysis::syllable_bytes(1);
    constexpr std::size_t longest = 3 * one;
    std::vector<std::string> forms;
    for (std::size_t at = 0; at < key.size(); at += one) {
      for (std::size_t first = one; first <= longest; first += one) {
        for (std::size_t second = one; second <= longest && at + first + second <= key.size(); second += one) {
          std::string form =
              key.substr(0, at).append(key, at + first, second).append(key, at, first).append(key, at + first + second);
          if (form != key && stands(form)) {
            forms.push_back(std::move(form));
          }
        }
      }
    }
    return forms;
  }

  void add_slips_of(const std::string& typed) {
    constexpr std::size_t shown = 3;
    if (!variants_.found().empty() || analysis::letters(typed).size() < least_letters ||
        analysis::is_ordinary_word(typed)) {
      return;
    }
    // A foreign name is spelled in several ways oftener than mistyped, so that the odds of a slip are less.
    constexpr double odds_of_foreign = 0.1;
    constexpr double least = 0.1;
    const bool foreign = analysis::sound::may_be_foreign(typed);
    std::size_t count = 0;
    for (const Slip& slip :
         judge_slips(typed, words_.one_slip_away(typed, most_slips), variants_.index().articles(), words_)) {
      const double odds = slip.confidence * (foreign && !analysis::looks_like_person(slip.form) ? odds_of_foreign : 1);
      const double confidence = odds / (odds + 1 - slip.confidence);
      if (slip.meant && confidence >= least && !variants_.names_nothing(slip.form) && count++ < shown) {
        variants_.add(slip.form, Reason::slip, confidence, variants_.to(slip.form));
      }
    }
  }

  // A name of several words with a slip in one of them: the others vouch for what was meant.
  void add_slips_of_words() {
    constexpr std::size_t least_word_letters = 3;
    for (std::size_t i = 0; i < name_.words.size(); ++i) {
      std::vector<std::string> meant = name_.words;
      if (analysis::letters(meant[i]).size() < least_word_letters) {
        continue;
      }
      const bool word_stands = is_standing(variants_.index().articles(), name_.words[i]);
      for (const std::string& form : words_.one_slip_away(name_.words[i], most_slips)) {
        meant[i] = form;
        if (!word_stands || is_standing(variants_.index().articles(), analysis::joined(meant, ""))) {
          add_slip_of_word(meant);
        }
      }
    }
  }

  void add_slip_of_word(const std::vector<std::string>& meant) {
    const std::string text = analysis::joined(meant, " ");
    if (parse_name(text).words != meant) {
      return;  // the slip makes a title of a word (오델, 모델), and what is left is less than was typed
    }
    variants_.add(text, Reason::slip, confidence::slip_of_word, variants_.to(text));
  }

  static constexpr std::size_t most_slips = 50;
  static constexpr std::size_t least_letters = 5;

  VariantCollector& variants_;
  const TypedName& name_;
  const KeyLookup& words_;
};

}  // namespace

void add_hanja(VariantCollector& variants, const KeyLookup& words) {
  ByKey(variants, words).add_hanja();
}

void add_slips_of_syllables(VariantCollector& variants, const KeyLookup& words) {
  ByKey(variants, words).add_slips_of_syllables();
}

void add_by_key(VariantCollector& variants, const KeyLookup& words) {
  ByKey(variants, words).look_up();
}

}  // namespace ireum::query
