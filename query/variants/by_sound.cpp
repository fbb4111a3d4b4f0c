#include "query/variants/by_sound.h"

#include <algorithm>
#include <utility>

#include "analysis/cut.h"
#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/ordinary.h"
#include "analysis/person_shape.h"
#include "analysis/sound/decision.h"
#include "analysis/sound/keys.h"
#include "analysis/sound/likeness.h"
#include "analysis/word_lists.h"
#include "analysis/writing/letters.h"
#include "query/index/standing.h"
#include "query/typed/scripts.h"
#include "query/variants/by_language.h"
#include "query/variants/by_words.h"
#include "query/variants/sound_lookup.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Whether `key` is nothing but names of Latin letters: 아이디에스 is ids, and sounds like no name.
bool is_spelled_by_letters(std::string_view key) {
  const std::vector<analysis::writing::Candidate> read = analysis::writing::latin_of_letter_names(key);
  return std::any_of(read.begin(), read.end(), [](const analysis::writing::Candidate& one) {
    return one.likelihood >= analysis::writing::surely_letters && analysis::is_ascii(one.text);
  });
}

// Whether nothing stands of what a list knows: not its other names, nor longer ones (두산에너빌리티). Of two syllables
// some other word sounds so (두손).
bool is_missing(const VariantCollector& variants) {
  constexpr std::size_t least_syllables = 3;
  const std::string& key = variants.name().key;
  return variants.articles() == 0 && !variants.any_stands() && analysis::count_chars(key) >= least_syllables &&
         !begins_a_form(variants.index().articles(), schema::prefix_form, key);
}

bool wants_sounds(const VariantCollector& variants, bool known, bool romanised) {
  // A name that so many articles hold is spelled as most spell it.
  constexpr std::uint64_t enough_articles = 20;
  constexpr double sure = 0.9;
  constexpr double sure_slip = 0.7;
  constexpr double sure_letters = 0.4;  // names of letters before Hangul that stands with them: 지이가람홀딩스
  const std::string& key = variants.name().key;
  if (variants.articles() >= enough_articles || (known && !is_missing(variants)) || romanised ||
      (variants.stands() && analysis::looks_like_person(key)) || analysis::is_common_word(key) ||
      is_spelled_by_letters(key)) {
    return false;
  }
  return std::none_of(variants.found().begin(), variants.found().end(), [](const Variant& variant) {
    const double enough = variant.reason == Reason::slip      ? sure_slip
                          : variant.reason == Reason::letters ? sure_letters
                                                              : sure;
    return variant.reason != Reason::roman && variant.confidence >= enough && !variant.forms.empty();
  });
}

class BySound {
 public:
  // `known`: a list knows the name.
  BySound(VariantCollector& variants, bool known)
      : variants_(variants), name_(variants.name()), words_(variants.index()), known_(known) {}

  void add() {
    namespace sound = analysis::sound;
    const Scripts scripts = scripts_of(name_.key);
    const std::string text = analysis::joined(name_.words, " ");
    if (scripts.hangul && !scripts.latin && !scripts.hanja && sound::may_be_foreign(name_.key)) {
      const std::vector<std::string> forms =
          words_.sounding_like(name_.key, SoundLookup::most_of_name, SoundLookup::postings_of_name);
      const sound::HangulQuery query(name_.key);
      add_matches(query, forms, least_spelling());
      add_latin_matches(forms);
      if (!variants_.stands() && !analysis::looks_like_person(name_.key)) {
        add_by_spellings(variants_, query.spellings());
      }
    } else if (scripts.latin && !scripts.hangul && !scripts.hanja && is_pronounced(text)) {
      const sound::LatinQuery query(text);
      const std::vector<sound::Guess> guesses = query.guesses(SoundLookup::most_guesses);
      std::vector<std::string> forms = words_.sounding_like(guesses);
      for (const sound::Guess& guess : guesses) {
        std::string hangul = analysis::without_spaces(guess.hangul);
        if (is_standing(variants_.index().articles(), hangul)) {
          forms.push_back(std::move(hangul));
        }
      }
      std::sort(forms.begin(), forms.end());
      forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
      add_matches(query, forms, analysis::sound::least_latin_confidence);
    }
    if (variants_.stands()) {
      add_words_beside_itself(variants_, words_);
    } else if (!variants_.any_stands()) {
      add_by_words(variants_, words_);
    }
  }

