#include "analysis/mention/signing.h"

#include <algorithm>
#include <array>

#include "analysis/hangul.h"
#include "analysis/mention/person_titles.h"
#include "analysis/person_shape.h"

namespace ireum::analysis::mention {

namespace {

// https://nuri.example/news, www.nuri.example
bool begins_link(const Piece& piece) {
  return (piece.after == ':' && (piece.text == "http" || piece.text == "https")) ||
         (piece.after == '.' && piece.text == "www");
}

}  // namespace

bool is_reporter(const Word* word) {
  return word != nullptr && word->is_title(title_reporter);
}

std::size_t end_of_address(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  if (begins_link(pieces[i])) {
    std::size_t last = i;
    while (last + 1 < pieces.size() && is_ascii(pieces[last + 1].text) &&
           field.between(last, last + 1).find_first_of(" \n") == std::string_view::npos) {
      ++last;
    }
    return last;
  }
  // To where letters go on behind a dot or hyphen; what else comes behind it may be a name:
  // hong@nuri.example·홍길동.
  const auto run_end = [&](std::size_t at) {
    while (at + 1 < pieces.size() && pieces[at + 1].in_run && (pieces[at].after == '.' || pieces[at].after == '-') &&
           is_ascii(pieces[at + 1].text)) {
      ++at;
    }
    return at;
  };
  // A name may be written onto it: 홍길동기자hong@nuri.example.
  if (pieces[i].in_run || !is_ascii(pieces[i].text)) {
    return i;
  }
  const std::size_t local = run_end(i);
  if (pieces[local].after != '@' || local + 1 >= pieces.size() || pieces[local + 1].begin != pieces[local].end + 1) {
    return i;
  }
  return run_end(local + 1);
}

namespace {

// Whether nothing comes before piece `i` in its paragraph; a comma says that something was left out.
bool begins_paragraph(const FieldText& field, std::size_t i) {
  return (i == 0 || field.pieces[i - 1].paragraph != field.pieces[i].paragraph) && field.pieces[i].before != ',';
}

// Whether piece `i` is the first of its sentence.
bool begins_sentence(const FieldText& field, std::size_t i) {
  return begins_paragraph(field, i) || field.between(i - 1, i).starts_with(".");
}

// What the line says behind piece `i`, without spaces before it.
std::string_view behind(const FieldText& field, std::size_t i) {
  const std::string_view rest = field.text().substr(field.pieces[i].end, signature_reach);
  const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size()));
  const std::size_t first = line.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view() : line.substr(first);
}

// Whether behind a signature `line` goes on with an address, or says nothing more of who signs.
bool closes(std::string_view line) {
  constexpr std::array<std::string_view, 3> picture = {"·사진", "ㆍ사진", "·영상"};
  if (line.empty() || line[0] == '=' || line[0] == ']' || line[0] == '>' || line[0] == '/' ||
      std::any_of(picture.begin(), picture.end(), [&](std::string_view one) { return line.starts_with(one); })) {
    return true;
  }
  const std::string_view near = line.substr(0, 64);
  const std::size_t at = near.find('@');
  return at != std::string_view::npos && near.substr(0, at).find_first_of(".,") == std::string_view::npos;
}

// Where the title of one who writes comes behind the name of piece `i`, perhaps behind what he writes of (홍길동
// 온라인 뉴스 기자): its piece, or `i` where none does.
std::size_t writer_title(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  for (std::size_t at = i + 1; at < pieces.size() && at <= i + writer_reach && pieces[at].follows; ++at) {
    const Word* title = pieces[at].word;
    if (title != nullptr && title->is_title(title_reporter | title_columnist) && !pieces[at].cut.particle_off) {
      return at;
    }
    if (!pieces[at].bare()) {
      break;
    }
  }
  return i;
}

// Whether the full name of piece `i`, with which a paragraph or brackets begin, signs: with the title of one who
// writes, and nothing behind it.
bool signs_alone(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  const bool in_brackets = pieces[i].before == '(';
  if (!pieces[i].has(trait_person) || !pieces[i].bare() || (!in_brackets && !begins_paragraph(field, i))) {
    return false;
  }
  const std::size_t title = writer_title(field, i);
  if (title == i) {
    return false;
  }
  const std::string_view line = behind(field, title);
  return line.empty() || (!in_brackets && closes(line)) ||
         (in_brackets && (line == ")" || line.starts_with(") ") || line.starts_with(")=")));
}

