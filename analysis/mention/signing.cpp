#include "analysis/mention/signing.h"

#include <algorithm>

#include "analysis/hangul.h"

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
           field.text().substr(pieces[last].end, pieces[last + 1].begin - pieces[last].end).find_first_of(" \n") ==
               std::string_view::npos) {
      ++last;
    }
    return last;
  }
  // To where letters go on behind a dot or hyphen; what else stands behind it may be a name:
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

// Whether nothing stands before piece `i` in its paragraph; a comma says that something was left out.
bool begins_paragraph(const FieldText& field, std::size_t i) {
  return (i == 0 || field.pieces[i - 1].paragraph != field.pieces[i].paragraph) && field.pieces[i].before != ',';
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
  if (line.empty() || line[0] == '=' || line[0] == ']' || line[0] == '>' || line[0] == '/') {
    return true;
  }
  const std::string_view near = line.substr(0, 64);
  const std::size_t at = near.find('@');
  return at != std::string_view::npos && near.substr(0, at).find_first_of(".,") == std::string_view::npos;
}

// Where the title of one who writes stands behind the name of piece `i`, perhaps behind what he writes of (홍길동
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
  return line.empty() || (in_brackets && (line == ")" || line.starts_with(") ") || line.starts_with(")=")));
}

}  // namespace

bool signs_here(const FieldText& field, std::size_t i) {
  if (field.title) {
    return false;
  }
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  if (signs_alone(field, i)) {
    return true;
  }
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
  return closes(behind(field, reporter));
}

}  // namespace ireum::analysis::mention
