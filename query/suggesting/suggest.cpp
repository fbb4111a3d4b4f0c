#include "query/suggesting/suggest.h"

#include <algorithm>
#include <utility>

#include "analysis/cut.h"
#include "analysis/encoding.h"
#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/lettering.h"
#include "analysis/normalize.h"
#include "analysis/word_lists.h"
#include "analysis/writing/letters.h"
#include "analysis/writing/roman.h"
#include "query/forms/name_judgement.h"
#include "query/forms/name_reading.h"
#include "query/index/standing.h"
#include "query/suggesting/other_beginnings.h"
#include "query/suggesting/suggestion_list.h"
#include "query/typed/scripts.h"
#include "query/variants/collector.h"
#include "query/variants/find_variants.h"
#include "query/variants/key_lookup.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Forms of the words that the articles are asked about.
constexpr std::size_t most_asked = 100;
// What a form weighs: one that only ends like a name with a particle; one that was typed whole; one that would have
// been typed in the other mode of the keyboard; one by another name that begins as typed.
constexpr double particle_share = 0.05;
constexpr double whole_worth = 20;
constexpr double other_mode_share = 0.2;
constexpr double other_name_share = 0.5;
// What is left of that where what was typed stands itself.
constexpr double beside_itself_share = 0.01;
// Latin letters from which on they are taken for the beginning of a name in Hangul; readings, and forms of a reading,
// that are looked at; what the likeliest reading weighs.
constexpr std::size_t least_latin = 3;
constexpr std::size_t most_readings = 8;
constexpr std::size_t most_of_reading = 25;
constexpr double reading_share = 0.3;

// Of an ordinary noun of which no article says that it names anything: names are asked for.
constexpr double common_share = 0.2;

// Articles that one is worth that says what bears the name: less than where a single form is meant, for in a list many
// articles say more.
constexpr double evidence_worth = 2;

struct Candidate {
  std::string form;
  Reason reason = Reason::completion;
  double score = 0;
  std::string through;
};

// `form` without 씨, which is written onto it.
std::string_view without_honorific(std::string_view form) {
  const std::string_view honorific = analysis::honorific().text;
  return form.ends_with(honorific) ? form.substr(0, form.size() - honorific.size()) : form;
}

class Suggester {
 public:
  Suggester(std::string_view text, const IndexReader& index, std::size_t limit, const VariantOptions& options)
      : text_(text),
        index_(index),
        limit_(std::min(limit, most_suggestions)),
        options_(options),
        list_(index, options.left_out) {}

  Suggestions run() {
    key_ = analysis::without_spaces(analysis::normalize(text_));
    if (key_.find(analysis::replacement_character) != std::string::npos) {
      result_.off = parse_name(text_).refusal;
      return std::move(result_);
    }
    if (key_.empty() || analysis::count_chars(key_) > max_name_chars || limit_ == 0) {
      return {};
    }
    try {
      look_up();
    } catch (const schema::IndexError& error) {
      result_.off = error.what();
      return std::move(result_);
    }
    weigh_other_mode();
    sort_candidates();
    if (candidates_.empty()) {
      propose_without_particle();
    }
    if (candidates_.size() < limit_ || candidates_.front().form != key_) {
      add_variants();
    }
    if (candidates_.empty()) {
      correct();
    }
    for (const Candidate& candidate : candidates_) {
      if (list_.size() >= limit_) {
        break;
      }
      list_.add(candidate.form, candidate.reason, candidate.through);
    }
    result_.found = list_.take();
    return std::move(result_);
  }

 private:
  void correct() {
    try {
      look_up_corrected();
    } catch (const schema::IndexError&) {
      return;  // IndexReader::words_off() says so
    }
    sort_candidates();
  }

  void look_up() {
    const KeyLookup words(index_);
    if (analysis::count_loose_jamo(key_) > 0) {
      const bool all_loose = analysis::count_loose_jamo(key_) == analysis::count_chars(key_);
      if (all_loose) {
        for (std::string& form : words.with_initials(key_, true, most_asked)) {
          propose(std::move(form), Reason::initials, whole_worth);
        }
      }
      for (std::string& form : words.with_initials(key_, false, most_asked)) {
        propose(std::move(form), all_loose ? Reason::initials : Reason::completion, 1);
      }
    }
    look_up_completions(words, key_);
    const std::string typed = analysis::without_spaces(text_);
    if (typed != key_ && analysis::is_ascii(typed)) {  // capitals are keys of their own
      look_up_completions(words, typed);
    }
    look_up_titled();
    look_up_joined();
    for (OtherBeginning& other : beginning_otherwise(key_, index_, options_)) {
      propose(std::move(other.form), other.reason, analysis::is_ascii(key_) ? 1 : other_name_share,
              std::move(other.through));
    }
    look_up_letters(words);
    look_up_hangul(words);
  }

