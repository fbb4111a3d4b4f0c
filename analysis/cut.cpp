#include "analysis/cut.h"

#include <algorithm>

#include "analysis/ends/compound_end.h"
#include "analysis/ends/particle_end.h"
#include "analysis/ends/verb_end.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/person_shape.h"
#include "analysis/sound/foreign.h"
#include "analysis/writing/tables.h"

namespace ireum::analysis {

namespace {

// Whether `stem` is two Latin letters or more by their names, so that 씨 behind it is one, too: 케이씨씨.
bool is_spelled_out(std::string_view stem) {
  std::size_t letters = 0;
  for (; !stem.empty(); ++letters) {
    std::size_t longest = 0;
    for (const writing::LetterName& name : writing::letter_names()) {
      if (is_latin_letter(name.symbol.front()) && stem.starts_with(name.hangul)) {
        longest = std::max(longest, name.hangul.size());
      }
    }
    if (longest == 0) {
      return false;
    }
    stem.remove_prefix(longest);
  }
  return letters > 1;
}

// Whether `title`, which ends a form and leaves `stem`, may be taken off it.
bool is_title_after(std::string_view stem, const Word& title) {
  const std::size_t chars = count_chars(stem);
  if (count_chars(title.text) == 1) {  // 씨, 님: also the end of common words (마음씨, 고객님)
    return looks_like_person(stem) || (&title == &honorific() && !is_spelled_out(stem) &&
                                       (chars != 2 || looks_given(stem) || looks_like_short_name(stem) ||
                                        (find_word(stem) == nullptr && sound::looks_foreign(stem) > 0)));
  }
  if (title.is_title(title_civic) && !looks_like_person(stem)) {
    return false;  // 해솔군수
  }
  switch (title.title_kind) {
    case TitleKind::person:
    case TitleKind::role:
      return true;
    case TitleKind::ambiguous:
      return looks_like_person(stem) || (chars == 3 && has_surname(stem));
    case TitleKind::none:
      break;
  }
  return false;
}

// Bytes of the person's name before what says when its title is borne (정재훈前 + 의원, 정재훈전 + 대표); all of `form`
// where there is none.
std::size_t stem_before_time(std::string_view form) {
  for (const MarkedWord& time : time_words()) {
    if ((time.marks & time_attached) != 0 && form.ends_with(time.text) &&
        looks_like_person(form.substr(0, form.size() - time.text.size()))) {
      return form.size() - time.text.size();
    }
  }
  return form.size();
}

// Whether the whole of `form`, which ends like a particle, is a listed word: 발레리나, 온라인; not 제주도, an island
// and a province with 도.
bool is_listed_whole(std::string_view form) {
  const Word* word = find_word(form);
  return word != nullptr && word->is(role_title | role_common) && !form.ends_with("도");
}

void add_reading(std::size_t stem, Grade grade, Cut& out) {
  out.readings[out.count++] = {static_cast<std::uint32_t>(stem), grade};
}

// Bytes of the name in a compound of which no more is taken off: of one before a number, or of what somebody is the
// head of; where `uncut`, of one before a noun, too; 0: it is none.
std::size_t name_in_whole_compound(std::string_view form, bool uncut) {
  if (const std::size_t name = uncut ? name_in_compound(form) : 0; name > 0) {
    return name;
  }
  if (const std::size_t name = name_before_number(form); name > 0) {
    return name;
  }
  const std::size_t office = headed_office(form);
  return office > 0 ? office : headed_town(form);
}

// Takes `title` off `form`, the last reading. False where no more is to be taken off.
bool take_title(std::string_view form, const ListedEnd& title, Cut& out) {
  if (const std::size_t headed = headed_organisation(form, title.stem); headed > 0) {
    add_reading(headed, Grade::compound, out);
    return true;
  }
  const std::size_t stem = stem_before_time(form.substr(0, title.stem));
  const bool person = looks_like_person(form.substr(0, stem));
  const bool sure = title.word->title_kind == TitleKind::person || person;
  // 공, 군, 양 and the like end other names: 제주항공, 유엔군.
  const bool own_word = count_chars(title.word->text) > 1 || title.word == &honorific();
  if (own_word && title.word->title_kind != TitleKind::ambiguous && out.count < 3 &&
      is_person_with_organisation(form.substr(0, title.stem))) {
    out.title = title.word;
    add_reading(stem, Grade::compound, out);
    add_reading(person_before_organisation, Grade::title, out);
    return false;
  }
  if (out.title == nullptr && sure && own_word) {
    out.title = title.word;
  }
  if (sure && own_word && out.count == 1 && person) {
    out.count = 0;  // 홍길동회장 is no name of anything else
    out.doubtful = 0;
  }
  add_reading(stem, sure ? Grade::title : Grade::compound, out);
  return true;
}

// Takes titles, suffixes and common nouns off the end of the first reading; each gives a reading more, or replaces it.
void cut_words(std::string_view piece, Cut& out) {
  for (int depth = 0; depth < 3; ++depth) {
    const std::string_view form = piece.substr(0, out.readings[out.count - 1].stem);
    if (const std::size_t name = name_in_whole_compound(form, depth == 0); name > 0) {
      add_reading(name, Grade::compound, out);
      return;
    }
    const Word* whole = find_word(form);
    const ListedEnd title = title_at_end(form);
    if (whole != nullptr && whole->is(role_title) && title.word != nullptr &&
        is_headed(form.substr(0, title.stem), *title.word)) {
      add_reading(title.stem, Grade::compound, out);  // 법무부장관
      return;
    }
    if (whole != nullptr && whole->is(role_title | role_follow_sure | role_org_same | role_common)) {
      return;  // 부회장, 국회의원, 관계자: a word of its own
    }
    if (title.word != nullptr && !is_of_longer_noun(form, title.stem) &&
        is_title_after(form.substr(0, title.stem), *title.word)) {
      if (!take_title(form, title, out)) {
        return;
      }
      continue;
    }
    const ListedEnd noun = longest_listed_end(form, role_org_same | role_follow_sure);
    if (noun.word == nullptr || is_of_longer_word(form, noun.stem)) {
      return;
    }
    add_reading(noun.stem, noun.word->is(role_org_same) ? Grade::suffix : Grade::compound, out);
  }
}

}  // namespace

std::string_view grade_name(Grade grade) {
  switch (grade) {
    case Grade::bare:
      return "bare";
    case Grade::particle:
      return "particle";
    case Grade::title:
      return "title";
    case Grade::suffix:
      return "suffix";
    case Grade::compound:
      return "compound";
    case Grade::joined:
      return "joined";
    case Grade::by_title:
      return "by-title";
  }
  return "";
}

void cut_piece(std::string_view piece, Cut& out) {
  out.count = 0;
  out.doubtful = 0;
  out.title = nullptr;
  out.particle = nullptr;
  out.verb = false;
  out.particle_off = false;
  std::string_view form = piece;
  // Whether what ends the form may be a particle before the one that was taken off.
  const auto fits = [&](const Word& particle) {
    return out.particle == nullptr || !all_syllables(form) || may_stand_before(particle, *out.particle);
  };
  for (int depth = 0; depth < 4 && !is_long_country(form); ++depth) {
    const ListedEnd particle = longest_sure_particle(form);
    if (particle.word == nullptr || !fits(*particle.word)) {
      break;
    }
    form = form.substr(0, particle.stem);
    out.particle = particle.word;
    out.particle_off = true;
  }
  if (count_chars(form) < 2) {
    return;
  }
  const bool copula = out.particle != nullptr && out.particle->particle_class == ParticleClass::copula &&
                      form.size() + out.particle->text.size() == piece.size();
  out.verb = all_syllables(piece) && ends_like_verb(piece, copula ? out.particle->text.size() : 0);
  out.readings[out.count++] = {static_cast<std::uint32_t>(form.size()),
                               out.particle_off ? Grade::particle : Grade::bare};
  out.doubtful = is_long_country(form) ? 0 : static_cast<std::uint32_t>(doubtful_stem(form));
  if (out.doubtful > 0 && (!fits(*find_word(form.substr(out.doubtful))) || is_listed_whole(form))) {
    out.doubtful = 0;  // 에코프로가
  }
  cut_words(piece, out);
}

}  // namespace ireum::analysis
