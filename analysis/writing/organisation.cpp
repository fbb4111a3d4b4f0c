#include "analysis/writing/organisation.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

#include "analysis/hangul.h"
#include "analysis/lexicon.h"
#include "analysis/normalize.h"
#include "analysis/sound/english.h"
#include "analysis/sound/models.h"
#include "analysis/writing/body.h"
#include "analysis/writing/letters.h"
#include "analysis/writing/roman.h"
#include "analysis/writing/tables.h"

namespace ireum::analysis::writing {

namespace {

constexpr std::size_t most_candidates = 32;
constexpr std::size_t beam = 48;
constexpr std::size_t most_chars = 100;
constexpr std::size_t most_words = 10;
constexpr std::size_t most_phrase_words = 9;

// Orders candidates; each was judged by eye on names that are not in the collections.
constexpr double a_rank = 0.85;     // of each Korean form of a word against the one before
constexpr double by_lexicon = 1;    // another entry bears it
constexpr double kept_latin = 0.9;  // LG
constexpr double said_by_letters = 0.5;
constexpr double romanised = 0.9;
constexpr double as_english = 0.8;
constexpr double as_compound = 0.8;  // Kakaobank
constexpr double other_order = 0.9;
constexpr double nothing_says_kind = 0.55;  // Smith Corporation as 스미스

// A way to write a part of the name.
struct Option {
  std::string text;
  double weight = 1;
};
using Options = std::vector<Option>;

enum class Kind : std::uint8_t { end, word, front, proper };

struct Unit {
  Options options;
  Kind kind = Kind::proper;
  std::size_t words = 0;
  bool borne = false;     // other organisations bear it
  std::size_t begin = 0;  // its first word
};

void keep_best(Options& options, std::size_t most) {
  std::stable_sort(options.begin(), options.end(),
                   [](const Option& a, const Option& b) { return a.weight > b.weight; });
  Options kept;
  for (Option& option : options) {
    const auto same = [&option](const Option& other) { return other.text == option.text; };
    if (kept.size() < most && std::none_of(kept.begin(), kept.end(), same)) {
      kept.push_back(std::move(option));
    }
  }
  options = std::move(kept);
}

Options product(const Options& before, const Options& after, std::size_t most) {
  Options out;
  out.reserve(before.size() * after.size());
  for (const Option& a : before) {
    for (const Option& b : after) {
      out.push_back({a.text + b.text, a.weight * b.weight});
    }
  }
  keep_best(out, most);
  return out;
}

// The words of the name as the table writes them: & is "and", full stops and apostrophes vanish, other signs part.
// Empty for another script or more words than are read.
std::vector<std::string> words_of(std::string_view latin) {
  constexpr std::size_t most_bytes = most_chars * 9;
  if (latin.size() > most_bytes) {
    return {};
  }
  const std::string normal = normalize(latin);
  if (count_chars(normal) > most_chars) {
    return {};
  }
  std::string spaced;
  for (std::size_t pos = 0, length = 0; pos < normal.size(); pos += length) {
    const char32_t c = decode(normal, pos, length);
    const Script script = script_of(c);
    if (c == U'&') {
      spaced += " and ";
    } else if (c == U'.' || c == U'\'' || c == U'’') {
      continue;
    } else if (c == U' ' || c == U'-' || c == U',' || c == U'(' || c == U')' || c == U'/') {
      spaced += ' ';
    } else if (script == Script::latin || (c >= U'0' && c <= U'9')) {
      spaced.append(normal, pos, length);
    } else {
      return {};
    }
  }
  std::vector<std::string> words;
  for (std::size_t pos = 0; (pos = spaced.find_first_not_of(' ', pos)) != std::string::npos;) {
    const std::size_t end = std::min(spaced.find(' ', pos), spaced.size());
    words.push_back(spaced.substr(pos, end - pos));
    pos = end;
  }
  return words.size() > most_words ? std::vector<std::string>{} : words;
}

const OrganisationWord* find_row(std::string_view phrase) {
  const auto rows = organisation_words();
  const auto found =
      std::lower_bound(rows.begin(), rows.end(), phrase,
                       [](const OrganisationWord& row, std::string_view key) { return row.latin < key; });
  return found != rows.end() && found->latin == phrase ? &*found : nullptr;
}

Options forms_of(const OrganisationWord& row) {
  Options options;
  double weight = 1;
  for (std::string_view rest = row.hangul; !rest.empty();) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    const std::string_view form = rest.substr(0, end);
    options.push_back({form == "-" ? std::string() : std::string(form), weight});
    rest.remove_prefix(std::min(end + 1, rest.size()));
    weight *= a_rank;
  }
  return options;
}

// What names a whole organisation, read from its Latin words.
class Reader {
 public:
  Reader(std::vector<std::string> words, std::string_view left_out) : words_(std::move(words)), left_out_(left_out) {}

