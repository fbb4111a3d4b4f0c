#include "analysis/piece.h"

#include <string>

#include "analysis/hangul.h"
#include "analysis/person_shape.h"
#include "analysis/word_lists.h"

namespace ireum::analysis {

namespace {

constexpr bool is_inner_mark(char32_t c) {
  return c == '&' || c == '.' || c == '-' || c == 0x00B7;
}

// Whether `mark` between these characters joins them: a full stop only between letters or digits of no Hangul, since
// the space after a sentence is often missing, and after an initial (C.호날두).
bool joins_run(char32_t mark, Script before, bool one_letter, Script after) {
  if (mark == '.') {
    const bool after_initial = one_letter && before == Script::latin && after == Script::hangul;
    return after_initial ||
           ((before == Script::latin || before == Script::digit) && (after == Script::latin || after == Script::digit));
  }
  return is_inner_mark(mark) || mark == 'x';  // between_names()
}

// Bytes of the letters at `pos` of a run that begins at `begin` which are between two names, 가람X누리 or 가람vs누리;
// 0: none.
std::size_t between_names(std::string_view text, std::size_t begin, std::size_t pos) {
  constexpr std::size_t least = 6;  // bytes of a name: two syllables
  const std::size_t length = text[pos] == 'x' ? 1 : text.substr(pos, 2) == "vs" ? 2 : 0;
  return length > 0 && pos >= begin + least && pos + length + least <= text.size() &&
                 all_syllables(text.substr(pos - least, least)) && all_syllables(text.substr(pos + length, least))
             ? length
             : 0;
}

bool begins_with_title(std::string_view text) {
  for (std::size_t chars = 2; chars <= 6; ++chars) {
    const std::string_view beginning = first_chars(text, chars);
    const Word* word = find_word(beginning);
    if (word != nullptr && word->is(role_title)) {
      return true;
    }
    if (beginning.size() == text.size()) {
      break;
    }
  }
  return false;
}

// Whether `text` begins with a given name, behind a surname in Hanja one that anybody bears, but a very usual one where
// it is a word as well: 낙연이, 지원이, not 국민.
bool begins_with_given(std::string_view text) {
  constexpr double least_given = 1e-4;  // of given_likelihood()
  constexpr double least_given_of_word = 0.15;
  constexpr std::string_view any_surname = "이";
  const std::string_view given = first_chars(text, 2);
  const bool word = find_word(text) != nullptr || find_word(given) != nullptr;
  return given_likelihood(std::string(any_surname).append(given)) >= (word ? least_given_of_word : least_given);
}

// Takes the prefixes off a piece; returns how many bytes.
std::size_t prefix_length(std::string_view piece) {
  std::size_t length = 0;
  const char32_t first = decode(piece, 0, length);
  if (script_of(first) == Script::hanja && piece.size() > length) {
    const Word* word = find_word(piece.substr(0, length));
    std::size_t next = 0;
    const bool hangul_follows = script_of(decode(piece, length, next)) != Script::hanja;
    if (word == nullptr || !word->is(role_prefix) || !hangul_follows || count_chars(piece) < 3) {
      return 0;
    }
    // 李대표 is a surname and a title, 李순재 a person's name.
    const std::string_view rest = piece.substr(length);
    return begins_with_title(rest) || (has_mark(word->text, mark_surname) && begins_with_given(rest)) ? 0 : length;
  }
  constexpr std::size_t least_chars = 6;  // the shortest legal form and a name of two
  if (piece.size() < least_chars || count_chars(piece) < least_chars) {
    return 0;
  }
  const std::size_t legal = legal_form_length(piece);
  return legal > 0 && count_chars(piece.substr(legal)) >= 2 ? legal : 0;
}

// Sets what is between `last`, the piece before, and `piece`, which begins with a letter of `script`.
void read_gap(std::string_view gap, Script script, Piece* last, Piece& piece) {
  if (!gap.empty() && gap.find_first_not_of(' ') == std::string_view::npos) {  // nearly always
    piece.before = ' ';
    piece.starts_eojeol = true;
    if (last != nullptr) {
      last->after = ' ';
      piece.follows = true;
    }
    return;
  }
  piece.starts_eojeol = gap.empty() || gap.find_first_of(" \n") != std::string_view::npos;
  if (gap.empty()) {
    return;
  }
  std::size_t length = 0;
  piece.before = last_char(gap, length);
  if (last == nullptr) {
    return;
  }
  const char32_t mark = decode(gap, 0, length);
  last->after = mark;
  piece.follows = gap == ". " && last->follows && last->text.size() == 1 && is_ascii(last->text) &&
                  last->text[0] >= 'a' && script == Script::hangul;
  piece.in_run =
      gap.size() == length && joins_run(mark, script_of(last_char(last->text, length)), last->text.size() == 1, script);
  piece.separated = mark == 0x00B7 || (gap.size() <= 3 && gap.find(',') != std::string_view::npos);
}

}  // namespace

void split_pieces(std::string_view text, std::vector<Piece>& out) {
  out.clear();
  std::uint32_t paragraph = 0;
  std::size_t pos = 0;
  std::size_t gap_begin = 0;
  while (pos < text.size()) {
    std::size_t length = 0;
    const char32_t c = decode(text, pos, length);
    if (c == '\n') {
      ++paragraph;
    }
    const Script script = script_of(c);
    if (script == Script::other) {
      pos += length;
      continue;
    }
    if (script == Script::latin && pos == gap_begin && !out.empty()) {
      const std::size_t between = between_names(text, out.back().begin, pos);
      pos += between;
      if (between > 0) {
        continue;
      }
    }
    const std::string_view gap = text.substr(gap_begin, pos - gap_begin);
    const std::size_t begin = pos;
    pos += length;
    while (pos < text.size()) {
      const char32_t d = decode(text, pos, length);
      const Script s = script_of(d);
      if (s == Script::other || (s == Script::latin && between_names(text, begin, pos) > 0)) {
        break;
      }
      pos += length;
    }
    const bool first = out.empty();
    Piece& piece = out.emplace_back();
    piece.begin = static_cast<std::uint32_t>(begin);
    piece.end = static_cast<std::uint32_t>(pos);
    piece.paragraph = paragraph;
    piece.text = text.substr(begin, pos - begin);
    read_gap(gap, script, first ? nullptr : &piece - 1, piece);
    if (!piece.in_run) {
      const std::size_t prefix = prefix_length(piece.text);
      const Word* taken = prefix > 0 ? find_word(piece.text.substr(0, prefix)) : nullptr;
      piece.legal = taken != nullptr && taken->is(role_prefix_legal);
      piece.country = taken != nullptr && taken->is(role_prefix_country) ? static_cast<std::uint32_t>(prefix) : 0;
      piece.begin += static_cast<std::uint32_t>(prefix);
      piece.text.remove_prefix(prefix);
    }
    gap_begin = pos;
  }
  if (!out.empty() && out.back().end < text.size()) {
    std::size_t length = 0;
    out.back().after = decode(text, out.back().end, length);
  }
}

}  // namespace ireum::analysis
