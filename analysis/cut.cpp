#include "analysis/cut.h"

#include <algorithm>
#include <array>

#include "analysis/hangul.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis {

namespace {

// Longest suffix that is looked up, in bytes: eight syllables.
constexpr std::size_t max_suffix = 24;

// Particles of one syllable that often end a name; taken off only when asked, unless the article itself decides.
constexpr std::array<std::string_view, 30> always_doubtful = {
    "냐", "네", "도", "만", "로", "나", "라", "아", "야", "고", "다", "던", "등", "래", "며",
    "면", "론", "여", "인", "일", "임", "란", "랄", "랑", "든", "자", "서", "니", "요", "죠"};
// Those of more syllables.
constexpr std::array<std::string_view, 13> doubtful_chains = {"라도", "나마", "로라", "로나", "로만", "로도", "서도",
                                                              "서만", "만도", "고도", "인들", "란다", "이지"};
// Doubtful where what they end has the shape of a person's name (김정은, 손정의), sure otherwise.
constexpr std::array<std::string_view, 7> doubtful_in_person = {"은", "이", "의", "들", "가", "와", "을"};
// Doubtful after two syllables as well (오메가).
constexpr std::array<std::string_view, 1> doubtful_after_two = {"가"};
// Doubtful behind Latin letters (HL만도), where all others are sure.
constexpr std::array<std::string_view, 1> doubtful_after_latin = {"만도"};
// Before 와 these make a Japanese name likely (오키나와, 도쿠가와, 후지사와).
constexpr std::array<std::string_view, 5> before_wa = {"가", "카", "나", "사", "자"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view text) {
  // Most are one syllable, which needs no call to be compared.
  return std::any_of(list.begin(), list.end(), [text](std::string_view item) {
    return item.size() == text.size() && item[0] == text[0] && item[1] == text[1] && item[2] == text[2] &&
           (item.size() == 3 || item == text);
  });
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

// Ends a listed word that itself ends names: 국제회의.
constexpr std::string_view genitive = "의";

}  // namespace

bool ends_organisation(std::string_view form) {
  if (form.size() <= 6 || (roles_at_end(form) & role_org_part) == 0) {
    return false;
  }
  const Word* word = find_word(form.substr(form.size() - 6));
  return word != nullptr && word->is(role_org_part);
}

namespace {

// A stem that is a common noun bears a particle more likely than it begins a name: 정부의, 임명은.
bool is_listed_noun(std::string_view stem) {
  const Word* word = find_word(stem);
  return word != nullptr && word->is(role_common | role_title | role_org_same | role_follow_sure);
}

// Whether `stem` ends with a title that hardly ends names, so that what follows is a particle: 박지선씨도, 김 대표만.
bool ends_with_title(std::string_view stem) {
  if ((roles_at_end(stem) & role_title) == 0) {
    return false;
  }
  for (std::size_t chars = 1; chars <= 3; ++chars) {
    if (stem.size() <= 3 * chars) {
      return false;
    }
    const Word* word = find_word(stem.substr(stem.size() - 3 * chars));
    if (word != nullptr && word->is(role_title) && word->title_kind == TitleKind::person) {
      return true;
    }
  }
  return false;
}

// A name of three syllables is less likely a person's than another thing's below this: 연세대, 진학사.
constexpr double least_likelihood = 1e-5;

// Whether `form` is a full name such as many people bear: 고정은 even though 고정 is a noun.
bool is_usual_name(std::string_view form) {
  constexpr double usual = 1e-4;
  return looks_like_person(form) && form.size() == 9 && person_likelihood(form) >= usual;
}

// What foreign names end with, too (바르니에, 라이엔, 멀베이니), and what stands behind a name less often than 가 and
// 와, which always come off.
constexpr std::array<std::string_view, 2> ends_foreign_place = {"에", "엔"};
constexpr std::array<std::string_view, 9> ends_foreign = {"들",   "이고", "이니", "이다", "이던",
                                                          "이자", "이신", "인지", "이나"};
// Of a name and 에, or of one that ends with 에, and what may as well be more of either.
constexpr std::array<std::string_view, 5> after_foreign_place = {"에도", "에만", "에나", "에다", "에로"};

// Whether `form`, which `particle` ends behind `stem`, may as well be a foreign name.
bool may_be_foreign_name(std::string_view form, std::string_view stem, std::string_view particle) {
  constexpr std::size_t longest = 24;  // bytes; names are written in words of fewer syllables
  if (contains(after_foreign_place, particle)) {
    return may_be_foreign_name(form.substr(0, form.size() - 3), stem, particle.substr(0, 3));
  }
  const bool place = contains(ends_foreign_place, particle);
  if ((!place && !contains(ends_foreign, particle)) || form.size() > longest || !all_syllables(form)) {
    return false;
  }
  const Word* word = find_word(stem);
  if (is_more_than_name(word)) {
    return false;
  }
  const double foreign = sound::looks_foreign(form);
  // Of two syllables and 에 are Japanese given names, which the models know little of: 사나에.
  constexpr double may_be_japanese = -1;
  return (place && stem.size() == 6 && foreign > may_be_japanese) ||
         (foreign > 0 && sound::log_ending(sound::models(), form, stem) + foreign / 2 > sound::least_ending);
}

enum class Sureness : std::uint8_t { no, doubtful, sure };

// Whether `particle`, which ends `form` and agrees with the stem before it, is a particle there.
Sureness sureness(std::string_view form, std::string_view stem, std::string_view particle) {
  const std::size_t stem_chars = count_chars(stem);
  std::size_t length = 0;
  const bool hangul = is_syllable(last_char(stem, length));
  if (hangul && stem_chars < 2) {
    return Sureness::no;
  }
  const std::size_t particle_chars = count_chars(particle);
  if (!hangul && !contains(doubtful_after_latin, particle)) {
    return Sureness::sure;  // SK는, 3M의
  }
  if (contains(doubtful_chains, particle)) {
    return ends_with_title(stem) ? Sureness::sure : Sureness::doubtful;
  }
  if (may_be_foreign_name(form, stem, particle)) {
    return Sureness::doubtful;
  }
  if (particle_chars >= 2) {
    return Sureness::sure;
  }
  if (contains(always_doubtful, particle)) {
    return ends_with_title(stem) ? Sureness::sure : Sureness::doubtful;
  }
  if (is_listed_noun(stem) && !is_usual_name(form)) {
    return Sureness::sure;
  }
  if (contains(doubtful_in_person, particle) && looks_like_person(form)) {
    // 남궁민은 is 남궁민 and a particle, of whom few are called 민은.
    const bool hardly = form.size() == 12 && given_likelihood(form) < usual_given;
    return hardly ? Sureness::sure : Sureness::doubtful;
  }
  if (contains(doubtful_after_two, particle) && stem_chars == 2) {
    return Sureness::doubtful;
  }
  if (particle == genitive && ends_organisation(form)) {
    return Sureness::doubtful;
  }
  if (particle == "와" && contains(before_wa, stem.substr(stem.size() - 3))) {
    return Sureness::doubtful;
  }
  return Sureness::sure;
}

// A chain that begins with a syllable of doubt is taken apart from its end: 만은 is 은 after 만, which may be the
// name's. Not so 로부터 behind `stem` bytes of two syllables and more, nor 로서 behind three (종로서 is 종로 + 서):
// what the rest alone stands behind hardly is a name.
bool begins_doubtful(std::string_view chain, std::size_t stem) {
  constexpr std::string_view from = "로부터";
  constexpr std::string_view as = "로서";
  if (chain.size() <= 3 || (stem >= 6 && chain.substr(0, from.size()) == from) ||
      (stem >= 9 && chain.substr(0, as.size()) == as)) {
    return false;
  }
  if (!contains(always_doubtful, chain.substr(0, 3))) {
    return false;
  }
  const Word* rest = find_word(chain.substr(3));
  return rest != nullptr && rest->is(role_particle) && !contains(always_doubtful, chain.substr(3));
}

// Whether all but the last syllable of a chain may be a foreign name's, with the particle behind it: 사나에 + 는.
bool begins_in_foreign_name(std::string_view form, std::size_t stem) {
  const std::string_view chain = form.substr(stem);
  if (chain.size() < 6 || chain.size() > 9 || contains(always_doubtful, chain.substr(chain.size() - 3))) {
    return false;
  }
  const Word* last = find_word(chain.substr(chain.size() - 3));
  return last != nullptr && last->is(role_particle) &&
         may_be_foreign_name(form.substr(0, form.size() - 3), form.substr(0, stem), chain.substr(0, chain.size() - 3));
}

// About how many of a name's mentions bear this particle; orders of magnitude, counted on news.
double rate_of(std::string_view particle) {
  constexpr std::array<std::string_view, 7> usual = {"은", "이", "의", "가", "와", "들", "을"};
  constexpr std::array<std::string_view, 5> common = {"도", "로", "만", "등", "에"};
  constexpr std::array<std::string_view, 8> rare = {"인", "라", "란", "나", "서", "고", "다", "엔"};
  if (contains(usual, particle)) {
    return 0.1;
  }
  return contains(common, particle) ? 0.02
         : contains(rare, particle) || contains(ends_foreign, particle) || contains(after_foreign_place, particle)
             ? 0.005
             : 0.002;
}

// How likely a whole form is a name, before anything is counted: for a person's shape by how usual its given name is.
double name_prior(std::string_view whole) {
  constexpr double least_prior = 0.02;
  if (!looks_like_person(whole)) {
    constexpr std::array<std::string_view, 10> hardly_in_names = {"랑", "든", "요", "네", "야",
                                                                  "니", "등", "죠", "랄", "며"};
    const Word* end = whole.size() > 6 ? find_word(whole.substr(whole.size() - 6)) : nullptr;
    if (end != nullptr && end->is(role_org_part | role_follow_doubtful)) {
      return 15 * least_prior;  // 중앙대로
    }
    return contains(hardly_in_names, whole.substr(whole.size() - 3)) ? least_prior / 5 : least_prior;
  }
  const Word* first = find_word(whole.substr(whole.size() - 6, 3));
  const Word* second = find_word(whole.substr(whole.size() - 3));
  const double a = first == nullptr ? 0 : first->given_first / 1000.0;
  const double b = second == nullptr ? 0 : second->given_second / 1000.0;
  return std::min(1.0, least_prior + 3 * a * b);
}

struct Suffix {
  const Word* word = nullptr;
  std::size_t stem = 0;
};

// A country that cannot be a shorter name and a particle: 우크라이나, and not 이란.
bool is_long_country(std::string_view form) {
  const Word* word = form.size() >= 12 ? find_word(form) : nullptr;
  return word != nullptr && word->is(role_country);
}

// The longest sure particle that ends `form`.
Suffix longest_sure_particle(std::string_view form) {
  Suffix best;
  if ((roles_at_end(form) & role_particle) == 0) {
    return best;
  }
  const std::size_t least = form.size() > max_suffix ? form.size() - max_suffix : 0;
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
    const Word* word = find_word(suffix);
    if (word == nullptr || !word->is(role_particle) || begins_doubtful(suffix, pos)) {
      continue;
    }
    const std::string_view stem = form.substr(0, pos);
    if (agrees(stem, word->attaches) && sureness(form, stem, suffix) == Sureness::sure &&
        !begins_in_foreign_name(form, pos)) {
      best = {word, pos};
    }
  }
  return best;
}

// The stem that a doubtful particle at the end of `form` would leave, or 0.
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
    const Word* word = find_word(form.substr(pos));
    if (word == nullptr || !word->is(role_particle)) {
      continue;
    }
    const std::string_view stem = form.substr(0, pos);
    if (agrees(stem, word->attaches) && sureness(form, stem, form.substr(pos)) == Sureness::doubtful) {
      found = pos;
    }
  }
  return found;
}