// Whether nothing but the full name of piece `i` and an address are in brackets or in a paragraph: [홍길동
// hong@nuri.example].
bool signs_with_address(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  const bool in_brackets = pieces[i].before == '(' || pieces[i].before == '[';
  if (!is_usual_person(pieces[i]) || !pieces[i].bare() || i + 1 >= pieces.size() ||
      pieces[i + 1].paragraph != pieces[i].paragraph || (!in_brackets && !begins_paragraph(field, i))) {
    return false;
  }
  const std::size_t last = end_of_address(field, i + 1);
  const std::string_view line = last > i + 1 ? behind(field, last) : "-";
  return in_brackets ? !line.empty() && (line[0] == ')' || line[0] == ']') : line.empty();
}

// 누리뉴스 홍길동입니다: how a broadcast ends.
bool signs_off(const FieldText& field, std::size_t i) {
  const Piece& piece = field.pieces[i];
  return i > 0 && piece.follows && piece.has(trait_person) && piece.text.substr(piece.form().size()) == "입니다" &&
         field.pieces[i - 1].bare() && ends_with_mark(field.pieces[i - 1].text, mark_station) &&
         begins_sentence(field, i - 1) && behind(field, i) == ".";
}

// Whether piece `i`, or it and the reporter's title right behind it, sign.
bool signs_as_reporter(const FieldText& field, std::size_t i) {
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  std::size_t reporter = i;
  if (!is_reporter(piece.cut.title)) {
    const bool noun = is_more_than_name(piece.word) && !piece.word->is(role_common_person) && !piece.has(trait_person);
    if (!piece.bare() || piece.cut.count == 0 || noun) {
      return false;  // 온라인 뉴스 기자
    }
    reporter = i + 1;
    if (reporter >= pieces.size() || !pieces[reporter].follows || !is_reporter(pieces[reporter].word) ||
        pieces[reporter].cut.particle_off) {
      return false;
    }
  } else if (piece.cut.particle_off) {
    return false;
  }
  // 누리일보=홍길동 기자
  return closes(behind(field, reporter)) || (piece.before == '=' && piece.has(trait_person));
}

// Whether a piece may be the name of one of several who sign: as full names look, and no listed word; `parted` from
// the next by a mark, also a surname and two syllables that few are called by.
bool may_sign(const Piece& piece, bool parted) {
  const bool rare = parted && piece.form().size() == syllable_bytes(3) && piece.word == nullptr &&
                    has_surname(piece.form()) && !is_place(piece.form());
  return (piece.has(trait_person) || rare) && !piece.has(trait_office) && !piece.has(trait_organisation) &&
         (piece.word == nullptr || !piece.word->is(role_common));
}

// Whether the name of piece `i` is followed by another that signs, with a space, a dot, a comma or a slash between, its
// own title before these: 홍길동·고길동 기자 =, 홍길동 선임기자·고길동 기자.
bool signs_with_next(const FieldText& field, std::size_t i) {
  constexpr std::size_t longest = 5;  // names
  constexpr std::array<std::string_view, 7> marks = {" ", "·", ", ", ",", "/", " · ", "ㆍ"};
  const std::vector<Piece>& pieces = field.pieces;
  std::size_t at = i;
  for (std::size_t names = 0; names < longest && at + 1 < pieces.size(); ++names) {
    if (!pieces[at].bare() && !is_reporter(pieces[at].cut.title)) {
      return false;
    }
    const bool titled = pieces[at + 1].follows && is_reporter(pieces[at + 1].word) && pieces[at + 1].bare();
    const std::size_t last = titled ? at + 1 : at;
    const std::size_t next = last + 1;
    if (next >= pieces.size() || !pieces[next].has(trait_person) || pieces[last].paragraph != pieces[next].paragraph ||
        std::find(marks.begin(), marks.end(), field.between(last, next)) == marks.end() ||
        !may_sign(pieces[at], field.between(last, next) != " ")) {
      return false;
    }
    if (signs_as_reporter(field, next)) {
      return true;
    }
    at = next;
  }
  return false;
}

}  // namespace

bool signs_here(const FieldText& field, std::size_t i) {
  return !field.title && (signs_alone(field, i) || signs_as_reporter(field, i) || signs_with_next(field, i) ||
                          signs_with_address(field, i) || signs_off(field, i));
}

}  // namespace ireum::analysis::mention
