#include "analysis/piece_reading.h"

#include <algorithm>

#include "analysis/ends/listed_end.h"
#include "analysis/ends/particle_end.h"
#include "analysis/ends/verb_end.h"
#include "analysis/hangul.h"
#include "analysis/hash.h"
#include "analysis/latin.h"
#include "analysis/name_behind.h"
#include "analysis/person_shape.h"
#include "analysis/sound/foreign.h"

namespace ireum::analysis {

namespace {

// 씨가, 씨는: a title of one syllable and its particle, which cut_piece() never takes off a single syllable.
void read_honorific(Piece& piece) {
  const std::string_view title = honorific().text;
  if (piece.text.size() <= title.size() || !piece.text.starts_with(title)) {
    return;
  }
  const Word* rest = find_word(piece.text.substr(title.size()));
  if (rest != nullptr && rest->is(role_particle)) {
    piece.cut = Cut();
    piece.cut.particle = rest;
    piece.cut.particle_off = true;
    piece.word = &honorific();
  }
}

// Whether the form itself ends like an organisation's name: 가람은행, 누리전자, 다온협회.
bool is_named_as_organisation(const Piece& piece) {
  const std::string_view form = piece.form();
  if (form.size() < syllable_bytes(4) || piece.cut.verb || piece.word != nullptr ||
      (roles_at_end(form) & (role_org_part | role_org_same)) == 0 || !all_syllables(form)) {
    return false;
  }
  if (piece.cut.doubtful != 0 && looks_like_person(form.substr(0, piece.cut.doubtful))) {
    return false;  // 박재상의 is no chamber of commerce (상의)
  }
  constexpr std::size_t law = 9;  // 복지법
  if (form.ends_with("법")) {
    const Word* kind = find_word(form.substr(form.size() - law));
    if (kind != nullptr && kind->is(role_quoted_kind)) {
      return false;  // 아동복지법 is no court
    }
  }
  for (std::size_t size = syllable_bytes(2); size + syllable_bytes(2) <= form.size() && size <= longest_end;
       size += syllable_bytes(1)) {
    const Word* end = find_word(form.substr(form.size() - size));
    if (end != nullptr && !end->is(role_org_loan | role_title) && (end->is(role_org_part) || tells_organisation(end))) {
      return true;
    }
  }
  return false;
}

// 이회장, 남궁회장: a surname with a title written onto it, and no listed word.
bool is_surname_and_title(const Piece& piece) {
  if (piece.word != nullptr && piece.word->is(role_title | role_common)) {
    return false;
  }
  const std::size_t surname = surname_bytes(piece.form());
  if (surname == 0) {
    return false;
  }
  const Word* title = find_word(piece.form().substr(surname));
  return title != nullptr && title->is(role_title) && title->title_kind != TitleKind::ambiguous;
}

// Whether the form is a noun and what makes a verb of it, and more likely that than a name: 방문한, and not 이용한.
bool is_verb_like(std::string_view form) {
  return is_verb_of_noun(form) && person_likelihood(form) < person_rather_than_verb;
}

bool closes_speech(std::string_view text) {
  const Word* word = find_word(text);
  return word != nullptr && word->is(role_say_verb) && word->say_strength == 3;
}

}  // namespace

bool tells_organisation(const Word* word) {
  return word != nullptr && word->is(role_org_same) && word->text != "정부" && word->text != "측" && word->text != "家";
}

bool may_be_office(std::string_view form) {
  if (form.size() != syllable_bytes(3) || (roles_at_end(form) & role_org_part) == 0) {
    return false;
  }
  const Word* whole = find_word(form);
  if (whole != nullptr && whole->is(role_org_part)) {
    return true;  // 국정원, 조계종
  }
  const Word* last = find_word(form.substr(syllable_bytes(2)));
  return last != nullptr && last->is(role_org_part) && person_likelihood(form) < usual_person;
}

bool is_one_and_particle(std::string_view text) {
  const std::size_t one = first_chars(text, 1).size();
  return one < text.size() && is_particle_behind(text.substr(0, one), text.substr(one));
}

bool is_number(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

bool is_quantity(std::string_view text) {
  constexpr std::size_t longest_unit = 3;  // syllables
  if (text.empty() || !is_number(text.substr(0, 1))) {
    return false;
  }
  const std::size_t unit = text.find_first_not_of("0123456789.,");
  return unit != std::string_view::npos && all_syllables(text.substr(unit)) &&
         count_chars(text.substr(unit)) <= longest_unit && text.substr(unit, 6) != "세기";
}

bool ends_adnominal(std::string_view word) {
  constexpr std::size_t longest_name = 36;  // bytes
  return word.size() >= syllable_bytes(3) && ends_with_syllable(word, last_adnominal) &&
         !(word.size() <= longest_name && all_syllables(word) && sound::looks_foreign(word) > sound::surely_no_verb);
}

const Word* extended_title(std::string_view form) {
  if (form.size() < syllable_bytes(3) ||
      !(form.ends_with(polite_end) || form.ends_with("팀") || form.ends_with("측"))) {
    return nullptr;
  }
  const Word* title = find_word(form.substr(0, form.size() - syllable_bytes(1)));
  return title != nullptr && title->is(role_title) && title->title_kind != TitleKind::ambiguous ? title : nullptr;
}

void read_traits(Piece& piece) {
  const std::string_view text = piece.text;
  const std::string_view form = piece.form();
  std::uint32_t traits = 0;
  const auto set = [&traits](Trait trait, bool has) { traits |= has ? static_cast<std::uint32_t>(trait) : 0U; };
  const bool verb_like = is_verb_like(form);
  set(trait_person, !verb_like && looks_like_person(form));
  set(trait_verb_like, verb_like);
  set(trait_office, may_be_office(form));
  set(trait_organisation, is_named_as_organisation(piece));
  set(trait_syllables, all_syllables(text));
  set(trait_number, is_number(text));
  set(trait_quantity, is_quantity(text));
  set(trait_adnominal, ends_adnominal(form));
  set(trait_one_and_particle, is_one_and_particle(text));
  set(trait_surname_and_title, is_surname_and_title(piece));
  set(trait_closes_speech, closes_speech(text));
  set(trait_time, time_word(text) != 0);
  set(trait_conjugated, !piece.cut.verb && (traits & trait_syllables) != 0 && may_be_conjugated(text));
  set(trait_short_name, looks_like_short_name(form));
  set(trait_name_behind, name_behind(form).end > 0);
  set(trait_extended_title, piece.word == nullptr && piece.cut.count > 0 && extended_title(form) != nullptr);
  piece.traits = static_cast<std::uint16_t>(traits);
}

void read_piece(Piece& piece) {
  if (piece.text.size() <= max_form_bytes) {
    cut_piece(piece.text, piece.cut);
    piece.word = find_word(piece.form());
    read_honorific(piece);
  } else {
    piece.cut = Cut();
    piece.word = nullptr;
  }
  piece.stem_word = piece.cut.doubtful != 0 ? find_word(piece.text.substr(0, piece.cut.doubtful)) : nullptr;
  read_traits(piece);
}

namespace {

constexpr std::size_t first_sets = 64;
constexpr std::size_t most_sets = 16384;

// Moves what is at `from` to the place `to` before it; what was between goes one behind.
template <std::size_t N>
void move_to(std::array<std::uint16_t, N>& order, std::size_t from, std::size_t to) {
  const std::uint16_t moved = order[from];
  for (; from > to; --from) {
    order[from] = order[from - 1];
  }
  order[to] = moved;
}

}  // namespace

PieceMemo::PieceMemo() {
  resize(first_sets);
}

// Forgets all, which costs little: each size is outgrown once.
void PieceMemo::resize(std::size_t sets) {
  static_assert(sizeof(Entry) == 64);
  orders_.assign(sets, Order{0, 1, 2, 3, 4, 5, 6, 7});
  entries_.assign(sets * ways, Entry());
  read_ = 0;
}

void PieceMemo::read(std::vector<Piece>& pieces) {
  // The entries are more than the near caches hold: those of the pieces to come are asked for while others are read. By
  // no function of its own: GCC takes one that only prefetches for one without effect.
  constexpr std::size_t ahead = 6;
  hashes_.resize(pieces.size());
  std::transform(pieces.begin(), pieces.end(), hashes_.begin(), [](const Piece& piece) { return hash_of(piece.text); });
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i + 2 * ahead < pieces.size()) {
      __builtin_prefetch(&orders_[set_of(hashes_[i + 2 * ahead])]);
    }
    if (i + ahead < pieces.size()) {
      const std::size_t set = set_of(hashes_[i + ahead]);
      for (const std::uint16_t place : orders_[set]) {
        if ((place & ~way_bits) == tag_of(hashes_[i + ahead])) {
          __builtin_prefetch(&entries_[set * ways + (place & way_bits)]);
        }
      }
    }
    read(pieces[i], hashes_[i]);
  }
}

