#include "query/variants/find_variants.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "analysis/cut.h"
#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/lexicon.h"
#include "analysis/normalize.h"
#include "analysis/sound/decision.h"
#include "analysis/sound/keys.h"
#include "analysis/sound/likeness.h"
#include "analysis/writing/hanja.h"
#include "analysis/writing/keyboard.h"
#include "analysis/writing/letters.h"
#include "analysis/writing/organisation.h"
#include "analysis/writing/roman.h"
#include "query/variants/aliases.h"
#include "query/variants/key_lookup.h"
#include "query/variants/slip_decision.h"
#include "query/variants/sound_lookup.h"
#include "query/variants/standing.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

constexpr std::size_t most_variants = 64;
// Of what was meant where the writing says so: typed in the keyboard's other mode, in Hanja, by letters.
constexpr double sure_conversion = 0.95;

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words) {
    text.append(text.empty() ? "" : between).append(word);
  }
  return text;
}

struct Scripts {
  bool hangul = false;
  bool latin = false;
  bool hanja = false;
};

Scripts scripts_of(std::string_view text) {
  Scripts scripts;
  std::size_t length = 0;
  for (std::size_t pos = 0; pos < text.size(); pos += length) {
    const analysis::Script script = analysis::script_of(analysis::decode(text, pos, length));
    scripts.hangul = scripts.hangul || script == analysis::Script::hangul;
    scripts.latin = scripts.latin || script == analysis::Script::latin;
    scripts.hanja = scripts.hanja || script == analysis::Script::hanja;
  }
  return scripts;
}

Reason reason_between(analysis::LexiconName typed, analysis::LexiconName meant) {
  using analysis::LexiconName;
  const auto either = [&](LexiconName kind) { return typed == kind || meant == kind; };
  if (either(LexiconName::hanja)) {
    return Reason::hanja;
  }
  if (either(LexiconName::former)) {
    return Reason::former;
  }
  if (either(LexiconName::abbreviation) || either(LexiconName::ticker)) {
    return Reason::abbreviation;
  }
  return either(LexiconName::english) ? Reason::english : Reason::alias;
}

// How much another name of the same company or person says of what was typed: the one it goes by most.
double share_of(analysis::LexiconName name) {
  using analysis::LexiconName;
  switch (name) {
    case LexiconName::official:
      return 0.9;
    case LexiconName::alias:
    case LexiconName::english:
    case LexiconName::hanja:
      return 0.8;
    case LexiconName::abbreviation:
    case LexiconName::ticker:
      return 0.7;
    case LexiconName::former:
      break;
  }
  return 0.6;
}

class Finder {
 public:
  Finder(const TypedName& name, const NameForms& literal, const IndexReader& index, const VariantOptions& options)
      : name_(name), literal_(literal), index_(index), options_(options) {
    articles_ = literal.articles();
    stands_ = articles_ > 0;
    stands_ = stands_ || (literal.needs_proof && words_stand(literal.words));
    without_end_ = stands_ && !literal.needs_proof && !name.stem_sure && literal.articles(name.key) == 0;
  }

  Variants run() {
    const std::string& typed = name_.typed;
    add_other_names(name_.key, typed, 1, {});
    if (!name_.stem.empty() && name_.stem != name_.key) {
      add_other_names(name_.stem, typed, 1, {});
    }
    convert();
    try {
      const KeyLookup words(index_);
      add_hanja(words);
      if ((!stands_ || without_end_) && variants_.found.empty()) {
        look_up(words);
      }
      if (articles_ < enough_articles && wants_sounds()) {
        SoundLookup sounds(index_);
        add_sounds(sounds);
      }
    } catch (const schema::IndexError& error) {
      variants_.off = error.what();
    }
    std::stable_sort(variants_.found.begin(), variants_.found.end(),
                     [](const Variant& a, const Variant& b) { return a.confidence > b.confidence; });
    return std::move(variants_);
  }

