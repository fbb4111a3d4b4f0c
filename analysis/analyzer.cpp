#include "analysis/analyzer.h"

#include <algorithm>
#include <array>

#include "analysis/context.h"
#include "analysis/hangul.h"
#include "analysis/joins.h"
#include "analysis/normalize.h"
#include "analysis/piece.h"
#include "analysis/piece_reading.h"
#include "analysis/text_numbers.h"

namespace ireum::analysis {

namespace {

constexpr std::size_t lead_chars = 200;
constexpr std::size_t longest_list_item = 40;  // bytes between two commas of a list of names
constexpr std::size_t least_list_items = 10;
constexpr std::size_t signature_reach = 256;  // bytes behind 기자 in which an address may follow
constexpr std::size_t longest_run = 6;        // pieces over inner marks
constexpr std::size_t longest_context = 45;   // bytes of an organisation that stands with a person
constexpr std::size_t title_reach = 5;  // pieces between a person and the title that follows: 전영현 삼성전자 DS 부문장

// Text that lives as long as an analysis: grows by blocks, never moves.
class Arena {
 public:
  std::string_view join(std::string_view a, std::string_view b) {
    const std::size_t size = a.size() + b.size();
    if (size > left_) {
      const std::size_t block = std::max<std::size_t>(size, 8192);
      if (next_ == blocks_.size()) {
        blocks_.push_back(std::make_unique<std::string>());
      }
      std::string& storage = *blocks_[next_++];
      if (storage.size() < block) {
        storage.resize(block);
      }
      at_ = storage.data();
      left_ = storage.size();
    }
    char* begin = at_;
    std::copy(a.begin(), a.end(), begin);
    std::copy(b.begin(), b.end(), begin + a.size());
    at_ += size;
    left_ -= size;
    return {begin, size};
  }

  void clear() {
    next_ = 0;
    left_ = 0;
  }

 private:
  std::vector<std::unique_ptr<std::string>> blocks_;
  std::size_t next_ = 0;
  char* at_ = nullptr;
  std::size_t left_ = 0;
};

// Whether a text breaks off, as archives cut the beginnings of articles: its last word may not be whole.
bool is_cut_off(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \n");
  return end != std::string_view::npos && end > 0 && text[end] == '.' && text[end - 1] == '.';
}

// A surname and a given name of one syllable: 채은. Many other words look so (한은, 기은).
bool looks_like_short_name(std::string_view form) {
  if (form.size() != 6 || !all_syllables(form)) {
    return false;
  }
  const Word* whole = find_word(form);
  const Word* surname = find_word(form.substr(0, 3));
  const Word* given = find_word(form.substr(3));
  return whole == nullptr && surname != nullptr && surname->is(role_surname) && given != nullptr &&
         given->is(role_given);
}

// A title that no organisation is followed by, as it is by 회장 and 대표.
bool is_own_title(const Word& word) {
  static const std::array<const Word*, 5> titles = {find_word("교수"), find_word("의원"), find_word("기자"),
                                                    find_word("박사"), find_word("변호사")};
  return word.title_kind == TitleKind::person && std::any_of(titles.begin(), titles.end(), [&](const Word* title) {
           return title != nullptr && title->title_group == word.title_group;
         });
}

bool is_personal_title(const Word* word, std::string_view before) {
  if (word == nullptr || !word->is(role_title)) {
    return false;
  }
  // Whoever is called 씨 is a person; a 회장 may as well be an organisation's (카카오 회장).
  static const Word* honorific = find_word("씨");
  if (looks_like_person(before) || (honorific != nullptr && word->title_group == honorific->title_group)) {
    return true;
  }
  return looks_like_short_name(before) && is_own_title(*word);
}

// How the names of Latin letters that a company's may end with before C end in Hangul: 에스앤씨, 케이비씨.
constexpr std::array<std::string_view, 12> letter_ends = {"앤", "엔", "에", "비", "씨", "디",
                                                          "이", "지", "에", "스", "티", "피"};

bool is_common(std::string_view text) {
  const Word* word = find_word(text);
  return word != nullptr && word->is(role_common);
}

bool is_reporter(const Word* word) {
  static const Word* reporter = find_word("기자");
  return word != nullptr && reporter != nullptr && word->is(role_title) && word->title_kind == TitleKind::person &&
         word->title_group == reporter->title_group;
}

bool is_open_bracket(char32_t c) {
  return c == '(' || c == '[' || c == 0x3010 || c == 0x3014;
}

// Characters that quote the name of a work, a programme, a law.
bool is_open_quote(char32_t c) {
  return c == 0x2018 || c == 0x201C || c == '\'' || c == '"' || c == '<' || c == 0x300A || c == 0x3008 || c == 0x300C ||
         c == 0x300E;
}
bool is_work_mark(char32_t c) {
  return c == '<' || c == 0x300A || c == 0x3008 || c == 0x300C || c == 0x300E;
}
bool is_close_quote(char32_t c) {
  return c == 0x2019 || c == 0x201D || c == '\'' || c == '"' || c == '>' || c == 0x300B || c == 0x3009 || c == 0x300D ||
         c == 0x300F;
}

// A person named with a title, whom "이 회장" may stand for.
struct Person {
  std::string_view form;
  std::string_view surname;  // what stands before a title alone: 이, or 올트먼 of 샘올트먼
  std::array<std::uint16_t, 4> groups{};
  std::size_t group_count = 0;
  const Word* title = nullptr;  // the first title
  std::string_view place;       // what stands before it in its own eojeol: 창원 of 창원시장

  bool has_group(std::uint16_t group) const {
    return std::find(groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(group_count), group) !=
           groups.begin() + static_cast<std::ptrdiff_t>(group_count);
  }
  void add_group(std::uint16_t group) {
    if (!has_group(group) && group_count < groups.size()) {
      groups[group_count++] = group;
    }
  }
};

}  // namespace

class Analysis::Work {
 public:
  void run(const ArticleText& text) {
    arena_.clear();
    mentions_.clear();
    signatures_.clear();
    persons_.clear();
    sign(text.byline);
    normalize(text.title, title_);
    normalize(text.body, body_);
    prepare(title_.text, title_pieces_);
    prepare(body_.text, body_pieces_);
    settle_doubts();
    emit(title_, title_pieces_, true);
    emit(body_, body_pieces_, false);
  }

  std::vector<Mention> mentions_;
  std::vector<Signature> signatures_;

 private:
  void prepare(std::string_view text, std::vector<Piece>& pieces) {
    split_pieces(text, pieces);
    for (Piece& piece : pieces) {
      memo_.read(piece);
    }
  }

  // The byline field: every piece that is no title and no address signs.
  void sign(std::string_view byline) {
    normalize(byline, byline_);
    prepare(byline_.text, byline_pieces_);
    for (const Piece& piece : byline_pieces_) {
      if (piece.before != '@' && piece.after != '@' && piece.cut.count > 0 &&
          (piece.word == nullptr || !piece.word->is(role_title))) {
        // What stands in a byline is a name as a whole or before 기자; no particle comes off.
        signatures_.push_back({piece.cut.title != nullptr ? piece.form() : piece.text});
      }
    }
  }

  // How a form stands somewhere in the article; bits.
  enum Standing : std::uint8_t {
    stands_surely = 1,    // nothing at its end may be a particle
    stands_with_more = 2  // what may be a particle at its end is followed by a particle or a title of its own
  };

