#include "query/variants/by_words.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <unordered_set>
#include <utility>

#include "analysis/hangul.h"
#include "analysis/ordinary.h"
#include "analysis/sound/likeness.h"
#include "analysis/word_lists.h"
#include "analysis/writing/japanese.h"
#include "query/index/standing.h"
#include "query/variants/confidence.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

namespace sound = analysis::sound;

class ByWords {
 public:
  ByWords(VariantCollector& variants, SoundLookup& words)
      : variants_(variants), name_(variants.name()), words_(words), articles_(variants.index().articles()) {}

  void add() {
    if (name_.words.size() == 1) {
      add_written_as_one();
    }
    if (!has_parts()) {
      return;
    }
    add_all_otherwise();
    if (!variants_.any_stands()) {
      add_beside_a_part();
    }
  }

  void add_beside_itself() {
    if (has_parts() && std::all_of(name_.words.begin(), name_.words.end(), analysis::all_syllables)) {
      add_all_otherwise(least_beside_itself);
    }
  }

 private:
  bool has_parts() const {
    constexpr std::size_t most_words = 3;
    return name_.words.size() >= 2 && name_.words.size() <= most_words;
  }

  // What the words may be meets as a joined form. `least`: how likely all of them together write what was typed.
  void add_all_otherwise(double least = 0) {
    constexpr std::size_t most_alternatives = 8;
    std::vector<ScoredForm> names{{"", 1}};
    for (const std::string& word : name_.words) {
      std::vector<ScoredForm> longer;
      const std::vector<ScoredForm> alternatives = sounds_of_word(word, most_alternatives);
      for (const ScoredForm& name : names) {
        for (const ScoredForm& one : alternatives) {
          std::string text = name.form;
          text.append(text.empty() ? "" : " ").append(one.form);
          longer.push_back({std::move(text), name.score * one.score});
        }
      }
      names = std::move(longer);
    }
    sort_by_score(names);
    constexpr std::size_t shown = 3;
    std::size_t count = 0;
    for (const ScoredForm& name : names) {
      const std::string form = analysis::without_spaces(name.form);
      if (count < shown && name.score >= least && form != name_.key && is_standing(articles_, form) &&
          (least == 0 || !holds_word(name.form))) {
        ++count;
        variants_.add(name.form, Reason::spelling, confidence::joined_sounds, variants_.to(name.form));
      }
    }
  }

