#include "analysis/mention/run_forms.h"

#include <algorithm>
#include <array>

#include "analysis/ends/listed_end.h"
#include "analysis/hangul.h"
#include "analysis/joins.h"
#include "analysis/latin.h"
#include "analysis/normalize.h"
#include "analysis/piece_reading.h"

namespace ireum::analysis::mention {

namespace {

constexpr std::size_t longest_run = 6;  // pieces over inner marks

// Whether a middle dot parts piece `i` from the one before in its run.
bool is_parted(const FieldText& field, std::size_t i) {
  return field.pieces[i].in_run &&
         field.text().substr(field.pieces[i].begin - middle_dot.size(), middle_dot.size()) == middle_dot;
}

// What comes behind two names and is none: 한·일관계, 여·야간.
bool names_relation(std::string_view text) {
  const Word* word = find_word(text);
  return text == "간" || (word != nullptr && word->is(role_follow_sure));
}

// The last piece of the run that begins with piece `i`, or one too far off for a name.
std::size_t last_of_run(const FieldText& field, std::size_t i) {
  const std::size_t far = i + longest_run;
  while (i + 1 < field.pieces.size() && i < far && field.pieces[i + 1].in_run) {
    ++i;
  }
  return i;
}

// Whether the last name of the run that begins with piece `i` may be one syllable, with others written onto it.
bool ends_with_one_syllable(const FieldText& field, std::size_t i) {
  const std::size_t last = last_of_run(field, i);
  return count_chars(field.pieces[last - 1].text) == 1 && field.pieces[last - 1].has(trait_syllables) &&
         field.pieces[last].has(trait_syllables);
}

// One character at a run's end may bear a particle: 한·미가, H.O.T는.
std::uint32_t run_tail(const Piece& piece) {
  return piece.has(trait_one_and_particle) ? one_char(piece.text) : static_cast<std::uint32_t>(piece.text.size());
}

// The last byte of the mark that joins a piece to the one before it in its run; a space where none does.
char mark_before(const FieldText& field, const Piece& piece) {
  return piece.in_run ? field.text()[piece.begin - 1] : ' ';
}

// Whether the end of a run's last piece is a particle, though by itself the piece may be a person's name: 에쓰-오일은.
bool bears_particle_in_run(const FieldText& field, const Piece& end) {
  const char mark = mark_before(field, end);
  const Word* particle = end.cut.doubtful > 0 ? find_word(end.form().substr(end.cut.doubtful)) : nullptr;
  return (mark == '-' || mark == '&') && particle != nullptr && particle->doubts(doubt_person);
}

// Whether the last piece of a run behind a hyphen is one syllable and a particle that ends no name: T-맵은.
bool is_syllable_with_particle(const FieldText& field, const Piece& end) {
  constexpr std::array<std::string_view, 7> particles = {"은", "는", "을", "를", "의", "과", "와"};
  return mark_before(field, end) == '-' && end.has(trait_one_and_particle) && end.word == nullptr &&
         end.text.size() == 2 * std::size_t{one_char(end.text)} && ends_with_one_of(end.text, particles);
}

// Bytes of `end`, the last piece of the run that begins with piece `i`, without its particle.
std::uint32_t stem_of_end(const FieldText& field, std::size_t i, const Piece& end) {
  if (bears_particle_in_run(field, end)) {
    return end.cut.doubtful;
  }
  if (is_syllable_with_particle(field, end)) {
    return one_char(end.text);
  }
  return end.cut.count > 0 && !ends_with_one_syllable(field, i) ? end.cut.readings[0].stem : run_tail(end);
}

// Latin letters that a piece begins with, whatever Hangul is written onto them; 0 where digits are.
std::size_t latin_letters(const Piece& piece) {
  const auto end = std::find_if_not(piece.text.begin(), piece.text.end(), is_latin_letter);
  const bool digits = end != piece.text.end() && is_digit(*end);
  return digits ? 0 : static_cast<std::size_t>(end - piece.text.begin());
}

// Whether pieces `i` and i + 1 are Latin letters with `&` between, one of them a single letter.
bool is_ampersand_name(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  if (i + 1 >= pieces.size() || mark_before(field, pieces[i + 1]) != '&') {
    return false;
  }
  const std::size_t first = latin_letters(pieces[i]);
  const std::size_t second = latin_letters(pieces[i + 1]);
  return first == pieces[i].text.size() && second > 0 && (first == 1 || second == 1);
}

}  // namespace

std::string_view run_at(const FieldText& field, std::size_t i, std::uint32_t& stop) {
  const std::vector<Piece>& pieces = field.pieces;
  if (pieces[i].in_run) {
    return {};
  }
  const std::size_t last = last_of_run(field, i);
  if (last == i || last - i >= longest_run) {
    return {};
  }
  const Piece& end = pieces[last];
  stop = end.begin + stem_of_end(field, i, end);
  const std::string_view form = field.text().substr(pieces[i].begin, stop - pieces[i].begin);
  return form.size() > max_form_bytes || is_number(form) ? std::string_view() : form;
}

bool is_hyphened(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  const auto joins_before = [&](std::size_t at) { return at < pieces.size() && mark_before(field, pieces[at]) == '-'; };
  return joins_before(i) || joins_before(i + 1);
}

bool belongs_to_run(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  if ((i > 0 && is_ampersand_name(field, i - 1)) || is_ampersand_name(field, i)) {
    return true;
  }
  if (i + 2 >= pieces.size() || !pieces[i + 1].follows || !pieces[i + 2].in_run || pieces[i].word != nullptr ||
      latin_letters(pieces[i]) != pieces[i].text.size()) {
    return false;
  }
  std::uint32_t stop = 0;
  const std::string_view run = run_at(field, i + 1, stop);
  const Word* word = find_word(run);
  return run.find('&') != std::string_view::npos && (word == nullptr || !word->is(role_follow_sure));
}

namespace {

// KT&G of KT&G·누리전자: what other marks join between middle dots is a form besides the run.
void emit_part_of_run(const FieldText& field, std::size_t i, MentionList& out) {
  const std::vector<Piece>& pieces = field.pieces;
  std::size_t last = i;
  while (last + 1 < pieces.size() && last - i < longest_run && pieces[last + 1].in_run && !is_parted(field, last + 1)) {
    ++last;
  }
  const bool begins_run = !pieces[i].in_run;
  const bool ends_run = last + 1 >= pieces.size() || !pieces[last + 1].in_run;
  if (last == i || last - i >= longest_run || (begins_run && ends_run) || (!begins_run && !is_parted(field, i))) {
    return;
  }
  const Piece& end = pieces[last];
  const std::uint32_t stop = end.begin + (end.cut.count > 0 ? end.cut.readings[0].stem : run_tail(end));
  const std::string_view form = field.text().substr(pieces[i].begin, stop - pieces[i].begin);
  if (form.size() <= max_form_bytes && !is_number(form)) {
    out.add(field, {.form = form,
                    .begin = pieces[i].begin,
                    .end = stop,
                    .grade = end.bare() ? Grade::bare : Grade::particle,
                    .in_list = field.in_list[i] != 0,
                    .doubtful = end.cut.doubtful != 0});
  }
}

// 현대·기아차 is written 현대기아차, too, 한·미·일 한미일.
void emit_without_dots(const FieldText& field, std::size_t i, MentionList& out) {
  constexpr std::size_t most_pieces = 4;
  const std::vector<Piece>& pieces = field.pieces;
  if (pieces[i].in_run) {
    return;
  }
  const std::size_t last = last_of_run(field, i);
  if (last == i || last - i >= most_pieces) {
    return;
  }
  bool syllables = true;
  std::string_view joined = pieces[i].text;
  for (std::size_t at = i; at <= last; ++at) {
    if (!pieces[at].has(trait_syllables) || pieces[at].has(trait_person) || (at > i && !is_parted(field, at))) {
      return;
    }
    syllables = syllables && (at == last || count_chars(pieces[at].text) == 1);
  }
  const Piece& end = pieces[last];
  const std::string_view tail = end.text.substr(0, stem_of_end(field, i, end));
  if (!syllables && (last != i + 1 || !joins(joined, tail))) {
    return;
  }
  for (std::size_t at = i + 1; at < last; ++at) {
    joined = out.arena().join(joined, pieces[at].text);
  }
  joined = out.arena().join(joined, tail);
  out.add(field, {.form = joined,
                  .begin = pieces[i].begin,
                  .end = end.begin + static_cast<std::uint32_t>(tail.size()),
                  .grade = Grade::joined,
                  .in_list = field.in_list[i] != 0,
                  .doubtful = end.cut.doubtful != 0});
}

// K-루트 is written K루트, too, 모두-닥 모두닥; 누리-가람 and 윤-한 are two names.
void emit_without_hyphen(const FieldText& field, std::size_t i, MentionList& out) {
  const std::vector<Piece>& pieces = field.pieces;
  if (pieces[i].in_run || last_of_run(field, i) != i + 1 || mark_before(field, pieces[i + 1]) != '-') {
    return;
  }
  const Piece& first = pieces[i];
  const Piece& end = pieces[i + 1];
  const std::string_view tail = end.text.substr(0, stem_of_end(field, i, end));
  if (first.has(trait_number) || end.has(trait_number) || (count_chars(first.text) > 1 && count_chars(tail) > 1) ||
      (count_chars(first.text) == 1 && !is_latin_letter(first.text[0]))) {
    return;
  }
  out.add(field, {.form = out.arena().join(first.text, tail),
                  .begin = first.begin,
                  .end = end.begin + static_cast<std::uint32_t>(tail.size()),
                  .grade = Grade::joined,
                  .in_list = field.in_list[i] != 0,
                  .doubtful = end.cut.doubtful != 0});
}

}  // namespace

namespace {

// KT&G노조, F&F그룹, S-OIL측: what is written onto the run `form` of piece `i` that ends with piece `end`.
void emit_without_suffix(const FieldText& field, std::size_t i, const Piece& end, std::string_view form,
                         MentionList& out) {
  const ListedEnd suffix = longest_listed_end(form, role_org_same | role_follow_sure | role_title);
  const std::uint32_t begin = field.pieces[i].begin;
  if (suffix.word == nullptr || begin + suffix.stem <= end.begin) {
    return;  // the whole piece: its mark parts it from the name
  }
  const bool same = suffix.word->is(role_org_same);
  if (!same && suffix.word->text.size() <= syllable_bytes(1)) {
    return;
  }
  const bool tells = same && tells_organisation(suffix.word);
  out.add(field, {.form = form.substr(0, suffix.stem),
                  .begin = begin,
                  .end = begin + static_cast<std::uint32_t>(suffix.stem),
                  .grade = same ? Grade::suffix : Grade::compound,
                  .evidence = tells ? evidence_company : evidence_none,
                  .in_list = field.in_list[i] != 0});
}

}  // namespace

void emit_run(const FieldText& field, std::size_t i, MentionList& out) {
  emit_part_of_run(field, i, out);
  emit_without_dots(field, i, out);
  emit_without_hyphen(field, i, out);
  std::uint32_t stop = 0;
  const std::string_view form = run_at(field, i, stop);
  if (!form.empty()) {
    const Piece& end = field.pieces[last_of_run(field, i)];
    const bool particle = bears_particle_in_run(field, end);
    out.add(field, {.form = form,
                    .begin = field.pieces[i].begin,
                    .end = stop,
                    .grade = end.bare() && !particle ? Grade::bare : Grade::particle,
                    .in_list = field.in_list[i] != 0,
                    .doubtful = end.cut.doubtful != 0 && !particle});
    emit_without_suffix(field, i, end, form, out);
    const std::uint32_t one = one_char(end.text);
    if (ends_with_one_syllable(field, i) &&
        names_relation(end.form().substr(std::min<std::size_t>(one, end.form().size())))) {
      const std::uint32_t begin = field.pieces[i].begin;
      out.add(field, {.form = field.text().substr(begin, end.begin + one - begin),
                      .begin = begin,
                      .end = end.begin + one,
                      .grade = Grade::compound,
                      .in_list = field.in_list[i] != 0});
    }
  }
}

}  // namespace ireum::analysis::mention