  // A form that ends like a particle is settled by its own article where the article tells: it is cut when what would
  // be left stands there surely and the form itself bears no particle of its own anywhere.
  void settle_doubts() {
    bool any = false;
    for (const auto* pieces : {&title_pieces_, &body_pieces_}) {
      for (const Piece& piece : *pieces) {
        any = any || piece.cut.doubtful != 0;
      }
    }
    if (!any) {
      return;
    }
    known_.reset(title_pieces_.size() + body_pieces_.size());
    stands_.clear();
    const auto note = [this](std::string_view form, Standing how) {
      const std::uint32_t number = known_.add(form);
      if (number == stands_.size()) {
        stands_.push_back(0);
      }
      stands_[number] = static_cast<std::uint8_t>(stands_[number] | how);
    };
    for (const auto* pieces : {&title_pieces_, &body_pieces_}) {
      for (const Piece& piece : *pieces) {
        if (piece.cut.count == 0) {
          continue;
        }
        if (piece.cut.doubtful == 0) {
          if (&piece == &pieces->back() && is_cut_off(pieces == &title_pieces_ ? title_.text : body_.text)) {
            continue;  // 기시.. may have been 기시다
          }
          note(piece.form(), stands_surely);
        } else if (piece.cut.particle_off || piece.cut.title != nullptr) {
          note(piece.form(), stands_with_more);
        }
      }
    }
    const auto stands = [this](std::string_view form, Standing how) {
      const std::uint32_t number = known_.find(form);
      return number != TextNumbers::none && (stands_[number] & how) != 0;
    };
    for (auto* pieces : {&title_pieces_, &body_pieces_}) {
      for (Piece& piece : *pieces) {
        if (piece.cut.doubtful == 0 || piece.cut.count != 1) {
          continue;
        }
        const std::string_view stem = piece.text.substr(0, piece.cut.doubtful);
        if (stands(stem, stands_surely) && !stands(piece.form(), stands_with_more)) {
          piece.cut.readings[0] = {piece.cut.doubtful, Grade::particle};
          piece.cut.doubtful = 0;
          piece.cut.particle_off = true;
          piece.word = find_word(stem);
          read_traits(piece);
        }
      }
    }
  }

  void emit(const NormalizedText& text, const std::vector<Piece>& pieces, bool title) {
    text_ = &text;
    pieces_ = &pieces;
    title_field_ = title;
    lead_end_ = static_cast<std::uint32_t>(first_chars(text.text, lead_chars).size());
    find_lists();
    find_speech();
    title_marks_ = text.text.find("》") != std::string::npos || text.text.find("〉") != std::string::npos;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (const std::size_t last = end_of_address(i); last > i) {
        i = last;
        continue;
      }
      if (signs_here(i)) {
        signatures_.push_back({pieces[i].form()});
        continue;
      }
      emit_piece(i);
      emit_run(i);
      emit_joined(i);
      if (!title) {
        emit_by_title(i);
        note_person(i);
      }
    }
  }

  // The last piece of an e-mail address that begins with piece `i`, or `i` where none does.
  std::size_t end_of_address(std::size_t i) const {
    const std::vector<Piece>& pieces = *pieces_;
    // To where letters go on behind a dot or hyphen; what else stands behind it may be a name:
    // hong@nuri.example·홍길동.
    const auto run_end = [&](std::size_t at) {
      while (at + 1 < pieces.size() && pieces[at + 1].in_run && (pieces[at].after == '.' || pieces[at].after == '-') &&
             is_ascii(pieces[at + 1].text)) {
        ++at;
      }
      return at;
    };
    // A name may be written onto it: 홍길동기자hong@nuri.example.
    if (pieces[i].in_run || !is_ascii(pieces[i].text)) {
      return i;
    }
    const std::size_t local = run_end(i);
    if (pieces[local].after != '@' || local + 1 >= pieces.size() || pieces[local + 1].begin != pieces[local].end + 1) {
      return i;
    }
    return run_end(local + 1);
  }

  Field field_at(std::uint32_t begin) const {
    if (title_field_) {
      return Field::title;
    }
    return begin < lead_end_ ? Field::lead : Field::body;
  }

  void add(std::string_view form, std::uint32_t begin, std::uint32_t end, Grade grade, std::uint8_t evidence,
           bool in_list, bool doubtful, std::string_view context = {}) {
    const std::uint32_t source = text_->source_offset(begin);
    while (end < text_->text.size() && text_->source_offset(end) == source) {
      ++end;  // a form inside one character of the source, as in U+321E, is that character
    }
    mentions_.push_back(
        {form, source, text_->source_offset(end), field_at(begin), grade, evidence, in_list, doubtful, context});
  }

  void emit_piece(std::size_t i) {
    const Piece& piece = (*pieces_)[i];
    if (piece.cut.count == 0 || (piece.cut.verb && !title_field_)) {
      return;
    }
    const std::uint8_t evidence = evidence_of(i);
    for (std::uint32_t r = 0; r < piece.cut.count; ++r) {
      const Reading& reading = piece.cut.readings[r];
      std::uint8_t own = evidence;
      if (reading.grade == Grade::suffix) {
        if (tells_organisation(find_word(piece.text.substr(reading.stem, piece.form().size() - reading.stem)))) {
          own = static_cast<std::uint8_t>(own | evidence_company);
        }
      } else if (reading.grade == Grade::title && tells_person(piece)) {
        own = static_cast<std::uint8_t>(own | evidence_person);
      }
      add(piece.text.substr(0, reading.stem), piece.begin, piece.begin + reading.stem, reading.grade, own,
          in_list_[i] != 0, r == 0 && piece.cut.doubtful != 0 && !stands_whole(i),
          (own & evidence_person) != 0 && (looks_like_person(piece.text.substr(0, reading.stem)) || is_crowned(i))
              ? context_of(i, i)
              : std::string_view());
    }
    if (piece.country > 0) {
      // 美국무부 is a form besides 국무부: whoever types it means no other country's.
      const Reading& reading = piece.cut.readings[0];
      const std::uint32_t begin = piece.begin - piece.country;
      add(std::string_view(text_->text).substr(begin, piece.country + reading.stem), begin, piece.begin + reading.stem,
          reading.grade, evidence_none, in_list_[i] != 0, piece.cut.doubtful != 0 && !stands_whole(i), {});
    }
  }

  // Whether what ends piece `i` like a particle belongs to its name: a particle or title of its own follows, or
  // something that no particle stands before.
  bool stands_whole(std::size_t i) const {
    const Piece& piece = (*pieces_)[i];
    if (piece.cut.title != nullptr) {
      return true;
    }
    if (piece.cut.particle_off) {
      if (may_be_called(piece)) {
        return false;
      }
      // 만이 and 라는 are chains: what comes before 이 and 는 in them is still in doubt.
      const Word* chain = find_word(piece.text.substr(piece.cut.doubtful));
      return chain == nullptr || !chain->is(role_particle);
    }
    const std::string_view last = piece.text.substr(piece.cut.doubtful);
    const bool case_particle =
        last == "이" || last == "가" || last == "은" || last == "의" || last == "와" || last == "서";
    if (case_particle && (piece.after == '.' || piece.after == ')' || piece.after == 0x00B7 || piece.after == '/')) {
      return true;
    }
    if (last == "의" && piece.after != ' ' && piece.after != '\n') {
      return true;
    }
    if (piece.after == '(' || (is_open_quote(piece.before) && is_close_quote(piece.after))) {
      return true;
    }
    if (!piece.has(trait_person)) {
      return false;
    }
    Person person;
    std::size_t company = 0;
    titles_behind(i, person, company);
    // 이윤은 아버지의 뜻대로: a family stands behind its member's particle as well.
    return person.group_count > 0 && title_group_name(person.title->title_group) != "가족관계";
  }

