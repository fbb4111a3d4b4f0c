#include "analysis/mention/work_evidence.h"

#include <algorithm>
#include <array>

#include "analysis/mention/brackets.h"

namespace ireum::analysis::mention {

namespace {

bool is_work_mark(char32_t c) {
  return c == '<' || c == 0x300A || c == 0x3008 || c == 0x300C || c == 0x300E;
}

// Whether piece `i` is in a title of some words between the marks of books and films: 《홍길동 평전》.
bool within_title_marks(const FieldText& field, std::size_t i) {
  constexpr std::size_t reach = 48;  // bytes to either side
  const Piece& piece = field.pieces[i];
  const std::string_view text = field.text();
  const std::size_t low = piece.begin > reach ? piece.begin - reach : 0;
  const std::string_view before = text.substr(low, piece.begin - low);
  const std::string_view behind = text.substr(piece.end, reach);
  constexpr std::array<std::array<std::string_view, 2>, 2> marks = {{{"《", "》"}, {"〈", "〉"}}};
  return std::any_of(marks.begin(), marks.end(), [&](const auto& pair) {
    const std::size_t open = before.rfind(pair[0]);
    const std::size_t close = behind.find(pair[1]);
    return open != std::string_view::npos && close != std::string_view::npos &&
           before.find(pair[1], open) == std::string_view::npos &&
           behind.substr(0, close).find(pair[0]) == std::string_view::npos &&
           before.find('\n', open) == std::string_view::npos &&
           behind.substr(0, close).find('\n') == std::string_view::npos;
  });
}

// Whether a quotation mark is that of speech rather than of titles.
bool opens_speech(char32_t mark) {
  return mark == U'"' || mark == 0x201C;
}

// Whether a quotation mark before piece `i` comes right behind the piece before it, or a space behind it.
bool quote_follows(const FieldText& field, std::size_t i) {
  constexpr std::size_t mark = 3;  // bytes of ‘
  std::string_view gap = field.between(i - 1, i);
  if (gap.starts_with(' ')) {
    gap.remove_prefix(1);
  }
  return !gap.empty() && gap.size() <= mark;
}

}  // namespace

bool names_work(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  if (field.title_marks && within_title_marks(field, i)) {
    return true;
  }
  const auto kind = [&](std::size_t at) {
    return at < field.pieces.size() && field.pieces[at].paragraph == piece.paragraph &&
           field.pieces[at].word != nullptr && field.pieces[at].word->is(role_quoted_kind) &&
           !field.pieces[at].word->is(role_quoted_affair);
  };
  // ‘홍길동 쇼’
  if (is_open_quote(piece.before) && kind(i + 1) && field.pieces[i + 1].follows &&
      is_close_quote(field.pieces[i + 1].after) && field.pieces[i + 1].bare()) {
    return true;
  }
  // 영화 ‘홍길동’이 개봉했다, 드라마 ‘홍길동의 하루’
  if (i > 0 && is_open_quote(piece.before) && !opens_speech(piece.before) && kind(i - 1) &&
      !field.pieces[i - 1].word->is(role_org_part) && field.pieces[i - 1].bare() && quote_follows(field, i)) {
    return true;
  }
  if (!is_open_quote(piece.before) || !is_close_quote(piece.after)) {
    return false;
  }
  if (is_work_mark(piece.before)) {
    return true;
  }
  return kind(i + 1);
}

}  // namespace ireum::analysis::mention