// The longest listed word among `roles` that ends `form` and leaves at least two characters; a shorter one where that
// leaves an organisation's name.
Suffix longest_word(std::string_view form, std::uint32_t roles) {
  Suffix best;
  if ((roles_at_end(form) & roles) == 0) {
    return best;
  }
  const std::size_t least = form.size() > max_suffix ? form.size() - max_suffix : 0;
  const std::size_t one = first_chars(form, 1).size();
  std::size_t pos = form.size();
  while (pos > 0) {
    pos = char_before(form, pos);
    if (pos < least || pos <= one) {
      break;
    }
    const Word* word = find_word(form.substr(pos));
    if (word != nullptr && word->is(roles)) {
      best = {word, pos};
      if (ends_organisation(form.substr(0, pos))) {
        break;  // 도로공사측 is 도로공사 + 측, not 도로공 + 사측
      }
    }
  }
  return best;
}

bool has_surname(std::string_view form) {
  const Word* word = form.size() >= 3 ? find_word(form.substr(0, 3)) : nullptr;
  return word != nullptr && word->is(role_surname);
}

constexpr std::string_view honorific = "씨";

// Whether two syllables are a usual surname and one that given names have, and no word: 허웅 of 허웅씨.
bool looks_like_short_name(std::string_view stem) {
  constexpr std::uint32_t usual = 500;  // in a million
  if (stem.size() != 6 || !all_syllables(stem)) {
    return false;
  }
  const Word* whole = find_word(stem);
  const Word* surname = find_word(stem.substr(0, 3));
  const Word* given = find_word(stem.substr(3));
  return (whole == nullptr || whole->is(role_common_person)) && surname != nullptr &&
         surname->surname_frequency >= usual && given != nullptr && given->is(role_given);
}