  // Whether 이 may be what a name that ends with a consonant bears before its particles: 채연이의.
  static bool may_be_called(const Piece& piece) {
    const std::string_view stem = piece.text.substr(0, piece.cut.doubtful);
    std::size_t length = 0;
    const char32_t last = stem.empty() ? 0 : last_char(stem, length);
    return is_syllable(last) && coda_of(last) != 0 && (looks_given(stem) || looks_like_person(stem)) &&
           piece.text.substr(stem.size(), length) == "이";
  }

  // A run over inner marks (KT&G, 한·미) is a form besides its pieces.
  void emit_run(std::size_t i) {
    std::uint32_t stop = 0;
    const std::string_view form = run_at(i, stop);
    if (!form.empty()) {
      const Piece& end = (*pieces_)[last_of_run(i)];
      add(form, (*pieces_)[i].begin, stop, end.bare() ? Grade::bare : Grade::particle, evidence_none, in_list_[i] != 0,
          end.cut.doubtful != 0);
      const std::uint32_t one = one_char(end.text);
      if (ends_with_syllable(i) && names_relation(end.form().substr(std::min<std::size_t>(one, end.form().size())))) {
        const std::uint32_t begin = (*pieces_)[i].begin;
        add(std::string_view(text_->text).substr(begin, end.begin + one - begin), begin, end.begin + one,
            Grade::compound, evidence_none, in_list_[i] != 0, false);
      }
    }
  }

  // What stands behind two names and is none: 한·일관계, 여·야간.
  static bool names_relation(std::string_view text) {
    const Word* word = find_word(text);
    return text == "간" || (word != nullptr && word->is(role_follow_sure));
  }

  // Whether the last name of the run that begins with piece `i` may be one syllable, with others written onto it.
  bool ends_with_syllable(std::size_t i) const {
    const std::size_t last = last_of_run(i);
    return count_chars((*pieces_)[last - 1].text) == 1 && (*pieces_)[last - 1].has(trait_syllables) &&
           (*pieces_)[last].has(trait_syllables);
  }

  // The last piece of the run that begins with piece `i`, or one too far off for a name.
  std::size_t last_of_run(std::size_t i) const {
    const std::size_t far = i + longest_run;
    while (i + 1 < pieces_->size() && i < far && (*pieces_)[i + 1].in_run) {
      ++i;
    }
    return i;
  }

  // The form of the run that begins with piece `i`, without a particle at its end; `stop` gets where it ends. Empty
  // where none begins.
  std::string_view run_at(std::size_t i, std::uint32_t& stop) const {
    const std::vector<Piece>& pieces = *pieces_;
    if (pieces[i].in_run) {
      return {};
    }
    const std::size_t last = last_of_run(i);
    if (last == i || last - i >= longest_run) {
      return {};
    }
    const Piece& end = pieces[last];
    stop = end.begin + (end.cut.count > 0 && !ends_with_syllable(i) ? end.cut.readings[0].stem : run_tail(end));
    const std::string_view form = std::string_view(text_->text).substr(pieces[i].begin, stop - pieces[i].begin);
    return form.size() > max_form_bytes || is_number(form) ? std::string_view() : form;
  }

  // One character at a run's end may bear a particle: 한·미가, H.O.T는.
  static std::uint32_t run_tail(const Piece& piece) {
    const std::string_view first = first_chars(piece.text, 1);
    const Word* rest = find_word(piece.text.substr(first.size()));
    return static_cast<std::uint32_t>(rest != nullptr && rest->is(role_particle) ? first.size() : piece.text.size());
  }

  void emit_joined(std::size_t i) {
    const std::vector<Piece>& pieces = *pieces_;
    if (i + 1 >= pieces.size() || !pieces[i + 1].follows || !pieces[i].bare()) {
      return;
    }
    const Piece& first = pieces[i];
    const Piece& second = pieces[i + 1];
    if (first.cut.verb) {
      return;
    }
    // A particle behind what it belongs to: ‘가람’은 곧
    if (first.word != nullptr && first.word->is(role_particle) &&
        (first.before == ')' || is_close_quote(first.before))) {
      return;
    }
    // A word of one syllable never loses a particle by itself: 버나드 쇼의.
    const std::uint32_t one = one_char(second.text);
    if ((first.word == nullptr || first.word->is(role_short_given)) && second.has(trait_one_and_particle)) {
      add_joined(i, one);
    }
    if (second.cut.verb) {
      return;
    }
    if (i + 2 < pieces.size() && pieces[i + 2].in_run) {
      add_joined_run(i);
    }
    if (second.cut.count == 0) {
      add_joined(i, one);
    }
    for (std::uint32_t r = 0; r < second.cut.count; ++r) {
      add_joined(i, second.cut.readings[r].stem);
    }
  }

  // 안양 KT&G: the second word is a run.
  void add_joined_run(std::size_t i) {
    std::uint32_t stop = 0;
    const std::string_view run = run_at(i + 1, stop);
    if (!run.empty() && joins((*pieces_)[i].text, run)) {
      add(arena_.join((*pieces_)[i].text, run), (*pieces_)[i].begin, stop, Grade::joined, evidence_none,
          in_list_[i] != 0, false);
    }
  }

  static std::uint32_t one_char(std::string_view text) {
    return static_cast<std::uint32_t>(first_chars(text, 1).size());
  }

  // The form of piece `i` and the first `stem` bytes of the next, if the two join.
  void add_joined(std::size_t i, std::uint32_t stem) {
    const Piece& first = (*pieces_)[i];
    const Piece& second = (*pieces_)[i + 1];
    const std::string_view last = second.text.substr(0, stem);
    // The words of forms are known: that of the first, which is bare, and that of the second's first reading.
    const Word* word = second.cut.count > 0 && stem == second.form().size() ? second.word : find_word(last);
    if (!join_words(first.text, first.word, last, word)) {
      return;
    }
    const std::uint8_t evidence = evidence_of_joined(i, stem);
    const std::string_view context = (evidence & evidence_person) != 0 &&
                                             (first.word == nullptr || !first.word->is(role_common)) &&
                                             second.word == nullptr && !looks_like_person(last)
                                         ? context_of(i, i + 1)
                                         : std::string_view();
    add(arena_.join(first.text, last), first.begin, second.begin + stem, Grade::joined, evidence, in_list_[i] != 0,
        second.cut.doubtful != 0, context);
  }

