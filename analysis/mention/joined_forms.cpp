#include "analysis/mention/joined_forms.h"

#include "analysis/joins.h"
#include "analysis/mention/brackets.h"
#include "analysis/mention/evidence.h"
#include "analysis/mention/person_context.h"
#include "analysis/mention/run_forms.h"

namespace ireum::analysis::mention {

namespace {

// The form of piece `i` and the first `stem` bytes of the next, if the two join.
void add_joined(const FieldText& field, std::size_t i, std::uint32_t stem, MentionList& out) {
  const Piece& first = field.pieces[i];
  const Piece& second = field.pieces[i + 1];
  const std::string_view last = second.text.substr(0, stem);
  // The first is bare, so what is known of its form is known of its text; so is the word of the second's first reading.
  const Word* word = second.cut.count > 0 && stem == second.form().size() ? second.word : find_word(last);
  if (!join_words({first.text, first.word, first.has(trait_adnominal)}, last, word)) {
    return;
  }
  const std::uint8_t evidence = evidence_of_joined(field, i, stem);
  const std::string_view context = (evidence & evidence_person) != 0 &&
                                           (first.word == nullptr || !first.word->is(role_common)) &&
                                           second.word == nullptr && !looks_like_person(last)
                                       ? context_of(field, i, i + 1, out.arena())
                                       : std::string_view();
  out.add(field, out.arena().join(first.text, last), first.begin, second.begin + stem, Grade::joined, evidence,
          field.in_list[i] != 0, second.cut.doubtful != 0, context);
}

// 안양 KT&G: the second word is a run.
void add_joined_run(const FieldText& field, std::size_t i, MentionList& out) {
  std::uint32_t stop = 0;
  const std::string_view run = run_at(field, i + 1, stop);
  if (!run.empty() && joins(field.pieces[i].text, run)) {
    out.add(field, out.arena().join(field.pieces[i].text, run), field.pieces[i].begin, stop, Grade::joined,
            evidence_none, field.in_list[i] != 0, false);
  }
}

}  // namespace

void emit_joined(const FieldText& field, std::size_t i, MentionList& out) {
  const std::vector<Piece>& pieces = field.pieces;
  if (i + 1 >= pieces.size() || !pieces[i + 1].follows || !pieces[i].bare()) {
    return;
  }
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
  if ((first.word == nullptr || first.word->is(role_short_given)) && second.has(trait_one_and_particle)) {
    add_joined(field, i, one, out);
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