  std::vector<Candidate> read() {
    if (!cut()) {
      return {};
    }
    for (auto& segment : segments_) {
      for (Unit& unit : segment) {
        if (unit.kind == Kind::proper) {
          read_proper(unit);
        }
      }
    }
    Options whole = compose();
    keep_best(whole, beam);
    std::vector<Candidate> out;
    for (Option& option : whole) {
      if (out.size() < most_candidates && count_chars(option.text) >= 2) {
        out.push_back({std::move(option.text), std::min(1.0, option.weight)});
      }
    }
    return out;
  }

 private:
  // Cuts the words into segments (parted by "of" and "for") of units. Whether they name an organisation.
  bool cut() {
    segments_.emplace_back();
    std::size_t proper = 0;  // where the words that no row holds began
    bool compound = false;
    for (std::size_t pos = 0; pos < words_.size();) {
      std::size_t length = 0;
      const OrganisationWord* row = longest_row(pos, length);
      const bool parts = row == nullptr && (words_[pos] == "of" || words_[pos] == "for");
      if (row == nullptr && !parts && words_[pos] != "and") {
        ++pos;
        continue;
      }
      compound = add_proper(proper, pos) || compound;
      if (row != nullptr && row->place != OrganisationPlace::dropped) {
        add_row(*row, pos, length);
      } else if (parts && !segments_.back().empty()) {
        segments_.emplace_back();
      } else if (words_[pos] == "and") {
        segments_.back().push_back({{{"", 1}, {"&", 0.8}, {"앤", 0.6}}, Kind::word, 0, false, pos});
      }
      pos += std::max<std::size_t>(length, 1);
      proper = pos;
    }
    compound = add_proper(proper, words_.size()) || compound;
    if (segments_.back().empty()) {
      segments_.pop_back();
    }
    return names_organisation(compound);
  }

  // What the units are, of all segments.
  struct Makeup {
    std::size_t units = 0;  // of words
    std::size_t ends = 0;
    bool fronts = false;
    bool borne = false;
    bool phrase = false;  // an end of several words
    bool proper = false;
  };

  Makeup makeup() const {
    Makeup all;
    for (const auto& segment : segments_) {
      for (const Unit& unit : segment) {
        all.units += unit.words > 0 ? 1 : 0;
        all.ends += unit.kind == Kind::end ? 1 : 0;
        all.fronts = all.fronts || unit.kind == Kind::front;
        all.borne = all.borne || unit.borne;
        all.phrase = all.phrase || (unit.kind == Kind::end && unit.words > 1);
        all.proper = all.proper || unit.kind == Kind::proper;
      }
    }
    return all;
  }

  bool names_organisation(bool compound) const {
    const Makeup all = makeup();
    return compound || (words_.size() > 1 && (all.ends > 0 || all.borne)) || (all.units > 1 && all.fronts);
  }

  const OrganisationWord* longest_row(std::size_t pos, std::size_t& length) const {
    for (length = std::min(most_phrase_words, words_.size() - pos); length > 0; --length) {
      const OrganisationWord* row = find_row(joined(std::span(words_).subspan(pos, length), " "));
      // Legal forms are at the end; "SA" in front is a name.
      const bool misplaced =
          row != nullptr && row->place == OrganisationPlace::dropped && pos == 0 && row->latin != "the";
      if (row != nullptr && !misplaced && !is_left_out(*row)) {
        return row;
      }
    }
    return nullptr;
  }

  // Whether the row holds the name that is left out.
  bool is_left_out(const OrganisationWord& row) const {
    if (left_out_.empty()) {
      return false;
    }
    const Options forms = forms_of(row);
    return std::any_of(forms.begin(), forms.end(), [this](const Option& form) { return form.text == left_out_; });
  }

