#include "analysis/ends/particle_end.h"

#include <algorithm>
#include <array>

#include "analysis/ends/compound_end.h"
#include "analysis/hangul.h"
#include "analysis/latin.h"
#include "analysis/person_shape.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis {

namespace {

// Of a particle's rate.
constexpr double per_mille = 1e3;
constexpr double usual_rate = 0.1;

// Whether 와 behind `stem` makes a Japanese name likely: 오키나와, 도쿠가와, 후지사와.
bool may_end_with_wa(std::string_view stem) {
  return ends_with_syllable(stem, last_before_wa) && !ends_organisation(stem);
}

// The listed particle `text`, or nullptr.
const Word* find_particle(std::string_view text) {
  const Word* word = find_word(text);
  return word != nullptr && word->is(role_particle) ? word : nullptr;
}

// Whether the syllable `text` is a particle that often ends names.
bool is_doubtful_syllable(std::string_view text) {
  const Word* particle = find_particle(text);
  return particle != nullptr && particle->doubts(doubt_always) && text.size() == syllable_bytes(1);
}

bool agrees(std::string_view stem, Attaches attaches) {
  if (attaches == Attaches::any) {
    return true;
  }
  std::size_t length = 0;
  const char32_t last = last_char(stem, length);
  if (!is_syllable(last)) {
    return true;  // how a letter, a digit or Hanja is read, nobody says
  }
  const std::uint32_t coda = coda_of(last);
  switch (attaches) {
    case Attaches::after_vowel:
      return coda == 0;
    case Attaches::after_consonant:
      return coda != 0;
    case Attaches::after_vowel_or_rieul:
      return coda == 0 || coda == coda_rieul;
    case Attaches::any:
      break;
  }
  return true;
}

// A stem that is a common noun bears a particle more likely than it begins a name: 정부의, 임명은.
bool is_listed_noun(std::string_view stem) {
  const Word* word = find_word(stem);
  return word != nullptr && word->is(role_common | role_title | role_org_same | role_follow_sure);
}

// Whether `stem` ends with what is written onto names, or ends those of organisations, so that `particle` behind it is
// one: 가람그룹도, 가람전자만, 가람노조라도. Of 대학로 and 과학고 the last syllable is the name's.
bool ends_with_suffix(std::string_view stem, const Word& particle) {
  const ListedEnd end = longest_listed_end(stem, role_org_same | role_follow_sure | role_org_part);
  if (end.word == nullptr) {
    return false;
  }
  const bool whole =
      end.word->is(role_org_same) || (end.word->is(role_follow_sure) && end.word->text.size() >= syllable_bytes(2));
  return whole || (end.word->text.size() >= syllable_bytes(2) && !particle.doubts(doubt_place_name));
}

// Whether `stem` ends with a title that hardly ends names, so that what follows is a particle: 박지선씨도, 김 대표만.
bool ends_with_title(std::string_view stem) {
  if ((roles_at_end(stem) & role_title) == 0) {
    return false;
  }
  for (std::size_t chars = 1; chars <= 3; ++chars) {
    if (stem.size() <= syllable_bytes(chars)) {
      return false;
    }
    const Word* word = find_word(stem.substr(stem.size() - syllable_bytes(chars)));
    if (word != nullptr && word->is(role_title) && word->title_kind == TitleKind::person) {
      return true;
    }
  }
  return false;
}

// Whether `stem` is a person's name and who follows him, or the head of an office: 홍길동계로, 누리감독원장도.
bool ends_compound(std::string_view stem) {
  const std::size_t name = name_in_compound(stem);
  return (name > 0 && has_usual_given(stem.substr(0, name))) || headed_office(stem) > 0;
}

// Whether `stem` is a usual full name, behind which no name goes on like `particle`: 홍길동도, 홍길동일. Streets and
// schools do: 홍길동로.
bool is_full_name(std::string_view stem, const Word& particle) {
  return stem.size() == syllable_bytes(3) && !particle.doubts(doubt_place_name) && looks_like_person(stem) &&
         given_likelihood(stem) >= very_usual_given;
}

// Whether `form` is a full name such as many people bear: 고정은 even though 고정 is a noun.
bool is_usual_name(std::string_view form) {
  return looks_like_person(form) && form.size() == syllable_bytes(3) && person_likelihood(form) >= usual_person;
}

// Whether `form`, which `particle` ends behind `stem`, may as well be a foreign name.
bool may_be_foreign_name(std::string_view form, std::string_view stem, const Word& particle) {
  constexpr std::size_t longest = 24;  // bytes; names are written in words of fewer syllables
  if (particle.doubts(doubt_behind_place)) {
    const Word* first = find_particle(particle.text.substr(0, syllable_bytes(1)));
    return first != nullptr && may_be_foreign_name(form.substr(0, form.size() - syllable_bytes(1)), stem, *first);
  }
  if (!particle.doubts(doubt_place | doubt_foreign) || form.size() > longest || !all_syllables(form)) {
    return false;
  }
  const Word* word = find_word(stem);
  if (is_more_than_name(word)) {
    return false;
  }
  const double foreign = sound::looks_foreign(form);
  // Of two syllables and 에 are Japanese given names, which the models know little of: 사나에.
  constexpr double may_be_japanese = -1;
  return (particle.doubts(doubt_place) && stem.size() == syllable_bytes(2) && foreign > may_be_japanese) ||
         (foreign > 0 && sound::log_ending(sound::models(), form, stem) + foreign / 2 > sound::least_ending);
}

enum class Sureness : std::uint8_t { no, doubtful, sure };

// Whether `particle`, which ends `form` and agrees with the stem before it, is a particle there.
Sureness sureness(std::string_view form, std::string_view stem, const Word& particle) {
  const std::size_t stem_chars = count_chars(stem);
  std::size_t length = 0;
  const bool hangul = is_syllable(last_char(stem, length));
  if (hangul && stem_chars < 2) {
    return Sureness::no;
  }
  if (!hangul && !particle.doubts(doubt_latin)) {
    return Sureness::sure;  // SK는, 3M의
  }
  if (particle.doubts(doubt_always)) {
    const bool sure = ends_with_title(stem) || ends_with_suffix(stem, particle) || ends_compound(stem) ||
                      is_full_name(stem, particle);
    return sure ? Sureness::sure : Sureness::doubtful;
  }
  if (may_be_foreign_name(form, stem, particle)) {
    return Sureness::doubtful;
  }
  if (particle.text.size() > syllable_bytes(1) || (is_listed_noun(stem) && !is_usual_name(form))) {
    return Sureness::sure;
  }
  if (particle.doubts(doubt_person) && looks_like_person(form)) {
    // 남궁민은 is 남궁민 and a particle, of whom few are called 민은.
    const bool hardly = form.size() == syllable_bytes(4) && given_likelihood(form) < usual_given;
    return hardly ? Sureness::sure : Sureness::doubtful;
  }
  const bool doubtful = (particle.doubts(doubt_short) && stem_chars == 2) ||
                        (particle.text == "의" && ends_organisation(form)) ||  // 국제회의
                        (particle.text == "와" && may_end_with_wa(stem));
  return doubtful ? Sureness::doubtful : Sureness::sure;
}

// A chain that begins with a syllable of doubt is taken apart from its end: 만은 is 은 after 만, which may be the
// name's. Not so 로부터 behind `stem` bytes of two syllables and more, nor 로서 behind three or Latin letters (종로서
// is 종로 + 서): what the rest alone comes behind hardly is a name.
bool begins_doubtful(std::string_view chain, std::size_t stem, bool latin) {
  constexpr std::string_view from = "로부터";
  constexpr std::string_view as = "로서";
  if (chain.size() <= syllable_bytes(1) || (stem >= syllable_bytes(2) && chain.substr(0, from.size()) == from) ||
      ((stem >= 9 || latin) && chain.substr(0, as.size()) == as)) {
    return false;
  }
  const std::string_view first = chain.substr(0, syllable_bytes(1));
  const std::string_view rest = chain.substr(syllable_bytes(1));
  const Word* last = find_particle(rest);
  return is_doubtful_syllable(first) && last != nullptr && agrees(first, last->attaches) &&  // never 가 behind 인
         !is_doubtful_syllable(rest);
}

// Whether all but the last syllable of a chain may be a foreign name's, with the particle behind it: 사나에 + 는.
bool begins_in_foreign_name(std::string_view form, std::size_t stem) {
  const std::string_view chain = form.substr(stem);
  if (chain.size() < syllable_bytes(2) || chain.size() > syllable_bytes(3)) {
    return false;
  }
  const Word* last = find_particle(chain.substr(chain.size() - syllable_bytes(1)));
  const Word* before = find_particle(chain.substr(0, chain.size() - syllable_bytes(1)));
  return last != nullptr && !last->doubts(doubt_always) && before != nullptr &&
         may_be_foreign_name(form.substr(0, form.size() - syllable_bytes(1)), form.substr(0, stem), *before);
}

// How likely a whole form is a name, before anything is counted: for a person's shape by how usual its given name is.
double name_prior(std::string_view whole) {
  constexpr double least_prior = 0.02;
  if (!looks_like_person(whole)) {
    const Word* end =
        whole.size() > syllable_bytes(2) ? find_word(whole.substr(whole.size() - syllable_bytes(2))) : nullptr;
    if (end != nullptr && end->is(role_org_part | role_follow_doubtful)) {
      return 15 * least_prior;  // 중앙대로
    }
    const Word* last = find_particle(whole.substr(whole.size() - syllable_bytes(1)));
    return last != nullptr && last->doubts(doubt_hardly_in_name) ? least_prior / 5 : least_prior;
  }
  const Word* first = find_word(whole.substr(whole.size() - 6, 3));
  const Word* second = find_word(whole.substr(whole.size() - syllable_bytes(1)));
  const double a = first == nullptr ? 0 : first->given_first / 1000.0;
  const double b = second == nullptr ? 0 : second->given_second / 1000.0;
  return std::min(1.0, least_prior + 3 * a * b);
}

}  // namespace