// Whether `title`, which ends a form and leaves `stem`, may be taken off it.
bool is_title_after(std::string_view stem, const Word& title) {
  const std::size_t chars = count_chars(stem);
  if (count_chars(title.text) == 1) {  // 씨, 님: also the end of common words (마음씨, 고객님)
    return looks_like_person(stem) ||
           (title.text == honorific && (chars != 2 || looks_given(stem) || looks_like_short_name(stem)));
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

// Whether `ending`, the end of `piece`, makes a verb of the noun before it: 발표한, and not 조성하, who may be
// somebody.
bool ends_verbal_noun(std::string_view piece, std::size_t ending) {
  const Word* noun = find_word(piece.substr(0, ending));
  return noun != nullptr && noun->is(role_verbal_noun) && !looks_like_person(piece);
}

// Whether two syllables are a noun of one and a particle that ends no name, or a verb's stem and 는: 팀을, 나를, 뛰는.
bool is_short_noun_with_particle(std::string_view piece) {
  constexpr std::array<std::string_view, 3> particles = {"는", "를", "을"};
  // 가을 and the like are words, some of them given names.
  constexpr std::array<std::string_view, 9> words = {"가을", "고을", "나을", "노을", "다을",
                                                     "마을", "새을", "이을", "하을"};
  return piece.size() == 6 && contains(particles, piece.substr(3)) && !contains(words, piece);
}

bool ends_like_verb(std::string_view piece) {
  if (is_short_noun_with_particle(piece)) {
    return true;
  }
  if ((roles_at_end(piece) & (role_verb_ending | role_verb_whole | role_verb_action)) == 0) {
    return false;
  }
  std::size_t pos = piece.size();
  const std::size_t least = piece.size() > max_suffix ? piece.size() - max_suffix : 0;
  while (pos > 0) {
    pos = char_before(piece, pos);
    if (pos < least) {
      break;
    }
    const Word* word = find_word(piece.substr(pos));
    if (word != nullptr && (word->is(pos == 0 ? role_verb_ending | role_verb_whole : role_verb_ending) ||
                            (word->is(role_verb_action) && ends_verbal_noun(piece, pos)))) {
      return true;
    }
  }
  return false;
}

// Whether `stem` is a ministry's or another office's name: what heads it stands behind.
bool is_office(std::string_view stem) {
  constexpr std::array<std::string_view, 5> ends = {"부", "처", "청", "원", "위"};
  return count_chars(stem) >= 3 && contains(ends, stem.substr(stem.size() - 3));
}

// Whether `stem` is a listed country or company, or ends in Latin letters.
bool is_listed_or_latin(std::string_view stem) {
  std::size_t length = 0;
  const Word* word = find_word(stem);
  return (word != nullptr && word->is(role_country | role_common_company)) ||
         script_of(last_char(stem, length)) == Script::latin;
}

// Where something comes from, or goes to: 중국발, 미국산. Where `form` is that, the bytes of the place, else 0.
std::size_t place_of_origin(std::string_view form) {
  constexpr std::array<std::string_view, 4> ends = {"발", "산", "행", "제"};
  constexpr std::string_view mountain = "북한산";
  if (form.size() < 5 || form == mountain || !contains(ends, form.substr(form.size() - 3))) {
    return 0;
  }
  const std::string_view stem = form.substr(0, form.size() - 3);
  return is_listed_or_latin(stem) ? stem.size() : 0;
}

// What comes of an organisation, goes to it or is its share: 가람전자발, 가람전자향, 가람은행주. Where `form` is that,
// the bytes of the organisation, else 0.
std::size_t organisation_of_origin(std::string_view form) {
  constexpr std::array<std::string_view, 8> ends = {"발", "향", "주", "표", "제", "맨", "사", "식"};
  constexpr std::size_t least_chars = 4;
  if (form.size() < 5 || !contains(ends, form.substr(form.size() - 3)) || find_word(form) != nullptr) {
    return 0;
  }
  const std::string_view stem = form.substr(0, form.size() - 3);
  // 사외이사 and 주식회사 end so, too.
  const Suffix word = longest_word(form, role_title | role_org_same | role_org_part | role_follow_sure);
  const bool longer = word.word != nullptr && word.stem + 3 < form.size();
  return !longer && count_chars(stem) >= least_chars && ends_organisation(stem) ? stem.size() : 0;
}

// Where something is or who it is between: 미국내, 법무부간. Where `form` is that, the bytes of the place or body, else
// 0.
std::size_t place_within(std::string_view form) {
  constexpr std::array<std::string_view, 2> ends = {"내", "간"};
  if (form.size() < 5 || !contains(ends, form.substr(form.size() - 3)) || find_word(form) != nullptr) {
    return 0;
  }
  const std::string_view stem = form.substr(0, form.size() - 3);
  return is_listed_or_latin(stem) || is_office(stem) || ends_organisation(stem) ? stem.size() : 0;
}

// Whoever follows a person, or what is called after one: 홍길동계, 홍길동표. Where `form` is that, the bytes of the
// name, else 0.
std::size_t person_followed(std::string_view form) {
  constexpr std::array<std::string_view, 4> ends = {"계", "표", "발", "파"};
  if (form.size() != 12 || !contains(ends, form.substr(9))) {
    return 0;
  }
  const std::string_view stem = form.substr(0, 9);
  return has_usual_given(stem) && find_word(form) == nullptr ? stem.size() : 0;
}

// Whether a listed word stands in `form` over the end of its first `bytes`: 정보 in 한진정보통신.
bool is_word_over(std::string_view form, std::size_t bytes) {
  for (std::size_t size = 6; size <= 12; size += 3) {
    for (std::size_t begin = bytes + 3 - size; begin < bytes; begin += 3) {
      if (begin + size <= form.size() && begin > 0 && begin < form.size() &&
          is_more_than_name(find_word(form.substr(begin, size)))) {
        return true;
      }
    }
  }
  return false;
}

// Bytes of the organisation's name that its head's title begins in (누리은행장, 가람협회장), which leaves `stem` bytes
// of `form`; 0: none.
std::size_t headed_organisation(std::string_view form, std::size_t stem) {
  constexpr std::string_view head = "장";
  constexpr std::string_view of_group = "단장";  // 선수단 and 사절단 are people, not a body
  if (form.size() < stem + 6 || form.substr(form.size() - of_group.size()) == of_group ||
      form.substr(form.size() - head.size()) != head || looks_like_person(form.substr(0, stem))) {
    return 0;
  }
  const std::string_view organisation = form.substr(0, form.size() - head.size());
  for (std::size_t size = 6; size + 6 <= organisation.size() && size <= 15; size += 3) {
    const Word* end = find_word(organisation.substr(organisation.size() - size));
    if (end != nullptr && end->is(role_org_part)) {
      return organisation.size();
    }
  }
  return 0;
}

// Bytes of the office whose head's title is its name and 장, or 원장 behind 위: 국정원장, 금융감독원장, 방통위원장; 0:
// none.
std::size_t headed_office(std::string_view form) {
  constexpr std::array<std::string_view, 5> ends = {"위", "원", "청", "처", "소"};
  constexpr std::array<std::string_view, 3> deputies = {"부", "수석", "공동"};
  constexpr std::string_view head = "장";
  constexpr std::string_view of_committee = "위원장";
  constexpr std::size_t title = 6;  // bytes of 원장, 청장
  if (form.size() < 12 || !form.ends_with(head) || looks_like_person(form.substr(0, form.size() - title))) {
    return 0;
  }
  const std::string_view office = form.substr(0, form.size() - (form.ends_with(of_committee) ? title : head.size()));
  const Word* word = find_word(office);
  const bool deputy =
      std::any_of(deputies.begin(), deputies.end(), [&](std::string_view one) { return office.starts_with(one); });
  const bool other =
      word != nullptr ? word->is(role_common | role_title) && !word->is(role_common_body) : looks_like_person(office);
  return count_chars(office) >= 3 && contains(ends, office.substr(office.size() - 3)) && !deputy && !other
             ? office.size()
             : 0;
}

// Whether an office, or a listed body behind which `title` is its head's, has this name: 유엔총장, not 국회의원.
bool is_headed(std::string_view stem, const Word& title) {
  const Word* word = find_word(stem);
  return is_office(stem) || (word != nullptr && word->is(role_common_body) && title.text.ends_with("총장"));
}

// Whether `title` is what heads the office whose name leaves it: 외교부 of 외교부장관. A party has a 부대변인, too.
bool heads_office(std::string_view office, const Word& title) {
  constexpr std::size_t ministry = 9;  // 외교부
  return is_office(office) &&
         (title.text == "장관" || title.text == "차관" || (title.text == "대변인" && office.size() == ministry));
}

// The title that ends `form`, as longest_word() finds it; of an office the one that its name leaves: 외교부장관 is
// 외교부 + 장관, not 외교 + 부장관.
Suffix title_at_end(std::string_view form) {
  const Suffix title = longest_word(form, role_title);
  for (std::size_t pos = title.stem + 3; title.word != nullptr && pos < form.size(); pos += 3) {
    const Word* shorter = find_word(form.substr(pos));
    if (shorter != nullptr && shorter->is(role_title) && heads_office(form.substr(0, pos), *shorter)) {
      return {shorter, pos};
    }
  }
  return title;
}

// The letters of a station's or a line's name before its number: kbs2, nct127; 0: none.
std::size_t letters_before_number(std::string_view form) {
  constexpr std::size_t least = 3;
  constexpr std::size_t most_digits = 3;
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto* const number = std::find_if_not(form.begin(), form.end(), is_letter);
  const auto letters = static_cast<std::size_t>(number - form.begin());
  const std::size_t digits = form.size() - letters;
  return letters >= least && digits > 0 && digits <= most_digits && std::all_of(number, form.end(), is_digit) ? letters
                                                                                                              : 0;
}

// Takes titles, suffixes and common nouns off the end of the first reading; each gives a reading more, or replaces it.
void cut_words(std::string_view piece, Cut& out) {
  for (int depth = 0; depth < 3; ++depth) {
    const Reading last = out.readings[out.count - 1];
    const std::string_view form = piece.substr(0, last.stem);
    if (const std::size_t place = depth == 0 ? std::max({place_of_origin(form), organisation_of_origin(form),
                                                         place_within(form), person_followed(form)})
                                             : 0;
        place > 0) {
      out.readings[out.count++] = {static_cast<std::uint32_t>(place), Grade::compound};
      return;
    }
    if (const std::size_t letters = letters_before_number(form); letters > 0) {
      out.readings[out.count++] = {static_cast<std::uint32_t>(letters), Grade::compound};
      return;
    }
    const Word* whole = find_word(form);
    if (const std::size_t office = headed_office(form); office > 0) {
      out.readings[out.count++] = {static_cast<std::uint32_t>(office), Grade::compound};
      return;
    }
    const Suffix title = title_at_end(form);
    if (whole != nullptr && whole->is(role_title) && title.word != nullptr &&
        is_headed(form.substr(0, title.stem), *title.word)) {
      out.readings[out.count++] = {static_cast<std::uint32_t>(title.stem), Grade::compound};  // 법무부장관
      return;
    }
    if (whole != nullptr && whole->is(role_title | role_follow_sure | role_org_same | role_common)) {
      return;  // 부회장, 국회의원, 관계자: a word of its own
    }
    if (title.word != nullptr && is_title_after(form.substr(0, title.stem), *title.word)) {
      if (const std::size_t headed = headed_organisation(form, title.stem); headed > 0) {
        out.readings[out.count++] = {static_cast<std::uint32_t>(headed), Grade::compound};
        continue;
      }
      const bool person = looks_like_person(form.substr(0, title.stem));
      const bool sure = title.word->title_kind == TitleKind::person || person;
      const Reading reading{static_cast<std::uint32_t>(title.stem), sure ? Grade::title : Grade::compound};
      // 공, 군, 양 and the like end other names: 제주항공, 유엔군.
      const bool own_word = count_chars(title.word->text) > 1 || title.word->text == honorific;
      if (own_word && title.word->title_kind != TitleKind::ambiguous && out.count < 3 &&
          is_person_with_organisation(form.substr(0, title.stem))) {
        out.title = title.word;
        out.readings[out.count++] = {reading.stem, Grade::compound};
        out.readings[out.count++] = {person_before_organisation, Grade::title};
        return;
      }
      if (out.title == nullptr && sure && own_word) {
        out.title = title.word;
      }
      if (sure && own_word && out.count == 1 && person) {
        out.readings[0] = reading;  // 홍길동회장 is no name of anything else
        out.doubtful = 0;
      } else {
        out.readings[out.count++] = reading;
      }
      continue;
    }
    const Suffix noun = longest_word(form, role_org_same | role_follow_sure);
    if (noun.word == nullptr) {
      return;
    }
    out.readings[out.count++] = {static_cast<std::uint32_t>(noun.stem),
                                 noun.word->is(role_org_same) ? Grade::suffix : Grade::compound};
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

double given_likelihood(std::string_view form) {
  if (form.size() != 9 || !all_syllables(form) || !has_surname(form)) {
    return 0;
  }
  const Word* first = find_word(form.substr(3, 3));
  const Word* second = find_word(form.substr(6, 3));
  return first == nullptr || second == nullptr ? 0 : first->given_first / 1e3 * second->given_second / 1e3;
}

double person_likelihood(std::string_view form) {
  const double given = given_likelihood(form);
  return given == 0 ? 0 : find_word(form.substr(0, 3))->surname_frequency / 1e6 * given;
}

bool looks_given(std::string_view form) {
  constexpr std::uint16_t usual = 30;
  if (!all_syllables(form)) {
    return false;
  }
  const std::size_t split = first_chars(form, 1).size();
  const Word* first = find_word(form.substr(0, split));
  const Word* second = find_word(form.substr(split));
  return first != nullptr && second != nullptr && first->given_first >= usual && second->given_second >= usual;
}

bool looks_like_person(std::string_view form) {
  const std::size_t chars = form.size() / 3;
  if (form.size() % 3 != 0 || chars < 3 || chars > 4 || !all_syllables(form)) {
    return false;
  }
  const auto given = [form](std::size_t index, bool first) {
    const Word* word = find_word(form.substr(3 * index, 3));
    return word != nullptr && word->is(role_given) && (first ? word->given_first : word->given_second) > 0;
  };
  const Word* two = find_word(form.substr(0, 6));
  if (two != nullptr && two->is(role_surname) && (chars == 3 ? given(2, true) : given(2, true) && given(3, false))) {
    return true;
  }
  if (chars != 3 || !given(1, true) || !given(2, false) || !has_surname(form)) {
    return false;
  }
  // A usual given name is one behind a rare surname, too, and before what else ends organisations: 빈대인, 김동관.
  constexpr std::uint32_t not_too_rare = 100;  // of a million; 아일린 and 판도라 are no Koreans
  const Word* surname = find_word(form.substr(0, 3));
  return (given_likelihood(form) >= usual_given && surname->surname_frequency >= not_too_rare &&
          find_word(form) == nullptr) ||
         (person_likelihood(form) >= least_likelihood && !ends_organisation(form));
}

bool has_usual_given(std::string_view form) {
  return looks_like_person(form) && given_likelihood(form) >= usual_given;
}

bool is_person_with_organisation(std::string_view form) {
  constexpr std::size_t name = person_before_organisation;
  if (form.size() < name + 9 || !all_syllables(form)) {
    return false;
  }
  const std::string_view person = form.substr(0, name);
  const std::string_view rest = form.substr(name);
  if (!has_usual_given(person) || is_more_than_name(find_word(person)) ||
      is_more_than_name(find_word(form.substr(0, 6))) || is_word_over(form, name)) {
    return false;
  }
  for (std::size_t size = 3; size + 6 <= rest.size() && size <= 15; size += 3) {
    const Word* end = find_word(rest.substr(rest.size() - size));
    if (end != nullptr && end->is(role_org_part | role_org_same)) {
      return true;
    }
  }
  return false;
}

void cut_piece(std::string_view piece, Cut& out) {
  out.count = 0;
  out.doubtful = 0;
  out.title = nullptr;
  out.particle = nullptr;
  out.verb = false;
  out.particle_off = false;
  std::string_view form = piece;
  for (int depth = 0; depth < 4 && !is_long_country(form); ++depth) {
    const Suffix particle = longest_sure_particle(form);
    if (particle.word == nullptr) {
      break;
    }
    form = form.substr(0, particle.stem);
    out.particle = particle.word;
    out.particle_off = true;
  }
  if (count_chars(form) < 2) {
    return;
  }
  out.verb = all_syllables(piece) && ends_like_verb(piece);
  out.readings[out.count++] = {static_cast<std::uint32_t>(form.size()),
                               out.particle_off ? Grade::particle : Grade::bare};
  out.doubtful = is_long_country(form) ? 0 : static_cast<std::uint32_t>(doubtful_stem(form));
  cut_words(piece, out);
}

std::vector<DoubtfulForm> doubtful_forms(std::string_view name,
                                         const std::function<bool(std::string_view whole)>& wanted) {
  std::vector<DoubtfulForm> forms;
  if (name.empty()) {
    return forms;
  }
  std::string whole(name);
  const auto consider = [&](std::string_view particle) {
    whole.replace(name.size(), std::string::npos, particle);
    if (wanted && !wanted(whole)) {
      return;
    }
    const Word* word = find_word(particle);
    if (word != nullptr && word->is(role_particle) && agrees(name, word->attaches) && !is_long_country(whole) &&
        sureness(whole, name, particle) == Sureness::doubtful) {
      forms.push_back({whole, rate_of(particle), name_prior(whole)});
    }
  };
  std::for_each(always_doubtful.begin(), always_doubtful.end(), consider);
  std::for_each(doubtful_chains.begin(), doubtful_chains.end(), consider);
  std::for_each(doubtful_in_person.begin(), doubtful_in_person.end(), consider);
  std::for_each(ends_foreign_place.begin(), ends_foreign_place.end(), consider);
  std::for_each(after_foreign_place.begin(), after_foreign_place.end(), consider);
  std::for_each(ends_foreign.begin(), ends_foreign.end(), consider);
  return forms;
}

}  // namespace ireum::analysis
