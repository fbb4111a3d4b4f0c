#include "query/variants/by_writing.h"

#include <algorithm>
#include <array>

#include "analysis/foreign/candidates.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/lexicon.h"
#include "analysis/person_shape.h"
#include "analysis/word_lists.h"
#include "analysis/writing/chinese.h"
#include "analysis/writing/hanja.h"
#include "analysis/writing/keyboard.h"
#include "analysis/writing/letters.h"
#include "analysis/writing/numerals.h"
#include "analysis/writing/organisation.h"
#include "analysis/writing/pinyin.h"
#include "analysis/writing/roman.h"
#include "query/index/standing.h"
#include "query/typed/scripts.h"
#include "query/variants/confidence.h"
#include "query/variants/other_names.h"

namespace ireum::query {

namespace {

class ByWriting {
 public:
  explicit ByWriting(VariantCollector& variants) : variants_(variants), name_(variants.name()) {}

  void convert() {
    namespace writing = analysis::writing;
    const Scripts scripts = scripts_of(name_.key);
    const std::string text = analysis::joined(name_.words, " ");
    if (scripts.hanja) {
      for (const writing::Candidate& reading : writing::hangul_of_hanja(text)) {
        // 안전 is hardly meant by 岸田, 검찰 is by 檢察.
        const std::string form = analysis::without_spaces(reading.text);
        if (!variants_.names_nothing(form) || may_be_body(form)) {
          add_converted(variants_, reading.text, Reason::hanja, confidence::conversion * reading.likelihood);
        }
      }
      if (!variants_.any_stands()) {
        add_chinese(text);
      }
      add_with_country();
    }
    if (!variants_.stands()) {
      // As typed: letter case tells ㄲ from ㄱ.
      for (const std::string& meant : writing::hangul_of_latin_keys(typed_without_title(name_))) {
        // 개교 is hardly meant by Rory.
        if (!may_be_latin_word(name_.key) || !variants_.names_nothing(meant)) {
          add_converted(variants_, meant, Reason::keyboard, confidence::conversion);
        }
      }
      if (!mixes_capitals(name_.typed)) {
        for (const std::string& meant : writing::hangul_of_parted_vowels(name_.key)) {
          add_converted(variants_, meant, Reason::keyboard, confidence::conversion);
        }
      }
      if (const auto meant = writing::latin_of_hangul_keys(text)) {
        add_converted(variants_, *meant, Reason::keyboard, confidence::conversion);
      }
    }
    if (!name_.refusal.empty()) {
      return;
    }
    if (scripts.hangul) {
      add_letters(writing::latin_of_letter_names(text));
    }
    if (scripts.hangul && nothing_stands() && !analysis::looks_like_person(name_.key)) {
      for (const std::string& other : writing::digits_of_numerals(text)) {
        add_converted(variants_, other, Reason::letters, confidence::conversion);
      }
    }
    if (scripts.hangul && !scripts.latin && !scripts.hanja && nothing_stands()) {
      add_by_chinese_sound();
    }
    if (scripts.latin) {
      add_letters(writing::hangul_of_latin_letters(analysis::without_marks(text)));
    }
    if (scripts.latin && !scripts.hangul && !scripts.hanja) {
      const std::string typed = typed_without_title(name_);
      // An apostrophe ends a word elsewhere; in Ch'oe it is part of a letter.
      add_romanised(writing::hangul_of_roman(has_apostrophe(typed) ? typed : text));
      add_organisation(organisations());
    }
  }

  void add_own_organisations() {
    const analysis::LexiconMatches listed = analysis::find_in_lexicon(name_.key, variants_.options().left_out);
    std::vector<analysis::writing::Candidate> own;
    for (analysis::writing::Candidate& candidate : organisations()) {
      if (std::any_of(listed.begin(), listed.end(), [&](const analysis::LexiconMatch& match) {
            return analysis::lexicon_bears(match.entry.id, candidate.text);
          })) {
        own.push_back(std::move(candidate));
      }
    }
    add_organisation(own);
  }

  bool romanised() const { return romanised_; }

 private:
  // Neither the name nor a variant of it.
  bool nothing_stands() const { return !variants_.stands() && !variants_.any_stands(); }

  // Whether an ordinary word is one that bodies or countries are called by, or that articles tell of.
  bool may_be_body(const std::string& form) const {
    constexpr std::uint32_t bodies =
        analysis::role_common_company | analysis::role_common_body | analysis::role_org_part;
    const analysis::Word* word = analysis::find_word(form);
    return (word != nullptr && word->is(bodies)) || analysis::is_country_row(form) ||
           told_type(variants_.index().articles(), form) != NameType::any;
  }

  // Whether a reading of Hanja that stand themselves is a person's name and hardly another's.
  bool is_surely_person(const std::string& form) const {
    constexpr std::size_t long_enough = 3;  // syllables
    return analysis::count_chars(form) >= long_enough ||
           told_type(variants_.index().articles(), form) == NameType::person;
  }