 private:
  struct Scored {
    std::string form;
    double score = 0;
  };

  // "알트만 → 올트먼".
  std::string to(std::string_view meant) const { return led(name_.typed, meant); }

  static std::string led(std::string from, std::string_view meant) { return from.append(" → ").append(meant); }

  bool is_known(const std::string& form) const {
    const auto has = [&](const std::vector<std::string>& forms) {
      return std::find(forms.begin(), forms.end(), form) != forms.end();
    };
    return has(literal_.itself) || std::any_of(variants_.found.begin(), variants_.found.end(),
                                               [&](const Variant& variant) { return has(variant.forms); });
  }

  // The name that `form` writes was found already; what says so more surely counts.
  void raise(const std::string& form, Reason reason, double confidence, const std::string& through) {
    for (Variant& variant : variants_.found) {
      if (variant.confidence < confidence && !variant.forms.empty() && variant.forms.front() == form) {
        variant.reason = reason;
        variant.confidence = confidence;
        variant.through = through;
      }
    }
  }

  // Adds `text` as a name that was meant, if it stands in the articles. Whether it does.
  bool add_name(std::string_view text, Reason reason, double confidence, const std::string& through,
                NameType type = NameType::any) {
    if (variants_.found.size() >= most_variants) {
      return false;
    }
    const TypedName meant = parse_name(text);
    if (!meant.refusal.empty()) {
      return false;
    }
    NameForms forms = resolve_name(meant, index_.articles());
    Variant variant;
    bool stands = false;
    for (std::size_t i = 0; i < forms.itself.size(); ++i) {
      std::string& form = forms.itself[i];
      if (forms.counts[i].sum() > 0) {
        stands = true;
        if (!is_known(form)) {
          variant.forms.push_back(std::move(form));
          variant.articles += forms.counts[i].sum();
        } else {
          raise(form, reason, confidence, through);
        }
      }
    }
    if (forms.needs_proof && words_stand(forms.words) && forms.words != literal_.words) {
      stands = true;
      variant.words = std::move(forms.words);
    }
    if (!variant.forms.empty() || !variant.words.empty()) {
      variant.name = joined(meant.words, " ");
      variant.reason = reason;
      variant.confidence = confidence;
      variant.type = type;
      variant.through = through;
      variants_.found.push_back(std::move(variant));
    }
    return stands;
  }