  // What the words around pieces `i` and `i` + 1, the second up to `stem`, say of whom both together name.
  std::uint8_t evidence_of_joined(std::size_t i, std::uint32_t stem) const {
    const std::vector<Piece>& pieces = *pieces_;
    const Piece& second = pieces[i + 1];
    // 카카오 정신아 대표, 정신아 카카오 대표: the person is one of the two.
    if (pieces[i].has(trait_person) || second.has(trait_person)) {
      return evidence_none;
    }
    if (is_personal_title(second.cut.title, second.form()) || title_after(i + 1)) {
      return evidence_person;
    }
    // A foreign name, both halves of Hangul that no list knows.
    const auto known = [](const Word* word) { return is_more_than_name(word) && !word->is(role_short_given); };
    if (known(pieces[i].word) || known(second.word) || !pieces[i].has(trait_syllables) ||
        !second.has(trait_syllables) || pieces[i].in_run || second.has(trait_organisation) ||
        pieces[i].has(trait_organisation)) {
      return evidence_none;
    }
    const bool whole = second.bare() && stem == second.text.size();
    if (whole && i + 2 < pieces.size() && pieces[i + 2].follows && pieces[i + 2].word != nullptr &&
        is_crown(*pieces[i + 2].word)) {
      return evidence_person;
    }
    // 샘 올트먼 오픈AI CEO: what stands between is no part of the name.
    Person person;
    std::size_t company = 0;
    if (whole) {
      titles_behind(i + 1, person, company);
    }
    if (person.title != nullptr && company < pieces.size() && person.title->title_kind != TitleKind::ambiguous) {
      return evidence_person;
    }
    if (whole && second.after == '(' && (evidence_in_brackets(i + 1, true) & evidence_person) != 0) {
      return evidence_person;
    }
    if (i > 0 && pieces[i].follows && pieces[i - 1].bare() && pieces[i - 1].word != nullptr &&
        pieces[i - 1].word->is(role_person_before) && pieces[i - 1].word->strength >= 3) {
      return evidence_person;
    }
    return evidence_none;
  }

  // Titles that stand behind persons and countries only: 대통령, 총리, 왕자 (공주 is a city, too).
  static bool is_crown(const Word& word) {
    static const std::array<const Word*, 3> heads = {find_word("대통령"), find_word("총리"), find_word("왕자")};
    return word.is(role_title) && word.text != "공주" && std::any_of(heads.begin(), heads.end(), [&](const Word* head) {
             return head != nullptr && head->title_group == word.title_group;
           });
  }

  // By their given names; where `other` has a usual one, too, nothing is said.
  static bool is_likelier_person(std::string_view form, std::string_view other) {
    constexpr double much = 5;
    return given_likelihood(other) < usual_given && given_likelihood(form) > much * given_likelihood(other);
  }

  // Whether piece `i`, that no list knows, stands before such a title: 조지 왕자.
  bool is_crowned(std::size_t i) const {
    const std::vector<Piece>& pieces = *pieces_;
    const Piece& piece = pieces[i];
    if (piece.word != nullptr || !piece.bare() || !piece.has(trait_syllables) || piece.has(trait_organisation) ||
        piece.has(trait_adnominal) || i + 1 >= pieces.size() || !pieces[i + 1].follows) {
      return false;
    }
    // 젤렌스키 대통령, 젤렌스키 우크라이나 대통령
    const bool of_country = pieces[i + 1].word != nullptr && pieces[i + 1].word->is(role_country) &&
                            pieces[i + 1].bare() && i + 2 < pieces.size() && pieces[i + 2].follows;
    const std::size_t at = of_country ? i + 2 : i + 1;
    const Word* title = title_of(pieces[at]);
    if (title == nullptr || !is_crown(*title)) {
      return false;
    }
    // 새누리당 대통령 후보
    constexpr std::string_view candidate = "후보";
    const Word* end = find_word(piece.text.substr(piece.text.size() - 3));
    const bool body = end != nullptr && end->is(role_org_part);
    const bool stands_for_it = pieces[at].bare() && at + 1 < pieces.size() && pieces[at + 1].follows &&
                               pieces[at + 1].form().substr(0, candidate.size()) == candidate;
    return of_country || (!body && !stands_for_it);
  }

  // Whether piece `i`, with a title behind it, stands between that and its bearer, though it could be a name of a
  // person: 정희원 신세계 과장.
  bool is_company_between(std::size_t i) const {
    const std::vector<Piece>& pieces = *pieces_;
    return i > 0 && pieces[i].follows && pieces[i].has(trait_person) && pieces[i].cut.title == nullptr &&
           pieces[i - 1].bare() && pieces[i - 1].has(trait_person) && !pieces[i - 1].has(trait_office) &&
           is_likelier_person(pieces[i - 1].form(), pieces[i].form());
  }

  // Whether piece `i` and the next are full names with nothing between: 김재원 태영호 최고위원.
  bool are_persons(std::size_t i) const {
    const std::vector<Piece>& pieces = *pieces_;
    const auto usual = [](const Piece& piece) {
      return piece.has(trait_person) && !piece.has(trait_office) && given_likelihood(piece.form()) >= usual_given &&
             (piece.word == nullptr || !piece.word->is(role_common));
    };
    return pieces[i].bare() && pieces[i + 1].follows && usual(pieces[i]) && usual(pieces[i + 1]);
  }

  // Whether a person's title stands right after piece `i`, which bears no particle.
  bool title_after(std::size_t i) const {
    const std::vector<Piece>& pieces = *pieces_;
    return i + 1 < pieces.size() && pieces[i + 1].follows && pieces[i].bare() && !pieces[i].has(trait_verb_like) &&
           is_personal_title(title_of(pieces[i + 1]), pieces[i].form());
  }

  // The listed title that a piece is; nullptr: none. 장관은 is one as well, though it could be a name.
  static const Word* title_of(const Piece& piece) {
    if (piece.word != nullptr && piece.word->is(role_title)) {
      return piece.word;
    }
    const Word* stem = piece.cut.doubtful != 0 ? find_word(piece.text.substr(0, piece.cut.doubtful)) : nullptr;
    return stem != nullptr && stem->is(role_title) && stem->title_kind != TitleKind::ambiguous ? stem : nullptr;
  }

  // The next piece after `i` in the same paragraph with nothing but spaces, brackets and dots between; or the end.
  std::size_t next_in_apposition(std::size_t i) const {
    const std::vector<Piece>& pieces = *pieces_;
    const std::size_t next = i + 1;
    if (next >= pieces.size() || pieces[next].paragraph != pieces[i].paragraph) {
      return pieces.size();
    }
    const std::string_view gap =
        std::string_view(text_->text).substr(pieces[i].end, pieces[next].begin - pieces[i].end);
    return gap.find_first_not_of(" ()&-") == std::string_view::npos || gap == "·" ? next : pieces.size();
  }

  // Title and organisation of the person whose name begins with piece `first` and ends with piece `last`.
  std::string_view context_of(std::size_t first, std::size_t last) {
    const std::vector<Piece>& pieces = *pieces_;
    Person person;
    std::size_t company = 0;
    titles_behind(last, person, company);
    read_attached(last, person, company);
    const Word* title = person.title;
    const bool behind = title != nullptr;
    if (title == nullptr && first > 0 && pieces[first].follows && pieces[first - 1].bare()) {
      title = pieces[first - 1].word;  // 배우 홍길동
    }
    if (title == nullptr || !tells_apart(*title) ||
        (pieces[last].word != nullptr && pieces[last].word->is(role_common))) {
      return {};
    }
    if (!person.place.empty()) {  // 창원시장, 방송통신위원장: where one ends and the other begins is a guess
      return arena_.join(person.place, title->text);
    }
    std::string_view organisation;
    if (behind && company < pieces.size() && may_be_organisation(pieces[company])) {
      organisation = pieces[company].form();
    } else if (behind && first == last && first > 0 && !is_crown(*title) && pieces[first].follows &&
               pieces[first - 1].bare() && may_be_organisation(pieces[first - 1]) &&
               !ends_like_modifier(pieces[first - 1])) {
      organisation = pieces[first - 1].form();
    }
    return arena_.join(join_context(organisation, *title), {});
  }