  // Whether one of the words is an ordinary one, and not as it was typed: 허리 케인 is no 해리 케인.
  bool holds_word(std::string_view name) const {
    for (std::size_t at = 0; at < name.size();) {
      const std::size_t end = std::min(name.find(' ', at), name.size());
      const std::string word(name.substr(at, end - at));
      if (analysis::is_ordinary_or_common(word) &&
          std::find(name_.words.begin(), name_.words.end(), word) == name_.words.end()) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }

  // Ways to write one word of a name, itself among them if it is Hangul.
  std::vector<ScoredForm> sounds_of_word(const std::string& word, std::size_t most) {
    constexpr double least = 0.05;
    constexpr double as_japanese = 0.8;
    std::vector<ScoredForm> all;
    if (analysis::all_syllables(word)) {
      all.push_back({word, 1});
      for (std::string& other : analysis::writing::other_japanese(word)) {
        // 지로 and 치로 are two names.
        const bool sure = analysis::count_chars(word) > 2 || other.starts_with(analysis::first_chars(word, 1));
        all.push_back({std::move(other), sure ? as_japanese : as_japanese / 2});
      }
      const std::vector<std::string> forms = words_.sounding_like(word, sounds_of_part, postings_of_part);
      for (const sound::Match& match : sound::HangulQuery(word).match({forms.begin(), forms.end()}, most - 1, least)) {
        if (match.confidence >= least) {
          all.push_back({forms[match.index], match.confidence});
        }
      }
    } else {
      const std::vector<sound::Guess> guesses = sound::LatinQuery(word).guesses(most);
      for (const sound::Guess& guess : guesses) {
        all.push_back({analysis::without_spaces(guess.hangul), std::exp(guess.log_p - guesses.front().log_p)});
      }
    }
    return all;
  }

  // The first words stand, or the last: with what is beside them in articles the others are compared. So few names
  // share a part that far less likeness tells the right one.
  void add_beside_a_part() {
    std::vector<ScoredForm> names;
    for (std::size_t split = 1; split < name_.words.size(); ++split) {
      const std::string first = analysis::joined(std::span(name_.words).first(split), " ");
      const std::string last = analysis::joined(std::span(name_.words).subspan(split), " ");
      for (const ScoredForm& part : standing_parts(first)) {
        compare(part, last, behind(part.form), true, names);
      }
      for (const ScoredForm& part : standing_parts(last)) {
        compare(part, first, before(part.form), false, names);
      }
    }
    sort_by_score(names);
    if (!names.empty() && names.front().score >= least_beside_part) {
      variants_.add(names.front().form, Reason::spelling, names.front().score, variants_.to(names.front().form));
    }
  }

  // Typed without the space: a part stands as typed, and beside it in articles what sounds like the rest (로버트하벡,
  // 로버트 하베크).
  void add_written_as_one() {
    constexpr std::size_t least_chars = 5;
    constexpr std::size_t most_chars = 12;
    constexpr std::size_t least_of_part = 2;
    const std::size_t chars = analysis::count_chars(name_.key);
    if (!analysis::all_syllables(name_.key) || chars < least_chars || chars > most_chars) {
      return;
    }
    // What is a word besides says less of the name that it stands in.
    constexpr double share_of_word = 0.3;
    const auto is_word = [](const std::string& part) {
      return analysis::find_word(part) != nullptr || analysis::is_ordinary_word(part);
    };
    std::vector<ScoredForm> names;
    for (std::size_t split = least_of_part; split + least_of_part <= chars; ++split) {
      const std::size_t bytes = analysis::first_chars(name_.key, split).size();
      const std::string first = name_.key.substr(0, bytes);
      const std::string last = name_.key.substr(bytes);
      if (!is_word(last) && is_standing(articles_, first)) {
        compare({first, is_word(first) ? share_of_word : 1}, last, behind(first), true, names);
      }
      if (!is_word(first) && is_standing(articles_, last)) {
        compare({last, is_word(last) ? share_of_word : 1}, first, before(last), false, names);
      }
    }
    sort_by_score(names);
    if (!names.empty() && names.front().score >= least_as_one) {
      variants_.add(names.front().form, Reason::spelling, names.front().score, variants_.to(names.front().form));
    }
  }

  // Forms that stand and may write a part of the name: itself first.
  std::vector<ScoredForm> standing_parts(const std::string& part) {
    constexpr std::size_t most = 3;
    constexpr std::size_t most_guesses = 8;
    constexpr double least = 0.3;
    std::vector<ScoredForm> parts;
    const std::string hangul = analysis::without_spaces(part);
    std::vector<std::string> forms;
    if (analysis::all_syllables(hangul)) {
      if (is_standing(articles_, hangul)) {
        return {{hangul, 1}};
      }
      forms = words_.sounding_like(hangul, sounds_of_part, postings_of_part);
    } else {
      // What sounds like a guess would take as long again.
      for (const sound::Guess& guess : sound::LatinQuery(part).guesses(most_guesses)) {
        forms.push_back(analysis::without_spaces(guess.hangul));
      }
    }
    forms.erase(std::remove_if(forms.begin(), forms.end(),
                               [&](const std::string& form) { return !is_standing(articles_, form); }),
                forms.end());
    for (const sound::Match& match : sound_matches(part, forms, most, least)) {
      if (match.confidence >= least) {
        parts.push_back({forms[match.index], match.confidence});
      }
    }
    return parts;
  }

  void compare(const ScoredForm& part, const std::string& typed, const std::vector<std::string>& others, bool behind,
               std::vector<ScoredForm>& names) const {
    for (const sound::Match& match : sound_matches(typed, others, 1)) {
      const std::string& other = others[match.index];
      names.push_back({behind ? part.form + " " + other : other + " " + part.form, part.score * match.confidence});
    }
  }

  // What stands behind `part` in the names of two words that begin with it.
  std::vector<std::string> behind(const std::string& part) const {
    constexpr std::size_t most = 200;
    std::vector<std::string> others;
    const std::string begin = schema::term(schema::prefix_joined, part);
    for (Xapian::TermIterator it = articles_.allterms_begin(begin);
         it != articles_.allterms_end(begin) && others.size() < most; ++it) {
      std::string other = (*it).substr(begin.size());
      if (!other.empty()) {
        others.push_back(std::move(other));
      }
    }
    return others;
  }

  // What stands before `part` in the names of two words that end with it, of the first articles that hold it.
  std::vector<std::string> before(const std::string& part) const {
    constexpr std::size_t most_articles = 50;
    std::unordered_set<std::string> others;
    const std::string term = schema::term(schema::prefix_form, part);
    std::size_t read = 0;
    for (auto it = articles_.postlist_begin(term); it != articles_.postlist_end(term) && read < most_articles;
         ++it, ++read) {
      Xapian::TermIterator joined = articles_.termlist_begin(*it);
      for (joined.skip_to(std::string(schema::prefix_joined)); joined != articles_.termlist_end(*it); ++joined) {
        const std::string name = *joined;
        if (name.compare(0, schema::prefix_joined.size(), schema::prefix_joined) != 0) {
          break;
        }
        const std::size_t length = schema::prefix_joined.size() + part.size();
        if (name.size() > length && name.compare(name.size() - part.size(), part.size(), part) == 0) {
          others.insert(name.substr(schema::prefix_joined.size(), name.size() - length));
        }
      }
    }
    std::vector<std::string> sorted(others.begin(), others.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  }

  // Of each part of a name: forms looked at, and postings read to choose them.
  static constexpr std::size_t sounds_of_part = 40;
  static constexpr std::uint64_t postings_of_part = 50000;
  // How likely what stands beside a part, and the part itself, write what was typed.
  static constexpr double least_beside_part = 0.1;
  static constexpr double least_as_one = 0.15;  // where the parts meet is not said
  // The same of all words of a name that articles have as it was typed.
  static constexpr double least_beside_itself = 0.3;

  VariantCollector& variants_;
  const TypedName& name_;
  SoundLookup& words_;
  const Xapian::Database& articles_;
};

}  // namespace

void add_by_words(VariantCollector& variants, SoundLookup& words) {
  ByWords(variants, words).add();
}

void add_words_beside_itself(VariantCollector& variants, SoundLookup& words) {
  ByWords(variants, words).add_beside_itself();
}

}  // namespace ireum::query