 private:
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
      if (!scripts.latin || scripts.hangul || !is_standing(variants_.index().articles(), form)) {
        continue;
      }
      if (++tried > most_tried) {
        return;
      }
      for (const analysis::sound::Match& match : analysis::sound::LatinQuery(form).match({name_.key}, 1)) {
        if (match.confidence >= (variants_.stands() ? least_beside_itself : analysis::sound::least_hangul_confidence)) {
          variants_.add(form, Reason::english, match.confidence, variants_.to(form));
        }
      }
    }
  }

  // How sure another spelling of what was typed in Hangul must be.
  double least_spelling() const {
    // What may be the name of a Korean is more likely one that no article names than a foreign one spelled so.
    constexpr double least_of_person = 0.8;
    if (analysis::looks_like_person(name_.key)) {
      return least_of_person;
    }
    if (!variants_.stands() && !known_) {
      return analysis::sound::least_hangul_confidence;
    }
    return analysis::count_chars(name_.key) == 2 ? least_beside_short : least_beside_itself;
  }

  // 오진석 and 어진석 are two people, however near they sound.
  static bool are_koreans(std::string_view a, std::string_view b) {
    return analysis::has_usual_given(a) && analysis::has_usual_given(b);
  }

  // Syllables by which one of both only goes on, or begins earlier, than the other, or which it has two or more of
  // inside: 국토위 is no spelling of 국토, nor 누리여자농구 of 누리농구. 0 if neither does.
  static std::size_t longer_by(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) {
      std::swap(a, b);
    }
    const std::size_t more = analysis::count_chars(b) - analysis::count_chars(a);
    const bool part = more > 0 && (b.starts_with(a) || b.ends_with(a));
    auto same = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    while (same < a.size() && !analysis::begins_char(a, same)) {
      --same;
    }
    return part || (more > 1 && b.ends_with(a.substr(same))) ? more : 0;
  }

  // Whether `form`, as far as `distance` from the whole name, is no form of two words and rather one of the name's
  // words, or begins or ends with it: 헌팅턴 is no Huntington Moore.
  bool is_rather_one_word(const std::string& form, double distance) const {
    if (name_.words.size() < 2 || frequency(variants_.index().articles(), schema::prefix_joined, form) > 0) {
      return false;
    }
    return std::any_of(name_.words.begin(), name_.words.end(), [&](const std::string& word) {
      if (form.starts_with(word) || form.ends_with(word)) {
        return analysis::count_chars(word) > 1;
      }
      const std::vector<analysis::sound::Match> match = sound_matches(word, {form}, 1);
      return !match.empty() && match.front().distance < distance;
    });
  }

  // Whether `form` is rather some word than how capitals that stand in articles are read: 이라 is no IRA, 세우 no CEO.
  bool is_other_than_letters(const std::string& form) const {
    constexpr std::size_t most_letters = 4;
    constexpr std::size_t short_form = 3;  // syllables
    const std::string& typed = name_.typed;
    return variants_.stands() && typed.size() <= most_letters && analysis::count_chars(form) <= short_form &&
           std::all_of(typed.begin(), typed.end(), analysis::is_capital) &&
           !is_often_told(variants_.index().articles(), form);
  }

  // Whether `form` ends with the same kind of organisation as the name (당, 엔터테인먼트) and what stands before it
  // sounds otherwise: 사민당 is no 자민당.
  bool is_other_of_kind(const std::string& form, double least) const {
    const std::string_view key = name_.key;
    const std::string_view end = longest_kind(key);
    if (end.empty() || longest_kind(form) != end) {
      return false;
    }
    const std::string mine(key.substr(0, key.size() - end.size()));
    const std::string other = form.substr(0, form.size() - end.size());
    if (analysis::count_chars(mine) < 2 || analysis::count_chars(other) < 2) {
      return mine != other;
    }
    const std::vector<analysis::sound::Match> match = sound_matches(mine, {other}, 1);
    const double needed = analysis::count_chars(mine) == 2 ? least_beside_short : least;
    return mine != other && (match.empty() || match.front().confidence < needed);
  }

  // The longest end of `form` that says what kind of organisation it is; empty: none. Of one syllable other names end
  // so, too, unless it is a party's.
  static std::string_view longest_kind(std::string_view form) {
    constexpr std::string_view party = "당";
    for (std::size_t begin = analysis::syllable_bytes(1); begin + analysis::syllable_bytes(2) <= form.size(); ++begin) {
      const std::string_view end = form.substr(begin);
      const analysis::Word* word = analysis::begins_char(form, begin) ? analysis::find_word(end) : nullptr;
      if (word != nullptr && word->is(analysis::role_org_part | analysis::role_org_same)) {
        return end;
      }
    }
    return form.ends_with(party) ? form.substr(form.size() - party.size()) : std::string_view();
  }

  // Whether `form` is of two syllables and nothing tells that it is a name: 이건 is none, however near it sounds to
  // 이강.
  bool is_short_word(const std::string& form) const {
    return form.size() == analysis::syllable_bytes(2) &&
           (variants_.stands() || analysis::is_ordinary_or_common(form)) &&
           !is_told(variants_.index().articles(), form, NameType::any);
  }

  // What may stand in the articles of `forms`: themselves, and the name before what may be a particle where it never
  // stands without (킹즈빌로).
  std::vector<std::string> names_of(const std::vector<std::string>& forms) const {
    const bool all_stand = variants_.index().words_stand();
    std::vector<std::string> names;
    names.reserve(forms.size());
    for (const std::string& form : forms) {
      if (!all_stand && !is_standing(variants_.index().articles(), form)) {
        continue;
      }
      names.push_back(form);
      analysis::Cut cut;
      analysis::cut_piece(form, cut);
      const std::string stem = form.substr(0, cut.doubtful);
      if (!stem.empty() && frequency(variants_.index().articles(), schema::prefix_form, form) == 0 &&
          !is_standing(variants_.index().articles(), stem)) {
        names.push_back(stem);
      }
    }
    return names;
  }

  template <typename Query>
  void add_matches(const Query& query, const std::vector<std::string>& forms, double least) {
    constexpr std::size_t shown = 8;
    constexpr double surely_ordinary = 0.9;  // 호스트 is hardly meant by Horst, 에메랄드 is by 에머랄드
    constexpr double sure_of_part = 0.9;     // 비글로우 is a spelling of 비글로, as surely as the sounds say
    const std::vector<std::string> names = names_of(forms);
    for (const analysis::sound::Match& match : query.match({names.begin(), names.end()}, shown, least)) {
      const std::string& form = names[match.index];
      if (are_koreans(form, name_.key) || (match.confidence < surely_ordinary && variants_.names_nothing(form))) {
        continue;
      }
      if (is_other_than_letters(form) || (match.confidence < least_beside_short && is_short_word(form))) {
        continue;
      }
      if (variants_.stands() && is_other_of_kind(form, least)) {
        continue;
      }
      const std::size_t longer = longer_by(form, name_.key);
      if (match.confidence >= least && is_rather_one_word(form, match.distance)) {
        continue;
      }
      if (match.confidence >= least && (longer == 0 || (longer == 1 && match.confidence >= sure_of_part))) {
        variants_.add(form, Reason::spelling, match.confidence, variants_.to(form));
      }
    }
  }

  // Of another spelling beside one that stands itself: it widens a search that has answers.
  static constexpr double least_beside_itself = 0.6;
  // The same of a name of two syllables: among so many words some other one nearly always sounds like it.
  static constexpr double least_beside_short = 0.8;

  VariantCollector& variants_;
  const TypedName& name_;
  SoundLookup words_;
  bool known_;
};

}  // namespace

void add_by_sound(VariantCollector& variants, bool known, bool romanised) {
  if (wants_sounds(variants, known, romanised)) {
    BySound(variants, known).add();
  }
}

}  // namespace ireum::query