  // 일본 정부 of 日 정부: newspapers write the first Hanja of a country's name for it.
  void add_with_country() {
    constexpr std::array<std::string_view, 7> ends = {"국", "본", "한", "일", "도", "주", "만"};
    const std::vector<std::string>& words = name_.words;
    if (words.size() < 2 || analysis::count_chars(words[0]) != 1 || !analysis::all_hanja(words[0])) {
      return;
    }
    const analysis::Word* behind = analysis::find_word(words[1]);
    if (behind != nullptr && behind->is(analysis::role_title)) {
      return;  // 韓 총리 is called 한
    }
    for (const analysis::writing::Candidate& reading : analysis::writing::hangul_of_hanja(words[0])) {
      for (const std::string_view end : ends) {
        const std::string country = std::string(reading.text).append(end);
        if (analysis::is_country(analysis::find_word(country))) {
          std::vector<std::string> named = words;
          named[0] = country;
          add_converted(variants_, analysis::joined(named, " "), Reason::hanja, confidence::conversion);
        }
      }
    }
  }

  // 王传福 as Koreans write it by its sound in Chinese: 왕촨푸.
  void add_chinese(const std::string& text) {
    const std::vector<analysis::foreign::Candidate> hangul =
        analysis::foreign::hangul_of_foreign(analysis::writing::pinyin_of_hanja(text));
    const auto chinese =
        std::find_if(hangul.begin(), hangul.end(), [](const auto& one) { return one.language == "zh"; });
    if (chinese != hangul.end() && (!variants_.stands() || is_surely_person(chinese->text))) {
      add_converted(variants_, chinese->text, Reason::hanja, confidence::conversion * chinese->likelihood);
    }
  }

  // Those ways to write a Chinese name typed in its Korean reading that articles have: 왕촨푸 of 왕전복.
  void add_by_chinese_sound() {
    constexpr std::size_t most = 2;  // of more it is hardly one
    std::vector<std::string> standing_names;
    for (std::string& name : analysis::writing::chinese_of_korean(name_.key)) {
      // A Korean's name, a place or a word is written so by chance.
      if (!analysis::looks_like_person(name) && is_standing(variants_.index().articles(), name) &&
          told_type(variants_.index().articles(), name) == NameType::person) {
        standing_names.push_back(std::move(name));
      }
    }
    if (standing_names.size() > most) {
      return;
    }
    for (const std::string& name : standing_names) {
      add_converted(variants_, name, Reason::hanja,
                    confidence::conversion / static_cast<double>(standing_names.size()));
    }
  }

  static bool has_apostrophe(std::string_view typed) {
    std::size_t length = 0;
    for (std::size_t pos = 0; pos < typed.size(); pos += length) {
      if (analysis::is_apostrophe(analysis::decode(typed, pos, length))) {
        return true;
      }
    }
    return false;
  }

  // What its Latin letters say as the name of an organisation.
  std::vector<analysis::writing::Candidate> organisations() const {
    const std::string text = analysis::joined(name_.words, " ");
    return analysis::writing::hangul_of_organisation(
        analysis::is_ascii(text) ? typed_without_title(name_) : analysis::without_marks(text),
        variants_.options().left_out);
  }

  // Those names that an English one of an organisation may mean which articles hold.
  void add_organisation(const std::vector<analysis::writing::Candidate>& candidates) {
    constexpr double least_of_best = 0.5;
    double best = 0;
    for (const analysis::writing::Candidate& candidate : candidates) {
      if (candidate.likelihood >= least_of_best * best && is_organisation(candidate)) {
        best = std::max(best, candidate.likelihood);
        add_converted(variants_, candidate.text, Reason::english, confidence::conversion * candidate.likelihood);
      }
    }
  }

  // Whether articles hold the candidate, and it or they tell an organisation: 한양대 by itself, 두산 of Doosan
  // Corporation by some evidence, 우승 of Woosung Corporation only by much.
  bool is_organisation(const analysis::writing::Candidate& candidate) const {
    constexpr double says_kind = 0.6;
    constexpr std::size_t said_by_itself = 3;  // characters
    constexpr Xapian::doccount articles_an_evidence = 10;
    const Xapian::doccount articles = standing(variants_.index().articles(), candidate.text);
    if (articles == 0 ||
        (candidate.likelihood >= says_kind && analysis::count_chars(candidate.text) >= said_by_itself)) {
      return articles > 0;
    }
    const Evident says = evident(variants_.index().articles(), candidate.text);
    return type_of(says) == NameType::company &&
           (candidate.likelihood >= says_kind || says.company * articles_an_evidence >= articles);
  }

  void add_letters(const std::vector<analysis::writing::Candidate>& candidates) {
    bool any = variants_.stands();
    for (const analysis::writing::Candidate& candidate : candidates) {
      // EU is no 이유.
      if (candidate.likelihood >= analysis::writing::surely_letters && !analysis::is_common_word(candidate.text)) {
        any = add_converted(variants_, candidate.text, Reason::letters, confidence::conversion) || any;
      } else if (!any && (has_evidence(candidate.text) || is_run_of_letters_and_word(candidate.text) ||
                          (!variants_.any_stands() && is_letter_and_word(candidate.text)))) {
        // 이마트 may be "e마트", but seldom is.
        any = add_converted(variants_, candidate.text, Reason::letters, confidence::unsure_letters);
      }
    }
  }