bool may_stand_before(const Word& inner, const Word& outer) {
  // What makes the subject or the object, or ends with a topic: 엔 is 에는.
  constexpr std::array<std::string_view, 6> last = {"가", "을", "를", "의", "과", "와"};
  constexpr std::array<std::string_view, 4> cases = {"이", "가", "을", "를"};
  constexpr std::array<std::string_view, 4> quoting = {"라", "냐", "인지", "인가"};
  const auto is_one_of = [](const auto& all, std::string_view text) {
    return std::find(all.begin(), all.end(), text) != all.end();
  };
  std::size_t length = 0;
  switch (inner.particle_class) {
    case ParticleClass::plural:
      return true;
    case ParticleClass::auxiliary:
      return inner.text != "도";
    case ParticleClass::grammatical:
      return inner.text == "이" || inner.text.ends_with("만") ||  // 덕환이는, 카스트로만이
             (!is_one_of(last, inner.text) && coda_of(last_char(inner.text, length)) != coda_nieun &&
              (inner.text.size() > syllable_bytes(1) || !is_one_of(cases, outer.text)));  // 서울에서가
    case ParticleClass::copula:
      return ends_with_one_of(inner.text, quoting);  // 홍길동이라는, 홍길동이냐는, 홍길동인지를
    case ParticleClass::topic:
      break;
  }
  return false;
}

