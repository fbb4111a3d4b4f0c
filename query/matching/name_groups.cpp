#include "query/matching/name_groups.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <string_view>
#include <utility>

#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/lexicon.h"
#include "analysis/normalize.h"
#include "analysis/ordinary.h"
#include "analysis/person_shape.h"
#include "analysis/word_lists.h"
#include "analysis/writing/letters.h"
#include "query/forms/name_judgement.h"
#include "query/forms/name_reading.h"
#include "query/forms/surname_title.h"
#include "query/index/standing.h"
#include "query/matching/combining.h"
#include "query/matching/name_query.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

constexpr std::size_t longest_group = 6;  // words
// A likeness costs more than any number of groups that stand.
constexpr std::size_t cost_of_likeness = max_query_words + 1;
// And a word that stands nowhere, more than any number of likenesses.
constexpr std::size_t cost_of_unknown = cost_of_likeness * (max_query_words + 1);
// A word that cannot be a name makes a reading of the query worthless.
constexpr std::size_t cost_of_refused = cost_of_unknown * (max_query_words + 1);

class WordGrouping {
 public:
  WordGrouping(const IndexReader& index, PostingLists& lists, const Request& request)
      : index_(index), lists_(lists), request_(request), literal_(request) {
    literal_.exact = true;
  }

  // The cost of `words` as one name; unknown: cost_of_unknown a word.
  std::size_t cost(const std::vector<std::string>& words) const {
    const std::size_t unknown = cost_of_unknown * words.size() + (words.size() > 1 ? 1 : 0);
    TypedName name = read_name(analysis::joined(words, " "), index_.articles());
    if (words.size() > 1 && are_two_names(name)) {
      return unknown;
    }
    // Other forms are looked for only where it does not stand itself.
    NameQuery query(index_, lists_, literal_, std::move(name));
    if (query.refusal().empty() && (query.stands() || (query.needs_proof() && query.proven_articles() > 0))) {
      return 1;
    }
    if (!request_.exact) {
      query.find_other_forms();
    }
    if (!query.refusal().empty()) {
      return cost_of_refused;
    }
    if (query.has_sure_variant()) {
      return 1;
    }
    return query.answered().variants.empty() ? unknown : cost_of_likeness;
  }

