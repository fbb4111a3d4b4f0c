#include "query/suggest.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analysis/cut.h"
#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/lexicon.h"
#include "analysis/normalize.h"
#include "analysis/word_lists.h"
#include "analysis/writing/roman.h"
#include "query/shown_name.h"
#include "query/variants/key_lookup.h"
#include "query/variants/scripts.h"
#include "query/variants/standing.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Forms of the words that the articles are asked about.
constexpr std::size_t most_asked = 100;
// What a form weighs: one that only ends like a name with a particle; one
// that was typed whole; one that would have been typed in the other mode of the keyboard, or otherwise in full.
constexpr double particle_share = 0.05;
constexpr double whole_worth = 20;
constexpr double other_mode_share = 0.2;
// What is left of that where what was typed stands itself.
constexpr double beside_itself_share = 0.01;
// Latin letters from which on they are taken for the beginning of a name in Hangul; names of the lexicon, readings, and
// forms of a reading that are looked at; what the likeliest reading weighs.
constexpr std::size_t least_latin = 3;
constexpr std::size_t most_known = 64;
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

class Suggester {
 public:
  Suggester(std::string_view text, const IndexReader& index, std::size_t limit, const VariantOptions& options)
      : text_(text), index_(index), limit_(std::min(limit, most_suggestions)), options_(options) {}

  Suggestions run() {
    key_ = without_spaces(analysis::normalize(text_));
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
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    if (candidates_.size() < limit_ || candidates_.front().form != key_) {
      add_variants();
    }
    for (const Candidate& candidate : candidates_) {
      if (result_.found.size() >= limit_) {
        break;
      }
      add(candidate.form, candidate.reason, candidate.through);
    }
    return std::move(result_);
  }

 private:
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
    for (std::string& form : words.beginning_with(key_, most_asked)) {
      propose(std::move(form), Reason::completion, 1);
    }
    const std::string typed = without_spaces(text_);
    if (typed != key_ && analysis::is_ascii(typed)) {  // capitals are keys of their own
      for (std::string& form : words.beginning_with(typed, most_asked)) {
        propose(std::move(form), Reason::completion, 1);
      }
    }
    look_up_hangul(words);
  }

  // What begins so in Latin letters and is written in Hangul: Altm is Altman, Lee Jae may be 이재.
  void look_up_hangul(const KeyLookup& words) {
    if (!scripts_of(key_).latin || !analysis::is_ascii(key_) || key_.size() < least_latin) {
      return;
    }
    std::array<analysis::LexiconMatch, most_known> known;
    const std::size_t count = analysis::find_beginning_in_lexicon(key_, known, options_.left_out);
    for (std::size_t i = 0; i < count; ++i) {
      std::string form = usual_form(known.at(i).entry.id);
      std::string through = std::string(known.at(i).spelling.text) + " → " + form;
      propose(std::move(form), Reason::english, 1, std::move(through));
    }
    const std::vector<analysis::writing::Candidate> readings = analysis::writing::hangul_of_roman(text_, most_readings);
    for (const analysis::writing::Candidate& reading : readings) {
      const double worth = reading_share * reading.likelihood / readings.front().likelihood;
      for (std::string& form : words.beginning_with(reading.text, most_of_reading)) {
        propose(std::move(form), Reason::roman, worth, std::string(text_) + " → " + reading.text);
      }
    }
  }

  // The name of an entry of the lexicon that most articles hold.
  std::string usual_form(std::uint32_t entry) const {
    std::string_view usual;
    Xapian::doccount most = 0;
    for (std::size_t i = 0; i < analysis::lexicon_name_count(entry); ++i) {
      const std::string_view key = analysis::lexicon_name(entry, i).key;
      if (const Xapian::doccount stands = standing(index_.articles(), key); stands > most) {
        most = stands;
        usual = key;
      }
    }
    return std::string(usual);
  }

  void propose(std::string form, Reason reason, double worth, std::string through = {}) {
    const bool known = std::any_of(candidates_.begin(), candidates_.end(),
                                   [&](const Candidate& candidate) { return candidate.form == form; });
    const Xapian::doccount stands = standing(index_.articles(), form);
    if (known || stands == 0) {
      return;
    }
    const Evident says = evident(index_.articles(), form);
    double score = weight_of(stands, says, evidence_worth) * worth;
    if (form == key_) {
      score *= whole_worth;
    } else if (reason == Reason::completion &&
               analysis::is_ascii(key_) != analysis::is_ascii(analysis::first_chars(form, 1))) {
      score *= other_mode_share;
      reason = Reason::keyboard;
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
      if (frequency(articles, schema::prefix_person, begin) > 0 &&
          type_of(evident(articles, begin)) == NameType::person && standing(articles, begin) >= stands) {
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
      add(key_, candidates_.front().reason, "");
    }
    for (const Variant& variant : find_variants(name, literal, index_, options_).found) {
      const bool mistaken = variant.reason == Reason::slip || variant.reason == Reason::spelling;
      if (variant.reason != Reason::initials && (!mistaken || candidates_.empty()) && !variant.forms.empty() &&
          !is_completed(variant)) {
        add(variant.forms.front(), variant.reason, variant.through);
      }
    }
  }

  // Whether what was typed in Hangul with a loose jamo (이스ㄹ) is the very keys of the name: no more than one that
  // begins so.
  bool is_completed(const Variant& variant) const {
    return variant.reason == Reason::keyboard && analysis::count_loose_jamo(key_) > 0 &&
           analysis::all_syllables(variant.forms.front()) && !analysis::is_ascii(key_) &&
           std::any_of(candidates_.begin(), candidates_.end(),
                       [&](const Candidate& candidate) { return candidate.form == variant.forms.front(); });
  }

  void add(const std::string& form, Reason reason, const std::string& through) {
    for (const std::vector<std::string>& forms : shown_) {
      if (std::find(forms.begin(), forms.end(), form) != forms.end()) {
        return;
      }
    }
    std::vector<std::string> forms = resolve_name(parse_name(form), index_.articles()).itself;
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) {
      forms.push_back(form);
    }
    Suggestion suggestion;
    suggestion.name = shown_name(form, index_.articles());
    suggestion.articles = count_articles(index_, forms);
    if (suggestion.articles == 0) {
      return;
    }
    suggestion.type = type_of(evident(index_.articles(), form));
    for (const analysis::LexiconMatch& match : analysis::find_in_lexicon(form, options_.left_out)) {
      if (match.widens()) {
        suggestion.type = match.entry.type == analysis::LexiconType::person ? NameType::person : NameType::company;
      }
    }
    suggestion.reason = reason;
    suggestion.through = through;
    result_.found.push_back(std::move(suggestion));
    shown_.push_back(std::move(forms));
  }

  std::string_view text_;
  const IndexReader& index_;
  std::size_t limit_;
  const VariantOptions& options_;
  std::string key_;
  std::vector<Candidate> candidates_;
  std::vector<std::vector<std::string>> shown_;  // forms of what is in the result
  analysis::Cut cut_;
  Suggestions result_;
};

}  // namespace

Suggestions suggest(std::string_view text, const IndexReader& index, std::size_t limit, const VariantOptions& options) {
  return Suggester(text, index, limit, options).run();
}

}  // namespace ireum::query