  // Whether articles hold each of the words, as far as it is long enough to be one of their forms.
  bool words_stand(const std::vector<std::string>& words) const {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      return analysis::count_chars(word) < 2 || is_standing(index_.articles(), word);
    });
  }

  // The other names of whoever bears the name `key`, by the lexicon and the own aliases. `reason`: why it is looked for
  // itself, if it was not typed so.
  void add_other_names(const std::string& key, const std::string& through, double confidence,
                       std::optional<Reason> reason) {
    for (const analysis::LexiconMatch& match : analysis::find_in_lexicon(key, options_.left_out)) {
      // An ordinary word, or a name that several bear, says too little, unless no article holds it.
      if (!match.widens() && (stands_ || match.spelling.word)) {
        continue;
      }
      known_ = known_ || (!reason && match.entry.type != analysis::LexiconType::person);
      const double sure = match.widens() ? confidence : confidence / 2;
      const NameType type = match.entry.type == analysis::LexiconType::person ? NameType::person : NameType::company;
      for (std::size_t i = 0; i < analysis::lexicon_name_count(match.entry.id); ++i) {
        const analysis::LexiconSpelling other = analysis::lexicon_name(match.entry.id, i);
        if (other.key != key && !(other.word && stands_) && !(other.ambiguous && stands_)) {
          add_name(other.text, reason.value_or(reason_between(match.spelling.name, other.name)),
                   sure * share_of(other.name), led(through, other.text), type);
        }
      }
    }
    if (options_.aliases != nullptr) {
      for (const std::string& other : options_.aliases->others(key)) {
        add_name(other, reason.value_or(Reason::alias), confidence, led(through, other));
      }
    }
  }

  // A text that stands for what was typed, and whoever bears it by another name. Whether any of them stands.
  bool add_converted(const std::string& text, Reason reason, double confidence) {
    const std::string through = to(text);
    const std::size_t before = variants_.found.size();
    const bool stands = add_name(text, reason, confidence, through);
    add_other_names(parse_name(text).key, through, confidence, reason);
    return stands || variants_.found.size() > before;
  }

  // What follows from the writing alone.
  void convert() {
    namespace writing = analysis::writing;
    const Scripts scripts = scripts_of(name_.key);
    const std::string text = joined(name_.words, " ");
    if (scripts.hanja) {
      for (const writing::Candidate& reading : writing::hangul_of_hanja(text)) {
        add_converted(reading.text, Reason::hanja, sure_conversion * reading.likelihood);
      }
    }
    if (!stands_) {
      // As typed: letter case tells ㄲ from ㄱ.
      for (const std::string& meant : writing::hangul_of_latin_keys(name_.typed)) {
        add_converted(meant, Reason::keyboard, sure_conversion);
      }
      if (const auto meant = writing::latin_of_hangul_keys(text)) {
        add_converted(*meant, Reason::keyboard, sure_conversion);
      }
    }
    if (scripts.hangul) {
      add_letters(writing::latin_of_letter_names(text));
    }
    if (scripts.latin) {
      add_letters(writing::hangul_of_latin_letters(text));
    }
    if (scripts.latin && !scripts.hangul && !scripts.hanja) {
      add_romanised(writing::hangul_of_roman(text));
      add_organisation(writing::hangul_of_organisation(name_.typed, options_.left_out));
    }
  }

  // Those names that an English one of an organisation may mean which articles hold.
  void add_organisation(const std::vector<analysis::writing::Candidate>& candidates) {
    constexpr double least_of_best = 0.5;
    double best = 0;
    for (const analysis::writing::Candidate& candidate : candidates) {
      if (candidate.likelihood >= least_of_best * best && is_organisation(candidate)) {
        best = std::max(best, candidate.likelihood);
        add_converted(candidate.text, Reason::english, sure_conversion * candidate.likelihood);
      }
    }
  }

  // Whether articles hold the candidate, and it or they tell an organisation: 한양대 by itself, 두산 of Doosan
  // Corporation by some evidence, 우승 of Woosung Corporation only by much.
  bool is_organisation(const analysis::writing::Candidate& candidate) const {
    constexpr double says_kind = 0.6;
    constexpr std::size_t said_by_itself = 3;  // characters
    constexpr Xapian::doccount articles_an_evidence = 10;
    const Xapian::doccount articles = standing(index_.articles(), candidate.text);
    if (articles == 0 ||
        (candidate.likelihood >= says_kind && analysis::count_chars(candidate.text) >= said_by_itself)) {
      return articles > 0;
    }
    const Evident says = evident(index_.articles(), candidate.text);
    return type_of(says) == NameType::company &&
           (candidate.likelihood >= says_kind || says.company * articles_an_evidence >= articles);
  }

  void add_letters(const std::vector<analysis::writing::Candidate>& candidates) {
    constexpr double said_by_letters = 0.5;
    bool any = stands_;
    for (const analysis::writing::Candidate& candidate : candidates) {
      if (candidate.likelihood >= said_by_letters && !is_ordinary_word(candidate.text)) {
        any = add_converted(candidate.text, Reason::letters, sure_conversion) || any;
      } else if (!any && is_evident(candidate.text)) {
        // 이마트 may be "e마트", but seldom is.
        any = add_converted(candidate.text, Reason::letters, sure_conversion / 2);
      }
    }
  }

  // EU is no 이유.
  static bool is_ordinary_word(std::string_view text) {
    const analysis::Word* word = analysis::find_word(text);
    return word != nullptr && word->is(analysis::role_common);
  }

  // Whether articles say what bears the name `text`.
  bool is_evident(std::string_view text) const {
    const Evident says = evident(index_.articles(), parse_name(text).key);
    return says.person + says.company > 0;
  }

  // Those of a romanised name's readings that articles hold, by how usual they are and how much is written of them.
  void add_romanised(const std::vector<analysis::writing::Candidate>& candidates) {
    constexpr std::size_t shown = 3;
    std::vector<Scored> scored;
    double sum = 0;
    for (const analysis::writing::Candidate& candidate : candidates) {
      if (!may_be_romanised(candidate) || !is_standing(index_.articles(), candidate.text) || !is_romanised(candidate)) {
        continue;
      }
      romanised_ = romanised_ || (name_.words.size() > 1 && analysis::looks_like_person(candidate.text));
      const double score = candidate.likelihood * (1 + weight_of(candidate.text));
      sum += score;
      scored.push_back({candidate.text, score});
    }
    std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    for (std::size_t i = 0; i < std::min(shown, scored.size()); ++i) {
      add_converted(scored[i].form, Reason::roman, sure_conversion * scored[i].score / sum);
    }
  }

  // Nearly every short word of Latin letters spells some Korean word (moses: 머셋): a person's name says more, and a
  // long name of an organisation in its most usual spelling.
  bool may_be_romanised(const analysis::writing::Candidate& candidate) const {
    constexpr double least_person = 0.08;
    constexpr std::size_t least_letters_of_other = 8;
    return analysis::looks_like_person(candidate.text) ? candidate.likelihood >= least_person
                                                       : name_.key.size() >= least_letters_of_other;
  }

  // Whether a candidate that articles hold and that may be is the name.
  bool is_romanised(const analysis::writing::Candidate& candidate) const {
    constexpr double least_other = 0.6;
    return analysis::looks_like_person(candidate.text) ||
           (is_evident(candidate.text) &&
            analysis::writing::roman_likeness(joined(name_.words, " "), candidate.text) >= least_other);
  }

  // Forms in Hanja that are read as what was typed.
  void add_hanja(const KeyLookup& words) {
    constexpr std::size_t asked = 20;
    constexpr double least = 0.9;  // one name has several bearers who write it otherwise
    // Other words have several readings in Hanja that mean something else: 조선 is no shipbuilding.
    if (!analysis::all_syllables(name_.key) || !analysis::looks_like_person(name_.key)) {
      return;
    }
    for (const std::string& form : words.read_as(name_.key, asked)) {
      add_name(form, Reason::hanja, least, to(form));
    }
  }

  void look_up(const KeyLookup& words) {
    const std::size_t loose = analysis::count_loose_jamo(name_.key);
    if (loose > 0) {
      add_by_initials(words);
    }
    if (variants_.found.empty() && analysis::letters(name_.key).size() >= least_letters) {
      for (const std::string& form : words.of_same_letters(name_.key, most_slips)) {
        add_name(form, Reason::keyboard, sure_conversion, to(form));
      }
    }
    if (variants_.found.empty() && !is_itself_a_name()) {
      add_slips(words);
    }
  }

  // Whether what was typed is a name although no article holds it alone: the lexicon has it, or longer names begin with
  // it (두산 of 두산에너빌리티). Then no finger slipped.
  bool is_itself_a_name() const {
    if (analysis::find_in_lexicon(name_.key, options_.left_out).size() > 0) {
      return true;
    }
    const std::string beginning = schema::term(schema::prefix_form, name_.key);
    return index_.articles().allterms_begin(beginning) != index_.articles().allterms_end(beginning);
  }

  // How much is written of a form, more where articles say what bears it.
  double weight_of(const std::string& form) const {
    return query::weight_of(standing(index_.articles(), form), evident(index_.articles(), form));
  }

  void add_by_initials(const KeyLookup& words) {
    constexpr std::size_t least_syllables = 3;
    constexpr std::size_t asked = 100;
    constexpr std::size_t shown = 5;
    std::size_t hangul = 0;
    if (analysis::initials(name_.key, hangul).size() < least_syllables) {
      return;
    }
    std::vector<Scored> scored;
    double sum = 0;
    for (std::string& form : words.with_initials(name_.key, true, asked)) {
      const double weight = weight_of(form);
      if (weight > 0) {
        sum += weight;
        scored.push_back({std::move(form), weight});
      }
    }
    std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    for (std::size_t i = 0; i < std::min(shown, scored.size()); ++i) {
      add_name(scored[i].form, Reason::initials, scored[i].score / sum, to(scored[i].form));
    }
  }

  void add_slips(const KeyLookup& words) {
    if (name_.words.size() > 1) {
      add_slips_of_words(words);
    }
    if (!variants_.found.empty() || analysis::letters(name_.key).size() < least_letters) {
      return;
    }
    constexpr std::size_t shown = 3;
    // A foreign name is spelled in several ways oftener than mistyped.
    constexpr double less_of_foreign = 0.7;
    const bool foreign = analysis::sound::may_be_foreign(name_.key);
    std::size_t count = 0;
    for (const Slip& slip :
         judge_slips(name_.key, words.one_slip_away(name_.key, most_slips), index_.articles(), words)) {
      if (slip.meant && count++ < shown) {
        add_name(slip.form, Reason::slip, slip.confidence * (foreign ? less_of_foreign : 1), to(slip.form));
      }
    }
  }

  // A name of several words with a slip in one of them: the others vouch for what was meant.
  void add_slips_of_words(const KeyLookup& words) {
    constexpr double sure_word = 0.8;
    constexpr std::size_t least_word_letters = 3;
    for (std::size_t i = 0; i < name_.words.size(); ++i) {
      std::vector<std::string> meant = name_.words;
      if (analysis::letters(meant[i]).size() < least_word_letters) {
        continue;
      }
      const bool word_stands = is_standing(index_.articles(), name_.words[i]);
      for (const std::string& form : words.one_slip_away(name_.words[i], most_slips)) {
        meant[i] = form;
        if (!word_stands || is_standing(index_.articles(), joined(meant, ""))) {
          const std::string text = joined(meant, " ");
          add_name(text, Reason::slip, sure_word, to(text));
        }
      }
    }
  }

  // Whether a likeness of sound may say more: not of what the lexicon knows but persons (맥그리거 is 맥그레거 too), nor
  // where writing or a slip tells what was meant, nor of a Korean's name that stands, in Hangul or as romanised surname
  // and given name: among many names some other one always sounds like it. It costs more than all else.
  bool wants_sounds() const {
    constexpr double sure = 0.9;
    if (known_ || romanised_ || (stands_ && analysis::looks_like_person(name_.key))) {
      return false;
    }
    return std::none_of(variants_.found.begin(), variants_.found.end(), [](const Variant& variant) {
      return variant.reason != Reason::roman && variant.reason != Reason::slip && variant.confidence >= sure;
    });
  }

  // Foreign names that sound like what was typed.
  void add_sounds(SoundLookup& words) {
    namespace sound = analysis::sound;
    const Scripts scripts = scripts_of(name_.key);
    const std::string text = joined(name_.words, " ");
    if (scripts.hangul && !scripts.latin && !scripts.hanja && sound::may_be_foreign(name_.key)) {
      const std::vector<std::string> forms = words.sounding_like(name_.key, most_sounds);
      add_matches(sound::HangulQuery(name_.key), forms, least_spelling());
      add_latin_matches(forms);
    } else if (scripts.latin && !scripts.hangul && !scripts.hanja && is_pronounced(text)) {
      const sound::LatinQuery query(text);
      std::vector<std::string> forms;
      for (const sound::Guess& guess : query.guesses(most_guesses)) {
        const std::string hangul = without_spaces(guess.hangul);
        if (is_standing(index_.articles(), hangul)) {
          forms.push_back(hangul);
        }
        for (std::string& form : words.sounding_like(hangul, most_sounds / most_guesses)) {
          forms.push_back(std::move(form));
        }
      }
      std::sort(forms.begin(), forms.end());
      forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
      add_matches(query, forms, least_english);
    }
    if (variants_.found.empty() && !stands_ && name_.words.size() > 1) {
      add_sounds_of_words(words);
    }
  }

  // Whether Latin letters are more than their names one after the other: not BYC.
  static bool is_pronounced(std::string_view text) {
    return !analysis::is_ascii(text) || text.find_first_of("aeiouy") != std::string_view::npos;
  }

  // Names in Latin letters among `forms` that what was typed in Hangul may write.
  void add_latin_matches(const std::vector<std::string>& forms) {
    constexpr std::size_t most_tried = 4;
    std::size_t tried = 0;
    for (const std::string& form : forms) {
      const Scripts scripts = scripts_of(form);
      if (!scripts.latin || scripts.hangul || !is_standing(index_.articles(), form)) {
        continue;
      }
      if (++tried > most_tried) {
        return;
      }
      for (const analysis::sound::Match& match : analysis::sound::LatinQuery(form).match({name_.key}, 1)) {
        if (match.confidence >= (stands_ ? least_beside_itself : analysis::sound::least_hangul_confidence)) {
          add_name(form, Reason::english, match.confidence, to(form));
        }
      }
    }
  }

  // A name of several words that are spelled otherwise each: what they may be meets as a joined form.
  void add_sounds_of_words(SoundLookup& words) {
    constexpr std::size_t most_alternatives = 8;
    constexpr std::size_t most_words = 3;
    if (name_.words.size() > most_words) {
      return;
    }
    std::vector<Scored> names{{"", 1}};
    for (const std::string& word : name_.words) {
      std::vector<Scored> longer;
      const std::vector<Scored> alternatives = sounds_of_word(word, words, most_alternatives);
      for (const Scored& name : names) {
        for (const Scored& one : alternatives) {
          std::string text = name.form;
          text.append(text.empty() ? "" : " ").append(one.form);
          longer.push_back({std::move(text), name.score * one.score});
        }
      }
      names = std::move(longer);
    }
    std::stable_sort(names.begin(), names.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    constexpr std::size_t shown = 3;
    std::size_t count = 0;
    for (const Scored& name : names) {
      if (count < shown && is_standing(index_.articles(), without_spaces(name.form))) {
        ++count;
        add_name(name.form, Reason::spelling, joined_sounds, to(name.form));
      }
    }
  }

  // Ways to write one word of a name, itself among them if it is Hangul.
  std::vector<Scored> sounds_of_word(const std::string& word, SoundLookup& words, std::size_t most) const {
    namespace sound = analysis::sound;
    constexpr double least = 0.05;
    std::vector<Scored> all;
    if (analysis::all_syllables(word)) {
      all.push_back({word, 1});
      const std::vector<std::string> forms = words.sounding_like(word, most_sounds / most_guesses);
      for (const sound::Match& match : sound::HangulQuery(word).match({forms.begin(), forms.end()}, most - 1, least)) {
        if (match.confidence >= least) {
          all.push_back({forms[match.index], match.confidence});
        }
      }
    } else {
      const std::vector<sound::Guess> guesses = sound::LatinQuery(word).guesses(most);
      for (const sound::Guess& guess : guesses) {
        all.push_back({without_spaces(guess.hangul), std::exp(guess.log_p - guesses.front().log_p)});
      }
    }
    return all;
  }

  // How sure another spelling of what was typed in Hangul must be.
  double least_spelling() const {
    // What may be the name of a Korean is more likely one that no article names than a foreign one spelled so.
    constexpr double least_of_person = 0.8;
    if (analysis::looks_like_person(name_.key)) {
      return least_of_person;
    }
    if (!stands_) {
      return analysis::sound::least_hangul_confidence;
    }
    return analysis::count_chars(name_.key) == 2 ? least_beside_short : least_beside_itself;
  }

  // Syllables by which one of both only goes on, or begins earlier, than the other: 국토위 is no spelling of 국토. 0 if
  // neither does.
  static std::size_t longer_by(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) {
      std::swap(a, b);
    }
    const bool part = a.size() < b.size() && (b.substr(0, a.size()) == a || b.substr(b.size() - a.size()) == a);
    return part ? analysis::count_chars(b) - analysis::count_chars(a) : 0;
  }

  // What may stand in the articles of `forms`: themselves, and the name before what may be a particle where it never
  // stands without (킹즈빌로).
  std::vector<std::string> names_of(const std::vector<std::string>& forms) const {
    std::vector<std::string> names;
    names.reserve(forms.size());
    for (const std::string& form : forms) {
      if (!is_standing(index_.articles(), form)) {
        continue;
      }
      names.push_back(form);
      analysis::Cut cut;
      analysis::cut_piece(form, cut);
      const std::string stem = form.substr(0, cut.doubtful);
      if (!stem.empty() && frequency(index_.articles(), schema::prefix_form, form) == 0 &&
          !is_standing(index_.articles(), stem)) {
        names.push_back(stem);
      }
    }
    return names;
  }

  template <typename Query>
  void add_matches(const Query& query, const std::vector<std::string>& forms, double least) {
    constexpr std::size_t shown = 8;
    constexpr double sure_of_part = 0.9;  // 비글로우 is a spelling of 비글로, as surely as the sounds say
    const std::vector<std::string> names = names_of(forms);
    for (const analysis::sound::Match& match : query.match({names.begin(), names.end()}, shown, least)) {
      const std::string& form = names[match.index];
      const std::size_t longer = longer_by(form, name_.key);
      if (match.confidence >= least && (longer == 0 || (longer == 1 && match.confidence >= sure_of_part))) {
        add_name(form, Reason::spelling, match.confidence, to(form));
      }
    }
  }

  static constexpr std::size_t most_sounds = 200;
  static constexpr std::size_t most_guesses = 4;
  // Of another spelling beside one that stands itself: it widens a search that has answers.
  static constexpr double least_beside_itself = 0.6;
  // The same of a name of two syllables: among so many words some other one nearly always sounds like it.
  static constexpr double least_beside_short = 0.8;
  // Of a Hangul form for a name in Latin letters: one in fifteen that benchmarks/relevance/draw-absent draws gets one.
  static constexpr double least_english = 0.2;
  // Of words whose sounds meet in a joined form.
  static constexpr double joined_sounds = 0.7;
  static constexpr std::size_t most_slips = 50;
  static constexpr std::size_t least_letters = 5;

  const TypedName& name_;
  const NameForms& literal_;
  const IndexReader& index_;
  const VariantOptions& options_;
  // A name that so many articles hold is spelled as most spell it; comparing sounds costs more than all the rest.
  static constexpr Xapian::doccount enough_articles = 20;

  std::uint64_t articles_ = 0;  // that hold a literal form, about
  bool stands_ = false;         // the name itself stands in the articles
  bool without_end_ = false;    // only without an end that is taken for a particle: 장도 of 장도여
  bool known_ = false;          // the lexicon holds it, and not only as a person's name
  bool romanised_ = false;      // surname and given name of a Korean who stands
  Variants variants_;
};

}  // namespace

Variants find_variants(const TypedName& name, const NameForms& literal, const IndexReader& index,
                       const VariantOptions& options) {
  return Finder(name, literal, index, options).run();
}

}  // namespace ireum::query