  void look_up_completions(const KeyLookup& words, const std::string& typed) {
    for (std::string& form : words.beginning_with(typed, most_asked)) {
      const bool begins = analysis::begins_as_typed(form, key_);
      propose(std::move(form), begins ? Reason::completion : Reason::keyboard, begins ? 1 : other_mode_share);
    }
  }

  // A person with a title behind, which may be typed in part: 이재용 부.
  void look_up_titled() {
    const TypedName name = parse_name(text_);
    if (name.titled) {
      propose(name.key, Reason::completion, whole_worth);
      return;
    }
    const std::string text = analysis::normalize(text_);
    const std::size_t space = text.rfind(' ');
    if (space == std::string::npos || space + 1 == text.size()) {
      return;
    }
    std::string person = analysis::without_spaces(text.substr(0, space));
    if (told_type(index_.articles(), person) == NameType::person && analysis::begins_title(text.substr(space + 1))) {
      propose(std::move(person), Reason::completion, 1);
    }
  }

  // A name that stands, typed with a particle, where nothing begins so: 문가람이.
  void propose_without_particle() {
    const TypedName name = read_name(text_, index_.articles());
    if (name.refusal.empty()) {
      for (std::string& form : resolve_name(name, index_.articles()).texts()) {
        propose(std::move(form), Reason::completion, 1);
      }
    }
  }

  // Two words that are too rare side by side to be among the words.
  void look_up_joined() {
    constexpr std::size_t most_terms = 500;
    const std::string fixed(analysis::typed_for_sure(key_));
    if (!candidates_.empty() || analysis::count_chars(fixed) < 2 ||
        analysis::normalize(text_).find(' ') == std::string::npos) {
      return;
    }
    const Xapian::Database& articles = index_.articles();
    const std::string begin = schema::term(schema::prefix_joined, fixed);
    std::size_t count = 0;
    for (Xapian::TermIterator it = articles.allterms_begin(begin);
         it != articles.allterms_end(begin) && count < most_terms; ++it, ++count) {
      std::string form = (*it).substr(schema::prefix_joined.size());
      if (analysis::begins_as_typed(form, key_)) {
        propose(std::move(form), Reason::completion, 1);
      }
    }
  }

  // Letters by their names: 에스케이하 begins SK하이닉스.
  void look_up_letters(const KeyLookup& words) {
    if (!scripts_of(key_).hangul) {
      return;
    }
    for (const analysis::writing::Candidate& read : analysis::writing::latin_of_letter_names(key_)) {
      if (read.likelihood < analysis::writing::surely_letters) {
        return;
      }
      for (std::string& form : words.beginning_with(read.text, most_of_reading)) {
        if (analysis::begins_as_typed(form, read.text)) {
          propose(std::move(form), Reason::letters, other_name_share,
                  std::string(text_) + " → " + analysis::usual_lettering(read.text));
        }
      }
    }
  }

  // Where nothing begins as typed: what does but for a slip, in all that was typed or in what is before its last
  // character.
  void look_up_corrected() {
    constexpr std::size_t most_slips = 6;  // each costs what completing it costs
    constexpr std::size_t least_letters = 5;
    const KeyLookup words(index_);
    for (const std::string& meant : slips_) {
      complete_corrected(words, meant);
    }
    const std::string_view begin = analysis::first_chars(key_, analysis::count_chars(key_) - 1);
    if (!slips_.empty() || !analysis::all_syllables(key_) || analysis::letters(begin).size() < least_letters) {
      return;
    }
    for (const std::string& meant : words.one_slip_away(begin, most_slips)) {
      complete_corrected(words, meant + key_.substr(begin.size()));
    }
  }

  void complete_corrected(const KeyLookup& words, const std::string& meant) {
    for (std::string& form : words.beginning_with(meant, most_of_reading)) {
      const Evident says = evident(index_.articles(), form);
      if (says.person + says.company > 0) {
        propose(std::move(form), Reason::slip, 1, led(std::string(text_), meant));
      }
    }
  }

  // What begins so in Latin letters and is written in Hangul: Lee Jae may be 이재.
  void look_up_hangul(const KeyLookup& words) {
    if (!scripts_of(key_).latin || !analysis::is_ascii(key_) || key_.size() < least_latin) {
      return;
    }
    const std::vector<analysis::writing::Candidate> readings = analysis::writing::hangul_of_roman(text_, most_readings);
    for (const analysis::writing::Candidate& reading : readings) {
      const double worth = reading_share * reading.likelihood / readings.front().likelihood;
      for (std::string& form : words.beginning_with(reading.text, most_of_reading)) {
        propose(std::move(form), Reason::roman, worth, std::string(text_) + " → " + reading.text);
      }
    }
  }