void PieceMemo::read(Piece& piece, std::uint32_t hash) {
  const std::size_t bytes = piece.text.size();
  if (bytes == 0 || bytes > longest) {
    read_piece(piece);
    return;
  }
  static_assert(longest == 24);  // the three numbers that are compared below, without a call
  const std::array<std::uint64_t, 3> text = bytes_of<3>(piece.text);
  if (read_ > entries_.size() && orders_.size() < most_sets) {
    resize(2 * orders_.size());
  }
  const std::size_t set = set_of(hash);
  const std::uint16_t tag = tag_of(hash);
  Order& order = orders_[set];
  for (std::size_t at = 0; at < ways; ++at) {
    if ((order[at] & ~way_bits) != tag) {
      continue;
    }
    const Entry& known = entries_[set * ways + (order[at] & way_bits)];
    if (known.text[0] == text[0] && known.text[1] == text[1] && known.text[2] == text[2] && known.size == bytes) {
      move_to(order, at, 0);
      known.tell(piece);
      return;
    }
  }
  read_piece(piece);
  ++read_;
  // What was used longest ago goes. What is new has yet to come again: most words of a text come once.
  constexpr std::size_t place = ways / 2;
  move_to(order, ways - 1, place);
  order[place] = static_cast<std::uint16_t>(tag | (order[place] & way_bits));
  Entry& entry = entries_[set * ways + (order[place] & way_bits)];
  entry.text = text;
  entry.size = static_cast<std::uint8_t>(bytes);
  entry.keep(piece);
}

void PieceMemo::Entry::keep(const Piece& piece) {
  const Cut& cut = piece.cut;
  for (std::size_t i = 0; i < cut.count; ++i) {
    stems[i] = static_cast<std::uint8_t>(cut.readings[i].stem);
    grades[i] = cut.readings[i].grade;
  }
  count = static_cast<std::uint8_t>(cut.count);
  doubtful = static_cast<std::uint8_t>(cut.doubtful);
  title = number_of(cut.title);
  particle = number_of(cut.particle);
  verb = cut.verb;
  particle_off = cut.particle_off;
  word = number_of(piece.word);
  stem_word = number_of(piece.stem_word);
  traits = piece.traits;
}

void PieceMemo::Entry::tell(Piece& piece) const {
  Cut& cut = piece.cut;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    cut.readings[i] = {stems[i], grades[i]};
  }
  cut.count = count;
  cut.doubtful = doubtful;
  cut.title = word_of(title);
  cut.particle = word_of(particle);
  cut.verb = verb;
  cut.particle_off = particle_off;
  piece.word = word_of(word);
  piece.stem_word = word_of(stem_word);
  piece.traits = traits;
}

}  // namespace ireum::analysis