  void add_row(const OrganisationWord& row, std::size_t pos, std::size_t length) {
    const Kind kind = row.place == OrganisationPlace::end     ? Kind::end
                      : row.place == OrganisationPlace::front ? Kind::front
                                                              : Kind::word;
    segments_.back().push_back({forms_of(row), kind, length, false, pos});
  }

  // Adds a unit for the words from `begin` to `end`, which no row holds. Whether one is a compound with one
  // (Kakaobank).
  bool add_proper(std::size_t begin, std::size_t end) {
    if (begin == end) {
      return false;
    }
    Unit unit{{}, Kind::proper, end - begin, false, begin};
    bool compound = false;
    for (std::size_t i = begin; i < end; ++i) {
      std::size_t at = 0;
      compound = compound || compound_row(words_[i], at) != nullptr;
      unit.borne = unit.borne || is_borne(words_[i]);
    }
    unit.borne = unit.borne || (end - begin > 1 && is_borne(joined(std::span(words_).subspan(begin, end - begin), "")));
    segments_.back().push_back(std::move(unit));
    return compound;
  }

  bool is_borne(const std::string& key) const {
    Options options;
    bool borne = false;
    add_borne(key, options, borne);
    return borne;
  }

  // Finds the forms of a unit's words, each by itself and all as one name.
  void read_proper(Unit& unit) const {
    constexpr std::size_t most_of_word = 20;
    constexpr std::size_t longest_syllable = 6;
    const std::size_t end = unit.begin + unit.words;
    Options by_words{{"", 1}};
    bool syllables = true;
    for (std::size_t i = unit.begin; i < end; ++i) {
      bool borne = false;
      Options options = of_word(words_[i], borne);
      add_compound(words_[i], options);
      keep_best(options, most_of_word);
      by_words = product(by_words, options, beam);
      syllables = syllables && words_[i].size() <= longest_syllable;
    }
    if (unit.words > 1) {
      const auto words = std::span(words_).subspan(unit.begin, unit.words);
      bool borne = false;
      add_borne(joined(words, ""), unit.options, borne);
      if (syllables) {
        add_roman(joined(words, " "), unit.options);
      }
    }
    unit.options.insert(unit.options.end(), by_words.begin(), by_words.end());
    keep_best(unit.options, beam);
  }

  Options of_word(const std::string& word, bool& borne) const {
    constexpr std::size_t most_letters_kept = 3;
    Options options;
    add_borne(word, options, borne);
    if (borne && word.size() > most_letters_kept) {
      return options;
    }
    if (word.size() <= most_letters_kept || word.find_first_of("aeiouy") == std::string::npos ||
        word.find_first_of("0123456789") != std::string::npos) {
      options.push_back({word, kept_latin});
      for (const Candidate& candidate : hangul_of_latin_letters(word)) {
        options.push_back({candidate.text, said_by_letters * candidate.likelihood});
      }
    }
    // Korean words end in none of the other letters, whatever spells them.
    constexpr double surely_roman = 0.5;
    constexpr std::string_view last_letters = "aeiouynglmkpt";
    const double roman = add_roman(word, options);
    if (roman < surely_roman || last_letters.find(word.back()) == std::string_view::npos) {
      add_english(word, options);
    }
    if (options.empty()) {
      options.push_back({word, said_by_letters});
    }
    return options;
  }

  // Other organisations of the lexicon with that name, or with that name and "Group".
  void add_borne(const std::string& key, Options& options, bool& borne) const {
    for (const std::string& asked : {key, key + "group"}) {
      for (const LexiconMatch& match : find_in_lexicon(asked, left_out_)) {
        if (match.entry.type != LexiconType::company) {
          continue;
        }
        borne = true;
        options.push_back({without_spaces(normalize(without_kind(match.entry.official))), by_lexicon});
        for (std::size_t i = 1; i < lexicon_name_count(match.entry.id); ++i) {
          const LexiconSpelling name = lexicon_name(match.entry.id, i);
          if (name.name == LexiconName::alias) {
            options.push_back({without_spaces(normalize(without_kind(name.text))), by_lexicon * a_rank});
          }
        }
      }
    }
  }