  // Whether each of `names` is a name or a word by itself, as far as lists and articles tell.
  bool are_all_known(const std::vector<std::string>& names) const {
    return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
      const TypedName read = read_name(name, index_.articles());
      return is_known(read.key) || (!read.stem.empty() && is_known(read.stem));
    });
  }

  // Whether word `at`, too short for a name, only says more of the known name beside it: 손흥민 골, 이재명은 왜, 왜
  // 이재명. Not what may be part of that: 젠슨 황, 팀 쿡.
  bool only_says_more(const std::vector<std::string>& words, std::size_t at) const {
    const std::string& word = words[at];
    if (!analysis::all_syllables(word) || analysis::count_chars(word) != 1) {
      return false;
    }
    if (at == 0) {
      return words.size() > 1 && !analysis::is_surname(word) && analysis::has_usual_given(words[1]);
    }
    const TypedName before = read_name(words[at - 1], index_.articles());
    const std::string& name = before.stem_sure ? before.stem : before.key;
    return analysis::is_surname(word) ? analysis::looks_like_person(name) || !analysis::find_in_lexicon(name).empty()
                                      : is_known(name);
  }

  // Whether any article names all of `names`, as far as the terms tell.
  bool stand_together(const std::vector<std::string>& names) const {
    std::vector<Xapian::Query> all;
    for (const std::string& name : names) {
      const NameQuery query(index_, lists_, request_, read_name(name, index_.articles()));
      Xapian::Query any = query.needs_proof() ? query.candidates() : Xapian::Query();
      for (const Band& band : query.itself()) {
        any = either(any, band.condition);
      }
      all.push_back(std::move(any));
    }
    return !first_candidates(index_, Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end()), 1).empty();
  }

 private:
  // Two names that only stand side by side somewhere: a company and one of its people, two companies.
  bool are_two_names(const TypedName& name) const {
    if (!analysis::find_in_lexicon(name.key).empty() || is_listed_by_letters(name.key)) {
      return false;
    }
    const std::uint64_t as_one = std::uint64_t{frequency(lists_, schema::prefix_form, name.key)} +
                                 frequency(lists_, schema::prefix_doubtful, name.key);
    const std::vector<std::string>& words = name.words;
    for (std::size_t split = 1; split < words.size(); ++split) {
      if (words.size() > 2 && as_one == 0 && is_korean(words[split - 1]) != is_korean(words[split]) &&
          are_side_by_side_by_chance(words[split - 1], words[split], words[split - 1] + words[split])) {
        return true;
      }
      const std::string first = analysis::joined(std::span(words).first(split), "");
      const std::string second = analysis::joined(std::span(words).subspan(split), "");
      if (are_name_and_word(first, second, name.key, as_one) ||
          (as_one == 0
               ? are_two_names(first, second, name.key) || are_side_by_side_by_chance(first, second, name.key) ||
                     (words.size() == 2 && are_apart(first, second, name.key))
               : are_run_together(first, second, as_one))) {
        return true;
      }
    }
    return false;
  }

  // Whether the lexicon has the name with its letters' names as letters: 에스케이하이닉스.
  static bool is_listed_by_letters(const std::string& name) {
    const std::vector<analysis::writing::Candidate> spelled = analysis::writing::latin_of_letter_names(name);
    return std::any_of(spelled.begin(), spelled.end(), [](const analysis::writing::Candidate& one) {
      return !analysis::find_in_lexicon(one.text).empty();
    });
  }

  // A Korean and what stands with him, oftener apart than in the `as_one` articles that write both as one word.
  bool are_run_together(const std::string& first, const std::string& second, std::uint64_t as_one) const {
    const bool first_korean = analysis::looks_like_person(first);
    const bool second_korean = analysis::looks_like_person(second);
    return first_korean != second_korean && bearer_of(first, second_korean) != NameType::any &&
           bearer_of(second, first_korean) != NameType::any && standing(index_.articles(), first) > as_one &&
           standing(index_.articles(), second) > as_one;
  }

  bool are_two_names(const std::string& first, const std::string& second, const std::string& whole) const {
    const bool first_korean = analysis::looks_like_person(first);
    const bool second_korean = analysis::looks_like_person(second);
    if (is_known_company(first) && is_known_company(second) && !is_committee_of_body(first, second) &&
        standing(index_.articles(), first) > 0 && standing(index_.articles(), second) > 0) {
      return true;
    }
    if (is_country(first) && is_country(second)) {
      return true;
    }
    const NameType a = bearer_of(first, second_korean);
    const NameType b = bearer_of(second, first_korean);
    if (a == NameType::any || b == NameType::any) {
      return a != b && is_rather_apart(a == NameType::any ? first : second, whole) && stand_apart(first, second, whole);
    }
    if (a != b ? first_korean || second_korean : first_korean && second_korean) {
      return true;
    }
    return frequency(lists_, schema::prefix_joined, whole) == 0 ? a != b : stand_apart(first, second, whole);
  }

  // The words of one name that stand in one article mostly stand side by side there: 버락 오바마, 두산 베어스.
  bool stand_apart(const std::string& first, const std::string& second, const std::string& whole) const {
    return 2 * frequency(lists_, schema::prefix_joined, whole) <= articles_with_both(first, second);
  }

  // Two words of which nobody knows what bears them, and which stand apart.
  bool are_apart(const std::string& first, const std::string& second, const std::string& whole) const {
    return is_rather_apart(first, whole) && is_rather_apart(second, whole) && stand_apart(first, second, whole);
  }

  // Whether `unknown`, of which nobody knows what bears it, is no ordinary word and stands at least twice as often as
  // beside the other word of `whole` (MBC 무한도전).
  bool is_rather_apart(const std::string& unknown, const std::string& whole) const {
    constexpr Xapian::doccount times = 2;
    const Xapian::doccount side_by_side = frequency(lists_, schema::prefix_joined, whole);
    return side_by_side > 0 && !analysis::is_more_than_name(analysis::find_word(unknown)) &&
           !analysis::is_ordinary_word(unknown) && standing(index_.articles(), unknown) >= times * side_by_side;
  }

  // Two known words, each of which stands far oftener by itself than beside the other: that they do is chance, beside
  // a Korean's name or where far more articles hold both apart (not 울산 현대, a team).
  bool are_side_by_side_by_chance(const std::string& first, const std::string& second, const std::string& whole) const {
    constexpr std::uint64_t times = 20;
    constexpr std::uint64_t times_beside_korean = 5;
    constexpr std::uint64_t times_apart = 10;
    const std::uint64_t side_by_side = frequency(lists_, schema::prefix_joined, whole);
    if (side_by_side == 0 || is_body_of_country(first, second) || !is_known(first) || !is_known(second)) {
      return false;
    }
    const bool beside_korean = is_korean(first) != is_korean(second);
    const auto stands_by_itself = [&](const std::string& word) {
      return std::uint64_t{frequency(lists_, schema::prefix_form, word)} +
                 frequency(lists_, schema::prefix_doubtful, word) >
             (beside_korean ? times_beside_korean : times) * side_by_side;
    };
    return stands_by_itself(first) && stands_by_itself(second) &&
           (beside_korean || hold_both(first, second) > times_apart * side_by_side);
  }

  // A name and an ordinary word, no more articles of which have them side by side than apart, and few as one word:
  // 기시다 방한, 태영호 녹취록; not 누리 은행. Of two ordinary words fewer: 통신 요금.
  bool are_name_and_word(const std::string& first, const std::string& second, const std::string& whole,
                         std::uint64_t as_one) const {
    constexpr std::uint64_t times = 2;
    constexpr std::uint64_t times_of_words = 3;
    const std::uint64_t side_by_side = frequency(lists_, schema::prefix_joined, whole);
    const analysis::Word* end = analysis::find_word(second);
    const bool ends_names = end != nullptr && end->is(analysis::role_org_part | analysis::role_org_same);  // 에너지
    if (side_by_side == 0 || as_one > side_by_side || is_country(first) || is_country(second) || ends_names ||
        !analysis::is_ordinary_word(second)) {
      return false;
    }
    const std::vector<bool> counts = names_that_count({first, second});
    const bool words = counts[0] && counts[1];  // none of both is a name
    const std::uint64_t together = side_by_side + as_one;
    return counts[0] && (is_known(first) || standing(index_.articles(), first) >= times * together) &&
           (words ? times_of_words : times) * together <= hold_both(first, second);
  }

  // How many articles hold both forms, about.
  std::uint64_t hold_both(const std::string& first, const std::string& second) const {
    return count_with_all(index_.articles(), {one_word_query(first), one_word_query(second)});
  }

  // Whether articles tell that a Korean is called so.
  bool is_korean(const std::string& name) const {
    return analysis::looks_like_person(name) && told_type(index_.articles(), name) == NameType::person;
  }

  // A body of a country: 미국 정부.
  static bool is_body_of_country(const std::string& first, const std::string& second) {
    const analysis::Word* body = analysis::find_word(second);
    return is_country(first) && body != nullptr && body->is(analysis::role_org_same);
  }

  // 국회 법사위: one of several that there may be.
  static bool is_committee_of_body(const std::string& first, const std::string& second) {
    constexpr std::array<std::string_view, 2> ends = {"위", "위원회"};
    const analysis::Word* body = analysis::find_word(first);
    return body != nullptr && body->is(analysis::role_common_body) &&
           std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return second.ends_with(end); });
  }

  // Whether `name` is a name or a word by itself, as far as lists and articles tell.
  bool is_known(const std::string& name) const {
    return analysis::count_chars(name) > 1 &&
           (!analysis::find_in_lexicon(name).empty() || analysis::is_more_than_name(analysis::find_word(name)) ||
            analysis::is_ordinary_or_common(name) || analysis::looks_like_person(name) ||
            is_often_told(index_.articles(), name));
  }

  static bool is_country(const std::string& name) { return analysis::is_country(analysis::find_word(name)); }

  // Whether the lexicon has a company of that name, be it a word, too (기아). No country: 미국 뉴욕타임스 is one name.
  static bool is_known_company(const std::string& name) {
    if (is_country(name)) {
      return false;
    }
    const analysis::LexiconMatches matches = analysis::find_in_lexicon(name);
    return std::any_of(matches.begin(), matches.end(), [](const analysis::LexiconMatch& match) {
      return !match.spelling.ambiguous && match.entry.type == analysis::LexiconType::company;
    });
  }

  // What bears `name` by itself, as far as that is known; any: nobody knows, or it is an ordinary word. Beside a Korean
  // a single article tells.
  NameType bearer_of(const std::string& name, bool beside_korean) const {
    for (const analysis::LexiconMatch& match : analysis::find_in_lexicon(name)) {
      if (match.widens()) {
        return type_of(match.entry.type);
      }
    }
    const analysis::Word* listed = analysis::find_word(name);
    if (beside_korean && listed != nullptr && listed->is(analysis::role_common_body)) {
      return NameType::company;  // 민주당 이재명
    }
    if (analysis::is_more_than_name(listed) && !listed->is(analysis::role_common_company)) {
      return NameType::any;
    }
    const Evident says = evident(index_.articles(), name);
    if (analysis::looks_like_person(name)) {
      return says.company > says.person ? NameType::company : NameType::person;
    }
    // So many of a name's articles say what bears it, and fewer of another word's.
    constexpr double least_share = 0.08;
    const double stands = standing(index_.articles(), name);
    const NameType type = type_of(says);
    const Xapian::doccount sayings = type == NameType::person ? says.person : says.company;
    return type != NameType::any && sayings >= (beside_korean ? 1U : 2U) && sayings >= least_share * stands
               ? type
               : NameType::any;
  }

  // How many articles hold both names, wherever; of many an estimate.
  Xapian::doccount articles_with_both(const std::string& first, const std::string& second) const {
    const auto holding = [&](const std::string& name) {
      Xapian::Query any;
      for (const std::string_view prefix : {schema::prefix_form, schema::prefix_doubtful, schema::prefix_joined}) {
        if (frequency(lists_, prefix, name) > 0) {
          any = either(any, Xapian::Query(schema::term(prefix, name)));
        }
      }
      return any;
    };
    return count_with_all(index_.articles(), {holding(first), holding(second)});
  }

  const IndexReader& index_;
  PostingLists& lists_;
  const Request& request_;
  Request literal_;  // the same without other forms
};