  void propose(std::string form, Reason reason, double worth, std::string through = {}) {
    const bool known = std::any_of(candidates_.begin(), candidates_.end(),
                                   [&](const Candidate& candidate) { return candidate.form == form; });
    const Xapian::doccount stands = standing(index_.articles(), form);
    if (known || stands == 0 || is_unnamed(without_honorific(form))) {
      return;
    }
    const Evident says = evident(index_.articles(), form);
    double score = weight_of(stands, says, evidence_worth) * worth;
    if (form == key_) {
      score *= whole_worth;
    }
    if (says.person + says.company == 0) {
      if (form != key_ && is_person_and_word(form, stands)) {
        return;
      }
      if (is_name_with_particle(form, stands)) {
        score *= particle_share;
      }
      if (form != key_ && analysis::is_common_word(form)) {
        score *= common_share;
      }
    }
    candidates_.push_back({std::move(form), reason, score, std::move(through)});
  }

  // The best first; what the other mode of the keyboard makes of the keys stands behind what begins as typed.
  void sort_candidates() {
    const bool begun = begins_any();
    std::stable_sort(candidates_.begin(), candidates_.end(), [&](const Candidate& a, const Candidate& b) {
      const bool other_a = begun && a.reason == Reason::keyboard;
      const bool other_b = begun && b.reason == Reason::keyboard;
      return other_a != other_b ? other_b : a.score > b.score;
    });
  }

  bool begins_any() const {
    return std::any_of(candidates_.begin(), candidates_.end(),
                       [](const Candidate& candidate) { return candidate.reason == Reason::completion; });
  }

  // Who typed a name that stands was not in the other mode of the keyboard, nor romanised another: sk is no 나.
  void weigh_other_mode() {
    if (std::none_of(candidates_.begin(), candidates_.end(),
                     [&](const Candidate& candidate) { return candidate.form == key_; })) {
      return;
    }
    for (Candidate& candidate : candidates_) {
      const bool guessed = candidate.reason == Reason::keyboard || candidate.reason == Reason::roman;
      candidate.score *= guessed ? beside_itself_share : 1;
    }
  }

  // Whether `form` seems to be another form of the index with a particle.
  bool is_name_with_particle(const std::string& form, Xapian::doccount stands) {
    analysis::cut_piece(form, cut_);
    if (cut_.doubtful == 0 || cut_.doubtful >= form.size()) {
      return false;
    }
    return standing(index_.articles(), std::string_view(form).substr(0, cut_.doubtful)) >= stands;
  }

  // Whether `form` is two words in all articles, and begins with the name of a person that they know by itself: 숄츠
  // 독일.
  bool is_person_and_word(const std::string& form, Xapian::doccount stands) const {
    const Xapian::Database& articles = index_.articles();
    if (frequency(articles, schema::prefix_joined, form) < stands) {
      return false;
    }
    const std::size_t chars = analysis::count_chars(form);
    for (std::size_t count = 2; count < chars; ++count) {
      const std::string_view begin = analysis::first_chars(form, count);
      if (frequency(articles, schema::prefix_person, begin) > 0 && told_type(articles, begin) == NameType::person &&
          standing(articles, begin) >= stands) {
        return true;
      }
    }
    return false;
  }

  // Other names of what was typed whole stand before completions; what was typed by mistake only where there are none.
  void add_variants() {
    const TypedName name = parse_name(text_);
    if (!name.refusal.empty()) {
      return;
    }
    const NameForms literal = resolve_name(name, index_.articles());
    if (!candidates_.empty() && candidates_.front().form == key_) {
      list_.add(key_, candidates_.front().reason, "");
    }
    const bool begun = begins_any();
    for (const Variant& variant : find_variants(name, literal, index_, options_).found) {
      if (list_.size() >= limit_) {
        return;
      }
      const bool mistaken = variant.reason == Reason::slip || variant.reason == Reason::spelling;
      if (variant.reason == Reason::initials || (mistaken && !candidates_.empty()) || variant.forms.empty() ||
          (begun && variant.reason == Reason::keyboard)) {
        continue;
      }
      if (variant.reason == Reason::slip) {
        slips_.push_back(variant.forms.front());
      }
      if (analysis::begins_as_typed(variant.forms.front(), key_)) {
        list_.add(variant.forms.front(), Reason::completion, "");
      } else {
        list_.add(variant.forms.front(), variant.reason, variant.through);
      }
    }
  }

  std::string_view text_;
  const IndexReader& index_;
  std::size_t limit_;
  const VariantOptions& options_;
  std::string key_;
  std::vector<Candidate> candidates_;
  std::vector<std::string> slips_;  // what was meant but for one, all of it
  SuggestionList list_;
  analysis::Cut cut_;
  Suggestions result_;
};

}  // namespace

Suggestions suggest(std::string_view text, const IndexReader& index, std::size_t limit, const VariantOptions& options) {
  return Suggester(text, index, limit, options).run();
}

}  // namespace ireum::query