  // Whether the piece beside a person and title may name an organisation or a place.
  static bool may_be_organisation(const Piece& piece) {
    return piece.cut.count > 0 && !piece.cut.verb && !piece.has(trait_person) && !is_number(piece.form()) &&
           piece.form().size() <= longest_context && !piece.has(trait_adnominal) && (is_letter(piece.form())) &&
           (piece.word == nullptr || piece.word->is(role_common_company) ||
            !piece.word->is(role_title | role_common | role_person_before | role_determiner | role_verb_whole |
                            role_prefix | role_follow_sure | role_say_verb | role_org_same | role_company_before));
  }

  // Whether the word before a name rather tells of it than is one: 휩싸인, 입장하자; or is the first half of a foreign
  // name, which nothing tells from an organisation.
  static bool ends_like_modifier(const Piece& piece) {
    constexpr std::string_view ends = "인은는한된린난친던킨진운간든올할될자다며고게해지면서을를의에준낸둔본찬쓴탄신러";
    const std::string_view form = piece.form();
    if (!all_syllables(form) || piece.has(trait_organisation) ||
        (piece.word != nullptr && piece.word->is(role_common_company | role_org_part))) {
      return false;
    }
    const Word* last = find_word(form.substr(form.size() - 3));
    const bool office = last != nullptr && last->is(role_org_part);
    if (piece.cut.doubtful != 0 || (form.size() <= 6 && !office)) {
      return true;  // 의결로, 누가
    }
    return ends.find(form.substr(form.size() - 3)) != std::string_view::npos;
  }

  static bool is_letter(std::string_view form) {
    std::size_t length = 0;
    const Script script = script_of(decode(form, 0, length));
    return script == Script::hangul || script == Script::latin;
  }

  // The title that ends the piece behind piece `i`, with what stands before it in that piece (안상수 창원시장), or the
  // next piece, behind an organisation (홍길동 가람부 기획국장).
  void read_attached(std::size_t i, Person& person, std::size_t& company) const {
    const std::vector<Piece>& pieces = *pieces_;
    if (person.title != nullptr || !pieces[i].bare() || i + 1 >= pieces.size() || !pieces[i + 1].follows ||
        pieces[i + 1].cut.count == 0) {
      return;
    }
    if (const Word* title = title_ending(i + 1); title != nullptr) {
      const std::string_view form = pieces[i + 1].form();
      const std::string_view before = form.substr(0, form.size() - title->text.size());
      if (is_likelier_person(before, pieces[i].form())) {
        return;  // 전남대 최한선총장
      }
      company = pieces.size();
      person.title = title;
      person.place = before;
      person.add_group(title->title_group);
    } else if (i + 2 < pieces.size() && pieces[i + 2].follows && pieces[i + 1].bare() &&
               may_be_organisation(pieces[i + 1]) && title_ending(i + 2) != nullptr) {
      company = i + 1;
      person.title = title_ending(i + 2);
      person.add_group(person.title->title_group);
    }
  }

  // The title that ends piece `i`, which is no listed word as a whole; nullptr: none.
  const Word* title_ending(std::size_t i) const {
    const Piece& piece = (*pieces_)[i];
    const std::string_view form = piece.form();
    const Word* title =
        piece.word == nullptr && piece.cut.count > 0 && !piece.has(trait_person) ? attached_title(form) : nullptr;
    const bool ambiguous =
        title != nullptr && title->title_kind == TitleKind::ambiguous && title->text != "시장" && title->text != "지사";
    return title != nullptr && tells_apart(*title) && !ambiguous ? title : nullptr;
  }

  // The titles of the person named by piece `i`: right behind, or behind an organisation that stands in apposition
  // (정신아 카카오 대표). `company` gets the piece next to the person where there is such an organisation.
  void titles_behind(std::size_t i, Person& person, std::size_t& company) const {
    const std::vector<Piece>& pieces = *pieces_;
    company = pieces.size();
    if (pieces[i].cut.title != nullptr) {
      person.title = pieces[i].cut.title;
      person.add_group(pieces[i].cut.title->title_group);
      return;
    }
    if (!pieces[i].bare()) {
      return;
    }
    const bool may_be_noun = pieces[i].cut.doubtful != 0 && is_common(pieces[i].text.substr(0, pieces[i].cut.doubtful));
    std::size_t at = i;
    for (std::size_t step = 0; step < title_reach; ++step) {
      at = next_in_apposition(at);
      if (at >= pieces.size()) {
        return;
      }
      const Piece& piece = pieces[at];
      const Word* title = title_of(piece) != nullptr ? title_of(piece) : piece.cut.title;
      constexpr std::string_view plural = "들";
      const bool of_many = piece.cut.particle != nullptr && piece.cut.particle->text.substr(0, plural.size()) == plural;
      const bool of_another = title == piece.cut.title && is_likelier_person(piece.form(), pieces[i].form());
      if (title != nullptr && (of_many || of_another)) {
        return;  // 지민은 댄서들과, 전남대 최한선총장
      }
      // 대표 and 이사 are other words too; behind a name, or a name and an organisation of no common word, they are
      // titles.
      const bool behind_company = at == i + 2 && company == i + 1 && pieces[i + 1].word == nullptr;
      if (title != nullptr && (title->title_kind != TitleKind::ambiguous || at == i + 1 || behind_company)) {
        person.add_group(title->title_group);
        if (person.title == nullptr) {
          person.title = title;
          const std::string_view form = piece.form();
          if (piece.word != title && form.size() > title->text.size() &&
              form.substr(form.size() - title->text.size()) == title->text) {
            person.place = form.substr(0, form.size() - title->text.size());
          }
        }
        if (piece.bare() && is_open_bracket(piece.after)) {
          continue;  // 부문장(부회장): both
        }
        return;
      }
      if (!piece.bare() || piece.cut.verb || piece.has(trait_person)) {
        return;
      }
      if (may_be_noun) {
        return;  // 임명은 프란치스코 교황이
      }
      if (pieces[i].cut.doubtful != 0 && piece.word != nullptr && piece.word->is(role_common)) {
        return;  // 한화의 외국인 선수 is no 한화의
      }
      if (company == pieces.size() && piece.cut.count > 0 && person.group_count == 0 && !piece.has(trait_number)) {
        company = at;
      }
    }
  }

  // Notes who can be meant by a title alone from here on.
  void note_person(std::size_t i) {
    const std::vector<Piece>& pieces = *pieces_;
    const Piece& piece = pieces[i];
    if (piece.cut.count == 0) {
      return;
    }
    Person person;
    std::size_t company = 0;
    if (piece.has(trait_person)) {
      person.form = piece.form();
      const Word* two = find_word(person.form.substr(0, 6));
      person.surname = person.form.size() > 9 && two != nullptr && two->is(role_surname) ? person.form.substr(0, 6)
                                                                                         : person.form.substr(0, 3);
    } else if (i > 0 && piece.follows && pieces[i - 1].bare() && !pieces[i - 1].cut.verb && piece.word == nullptr &&
               all_syllables(piece.form()) && !pieces[i - 1].has(trait_person) && !piece.has(trait_organisation) &&
               !pieces[i - 1].has(trait_organisation) && joins(pieces[i - 1].text, piece.form())) {
      person.form = arena_.join(pieces[i - 1].text, piece.form());
      person.surname = piece.form();
    } else {
      return;
    }
    titles_behind(i, person, company);
    if (piece.has(trait_person)) {
      read_attached(i, person, company);
    }
    if (person.group_count == 0) {
      return;
    }
    for (Person& known : persons_) {
      if (known.form == person.form) {
        for (std::size_t g = 0; g < person.group_count; ++g) {
          known.add_group(person.groups[g]);
        }
        return;
      }
    }
    persons_.push_back(person);
  }