// The groups of words without quotes among them.
void add_groups(const std::vector<std::string>& words, const WordGrouping& grouping, Groups& found) {
  if (words.empty()) {
    return;
  }
  std::vector<std::string>& names = found.names;
  // best[i]: the least cost of the first i words; from[i]: where the last group of that begins.
  std::vector<std::size_t> best(words.size() + 1, std::numeric_limits<std::size_t>::max());
  std::vector<std::size_t> from(words.size() + 1, 0);
  best[0] = 0;
  const bool one = words.size() == 1 || !surname_and_title(words).surname.empty();
  const std::size_t whole = one ? 1 : grouping.cost(words);
  if (whole == 1) {
    names.push_back(analysis::joined(words, " "));
    return;
  }
  std::vector<char> left_out;  // of each word, whether it only says more
  for (std::size_t at = 0; at < words.size(); ++at) {
    left_out.push_back(grouping.only_says_more(words, at) ? 1 : 0);
  }
  const auto is_left_out = [&](std::size_t begin, std::size_t end) { return end - begin == 1 && left_out[begin] != 0; };
  for (std::size_t end = 1; end <= words.size(); ++end) {
    for (std::size_t begin = end - std::min(end, longest_group); begin < end; ++begin) {
      if (end - begin == words.size()) {
        continue;  // asked already
      }
      const auto first = words.begin();
      const std::size_t cost =
          best[begin] +
          (is_left_out(begin, end)
               ? cost_of_unknown
               : grouping.cost({first + static_cast<std::ptrdiff_t>(begin), first + static_cast<std::ptrdiff_t>(end)}));
      if (cost < best[end]) {
        best[end] = cost;
        from[end] = begin;
      }
    }
  }
  if (whole < best.back() || best.back() >= cost_of_unknown * words.size()) {
    names.push_back(analysis::joined(words, " "));
    return;
  }
  std::vector<std::string> groups;
  for (std::size_t end = words.size(); end > 0; end = from[end]) {
    (is_left_out(from[end], end) ? found.left_out : groups)
        .push_back(analysis::joined(std::span(words).subspan(from[end], end - from[end]), " "));
  }
  std::reverse(groups.begin(), groups.end());
  // 우린 캐피탈 is rather a slip in one name than two names that no article has, for nobody knows what 우린 is.
  if (whole < cost_of_unknown && !grouping.are_all_known(groups) && !grouping.stand_together(groups)) {
    groups = {analysis::joined(words, " ")};
  }
  names.insert(names.end(), groups.begin(), groups.end());
}

