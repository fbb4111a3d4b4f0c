#include "analysis/mention/joined_forms.h"

#include <algorithm>
#include <array>

#include "analysis/context.h"
#include "analysis/hangul.h"
#include "analysis/joins.h"
#include "analysis/mention/brackets.h"
#include "analysis/mention/joined_evidence.h"
#include "analysis/mention/person_context.h"
#include "analysis/mention/person_titles.h"
#include "analysis/mention/run_forms.h"
#include "analysis/mention/titles.h"
#include "analysis/person_shape.h"

namespace ireum::analysis::mention {

namespace {

// Adds the form of piece `i` and the first `stem` bytes of the next; false if the two do not join.
bool add_joined(const FieldText& field, std::size_t i, std::uint32_t stem, MentionList& out) {
  const Piece& first = field.pieces[i];
  const Piece& second = field.pieces[i + 1];
  const std::string_view last = second.text.substr(0, stem);
  // The first is bare, so what is known of its form is known of its text; so is the word of the second's first reading.
  const Word* word = second.cut.count > 0 && stem == second.form().size() ? second.word : find_word(last);
  if (!join_words({first.text, first.word, first.has(trait_adnominal)}, last, word)) {
    return false;
  }
  const std::uint8_t evidence = evidence_of_joined(field, i, stem);
  const std::string_view context = (evidence & evidence_person) != 0 &&
                                           (first.word == nullptr || !first.word->is(role_common)) &&
                                           second.word == nullptr && !looks_like_person(last)
                                       ? context_of(field, i, i + 1, out.arena())
                                       : std::string_view();
  out.add(field, {.form = out.arena().join(first.text, last),
                  .begin = first.begin,
                  .end = second.begin + stem,
                  .grade = Grade::joined,
                  .evidence = evidence,
                  .in_list = field.in_list[i] != 0,
                  .doubtful = second.cut.doubtful != 0,
                  .context = context});
  return true;
}

// 안양 KT&G: the second word is a run.
void add_joined_run(const FieldText& field, std::size_t i, MentionList& out) {
  std::uint32_t stop = 0;
  const std::string_view run = run_at(field, i + 1, stop);
  if (!run.empty() && joins(field.pieces[i].text, run)) {
    out.add(field, {.form = out.arena().join(field.pieces[i].text, run),
                    .begin = field.pieces[i].begin,
                    .end = stop,
                    .grade = Grade::joined,
                    .in_list = field.in_list[i] != 0});
  }
}

// Whether what comes behind the first syllable of a piece is a particle, and rather that than more of a word: 럼은,
// not 바이든 or 신임.
bool bears_particle(const Piece& piece) {
  const Word* rest = piece.has(trait_one_and_particle) ? find_word(piece.text.substr(one_char(piece.text))) : nullptr;
  if (rest == nullptr || rest->particle_class != ParticleClass::copula) {
    return rest != nullptr;
  }
  constexpr std::array<std::string_view, 5> usual = {"이다", "이라", "이며", "이고", "이었"};
  return std::find(usual.begin(), usual.end(), rest->text.substr(0, usual[0].size())) != usual.end();
}

// Whether pieces `i` and the next are a name of two syllables written apart, as lists of appointments have it, behind a
// title and before nothing: 감사실장 이 은.
bool is_appointed(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  const std::size_t last = i + 1;
  const auto is_syllable = [&](std::size_t at) {
    return pieces[at].has(trait_syllables) && pieces[at].text.size() == one_char(pieces[at].text);
  };
  if (i == 0 || last >= pieces.size() || !is_syllable(i) || !is_syllable(last) || !pieces[last].follows ||
      !pieces[i].follows || !pieces[i - 1].bare() || (last + 1 < pieces.size() && pieces[last + 1].follows)) {
    return false;
  }
  const Word* given = find_word(pieces[last].text);
  return is_surname(pieces[i].text) && (given == nullptr || given->is(role_given)) &&
         (title_of(pieces[i - 1]) != nullptr || attached_title(pieces[i - 1].form()) != nullptr);
}

// Whether piece `i` and those up to `last`, of one syllable each, may be the words of a name: 팜 민 찐, 또 럼, 왕 이
// 부장.
bool is_chain_of_name(const FieldText& field, std::size_t i, std::size_t last) {
  const std::vector<Piece>& pieces = field.pieces;
  const auto syllable = [&](std::size_t at) { return find_word(pieces[at].text.substr(0, one_char(pieces[at].text))); };
  const auto listed = [&](std::size_t at) {
    return is_more_than_name(syllable(at)) && !syllable(at)->is(role_short_given);
  };
  if (last == i + 1) {
    if ((time_of(pieces[last]) & time_borne) != 0) {
      return false;  // 김 전 대통령
    }
    if (listed(i) && (!syllable(i)->is(role_surname) || syllable(i)->is(role_determiner | role_particle))) {
      return false;
    }
    return (!listed(i) && !listed(last)) ||
           (pieces[last].text.size() == one_char(pieces[last].text) &&
            (titles_behind(field, last).count > 0 ||
             (last + 1 < pieces.size() && pieces[last + 1].follows && title_ending(field, last + 1) != nullptr)));
  }
  std::size_t others = 0;
  for (std::size_t at = i; at <= last; ++at) {
    others += listed(at) ? 1 : 0;
  }
  return others <= 1 || !listed(i);
}

// What ends no given name of two syllables, so that one that comes before it is whole: 조지프 윤은.
bool is_usual_particle(std::string_view text) {
  constexpr std::array<std::string_view, 5> particles = {"은", "는", "을", "를", "의"};
  return std::find(particles.begin(), particles.end(), text) != particles.end();
}

// Names whose words all have one syllable, which gives no form by itself.
void emit_chains(const FieldText& field, std::size_t i, MentionList& out) {
  constexpr std::size_t most = 4;
  const std::vector<Piece>& pieces = field.pieces;
  const auto is_one = [](const Piece& piece) {
    const Word* word = find_word(piece.text);
    return piece.has(trait_syllables) && (word == nullptr || !word->is(role_verb_ending | role_verb_whole)) &&
           (piece.text.size() == one_char(piece.text) || bears_particle(piece));
  };
  std::string_view joined = pieces[i].text;
  if (is_appointed(field, i)) {
    out.add(field, {.form = out.arena().join(joined, pieces[i + 1].text),
                    .begin = pieces[i].begin,
                    .end = pieces[i + 1].end,
                    .grade = Grade::joined,
                    .evidence = evidence_person,
                    .in_list = field.in_list[i] != 0});
    return;
  }
  if (joined.size() != one_char(joined) || !is_one(pieces[i])) {
    return;
  }
  for (std::size_t last = i + 1; last < std::min(i + most, pieces.size()); ++last) {
    const std::uint32_t one = one_char(pieces[last].text);
    if (!pieces[last].follows || !is_one(pieces[last])) {
      return;
    }
    joined = out.arena().join(joined, pieces[last].text.substr(0, one));
    const bool known = last == i + 1 && joins(pieces[i].text, pieces[last].text.substr(0, one));
    if (!known && is_chain_of_name(field, i, last)) {
      const Word* title = pieces[last].text.size() == one ? titles_behind(field, last).title : nullptr;
      const bool person = title != nullptr && title->title_kind != TitleKind::ambiguous;
      out.add(field, {.form = joined,
                      .begin = pieces[i].begin,
                      .end = pieces[last].begin + one,
                      .grade = Grade::joined,
                      .evidence = person ? evidence_person : evidence_none,
                      .in_list = field.in_list[i] != 0,
                      .context = person ? context_of(field, i, last, out.arena()) : std::string_view()});
    }
    if (pieces[last].text.size() > one) {
      return;
    }
  }
}

}  // namespace

void emit_joined(const FieldText& field, std::size_t i, MentionList& out) {
  const std::vector<Piece>& pieces = field.pieces;
  if (i + 1 >= pieces.size() || !pieces[i + 1].follows || !pieces[i].bare()) {
    return;
  }
  emit_chains(field, i, out);
  const Piece& first = pieces[i];
  const Piece& second = pieces[i + 1];
  if (first.cut.verb) {
    return;
  }
  // A particle behind what it belongs to: ‘가람’은 곧
  if (first.word != nullptr && first.word->is(role_particle) && (first.before == ')' || is_close_quote(first.before))) {
    return;
  }
  // A word of one syllable never loses a particle by itself: 버나드 쇼의.
  const std::uint32_t one = one_char(second.text);
  const bool of_one = (first.word == nullptr || first.word->is(role_short_given)) && second.has(trait_one_and_particle);
  if (of_one) {
    const bool joined = add_joined(field, i, one, out);
    if (joined && is_usual_particle(second.text.substr(one)) && !is_more_than_name(second.word)) {
      return;
    }
  }
  if (second.cut.verb) {
    return;
  }
  if (i + 2 < pieces.size() && pieces[i + 2].in_run) {
    add_joined_run(field, i, out);
  }
  if (second.cut.count == 0) {
    add_joined(field, i, one, out);
  }
  for (std::uint32_t r = 0; r < second.cut.count; ++r) {
    add_joined(field, i, second.cut.readings[r].stem, out);
  }
}

}  // namespace ireum::analysis::mention