  // Two letters or more and a word of two syllables or more: few words read so by chance, and articles have hardly one
  // of these (DB증권).
  static bool is_run_of_letters_and_word(std::string_view text) {
    const std::size_t hangul = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
    return hangul != std::string_view::npos && hangul >= 2 && analysis::all_syllables(text.substr(hangul)) &&
           analysis::count_chars(text.substr(hangul)) >= 2;
  }

  // The same of one letter, where nothing else stands and nobody is called so: 티머니.
  bool is_letter_and_word(std::string_view text) const {
    return !analysis::looks_like_person(name_.key) && analysis::is_latin_letter(text.front()) &&
           analysis::all_syllables(text.substr(1)) && analysis::count_chars(text) > 2;
  }

  // Whether articles say what bears the name `text`.
  bool has_evidence(std::string_view text) const {
    const Evident says = evident(variants_.index().articles(), parse_name(text).key);
    return says.person + says.company > 0;
  }

  // Those of a romanised name's readings that articles hold, by how usual they are and how much is written of them.
  void add_romanised(const std::vector<analysis::writing::Candidate>& candidates) {
    constexpr std::size_t shown = 3;
    std::vector<ScoredForm> scored;
    double sum = 0;
    for (const analysis::writing::Candidate& candidate : candidates) {
      if (!may_be_romanised(candidate) || variants_.names_nothing(candidate.text) ||
          !is_standing(variants_.index().articles(), candidate.text) || !is_romanised(candidate)) {
        continue;
      }
      romanised_ = romanised_ || (name_.words.size() > 1 && analysis::looks_like_person(candidate.text));
      const double score = candidate.likelihood * (1 + weight_of(variants_.index().articles(), candidate.text));
      sum += score;
      scored.push_back({candidate.text, score});
    }
    sort_by_score(scored);
    for (std::size_t i = 0; i < std::min(shown, scored.size()); ++i) {
      add_converted(variants_, scored[i].form, Reason::roman, confidence::conversion * scored[i].score / sum);
    }
  }

  // Nearly every short word of Latin letters spells some Korean word (moses: 머셋): a person's name says more, and a
  // long name of an organisation in its most usual spelling.
  bool may_be_romanised(const analysis::writing::Candidate& candidate) const {
    constexpr double least_person = 0.08;
    constexpr std::size_t least_letters_of_other = 8;
    return analysis::looks_like_person(candidate.text)
               ? candidate.likelihood >= least_person
               : name_.key.size() >= least_letters_of_other || is_short_person(candidate);
  }

  // Whether a candidate is a name of two syllables in its usual spelling, and articles have it as a person: Kim Hyun.
  bool is_short_person(const analysis::writing::Candidate& candidate) const {
    constexpr double usual = 0.6;
    return name_.words.size() == 2 && candidate.likelihood >= usual && analysis::has_short_shape(candidate.text) &&
           told_type(variants_.index().articles(), candidate.text) == NameType::person;
  }

  // Whether a candidate that articles hold and that may be is the name.
  bool is_romanised(const analysis::writing::Candidate& candidate) const {
    constexpr double least_other = 0.6;
    constexpr double least_in_one = 0.4;  // what has no space or hyphen may be any word: Joao is no 오초아
    const std::string text = analysis::joined(name_.words, " ");
    const bool person = analysis::looks_like_person(candidate.text);
    if ((person && text.find_first_of(" -") != std::string::npos) || is_rare_person(text, candidate.text) ||
        is_short_person(candidate)) {
      return true;
    }
    return (person || has_evidence(candidate.text)) &&
           analysis::writing::roman_likeness(text, candidate.text) >= (person ? least_in_one : least_other);
  }

  // Whether `latin` is written as Koreans write their names, and is the usual spelling of a surname and two syllables,
  // be they seldom in given names: Yeo Woon-chae.
  static bool is_rare_person(std::string_view latin, std::string_view hangul) {
    constexpr double usual = 0.8;
    return latin.find(' ') != std::string_view::npos && latin.find('-') != std::string_view::npos &&
           hangul.size() == analysis::syllable_bytes(3) && analysis::has_surname(hangul) &&
           analysis::find_word(hangul) == nullptr && analysis::writing::roman_likeness(latin, hangul) >= usual;
  }

  VariantCollector& variants_;
  const TypedName& name_;
  bool romanised_ = false;
};

}  // namespace

void add_own_organisations(VariantCollector& variants) {
  ByWriting(variants).add_own_organisations();
}

bool add_by_writing(VariantCollector& variants) {
  ByWriting finder(variants);
  finder.convert();
  return finder.romanised();
}

}  // namespace ireum::query