// What stands between names that are asked for together.
constexpr std::string_view marks_between = "-,/+;";  // the hyphen between persons alone
constexpr std::string_view separators = marks_between.substr(1);

// Whether `word` stands between names that are asked for together: 홍길동 및 김철수. "Or" is as good as "and", since
// articles with some of the names follow those with all.
bool is_and(std::string_view word) {
  constexpr std::array<std::string_view, 9> words = {"및", "그리고", "또는", "혹은", "AND", "OR", "VS", "vs", "vs."};
  return std::find(words.begin(), words.end(), word) != words.end() ||
         word.find_first_not_of(separators) == std::string_view::npos;
}

// Whether `text` begins with the end of a company's name that stands behind a comma: Ltd. of Garam Co., Ltd.
bool begins_with_legal_form(std::string_view text) {
  const std::string_view first = text.substr(0, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz"));
  const analysis::Word* word = analysis::find_word(first);
  return word != nullptr && word->is(analysis::role_org_same);
}

// The words of a query in runs that may make one name each: what a separator parts, or a middle dot, unless articles
// write one name so, are several.
class Runs {
 public:
  explicit Runs(const IndexReader& index) : index_(index) {}

  // Adds the words of an unquoted part to the last run first. `next` is the part that follows; empty: none, or quotes.
  void add(const std::string& part, const std::string& next) {
    if (is_and(part)) {
      runs_.emplace_back();
      return;
    }
    text_ = analysis::normalize(part);
    following_ = is_and(next) ? std::string() : analysis::normalize(next);
    const bool caps = has_capitals_only(part) && (next.empty() || has_capitals_only(next));
    // In the letters typed, unless normalising moved them.
    const std::string& letters = part.size() == text_.size() ? part : text_;
    std::vector<std::vector<std::string>> parted = parts_of(letters, caps);
    const bool no_words = std::all_of(parted.begin(), parted.end(), [](const auto& words) { return words.empty(); });
    const bool one_word = parted.size() == 1 && parted.front().size() == 1 && parted.front().front() == letters;
    if (no_words || one_word || has_lone_short_word(parted) || is_one_form(part)) {
      parted = {{part}};
    }
    runs_.back().insert(runs_.back().end(), parted.front().begin(), parted.front().end());
    runs_.insert(runs_.end(), parted.begin() + 1, parted.end());
  }

  std::vector<std::vector<std::string>> take() {
    return std::exchange(runs_, std::vector<std::vector<std::string>>(1));
  }

 private:
  static bool has_capitals_only(const std::string& text) {
    return std::any_of(text.begin(), text.end(), analysis::is_capital) &&
           std::none_of(text.begin(), text.end(), analysis::is_latin_letter);
  }

  // Bytes of what may part two names at byte `at`; 0: nothing. Digits on both sides make one number.
  std::size_t separator_at(std::size_t at) const {
    if (const std::size_t open = std::string_view(text_).substr(0, at).rfind('(');
        open != std::string::npos && open > 0 && text_.find(')', open) > at) {
      return 0;  // 홍길동(40·누리전자)
    }
    if (text_.compare(at, analysis::middle_dot.size(), analysis::middle_dot) == 0) {
      return analysis::middle_dot.size();
    }
    if (text_[at] == '-') {
      return is_person(part_at(at, true)) && is_person(part_at(at + 1, false)) ? 1 : 0;
    }
    if (separators.find(text_[at]) == std::string_view::npos) {
      return 0;
    }
    return at > 0 && at + 1 < text_.size() && analysis::is_digit(text_[at - 1]) && analysis::is_digit(text_[at + 1])
               ? 0
               : 1;
  }

  // What is before byte `at` and behind the mark before that, or behind `at` and before the mark behind it.
  std::string_view part_at(std::size_t at, bool before) const {
    const std::string_view text = text_;
    if (!before) {
      const std::string_view rest = text.substr(at);
      return rest.substr(0, std::min(rest.find_first_of(marks_between), rest.find(analysis::middle_dot)));
    }
    std::string_view rest = text.substr(0, at);
    if (const std::size_t mark = rest.find_last_of(marks_between); mark != std::string_view::npos) {
      rest.remove_prefix(mark + 1);
    }
    const std::size_t dot = rest.rfind(analysis::middle_dot);
    return dot == std::string_view::npos ? rest : rest.substr(dot + analysis::middle_dot.size());
  }

  // Whether `part` looks like a person's name, and articles hold it.
  bool is_person(std::string_view part) const {
    return analysis::looks_like_person(part) && is_standing(index_.articles(), std::string(part));
  }

  // Whether `run`, which middle dots part, is several names that some articles have side by side: all look like
  // persons, or no more articles have them so than apart (not 현대·기아차).
  bool is_chance(const std::string& run) const {
    std::vector<Xapian::Query> all;
    bool persons = true;
    for (std::size_t at = 0; at <= run.size();) {
      const std::size_t end = std::min(run.find(analysis::middle_dot, at), run.size());
      const std::string part = run.substr(at, end - at);
      if (analysis::count_chars(part) < 2 || !is_standing(index_.articles(), part)) {
        return false;
      }
      persons = persons && analysis::looks_like_person(part);
      all.push_back(one_word_query(part));
      at = end + analysis::middle_dot.size();
    }
    return persons || 2 * standing(index_.articles(), run) <= count_with_all(index_.articles(), all);
  }

  // A comma between Latin letters or before a legal form may be the name's (Hong, Gildong; Garam Co., Ltd.), but
  // between what is in capitals (KT, AI).
  bool goes_on(std::size_t comma, bool caps) const {
    const std::string_view behind =
        comma + 1 < text_.size() ? std::string_view(text_).substr(comma + 1) : std::string_view(following_);
    const bool latin = comma > 0 && !behind.empty() && analysis::is_latin_letter(text_[comma - 1]) &&
                       analysis::is_latin_letter(behind.front());
    return (latin && !caps) || begins_with_legal_form(behind);
  }

  std::vector<std::vector<std::string>> parts_of(const std::string& letters, bool caps) const {
    std::vector<std::vector<std::string>> parted(1);
    std::size_t done = 0;
    const auto take = [&](std::size_t end) {
      if (end > done) {
        parted.back().push_back(letters.substr(done, end - done));
      }
    };
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const std::size_t bytes = separator_at(at);
      if (bytes > 0) {
        take(at);
        done = at + bytes;
        if (text_[at] != ',' || !goes_on(at, caps)) {
          parted.emplace_back();
        }
      }
    }
    take(text_.size());
    return parted;
  }

  // Whether one letter or syllable would be a name of its own: C++, A/S.
  bool has_lone_short_word(const std::vector<std::vector<std::string>>& parted) const {
    for (std::size_t i = 0; i < parted.size(); ++i) {
      const bool beside_others = (i == 0 && !runs_.back().empty()) || (i + 1 == parted.size() && !following_.empty());
      if (parted[i].size() == 1 && analysis::count_chars(parted[i].front()) < 2 && !beside_others) {
        return true;
      }
    }
    return false;
  }

  // Whether articles write what marks other than commas join as one name: CJ/ENM, where they have CJENM.
  bool is_one_form(const std::string& part) const {
    const bool dotted = text_.find(analysis::middle_dot) != std::string::npos;
    if (text_.find_first_of(",;") != std::string::npos || (!dotted && text_.find_first_of("/+") == std::string::npos)) {
      return false;
    }
    const TypedName run = parse_name(part);
    if (!run.refusal.empty()) {
      return true;
    }
    const Xapian::Database& articles = index_.articles();
    if (!dotted) {
      const std::string joined_key = with_replaced(with_replaced(run.key, "/", ""), "+", "");
      return is_one_word(articles, joined_key);
    }
    if (is_chance(run.key) || (!run.stem.empty() && is_chance(run.stem))) {
      return false;
    }
    return is_standing(articles, run.key) || is_standing(articles, without_dots(run.key)) ||
           (!run.stem.empty() && is_standing(articles, run.stem));
  }

  const IndexReader& index_;
  std::vector<std::vector<std::string>> runs_ = std::vector<std::vector<std::string>>(1);
  std::string text_;       // of the part, normalised
  std::string following_;  // of the next, as far as it may belong to the same name
};

}  // namespace