bool is_long_country(std::string_view form) {
  return form.size() >= syllable_bytes(4) && is_country(find_word(form));
}

ListedEnd longest_sure_particle(std::string_view form) {
  ListedEnd best;
  if ((roles_at_end(form) & role_particle) == 0) {
    return best;
  }
  const std::size_t least = form.size() > longest_end ? form.size() - longest_end : 0;
  std::size_t pos = form.size();
  while (pos > 0) {
    pos = char_before(form, pos);
    if (pos == 0 || pos < least) {
      break;
    }
    const std::string_view suffix = form.substr(pos);
    std::size_t length = 0;
    if (!is_syllable(decode(form, pos, length))) {
      break;
    }
    const Word* particle = find_particle(suffix);
    if (particle == nullptr || begins_doubtful(suffix, pos, is_latin_letter(form[pos - 1]))) {
      continue;
    }
    const std::string_view stem = form.substr(0, pos);
    if (agrees(stem, particle->attaches) && sureness(form, stem, *particle) == Sureness::sure &&
        !begins_in_foreign_name(form, pos)) {
      best = {particle, pos};
    }
  }
  return best;
}

bool is_particle_behind(std::string_view stem, std::string_view rest) {
  const Word* particle = find_particle(rest);
  return particle != nullptr && agrees(stem, particle->attaches);
}

std::size_t doubtful_stem(std::string_view form) {
  if ((roles_at_end(form) & role_particle) == 0) {
    return 0;
  }
  std::size_t pos = form.size();
  std::size_t found = 0;
  for (int chars = 0; chars < 2 && pos > 0; ++chars) {
    pos = char_before(form, pos);
    if (pos == 0) {
      break;
    }
    const Word* particle = find_particle(form.substr(pos));
    const std::string_view stem = form.substr(0, pos);
    if (particle != nullptr && agrees(stem, particle->attaches) &&
        sureness(form, stem, *particle) == Sureness::doubtful) {
      found = pos;
    }
  }
  return found;
}

std::optional<DoubtfulForm> form_with_particle(std::string_view name, std::string_view whole) {
  const Word* particle =
      whole.size() > name.size() && whole.starts_with(name) ? find_particle(whole.substr(name.size())) : nullptr;
  if (particle == nullptr || !agrees(name, particle->attaches)) {
    return std::nullopt;
  }
  // A sure one is as usual as 은 or 이.
  const double rate = particle->particle_rate > 0 ? particle->particle_rate / per_mille : usual_rate;
  return DoubtfulForm{std::string(whole), rate, name_prior(whole)};
}

std::vector<DoubtfulForm> doubtful_forms(std::string_view name,
                                         const std::function<bool(std::string_view whole)>& wanted) {
  std::vector<DoubtfulForm> forms;
  if (name.empty()) {
    return forms;
  }
  std::string whole(name);
  for (const std::uint16_t number : doubtful_particles()) {
    const Word& particle = *word_of(number);
    whole.replace(name.size(), std::string::npos, particle.text);
    if (wanted && !wanted(whole)) {
      continue;
    }
    if (agrees(name, particle.attaches) && !is_long_country(whole) &&
        sureness(whole, name, particle) == Sureness::doubtful) {
      forms.push_back({whole, particle.particle_rate / per_mille, name_prior(whole)});
    }
  }
  return forms;
}

}  // namespace ireum::analysis