  // "이 회장" stands for the one person of that surname and kind of title before it.
  void emit_by_title(std::size_t i) {
    const std::vector<Piece>& pieces = *pieces_;
    const Piece& piece = pieces[i];
    std::string_view surname;
    const Word* title = nullptr;
    std::uint32_t end = 0;
    if (i + 1 < pieces.size() && pieces[i + 1].follows && piece.starts_eojeol) {
      const Piece& next = pieces[i + 1];
      title = title_of(next);
      surname = piece.text;
      end = next.begin + (next.cut.count > 0 ? next.cut.readings[0].stem : one_char(next.text));
      if (title != nullptr && title != next.word) {
        end = next.begin + next.cut.doubtful;
      }
    }
    if (title == nullptr && piece.starts_eojeol && piece.has(trait_surname_and_title)) {  // 이회장은
      surname = first_chars(piece.text, 1);
      title = find_word(piece.form().substr(surname.size()));
      end = piece.begin + static_cast<std::uint32_t>(piece.form().size());
    }
    if (title == nullptr || end == 0) {
      return;
    }
    const Person* meant = nullptr;
    for (const Person& person : persons_) {
      if (person.surname == surname && person.has_group(title->title_group)) {
        if (meant != nullptr) {
          return;  // two of them: nobody
        }
        meant = &person;
      }
    }
    if (meant != nullptr) {
      add(meant->form, piece.begin, end, Grade::by_title, evidence_person, false, false);
    }
  }