Groups group_names(const std::vector<QueryText::Part>& parts, const IndexReader& index, PostingLists& lists,
                   const Request& request) {
  const WordGrouping grouping(index, lists, request);
  Groups found;
  std::vector<std::string>& names = found.names;
  Runs runs(index);
  const auto add_runs = [&] {
    for (const std::vector<std::string>& words : runs.take()) {
      add_groups(words, grouping, found);
    }
  };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const QueryText::Part& part = parts[i];
    if (part.quoted) {
      add_runs();
      names.push_back(part.text);
    } else if (i > 0 && parts[i - 1].quoted && !title_of(analysis::normalize(part.text)).empty()) {
      names.back().append(" ").append(part.text);  // "홍길동" 회장
    } else {
      const bool goes_on = i + 1 < parts.size() && !parts[i + 1].quoted;
      runs.add(part.text, goes_on ? parts[i + 1].text : std::string());
    }
  }
  add_runs();
  if (names.empty()) {
    names.push_back(parts.front().text);
  }
  return found;
}

std::vector<std::string> part_names(const std::string& text, const IndexReader& index) {
  std::vector<std::string> words;
  for (const QueryText::Part& part : read_query(text).parts) {
    if (part.quoted) {
      return {text};
    }
    words.push_back(part.text);
  }
  if (words.empty() || std::all_of(words.begin(), words.end(), is_and)) {
    return {text};
  }
  Runs runs(index);
  for (std::size_t i = 0; i < words.size(); ++i) {
    runs.add(words[i], i + 1 < words.size() ? words[i + 1] : std::string());
  }
  std::vector<std::string> names;
  for (const std::vector<std::string>& run : runs.take()) {
    if (!run.empty()) {
      names.push_back(analysis::joined(run, " "));
    }
  }
  return names.size() > 1 ? names : std::vector<std::string>{text};
}

}  // namespace ireum::query
