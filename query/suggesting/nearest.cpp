#include "query/suggesting/nearest.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "analysis/cut.h"
#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/person_shape.h"
#include "analysis/sound/keys.h"
#include "analysis/sound/likeness.h"
#include "analysis/word_lists.h"
#include "analysis/writing/keyboard.h"
#include "query/forms/name_forms.h"
#include "query/index/standing.h"
#include "query/suggesting/suggestion_list.h"
#include "query/typed/scripts.h"
#include "query/variants/collector.h"
#include "query/variants/key_lookup.h"
#include "query/variants/slip_decision.h"
#include "query/variants/sound_lookup.h"
#include "schema/index_directory.h"

namespace ireum::query {

namespace {

struct Near {
  std::string form;
  Reason reason = Reason::slip;
  bool evident = false;
  double score = 0;
};

class NearestFinder {
 public:
  NearestFinder(std::string_view typed, const IndexReader& index, std::size_t limit, const VariantOptions& options)
      : name_(parse_name(typed)), index_(index), limit_(limit), options_(options), list_(index, options.left_out) {}

  Suggestions run() {
    Suggestions result = suggest(name_.typed, index_, most_suggestions, options_);
    if (!result.off.empty() || !name_.refusal.empty()) {
      return result;
    }
    std::vector<Suggestion> suggested = std::move(result.found);
    result.found.clear();
    for (const Suggestion& one : suggested) {
      if (list_.size() < limit_ && is_near(one)) {
        list_.add(analysis::without_spaces(analysis::normalize(one.name)), one.reason, one.through);
      }
    }
    try {
      add_slips();
      add_swaps();
      add_sounds();
    } catch (const schema::IndexError&) {  // IndexReader::words_off() says so
    }
    std::stable_sort(near_.begin(), near_.end(), [](const Near& a, const Near& b) {
      return a.evident != b.evident ? a.evident : a.score > b.score;
    });
    for (const Near& one : near_) {
      if (list_.size() < limit_) {
        list_.add(one.form, one.reason, led(name_.typed, one.form));
      }
    }
    result.found = list_.take();
    return result;
  }

 private:
  // What somebody may be about to type is not always what he may have meant: Jena is no beginning of 지난해.
  bool is_near(const Suggestion& one) const {
    const std::string form = analysis::without_spaces(analysis::normalize(one.name));
    const bool latin = analysis::is_ascii(name_.key);
    return one.reason != Reason::roman && !(latin && one.reason == Reason::english) &&
           (one.reason != Reason::keyboard ||
            (!mixes_capitals(name_.typed) && (is_often_told(index_.articles(), form) || is_of_syllables())));
  }

  // Whether the keys typed in Latin mode make several whole syllables, as those of a word in Latin letters hardly do.
  bool is_of_syllables() const {
    const std::vector<std::string> read = analysis::writing::hangul_of_latin_keys(name_.key);
    return !read.empty() && analysis::count_chars(read.front()) > 1;
  }

  // Whether the form is listed as what names nobody; that some article has it as a name is chance.
  static bool is_listed(const std::string& form) {
    constexpr std::uint32_t of_names =
        analysis::role_country | analysis::role_common_company | analysis::role_common_person;
    const analysis::Word* word = analysis::find_word(form);
    return analysis::is_more_than_name(word) && !word->is(of_names);
  }

  // Whether the form may name nothing: an inflected word, a name with what may be a particle.
  bool is_doubtful(const std::string& form) const {
    if (!gives_forms(form)) {
      return true;
    }
    analysis::Cut cut;
    analysis::cut_piece(form, cut);
    return cut.doubtful > 0 && cut.doubtful < form.size() &&
           is_standing(index_.articles(), form.substr(0, cut.doubtful));
  }

  void add(const std::string& form, Reason reason, double score) {
    const bool known = std::any_of(near_.begin(), near_.end(), [&](const Near& one) { return one.form == form; });
    const bool says = is_often_told(index_.articles(), form);
    if (!known && is_standing(index_.articles(), form) && !is_listed(form) && (says || !is_doubtful(form))) {
      near_.push_back({form, reason, says, score});
    }
  }

  void add_slips() {
    constexpr std::size_t most_slips = 50;
    constexpr std::size_t least_letters = 5;
    if (analysis::letters(name_.key).size() < least_letters || mixes_capitals(name_.typed)) {
      return;
    }
    const KeyLookup words(index_);
    for (const Slip& slip :
         judge_slips(name_.key, words.one_slip_away(name_.key, most_slips), index_.articles(), words)) {
      add(slip.form, Reason::slip, slip.confidence);
    }
  }

  // Two neighbouring syllables in each other's place: of a person's name that may be another's, so that no search takes
  // it for this one.
  void add_swaps() {
    constexpr std::size_t least = 3;
    constexpr std::size_t most = 8;
    const std::size_t count = analysis::count_chars(name_.key);
    if (!analysis::all_syllables(name_.key) || count < least || count > most) {
      return;
    }
    for (const std::string& form : analysis::with_syllables_swapped(name_.key)) {
      if (analysis::looks_like_person(form) || is_often_told(index_.articles(), form)) {
        add(form, Reason::slip, 0);
      }
    }
  }

  void add_sounds() {
    namespace sound = analysis::sound;
    constexpr std::size_t least_latin = 4;        // fewer letters always sound like some name
    constexpr std::string_view vowels = "aeiou";  // without one letters are no sound but their names: BYD
    constexpr double least = 0.1;
    const Scripts scripts = scripts_of(name_.key);
    SoundLookup words(index_);
    if (scripts.hangul && !scripts.latin && !scripts.hanja && sound::may_be_foreign(name_.key)) {
      add_matches(sound::HangulQuery(name_.key),
                  words.sounding_like(name_.key, SoundLookup::most_of_name, SoundLookup::postings_of_name), least);
    } else if (scripts.latin && !scripts.hangul && !scripts.hanja && name_.key.size() >= least_latin &&
               name_.key.find_first_of(vowels) != std::string::npos) {
      // As many as a search looks at: far down the list something always sounds likely.
      const sound::LatinQuery query(analysis::joined(name_.words, " "));
      add_matches(query, words.sounding_like(query.guesses(SoundLookup::most_guesses)), least);
    }
  }

  static constexpr std::size_t most_matches = 8;

  static bool is_part(std::string_view part, std::string_view whole) {
    return whole.starts_with(part) || whole.ends_with(part);
  }

  template <typename Query>
  void add_matches(const Query& query, const std::vector<std::string>& forms, double least) {
    constexpr double least_of_word =
        0.25;  // of a form of which no article, or the only one, says that it names anything
    for (const analysis::sound::Match& match : query.match({forms.begin(), forms.end()}, most_matches, least)) {
      const std::string& form = forms[match.index];
      if (is_part(form, name_.key) || is_part(name_.key, form)) {
        continue;  // 누리 is no spelling of 온누리; --loose shows longer names
      }
      if (match.confidence >= least_of_word ||
          (is_often_told(index_.articles(), form) && standing(index_.articles(), form) > 1)) {
        add(form, Reason::spelling, match.confidence);
      }
    }
  }

  TypedName name_;
  const IndexReader& index_;
  std::size_t limit_;
  const VariantOptions& options_;
  SuggestionList list_;
  std::vector<Near> near_;
};

}  // namespace

Suggestions nearest(std::string_view typed, const IndexReader& index, std::size_t limit,
                    const VariantOptions& options) {
  return NearestFinder(typed, index, limit, options).run();
}

}  // namespace ireum::query