  // Whether piece `i` of the body signs it: a name and 기자 in brackets, before '=' or an address, or ending a
  // paragraph.
  bool signs_here(std::size_t i) const {
    if (title_field_) {
      return false;
    }
    const std::vector<Piece>& pieces = *pieces_;
    const Piece& piece = pieces[i];
    std::size_t reporter = i;
    if (!is_reporter(piece.cut.title)) {
      if (!piece.bare() || piece.cut.count == 0) {
        return false;
      }
      reporter = i + 1;
      if (reporter >= pieces.size() || !pieces[reporter].follows || !is_reporter(pieces[reporter].word) ||
          pieces[reporter].cut.particle_off) {
        return false;
      }
    } else if (piece.cut.particle_off) {
      return false;
    }
    const Piece& last = pieces[reporter];
    const std::string_view rest = std::string_view(text_->text).substr(last.end, signature_reach);
    const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size()));
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos || line[first] == '=' || line[first] == ']' || line[first] == '/') {
      return true;
    }
    const std::string_view near = line.substr(0, 64);
    const std::size_t at = near.find('@');
    return at != std::string_view::npos && near.substr(0, at).find_first_of(".,") == std::string_view::npos;
  }

  // What the words around piece `i` say of it.
  std::uint8_t evidence_of(std::size_t i) const {
    const std::vector<Piece>& pieces = *pieces_;
    const Piece& piece = pieces[i];
    const bool person_shape = piece.has(trait_person) && !piece.has(trait_office);
    unsigned evidence = evidence_none;
    if (piece.has(trait_verb_like)) {
      return evidence_none;
    }
    if ((piece.cut.title != nullptr && tells_person(piece)) ||
        (title_after(i) && !is_seat_of(piece.form(), *title_of(pieces[i + 1])) &&
         !title_of(pieces[i + 1])->is(role_company_after))) {
      evidence |= is_company_between(i) ? evidence_company : evidence_person;
    } else if (i + 1 < pieces.size() && title_after(i + 1) && (is_company_between(i + 1) || are_persons(i))) {
      evidence |= evidence_person;
    } else if (person_shape && piece.bare() && !piece.cut.verb && !title_after(i)) {
      Person person;
      std::size_t company = 0;
      titles_behind(i, person, company);
      read_attached(i, person, company);
      if (person.group_count > 0) {
        evidence |= evidence_person;
      }
    }
    if (is_crowned(i)) {
      evidence |= evidence_person;
    }
    if (piece.after == '(' && piece.bare()) {
      evidence |= evidence_in_brackets(i, person_shape);
    }
    if (piece.follows && i > 0 && pieces[i - 1].bare() && pieces[i - 1].word != nullptr) {
      const Word& before = *pieces[i - 1].word;
      if ((before.is(role_person_before) && before.strength >= strength_for(person_shape)) ||
          (person_shape && before.is(role_title))) {
        evidence |= evidence_person;
      }
      if (before.is(role_company_before) && before.strength >= least_strength && !person_shape) {
        evidence |= evidence_company;
      }
    }
    if (piece.bare() && i + 1 < pieces.size() && pieces[i + 1].follows && pieces[i + 1].word != nullptr) {
      const Word& after = *pieces[i + 1].word;
      if (after.is(role_person_after) && after.strength >= strength_for(person_shape)) {
        evidence |= evidence_person;
      }
      // 노무현 정부 is a body called after him.
      const bool body = person_shape && after.is(role_quoted_kind);
      if ((after.is(role_company_after) && after.strength >= strength_against(person_shape) && !body &&
           !(person_shape && after.is(role_title)) && !piece.has(trait_adnominal) && !in_compound(i)) ||
          (after.is(role_org_same) && tells_organisation(&after))) {
        evidence |= evidence_company;
      }
    }
    if (person_shape && (piece.word == nullptr || !piece.word->is(role_common))) {
      // Four syllables look so too often: 동방신기.
      if (piece.cut.particle != nullptr && piece.form().size() == 9 &&
          (is_animate(piece.cut.particle->text) || (says_[i] != 0 && is_subject(piece)))) {
        evidence |= evidence_person;
      }
      if (among_persons(i)) {
        evidence |= evidence_person;
      }
    }
    if (!person_shape && piece.has(trait_organisation)) {
      evidence |= evidence_company;
    }
    if (!person_shape && piece.bare() && names_company_of_person(i)) {
      evidence |= evidence_company;
    }
    if (person_shape && piece.cut.particle != nullptr && is_locative(piece.cut.particle->text)) {
      evidence |= evidence_company;
    }
    if (beside_legal_form(i) || speaks_as_company(i)) {
      evidence |= evidence_company;
    }
    if (names_work(i)) {
      evidence |= evidence_work;
    }
    return static_cast<std::uint8_t>(evidence);
  }

  // A cue must be the stronger, the less the form's shape agrees with it.
  static constexpr std::uint8_t least_strength = 2;
  static constexpr std::uint8_t strength_for(bool shape) { return shape ? least_strength : 3; }
  static constexpr std::uint8_t strength_against(bool shape) { return shape ? 3 : least_strength; }

  // 홍길동(35), 이재용(李在鎔); 삼성전자(005930).
  unsigned evidence_in_brackets(std::size_t i, bool person_shape) const {
    const std::vector<Piece>& pieces = *pieces_;
    if (i + 1 >= pieces.size() || pieces[i + 1].begin != pieces[i].end + 1) {
      return evidence_none;
    }
    const Piece& inner = pieces[i + 1];
    std::size_t length = 0;
    if (inner.has(trait_number)) {
      if (inner.text.size() == 6) {
        return evidence_company;
      }
      return is_age(inner) || is_life(i + 1) ? evidence_person : evidence_none;
    }
    if (inner.text.size() == 5 && is_number(inner.text.substr(0, 2)) && inner.text.substr(2) == "세") {
      return evidence_person;
    }
    // 다온빛(대표 홍길동): who heads it.
    if (!person_shape && inner.word != nullptr && inner.word->is(role_title) && inner.bare() && i + 2 < pieces.size() &&
        pieces[i + 2].follows && pieces[i + 2].has(trait_person)) {
      return evidence_company;
    }
    if (person_shape && script_of(decode(inner.text, 0, length)) == Script::hanja && inner.after == ')' &&
        count_chars(inner.text) == count_chars(pieces[i].form())) {
      return evidence_person;
    }
    return evidence_none;
  }

  // Two digits that close a bracket, or before more of it: (35), (58·6급), (23 · 레프트), (51, 남).
  bool is_age(const Piece& piece) const {
    if (piece.text.size() != 2 || !piece.has(trait_number)) {
      return false;
    }
    const std::string_view rest = std::string_view(text_->text).substr(piece.end, 4);
    const std::size_t at = rest.find_first_not_of(' ');
    return at < rest.size() && (rest[at] == ')' || rest[at] == ',' || rest[at] == '/' || rest.substr(at, 2) == "·");
  }

  // The years of a life: (1867~1916), (1947~ ).
  bool is_life(std::size_t at) const {
    const Piece& piece = (*pieces_)[at];
    return piece.text.size() == 4 && (piece.text.substr(0, 2) == "18" || piece.text.substr(0, 2) == "19") &&
           piece.after == '~' && at + 1 < pieces_->size() &&
           ((*pieces_)[at + 1].text.size() == 4 || (*pieces_)[at + 1].before == ')');
  }

  // 카카오 of "카카오 정신아 대표" and of "정신아 카카오 대표".
  bool names_company_of_person(std::size_t i) const {
    const std::vector<Piece>& pieces = *pieces_;
    if (pieces[i].cut.verb || pieces[i].cut.count == 0 ||
        (pieces[i].word != nullptr && pieces[i].word->is(role_title | role_common | role_person_before |
                                                         role_determiner | role_verb_whole | role_prefix))) {
      return false;
    }
    if (i + 1 < pieces.size() && pieces[i + 1].follows && pieces[i + 1].has(trait_person) &&
        !pieces[i + 1].has(trait_office)) {
      Person person;
      std::size_t company = 0;
      titles_behind(i + 1, person, company);
      if (person.group_count > 0 && company == pieces.size()) {
        return true;
      }
    }
    if (i == 0 || !pieces[i].follows || !pieces[i - 1].has(trait_person) || !pieces[i - 1].bare() ||
        pieces[i - 1].cut.verb) {
      return false;
    }
    Person person;
    std::size_t company = 0;
    titles_behind(i - 1, person, company);
    return company == i && person.group_count > 0;
  }

  // In the marks of titles of works (《》), or in plain quotes before a word that says what it names: a prize, a
  // programme.
  bool names_work(std::size_t i) const {
    const Piece& piece = (*pieces_)[i];
    if (title_marks_ && within_title_marks(i)) {
      return true;
    }
    const auto kind = [&](std::size_t at) {
      return at < pieces_->size() && (*pieces_)[at].paragraph == piece.paragraph && (*pieces_)[at].word != nullptr &&
             (*pieces_)[at].word->is(role_quoted_kind) && !(*pieces_)[at].word->is(role_quoted_affair);
    };
    // ‘홍길동 쇼’
    if (is_open_quote(piece.before) && kind(i + 1) && (*pieces_)[i + 1].follows &&
        is_close_quote((*pieces_)[i + 1].after) && (*pieces_)[i + 1].bare()) {
      return true;
    }
    if (!is_open_quote(piece.before) || !is_close_quote(piece.after)) {
      return false;
    }
    if (is_work_mark(piece.before)) {
      return true;
    }
    return kind(i + 1);
  }

  // Whether piece `i` stands in a title of some words between the marks of books and films: 《홍길동 평전》.
  bool within_title_marks(std::size_t i) const {
    constexpr std::size_t reach = 48;  // bytes to either side
    const Piece& piece = (*pieces_)[i];
    const std::string_view text = text_->text;
    const std::size_t low = piece.begin > reach ? piece.begin - reach : 0;
    const std::string_view before = text.substr(low, piece.begin - low);
    const std::string_view behind = text.substr(piece.end, reach);
    constexpr std::array<std::array<std::string_view, 2>, 2> marks = {{{"《", "》"}, {"〈", "〉"}}};
    return std::any_of(marks.begin(), marks.end(), [&](const auto& pair) {
      const std::size_t open = before.rfind(pair[0]);
      const std::size_t close = behind.find(pair[1]);
      return open != std::string_view::npos && close != std::string_view::npos &&
             before.find(pair[1], open) == std::string_view::npos &&
             behind.substr(0, close).find(pair[0]) == std::string_view::npos &&
             before.find('\n', open) == std::string_view::npos &&
             behind.substr(0, close).find('\n') == std::string_view::npos;
    });
  }

  // Whether the title written onto piece `piece` says that a person bears the name: not C of 에스앤씨, nor 의원 of
  // 민주당의원.
  static bool tells_person(const Piece& piece) {
    static const Word* honorific = find_word("씨");
    const std::string_view stem = piece.text.substr(0, piece.cut.readings[piece.cut.count - 1].stem);
    if (piece.cut.title == honorific && stem.size() > 3) {
      const std::string_view last = stem.substr(stem.size() - 3);
      if (!looks_like_person(stem) && std::find(letter_ends.begin(), letter_ends.end(), last) != letter_ends.end()) {
        return false;
      }
    }
    return is_personal_title(piece.cut.title, stem) && !is_seat_of(stem, *piece.cut.title);
  }

  // Whether what looks like a person's name is rather a university or office whose member `title` is: 전남대 교수.
  static bool is_seat_of(std::string_view form, const Word& title) {
    static const Word* professor = find_word("교수");
    static const Word* president = find_word("총장");
    if (form.size() != 9) {
      return false;
    }
    const std::string_view last = form.substr(6);
    if (last == "대" && (title.title_group == professor->title_group || title.title_group == president->title_group)) {
      return true;
    }
    return may_be_office(form);
  }

  // Particles of who does or gets something: mostly a person's where the name looks like one.
  static bool is_animate(std::string_view particle) {
    constexpr std::array<std::string_view, 3> beginnings = {"에게", "한테", "께"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view begin) { return particle.substr(0, begin.size()) == begin; });
  }

  // 설명하는 is a verb.
  static bool is_subject(const Piece& piece) {
    const std::string_view particle = piece.cut.particle->text;
    const std::string_view form = piece.form();
    return particle == "은" || particle == "이" || particle == "가" ||
           (particle == "는" && form.substr(form.size() - 3) != "하");
  }

  // Whether a noun that is also a company's name is who says something: 대상은 … 밝혔다, but not 수사 대상은 … 밝혔다.
  bool speaks_as_company(std::size_t i) const {
    const std::vector<Piece>& pieces = *pieces_;
    const Piece& piece = pieces[i];
    if (piece.word == nullptr || !piece.word->is(role_common_company) || says_[i] == 0 ||
        piece.cut.particle == nullptr ||
        (piece.cut.particle->text != "은" && piece.cut.particle->text != "는" && piece.cut.particle->text != "측은")) {
      return false;
    }
    return !in_compound(i);
  }

  // Whether piece `i` is a noun that another stands right before: 조사 대상, 지원 대상.
  bool in_compound(std::size_t i) const {
    const std::vector<Piece>& pieces = *pieces_;
    return i > 0 && pieces[i].word != nullptr && pieces[i].word->is(role_common) && pieces[i].follows &&
           pieces[i - 1].bare();
  }

  // Marks the pieces of sentences that end with a verb of saying. A full stop within quotes ends none.
  void find_speech() {
    const std::vector<Piece>& pieces = *pieces_;
    says_.assign(pieces.size(), 0);
    bool quoted = false;
    for (std::size_t i = 0; i < pieces.size(); ++i) {  // first, whether the end of each piece is quoted
      if (i == 0 || pieces[i].paragraph != pieces[i - 1].paragraph) {
        quoted = false;
      } else {
        const std::uint32_t gap_begin = pieces[i - 1].end;
        quoted = quoted_behind(std::string_view(text_->text).substr(gap_begin, pieces[i].begin - gap_begin), quoted);
      }
      says_[i] = quoted ? 1 : 0;
    }
    char says = 0;
    for (std::size_t i = pieces.size(); i > 0; --i) {
      const Piece& piece = pieces[i - 1];
      const bool last = i == pieces.size() || pieces[i].paragraph != piece.paragraph;
      if (last || (piece.after == '.' && says_[i - 1] == 0)) {
        says = piece.has(trait_closes_speech) ? 1 : 0;
      }
      says_[i - 1] = says;
    }
  }

  // Whether what follows `gap` stands in quotes, if what comes before it does as `quoted` says.
  static bool quoted_behind(std::string_view gap, bool quoted) {
    std::size_t length = 0;
    for (std::size_t pos = 0; pos < gap.size(); pos += length) {
      const char32_t c = decode(gap, pos, length);
      if (c == 0x201C || c == 0x201D) {
        quoted = c == 0x201C;
      } else if (c == '"') {
        quoted = !quoted;
      }
    }
    return quoted;
  }

  // Whether piece `i` stands side by side with two others of a person's shape: 황제성, 김두영, 하준수.
  bool among_persons(std::size_t i) const {
    const std::vector<Piece>& pieces = *pieces_;
    const auto shaped = [&](std::size_t at) {
      return pieces[at].has(trait_person) && pieces[at].form().size() == 9 && !pieces[at].has(trait_office) &&
             (pieces[at].word == nullptr || !pieces[at].word->is(role_common));
    };
    std::size_t around = 0;
    for (std::size_t at = i; at > 0 && i - at < 2 && pieces[at].separated && pieces[at - 1].bare() && shaped(at - 1) &&
                             pieces[at].paragraph == pieces[at - 1].paragraph;
         --at) {
      ++around;
    }
    for (std::size_t at = i + 1; at < pieces.size() && at - i <= 2 && pieces[at].separated && pieces[at - 1].bare() &&
                                 shaped(at) && pieces[at].paragraph == pieces[at - 1].paragraph;
         ++at) {
      ++around;
    }
    return around >= 2 && shaped(i);
  }

  static bool is_locative(std::string_view particle) {
    return particle.substr(0, 6) == "에서" || particle.substr(0, 6) == "에선";
  }

  // ㈜ is (주) after normalisation: before the name or behind it.
  bool beside_legal_form(std::size_t i) const {
    const std::vector<Piece>& pieces = *pieces_;
    const auto legal = [&](std::size_t at) {
      return pieces[at].before == '(' && pieces[at].after == ')' &&
             (pieces[at].text == "주" || pieces[at].text == "사" || pieces[at].text == "재");
    };
    const auto spelled = [&](std::size_t at) {
      return pieces[at].word != nullptr && pieces[at].word->is(role_prefix_legal);
    };
    return pieces[i].legal || (i > 0 && pieces[i].follows && spelled(i - 1)) ||
           // 가람 주식회사는, but 홍길동 주식회사 가람 is somebody at 가람.
           (pieces[i].bare() && i + 1 < pieces.size() && pieces[i + 1].follows && spelled(i + 1) &&
            (!pieces[i + 1].bare() || i + 2 >= pieces.size() || !pieces[i + 2].follows)) ||
           (i > 0 && pieces[i].before == ')' && legal(i - 1)) ||
           (i + 1 < pieces.size() && pieces[i].after == '(' && legal(i + 1));
  }

  // Marks the pieces that stand in a list of many names.
  void find_lists() {
    const std::vector<Piece>& pieces = *pieces_;
    in_list_.assign(pieces.size(), 0);
    std::size_t begin = 0;  // first piece of the list so far
    std::size_t items = 1;
    std::size_t item = 0;  // first piece of the item so far
    const auto close = [&](std::size_t end) {
      if (items >= least_list_items) {
        std::fill(in_list_.begin() + static_cast<std::ptrdiff_t>(begin),
                  in_list_.begin() + static_cast<std::ptrdiff_t>(end), static_cast<char>(1));
      }
    };
    for (std::size_t i = 1; i < pieces.size(); ++i) {
      const bool long_item = pieces[i].end - pieces[item].begin > longest_list_item;
      if (pieces[i].paragraph != pieces[i - 1].paragraph || long_item) {
        close(i);
        begin = item = i;
        items = 1;
      } else if (pieces[i].separated) {
        ++items;
        item = i;
      }
    }
    close(pieces.size());
  }

  PieceMemo memo_;
  Arena arena_;
  NormalizedText title_;
  NormalizedText body_;
  NormalizedText byline_;
  std::vector<Piece> title_pieces_;
  std::vector<Piece> body_pieces_;
  std::vector<Piece> byline_pieces_;
  std::vector<Person> persons_;
  std::vector<char> in_list_;
  std::vector<char> says_;            // whether the piece stands in a sentence that ends with a verb of saying
  TextNumbers known_;                 // forms of the article whose end tells something of others' ends
  std::vector<std::uint8_t> stands_;  // how they stand there, by number; of Standing
  // The field that is emitted now.
  const NormalizedText* text_ = nullptr;
  const std::vector<Piece>* pieces_ = nullptr;
  bool title_field_ = false;
  bool title_marks_ = false;  // the field has marks of books and films
  std::uint32_t lead_end_ = 0;
};

Analysis::Analysis() : work_(std::make_unique<Work>()) {}
Analysis::~Analysis() = default;
Analysis::Analysis(Analysis&&) noexcept = default;
Analysis& Analysis::operator=(Analysis&&) noexcept = default;

const std::vector<Mention>& Analysis::mentions() const {
  return work_->mentions_;
}
const std::vector<Signature>& Analysis::signatures() const {
  return work_->signatures_;
}

void analyze(const ArticleText& text, Analysis& out) {
  out.work_->run(text);
}

std::string analyzer_specification() {
  return std::string("ireum-analysis-3 lists ").append(word_lists_version());
}

}  // namespace ireum::analysis