  // Adds what the words are as romanised Korean. How well the likeliest of it is spelled so, 0 to 1.
  static double add_roman(const std::string& latin, Options& options) {
    constexpr std::size_t asked = 16;
    // The likelihood falls with the rarity of syllables by powers of ten, and names of companies are no usual words.
    constexpr double power = 0.15;
    const std::vector<Candidate> found = hangul_of_roman(latin, asked);
    for (const Candidate& candidate : found) {
      options.push_back({candidate.text, romanised * std::pow(candidate.likelihood / found.front().likelihood, power)});
    }
    return found.empty() ? 0 : roman_likeness(latin, found.front().text);
  }

  static void add_english(const std::string& word, Options& options) {
    constexpr std::size_t asked = 4;
    const auto words = sound::letters_of(word);
    if (words.size() != 1) {
      return;
    }
    const auto guesses = sound::guess_word(sound::models().english, words.front(), asked);
    for (const sound::Guess& guess : guesses) {
      options.push_back({guess.hangul, as_english * std::sqrt(std::exp(guess.log_p - guesses.front().log_p))});
    }
  }

  // The row whose word ends `word`, and where it begins; null: none.
  static const OrganisationWord* compound_row(std::string_view word, std::size_t& at) {
    constexpr std::size_t least_end = 4;
    constexpr std::size_t least_begin = 3;
    for (at = least_begin; at + least_end <= word.size(); ++at) {
      const OrganisationWord* row = find_row(word.substr(at));
      if (row != nullptr && row->place == OrganisationPlace::end) {
        return row;
      }
    }
    return nullptr;
  }

  // Adds the readings of a word that ends in one of the table.
  void add_compound(const std::string& word, Options& options) const {
    std::size_t at = 0;
    const OrganisationWord* row = compound_row(word, at);
    if (row != nullptr) {
      bool borne = false;
      for (Option& option : product(of_word(word.substr(0, at), borne), forms_of(*row), beam)) {
        options.push_back({std::move(option.text), as_compound * option.weight});
      }
    }
  }

  // Takes out the forms of nothing where too little else is said: 은행 is not Korea Bank. What stays counts less if
  // nothing else tells a company.
  void weigh_silent_forms() {
    const Makeup all = makeup();
    for (auto& segment : segments_) {
      for (Unit& unit : segment) {
        const bool stays = unit.words == 0 || all.units > 2 || (unit.kind == Kind::front ? all.phrase : all.proper);
        const auto silent = [](const Option& option) { return option.text.empty(); };
        if (!stays && !std::all_of(unit.options.begin(), unit.options.end(), silent)) {
          unit.options.erase(std::remove_if(unit.options.begin(), unit.options.end(), silent), unit.options.end());
        } else if (unit.kind == Kind::end && all.ends == 1 && !all.borne) {
          for (Option& option : unit.options) {
            option.weight *= silent(option) ? nothing_says_kind : 1;
          }
        }
      }
    }
  }

  static Options in_order(const std::vector<const Unit*>& units, double weight) {
    Options texts{{"", weight}};
    for (const Unit* unit : units) {
      texts = product(texts, unit->options, beam);
    }
    return texts;
  }

  Options compose() {
    weigh_silent_forms();
    // "A end of B" is "A B end".
    std::vector<const Unit*> order;
    std::vector<const Unit*> ends;
    for (const auto& segment : segments_) {
      std::size_t size = segment.size();
      if (&segment != &segments_.back() && segment.back().kind == Kind::end) {
        ends.push_back(&segment.back());
        --size;
      }
      for (std::size_t i = 0; i < size; ++i) {
        order.push_back(&segment[i]);
      }
    }
    order.insert(order.end(), ends.rbegin(), ends.rend());
    Options whole = in_order(order, 1);
    if (order.size() > 1 && order.back()->kind == Kind::front) {
      std::rotate(order.begin(), order.end() - 1, order.end());
      const Options turned = in_order(order, other_order);
      whole.insert(whole.end(), turned.begin(), turned.end());
    }
    return whole;
  }

  std::vector<std::string> words_;
  std::string_view left_out_;
  std::vector<std::vector<Unit>> segments_;
};

}  // namespace

std::vector<Candidate> hangul_of_organisation(std::string_view latin, std::string_view left_out) {
  std::vector<std::string> words = words_of(latin);
  return words.empty() ? std::vector<Candidate>{} : Reader(std::move(words), left_out).read();
}

}  // namespace ireum::analysis::writing
