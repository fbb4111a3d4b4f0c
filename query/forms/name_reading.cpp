#include "query/forms/name_reading.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/cut.h"
#include "analysis/ends/listed_end.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/lexicon.h"
#include "analysis/normalize.h"
#include "analysis/ordinary.h"
#include "analysis/person_shape.h"
#include "analysis/sound/foreign.h"
#include "analysis/word_lists.h"
#include "query/forms/name_forms.h"
#include "query/forms/name_judgement.h"
#include "query/forms/surname_title.h"
#include "query/index/standing.h"
#include "query/typed/scripts.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

// Behind a name, who speaks for its bearer: it never ends a name.
constexpr std::string_view side = "측";

// A few Latin letters, as stand before a hyphen.
bool is_letters(std::string_view text) {
  constexpr std::size_t most = 4;
  return text.size() <= most && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string key_of(const std::vector<std::string>& words, std::size_t from) {
  std::string key;
  for (std::size_t i = from; i < words.size(); ++i) {
    key += words[i];
  }
  return key;
}

class NameReader {
 public:
  NameReader(std::string_view typed, const Xapian::Database& articles)
      : articles_(articles), name_(parse_name(typed)), text_(analysis::normalize(typed)) {}

  TypedName read() {
    if (name_.words.empty()) {
      return std::move(name_);
    }
    keep_listed();
    if (name_.titled && frequency(articles_, schema::prefix_form, name_.key + name_.title) > 0 &&
        analysis::without_spaces(text_).find(name_.key + name_.title) != std::string::npos &&
        !bears(name_.key, name_.title)) {
      return under_its_name(parse_name(name_.key + name_.title));
    }
    if (std::optional<TypedName> whole = of_surname_alone()) {
      return std::move(*whole);
    }
    if (std::optional<TypedName> outside = without_what_brackets_hold()) {
      return std::move(*outside);
    }
    if (std::optional<TypedName> marked = with_marks()) {
      return std::move(*marked);
    }
    set_aside_organisation();
    set_aside_before();
    set_aside_act();
    set_aside_suffix();
    set_aside_end();
    return std::move(name_);
  }

 private:
  bool stands(const std::string& form) const { return is_standing(articles_, form); }

  bool stands(const TypedName& name) const {
    return name.refusal.empty() && (stands(name.key) || (!name.stem.empty() && stands(name.stem)));
  }

  TypedName under_its_name(TypedName other) const {
    other.typed = name_.typed;
    return other;
  }

  // 골드만, which the lexicon has as a whole, is no 골드 with a particle.
  void keep_listed() {
    if (!name_.stem.empty() && analysis::find_in_lexicon(name_.key).widen()) {
      name_.words = whole_words();
      name_.stem.clear();
      name_.stem_sure = false;
    }
  }

  // 노 전 대통령, which is no title of somebody called 노전; 김 현 대표 is where articles tell of 김현.
  std::optional<TypedName> of_surname_alone() const {
    std::vector<std::string> words = name_.words;
    words.push_back(name_.title);
    if (!name_.titled || words.size() < 3 || surname_and_title(words).surname.empty() ||
        told_type(articles_, name_.key) == NameType::person) {
      return std::nullopt;
    }
    TypedName whole = with_words(name_, std::move(words));
    whole.titled = false;
    whole.title.clear();
    return whole;
  }

  // The words as typed: the last with its particle.
  std::vector<std::string> whole_words() const {
    std::vector<std::string> words = name_.words;
    std::size_t before = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      before += words[i].size();
    }
    words.back() = name_.key.substr(before);
    return words;
  }

  // Whether `rest` is a person who bears `title`, though some article writes both as one word (벨라스코대통령), as
  // offices and places are written too (서울시장).
  bool bears(const std::string& rest, const std::string& title) const {
    const NameType type = told_type(articles_, rest);
    if (analysis::looks_like_person(rest) || type == NameType::person) {
      return true;
    }
    const analysis::Word* listed = analysis::find_word(title);
    const bool of_people = listed != nullptr && (listed->title_kind == analysis::TitleKind::person ||
                                                 listed->title_kind == analysis::TitleKind::role);
    if (!of_people || type == NameType::company || !analysis::all_syllables(rest) ||
        analysis::is_more_than_name(analysis::find_word(rest))) {
      return false;
    }
    // Of looks_foreign(): Korean words hardly reach it.
    constexpr double rather_foreign = 0.3;
    const std::size_t chars = analysis::count_chars(rest);
    const analysis::Word* surname = analysis::find_word(analysis::first_chars(rest, 1));
    return (chars == 3 && surname != nullptr && surname->is(analysis::role_surname)) ||
           (chars >= 3 && analysis::sound::looks_foreign(rest) > rather_foreign);
  }

  // The name before brackets, or the one in them, where articles hold no such whole: 국제통화기금(IMF).
  std::optional<TypedName> without_what_brackets_hold() const {
    const std::size_t open = text_.find('(');
    const std::size_t close = text_.find(')', open == std::string::npos ? text_.size() : open);
    if (open == std::string::npos || open == 0 || close == std::string::npos) {
      return std::nullopt;
    }
    if (stands(name_)) {
      // 한동훈(법무부), which 한동훈 법무부 장관 reads like.
      TypedName person = parse_name(text_.substr(0, open));
      const std::string body = analysis::without_spaces(text_.substr(open + 1, close - open - 1));
      return !is_one_word(articles_, name_.key) && close + 1 == text_.size() && stands(person) &&
                     analysis::looks_like_person(person.key) && belongs_to_title(body)
                 ? std::optional<TypedName>(under_its_name(std::move(person)))
                 : std::nullopt;
    }
    const std::string behind = text_.substr(close + 1);
    std::array<std::string, 2> parts = {text_.substr(0, open), text_.substr(open + 1, close - open - 1)};
    if (is_word(analysis::without_spaces(parts[0])) && analysis::looks_like_person(parts[1])) {
      std::swap(parts[0], parts[1]);  // 국회의원(홍길동)
    }
    for (const std::string& part : parts) {
      TypedName other = parse_name(part + behind);
      if (stands(other)) {
        return under_its_name(std::move(other));
      }
    }
    return std::nullopt;
  }

  // The same name with the marks of its usual form: F & F, S Oil, or with spaces for dots between words.
  std::optional<TypedName> with_marks() const {
    constexpr std::string_view apart = " & ";
    if (text_.find(apart) != std::string::npos) {
      TypedName together = parse_name(with_replaced(text_, apart, "&"));
      if (stands(together)) {
        return under_its_name(std::move(together));
      }
    }
    if (stands(name_)) {
      return std::nullopt;
    }
    if (const std::size_t hyphen = text_.find('-');
        hyphen != std::string::npos && is_letters(text_.substr(0, hyphen))) {
      TypedName together = parse_name(with_replaced(text_, "-", ""));  // SN-온 for SN온
      if (stands(together)) {
        return under_its_name(std::move(together));
      }
    }
    const std::vector<std::string> words = whole_words();
    if (words.size() == 2 && analysis::is_ascii(words[0]) && scripts_of(words[1]).latin) {
      for (const std::string_view mark : {"-", "&"}) {
        std::string run = words[0];
        run.append(mark).append(words[1]);
        TypedName marked = with_words(name_, {std::move(run)});
        if (stands(marked)) {
          return marked;
        }
      }
    }
    if (const std::string letters = letters_between_dots(); !letters.empty()) {
      TypedName together = parse_name(letters);
      if (stands(together)) {
        return under_its_name(std::move(together));
      }
    }
    if (name_.key.find(analysis::middle_dot) != std::string::npos && !stands(without_dots(name_.key))) {
      return under_its_name(read_name(with_replaced(text_, analysis::middle_dot, " "), articles_));
    }
    return std::nullopt;
  }

  // The letters that dots part one by one, as one word: iaea of I.A.E.A.; empty: it is not written so.
  std::string letters_between_dots() const {
    std::string letters;
    for (std::size_t at = 0; at < text_.size(); at += 2) {
      if (!analysis::is_latin_letter(text_[at]) || (at + 1 < text_.size() && text_[at + 1] != '.')) {
        return {};
      }
      letters += text_[at];
    }
    return letters.size() > 1 && text_.size() > letters.size() ? letters : std::string();
  }

  // Whether the lexicon knows `form` as a name of this type.
  static bool is_known(const std::string& form, analysis::LexiconType type) {
    const analysis::LexiconMatches matches = analysis::find_in_lexicon(form);
    return std::any_of(matches.begin(), matches.end(),
                       [&](const analysis::LexiconMatch& match) { return match.widens() && match.entry.type == type; });
  }

  // Whether `words` name a person, by their look or by what is known.
  bool is_person(const std::vector<std::string>& words) const {
    const TypedName name = with_words(name_, words);
    for (const std::string& form : {name.key, name.stem}) {
      if (form.empty()) {
        continue;
      }
      if (analysis::looks_like_person(form) || told_type(articles_, form) == NameType::person ||
          is_known(form, analysis::LexiconType::person)) {
        return true;
      }
    }
    return false;
  }

  // Titles, with what they are of, and words of time before a person's name: 고 배우 곽두영, 법무부 장관 곽두영. One
  // syllable and two may as well be a name, 전 지현.
  void set_aside_before() {
    std::vector<std::string> words = whole_words();
    std::string title;
    const std::size_t count = count_before_person(words, title);
    if (count == 0) {
      return;
    }
    const std::string rest = key_of(words, count);
    for (std::size_t i = 0; i < count; ++i) {
      const std::string whole = key_of(words, i);
      if (is_one_word(articles_, whole) || (analysis::looks_like_person(whole) && !analysis::looks_like_person(rest))) {
        return;
      }
    }
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
    if (analysis::count_chars(rest) < 2 || (!is_person(words) && !may_bear_title(words, title))) {
      return;
    }
    name_ = with_words(name_, std::move(words));
    if (!name_.titled && !title.empty()) {
      name_.titled = true;
      name_.title = title;
    }
  }

  // Whether `words`, which tell of no person, stand and are no word, so that who typed a title before them means
  // somebody: 배우 옥택연.
  bool may_bear_title(const std::vector<std::string>& words, const std::string& title) const {
    const analysis::Word* listed = analysis::find_word(title);
    const std::string form = key_of(words, 0);
    return words.size() == 1 && listed != nullptr && listed->title_kind != analysis::TitleKind::ambiguous &&
           stands(form) && !analysis::is_more_than_name(analysis::find_word(form)) &&
           !analysis::is_ordinary_word(form) && !analysis::ends_organisation(form) &&
           told_type(articles_, form) != NameType::company;
  }

  // 그룹 트와이스: what says that it performs, where the name stands without it far oftener.
  void set_aside_act() {
    std::vector<std::string> words = whole_words();
    const analysis::Word* act = words.size() < 2 ? nullptr : analysis::find_word(words.front());
    if (act == nullptr || !act->is(analysis::role_act)) {
      return;
    }
    const std::string whole = key_of(words, 0);
    words.erase(words.begin());
    const std::string rest = key_of(words, 0);
    if (analysis::count_chars(rest) >= 2 && standing(articles_, rest) >= 2 * standing(articles_, whole) &&
        standing(articles_, rest) > 0) {
      name_ = with_words(name_, std::move(words));
    }
  }

  bool is_company(const std::string& word) const {
    return told_type(articles_, word) == NameType::company || is_known(word, analysis::LexiconType::company);
  }

  // Whether `word` says what a title is of, or is one.
  bool belongs_to_title(const std::string& word) const {
    const analysis::Word* listed = analysis::find_word(word);
    return word == "겸" || analysis::time_word(word) != 0 || !title_of(word).empty() ||
           analysis::ends_organisation(word) ||
           (listed != nullptr && listed->is(analysis::role_country | analysis::role_common_body)) ||
           analysis::is_region(word) || is_company(word);
  }

  // How many of `words` from the first on, before a person's name, are titles, words of time and what a title is of.
  // Without a title behind these, there is one behind the name: 법무부 장관 한동훈, 법무부 한동훈 장관. Of two
  // organisations the first is asked for itself.
  std::size_t count_before_person(const std::vector<std::string>& words, std::string& title) const {
    std::size_t count = 0;
    std::size_t organisations = 0;
    const analysis::Word* behind = analysis::find_word(name_.title);
    const bool surely_titled =
        name_.titled && behind != nullptr && behind->title_kind != analysis::TitleKind::ambiguous;  // 검찰 홍길동 수사
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const std::string& word = words[i];
      const analysis::Word* listed = analysis::find_word(word);
      const bool titled = analysis::count_chars(word) > 1 && listed != nullptr && listed->is(analysis::role_title);
      if (titled || analysis::time_word(word) != 0) {
        title = titled ? word : title;
        count = titled || count == i ? i + 1 : count;
        continue;
      }
      const bool country = analysis::is_country(listed);
      if (analysis::count_chars(word) < 2 || !belongs_to_title(word) || (!country && ++organisations > 1)) {
        break;
      }
      if (surely_titled && !is_company(key_of(words, i + 1))) {
        count = i + 1;
      }
    }
    return count;
  }

  // What stands between a person's name and the title that was set aside tells of the title: 이재명 민주당 대표, 기시다
  // 일본 총리, 추경호 부총리 겸 기획재정부 장관.
  void set_aside_organisation() {
    std::vector<std::string> words = whole_words();
    if (!name_.titled || words.size() < 2) {
      return;
    }
    const std::size_t typed = words.size();
    while (words.size() > 1 && belongs_to_title(words.back())) {
      words.pop_back();
    }
    const std::string rest = key_of(words, 0);
    if (words.size() < typed && (analysis::looks_like_person(rest) || !belongs_to_title(rest)) && is_person(words)) {
      name_ = with_words(name_, std::move(words));
    }
  }

  // 카카오 그룹, where no article writes so.
  void set_aside_suffix() {
    std::vector<std::string> words = whole_words();
    if (words.size() > 1 && without_particle(words.back()) == side && analysis::count_chars(key_of(words, 0)) > 2) {
      words.pop_back();  // 누보텍 측
      name_ = with_words(name_, words);
    }
    if (words.size() < 2 || stands(name_)) {
      return;
    }
    const std::string last = without_particle(words.back());
    const analysis::Word* listed = analysis::find_word(last);
    if (!analysis::all_syllables(last) ||
        (last != "회사" && (listed == nullptr || !listed->is(analysis::role_org_same)))) {
      return;
    }
    words.pop_back();
    const std::string rest = key_of(words, 0);
    if (analysis::count_chars(rest) >= 2 && (stands(rest) || analysis::find_in_lexicon(rest).size() > 0)) {
      name_ = with_words(name_, std::move(words));
    }
  }

  void set_last(std::string word) {
    std::vector<std::string> words = name_.words;
    words.back() = std::move(word);
    name_ = with_words(name_, std::move(words));
  }

  void set_titled(std::string last, std::string title) {
    set_last(std::move(last));
    name_.titled = true;
    name_.title = std::move(title);
  }

  // What is written onto the name's end.
  void set_aside_end() {
    if (!name_.refusal.empty()) {
      return;
    }
    const std::string last = whole_words().back();
    const std::string before = name_.key.substr(0, name_.key.size() - last.size());
    const std::size_t tail = tail_of_run(last);
    analysis::Cut cut;
    analysis::cut_piece(std::string_view(last).substr(tail), cut);
    if (cut.count == 0) {
      return;
    }
    const std::string form = last.substr(0, tail + cut.readings[0].stem);
    if (set_aside_side(before, form) || set_aside_title_of_bearer(before, last, cut, tail) || stands(name_.key)) {
      return;
    }
    if (form.size() < last.size() && cut.doubtful > 0 && !analysis::find_in_lexicon(before + form).widen()) {
      // 라는 and 만이 are chains whose first syllable may be the name's, as the index has it.
      const std::string shorter = last.substr(0, tail + cut.doubtful);
      if (is_the_name(before + shorter, before + form)) {
        set_last(shorter);
        return;
      }
    }
    if (!stands(before + form)) {
      set_aside_title(before, form);
    }
  }

  // 벨라스코대통령 that some article writes so, of 벨라스코.
  bool set_aside_title_of_bearer(const std::string& before, const std::string& last, const analysis::Cut& cut,
                                 std::size_t tail) {
    if (cut.count < 2 || tail > 0) {
      return false;
    }
    const std::string rest = last.substr(0, cut.readings[1].stem);
    std::string title = last.substr(rest.size(), cut.readings[0].stem - rest.size());
    if (analysis::count_chars(title) < 2 || title_of(title) != title || !stands(before + rest) ||
        !bears(before + rest, title)) {
      return false;
    }
    set_titled(rest, std::move(title));
    return true;
  }

  bool set_aside_side(const std::string& before, const std::string& form) {
    if (form.size() <= side.size() || form.compare(form.size() - side.size(), side.size(), side) != 0) {
      return false;
    }
    const std::string rest = form.substr(0, form.size() - side.size());
    if (analysis::count_chars(before + rest) < 2 || !stands(before + rest)) {
      return false;
    }
    set_last(rest);
    return true;
  }

  // Whether articles hold the name `form`, and take `whole`, if they hold it, for this with a particle.
  bool is_the_name(const std::string& form, const std::string& whole) const {
    const NameForms forms = resolve_name(parse_name(form), articles_);
    return forms.articles() > 0 &&
           (!stands(whole) || std::any_of(forms.itself.begin(), forms.itself.end(),
                                          [&](const CountedForm& one) { return one.form == whole; }));
  }

  // A title or an organisation's suffix written onto the name: 곽두영국회의원, 곽두영전대표, 가람그룹.
  void set_aside_title(const std::string& before, const std::string& form) {
    constexpr std::size_t longest = 10;  // characters
    const std::size_t chars = analysis::count_chars(form);
    for (std::size_t count = chars > longest ? chars - longest : 1; count < chars; ++count) {
      const std::string rest(analysis::first_chars(form, count));
      const std::string end = form.substr(rest.size());
      if (analysis::count_chars(before + rest) < 2) {
        continue;
      }
      std::string title = title_of(end);
      const bool of_any_name = belongs_to_no_name(end) && stands(before + rest);
      if (!of_any_name && (title.empty() || !may_bear(before + rest, title))) {
        continue;
      }
      if (of_any_name) {
        set_last(rest);
      } else if (!set_aside_head(before, form, count + 1)) {
        set_titled(rest, std::move(title));
      }
      if (!analysis::looks_like_person(name_.key) && told_type(articles_, name_.key) != NameType::person) {
        name_.set_aside = (before + form).substr(name_.key.size());
      }
      return;
    }
  }

  // Who heads the body that the name begins with, `least` characters or more: 국민은행 and 장, no 국민 and 은행장;
  // 외교부 and 장관.
  bool set_aside_head(const std::string& before, const std::string& form, std::size_t least) {
    constexpr std::string_view head = "장";
    for (std::size_t count = least; count < analysis::count_chars(form); ++count) {
      const std::string body(analysis::first_chars(form, count));
      const std::string end = form.substr(body.size());
      std::string title = title_of(end);
      if ((end != head && title.empty()) || !stands(before + body) ||
          !(analysis::ends_organisation(body) || analysis::ends_with_syllable(body, analysis::last_office) ||
            told_type(articles_, before + body) == NameType::company)) {
        continue;
      }
      if (title.empty()) {
        set_last(body);
      } else {
        set_titled(body, std::move(title));
      }
      return true;
    }
    return false;
  }

  // Whether `end` is an organisation's suffix, or what is written onto any name: 대로 and 쪽.
  static bool belongs_to_no_name(const std::string& end) {
    const analysis::Word* suffix = analysis::find_word(end);
    return end == "대로" || end == "쪽" ||
           (suffix != nullptr && suffix->is(analysis::role_org_same) && analysis::all_syllables(end));
  }

  // Whether `rest`, which `title` was written onto, is a name by itself: a person's that stands, or what may have been
  // typed in the keyboard's other mode.
  bool may_bear(const std::string& rest, const std::string& title) const {
    constexpr std::size_t least_letters = 4;
    const analysis::Word* listed = analysis::find_word(title);
    const bool sure = listed != nullptr && listed->title_kind == analysis::TitleKind::person;
    if (analysis::is_ascii(rest)) {
      // A title in letters, too, is as likely the end of what was typed: 반도체 ends in the keys cp.
      return rest.size() >= least_letters && !analysis::is_ascii(title) && analysis::count_chars(title) > 1 &&
             (sure || (listed != nullptr && listed->title_kind == analysis::TitleKind::role));
    }
    if (!stands(rest)) {
      return false;
    }
    constexpr std::uint32_t usual = 500;  // bearers of a million
    const bool korean = analysis::count_chars(rest) >= 3 && analysis::has_surname(rest, usual);
    const NameType says = told_type(articles_, rest);
    const bool role = sure || (listed != nullptr && listed->title_kind == analysis::TitleKind::role);
    const bool foreign = (analysis::count_chars(title) > 1 || title == "님") && analysis::count_chars(rest) >= 3 &&
                         says != NameType::company && analysis::sound::looks_foreign(rest) > 0 &&
                         !analysis::ends_organisation(rest);
    return analysis::looks_like_person(rest) || says == NameType::person || foreign ||  // 볼트먼님
           (role && (analysis::count_chars(title) > 1 || korean));                      // 표하늘씨
  }

  const Xapian::Database& articles_;
  TypedName name_;
  std::string text_;  // normalised
};

}  // namespace

TypedName read_name(std::string_view typed, const Xapian::Database& articles) {
  return NameReader(typed, articles).read();
}

}  // namespace ireum::query
