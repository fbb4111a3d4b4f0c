#include "query/mentions/surname_places.h"

#include "analysis/hangul.h"
#include "analysis/mention/person_titles.h"
#include "analysis/plain_text.h"
#include "analysis/word_lists.h"

namespace ireum::query {

namespace {

// Whether `text` begins with a listed title.
bool title_at(std::string_view text) {
  constexpr std::size_t longest_title = 10;  // characters
  std::size_t length = 0;
  std::size_t end = 0;
  for (std::size_t chars = 0; chars < longest_title && end < text.size(); ++chars) {
    if (analysis::script_of(analysis::decode(text, end, length)) == analysis::Script::other) {
      return false;
    }
    end += length;
    const analysis::Word* word = analysis::find_word(text.substr(0, end));
    if (word != nullptr && word->is(analysis::role_title)) {
      return true;
    }
  }
  return false;
}

// Whether it does, perhaps behind prefixes (前회장).
bool begins_with_title(std::string_view text) {
  std::size_t length = 0;
  while (!title_at(text)) {
    if (text.empty() || analysis::script_of(analysis::decode(text, 0, length)) != analysis::Script::hanja) {
      return false;
    }
    text.remove_prefix(length);
  }
  return true;
}

// `text` without a word before a title that says when it is borne: 전 장관.
std::string_view without_time(std::string_view text) {
  const std::size_t end = text.find(' ');
  if (end == std::string_view::npos ||
      (analysis::time_word(text.substr(0, end)) & (analysis::time_borne | analysis::time_attached)) == 0) {
    return text;
  }
  return text.substr(end + 1);
}

// The letters and digits that `text` begins with.
std::string_view letters_at(std::string_view text) {
  std::size_t end = 0;
  std::size_t length = 0;
  while (end < text.size() && analysis::script_of(analysis::decode(text, end, length)) != analysis::Script::other) {
    end += length;
  }
  return text.substr(0, end);
}

// Whether a piece may begin at byte `at`, where a Hangul syllable stands: behind no letter or digit, or behind a prefix
// that split_pieces() takes off.
bool may_begin_piece(std::string_view text, std::size_t at) {
  std::size_t length = 0;
  std::size_t begin = at;
  while (begin > 0) {
    const analysis::Script script = analysis::script_of(analysis::last_char(text.substr(0, begin), length));
    if (script == analysis::Script::other) {
      break;
    }
    begin -= length;
    constexpr std::size_t longest_prefix = 30;  // bytes, of a legal form
    if (at - begin > longest_prefix) {
      return false;
    }
  }
  if (begin == at) {
    return true;
  }
  const analysis::Word* prefix = analysis::find_word(text.substr(begin, at - begin));
  return prefix != nullptr && prefix->is(analysis::role_prefix | analysis::role_prefix_legal);
}

// A piece that bears a particle or a title itself has no other title behind it; the word behind a surname and title
// still tells whether it is of many (이의원 3명).
std::size_t words_telling(std::string_view surname, std::string_view text, analysis::PieceMemo& memo) {
  analysis::Piece piece;
  piece.text = letters_at(text);
  memo.read(piece);
  return piece.bare() || piece.text == surname || !analysis::all_syllables(piece.text) ? analysis::mention::title_reach
                                                                                       : 1;
}

}  // namespace

bool stands_with_title(std::string_view surname, std::string_view text) {
  for (std::size_t at = text.find(surname); at != std::string_view::npos; at = text.find(surname, at + 1)) {
    std::string_view behind = text.substr(at + surname.size());
    if (!behind.empty() && analysis::is_blank(behind.front())) {
      std::size_t length = 0;
      const analysis::Script before =
          at == 0 ? analysis::Script::other : analysis::script_of(analysis::last_char(text.substr(0, at), length));
      if (before == analysis::Script::hangul || before == analysis::Script::latin ||
          before == analysis::Script::digit) {
        continue;  // the end of another word
      }
      behind.remove_prefix(1);
    }
    if (begins_with_title(without_time(behind))) {
      return true;
    }
  }
  return false;
}

std::vector<SurnamePlace> surname_places(std::string_view surname, std::string_view text, analysis::PieceMemo& memo) {
  std::vector<SurnamePlace> places;
  for (std::size_t at = text.find(surname); at != std::string_view::npos; at = text.find(surname, at + 1)) {
    if (may_begin_piece(text, at)) {
      places.push_back({at, at + surname.size(), words_telling(surname, text.substr(at), memo)});
    }
  }
  return places;
}

}  // namespace ireum::query
