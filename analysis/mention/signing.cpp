#include "analysis/mention/signing.h"

#include <algorithm>

#include "analysis/hangul.h"

namespace ireum::analysis::mention {

namespace {

constexpr std::size_t signature_reach = 256;  // bytes behind 기자 in which an address may follow

bool is_reporter(const Word* word) {
  static const Word* reporter = find_word("기자");
  return word != nullptr && reporter != nullptr && word->is(role_title) && word->title_kind == TitleKind::person &&
         word->title_group == reporter->title_group;
}

// https://nuri.example/news, www.nuri.example
bool begins_link(const Piece& piece) {
  return (piece.after == ':' && (piece.text == "http" || piece.text == "https")) ||
         (piece.after == '.' && piece.text == "www");
}

}  // namespace

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

bool signs_here(const FieldText& field, std::size_t i) {
  if (field.title) {
    return false;
  }
  const std::vector<Piece>& pieces = field.pieces;
  const Piece& piece = pieces[i];
  std::size_t reporter = i;
  if (!is_reporter(piece.cut.title)) {
    if (!piece.bare() || piece.cut.count == 0) {
      return false;
    }
    reporter = i + 1;
    if (reporter >= pieces.size() || !pieces[reporter].follows || !is_reporter(pieces[reporter].word) ||
        pieces[reporter].cut.particle_off) {
      return false;
    }
  } else if (piece.cut.particle_off) {
    return false;
  }
  const Piece& last = pieces[reporter];
  const std::string_view rest = field.text().substr(last.end, signature_reach);
  const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size()));
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string_view::npos || line[first] == '=' || line[first] == ']' || line[first] == '>' ||
      line[first] == '/') {
    return true;
  }
  const std::string_view near = line.substr(0, 64);
  const std::size_t at = near.find('@');
  return at != std::string_view::npos && near.substr(0, at).find_first_of(".,") == std::string_view::npos;
}

}  // namespace ireum::analysis::mention
