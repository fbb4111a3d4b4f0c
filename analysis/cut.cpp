#include "analysis/cut.h"

#include <algorithm>
#include <array>

#include "analysis/hangul.h"

namespace ireum::analysis {

namespace {

// Longest suffix that is looked up, in bytes: eight syllables.
constexpr std::size_t max_suffix = 24;

// Particles of one syllable that often end a name; taken off only when asked, unless the article itself decides.
constexpr std::array<std::string_view, 16> always_doubtful = {"도", "만", "로", "나", "라", "아", "야", "고",
                                                              "인", "란", "랑", "든", "자", "서", "니", "요"};
// Those of more syllables.
constexpr std::array<std::string_view, 3> doubtful_chains = {"라도", "나마", "로라"};
// Doubtful where what they end has the shape of a person's name (김정은, 손정의), sure otherwise.
constexpr std::array<std::string_view, 6> doubtful_in_person = {"은", "이", "의", "들", "가", "와"};
// Doubtful after two syllables as well (오메가).
constexpr std::array<std::string_view, 1> doubtful_after_two = {"가"};
// Before 와 these make a Japanese name likely (오키나와, 도쿠가와, 후지사와).
constexpr std::array<std::string_view, 5> before_wa = {"가", "카", "나", "사", "자"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
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

enum class Sureness : std::uint8_t { no, doubtful, sure };

// Whether `particle`, which ends `form` and agrees with the stem before it, is a particle there.
Sureness sureness(std::string_view form, std::string_view stem, std::string_view particle) {
  const std::size_t stem_chars = count_chars(stem);
  std::size_t length = 0;
  const bool hangul = is_syllable(last_char(stem, length));
  if (!hangul) {
    return Sureness::sure;  // SK는, 3M의
  }
  if (stem_chars < 2) {
    return Sureness::no;
  }
  const std::size_t particle_chars = count_chars(particle);
  if (contains(doubtful_chains, particle)) {
    return Sureness::doubtful;
  }
  if (particle_chars >= 2) {
    return Sureness::sure;
  }
  if (contains(always_doubtful, particle)) {
    return Sureness::doubtful;
  }
  if (contains(doubtful_in_person, particle) && looks_like_person(form)) {
    return Sureness::doubtful;
  }
  if (contains(doubtful_after_two, particle) && stem_chars == 2) {
    return Sureness::doubtful;
  }
  if (particle == "와" && contains(before_wa, stem.substr(stem.size() - 3))) {
    return Sureness::doubtful;
  }
  return Sureness::sure;
}

// A chain that begins with a syllable of doubt is taken apart from its end: 만은 is 은 after 만, which may be the
// name's.
bool begins_doubtful(std::string_view chain) {
  if (chain.size() <= 3) {
    return false;
  }
  if (!contains(always_doubtful, chain.substr(0, 3))) {
    return false;
  }
  const Word* rest = find_word(chain.substr(3));
  return rest != nullptr && rest->is(role_particle) && !contains(always_doubtful, chain.substr(3));
}

std::size_t step_back(std::string_view text, std::size_t pos) {
  do {
    --pos;
  } while (pos > 0 && (static_cast<unsigned char>(text[pos]) & 0xC0) == 0x80);
  return pos;
}

struct Suffix {
  const Word* word = nullptr;
  std::size_t stem = 0;
};

// The longest sure particle that ends `form`.
Suffix longest_sure_particle(std::string_view form) {
  Suffix best;
  const std::size_t least = form.size() > max_suffix ? form.size() - max_suffix : 0;
  std::size_t pos = form.size();
  while (pos > 0) {
    pos = step_back(form, pos);
    if (pos == 0 || pos < least) {
      break;
    }
    const std::string_view suffix = form.substr(pos);
    std::size_t length = 0;
    if (!is_syllable(decode(form, pos, length))) {
      break;
    }
    const Word* word = find_word(suffix);
    if (word == nullptr || !word->is(role_particle) || begins_doubtful(suffix)) {
      continue;
    }
    const std::string_view stem = form.substr(0, pos);
    if (agrees(stem, word->attaches) && sureness(form, stem, suffix) == Sureness::sure) {
      best = {word, pos};
    }
  }
  return best;
}

// The stem that a doubtful particle at the end of `form` would leave, or 0.
std::size_t doubtful_stem(std::string_view form) {
  std::size_t pos = form.size();
  std::size_t found = 0;
  for (int chars = 0; chars < 2 && pos > 0; ++chars) {
    pos = step_back(form, pos);
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

// The longest listed word among `roles` that ends `form` and leaves at least two characters.
Suffix longest_word(std::string_view form, std::uint32_t roles) {
  Suffix best;
  const std::size_t least = form.size() > max_suffix ? form.size() - max_suffix : 0;
  std::size_t pos = form.size();
  while (pos > 0) {
    pos = step_back(form, pos);
    if (pos == 0 || pos < least || count_chars(form.substr(0, pos)) < 2) {
      break;
    }
    const Word* word = find_word(form.substr(pos));
    if (word != nullptr && word->is(roles)) {
      best = {word, pos};
    }
  }
  return best;
}

bool has_surname(std::string_view form) {
  const Word* word = form.size() >= 3 ? find_word(form.substr(0, 3)) : nullptr;
  return word != nullptr && word->is(role_surname);
}

// Whether `title`, which ends a form and leaves `stem`, may be taken off it.
bool is_title_after(std::string_view stem, const Word& title) {
  const std::size_t chars = count_chars(stem);
  if (count_chars(title.text) == 1) {  // 씨, 님: also the end of common words (마음씨, 고객님)
    return looks_like_person(stem) || (title.text == "씨" && chars >= 3);
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

bool ends_like_verb(std::string_view piece) {
  std::size_t pos = piece.size();
  const std::size_t least = piece.size() > max_suffix ? piece.size() - max_suffix : 0;
  while (pos > 0) {
    pos = step_back(piece, pos);
    if (pos < least) {
      break;
    }
    const Word* word = find_word(piece.substr(pos));
    if (word != nullptr && word->is(pos == 0 ? role_verb_ending | role_verb_whole : role_verb_ending)) {
      return true;
    }
  }
  return false;
}

// Takes titles, suffixes and common nouns off the end of the first reading; each gives a reading more, or replaces it.
void cut_words(std::string_view piece, Cut& out) {
  for (int depth = 0; depth < 3; ++depth) {
    const Reading last = out.readings[out.count - 1];
    const std::string_view form = piece.substr(0, last.stem);
    const Word* whole = find_word(form);
    if (whole != nullptr && whole->is(role_title | role_follow_sure | role_org_same | role_common)) {
      return;  // 부회장, 국회의원, 관계자: a word of its own
    }
    const Suffix title = longest_word(form, role_title);
    if (title.word != nullptr && is_title_after(form.substr(0, title.stem), *title.word)) {
      const bool person = looks_like_person(form.substr(0, title.stem));
      const bool sure = title.word->title_kind == TitleKind::person || person;
      const Reading reading{static_cast<std::uint32_t>(title.stem), sure ? Grade::title : Grade::compound};
      if (out.title == nullptr && sure) {
        out.title = title.word;
      }
      if (sure && out.count == 1 && person) {
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
  return chars == 3 && has_surname(form) && given(1, true) && given(2, false);
}

void cut_piece(std::string_view piece, Cut& out) {
  out.count = 0;
  out.doubtful = 0;
  out.title = nullptr;
  out.particle = nullptr;
  out.verb = false;
  out.particle_off = false;
  std::string_view form = piece;
  for (int depth = 0; depth < 4; ++depth) {
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
  out.doubtful = static_cast<std::uint32_t>(doubtful_stem(form));
  cut_words(piece, out);
}

std::vector<std::string> doubtful_forms(std::string_view name) {
  std::vector<std::string> forms;
  const auto consider = [&](std::string_view particle) {
    const Word* word = find_word(particle);
    std::string form = std::string(name).append(particle);
    if (word != nullptr && word->is(role_particle) && agrees(name, word->attaches) &&
        sureness(form, name, particle) == Sureness::doubtful) {
      forms.push_back(std::move(form));
    }
  };
  std::for_each(always_doubtful.begin(), always_doubtful.end(), consider);
  std::for_each(doubtful_chains.begin(), doubtful_chains.end(), consider);
  std::for_each(doubtful_in_person.begin(), doubtful_in_person.end(), consider);
  return forms;
}

}  // namespace ireum::analysis
