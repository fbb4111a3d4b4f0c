#include "analysis/split_name.h"

#include <algorithm>

#include "analysis/normalize.h"
#include "analysis/piece.h"

namespace ireum::analysis {

namespace {

bool is_listed_form(std::string_view text) {
  const Word* word = find_word(text);
  return word != nullptr && word->is(role_prefix_legal);
}

// ㈜ is (주) after normalisation.
bool is_legal_form(const Piece& piece) {
  return piece.before == '(' && piece.after == ')' && is_listed_form("(" + std::string(piece.text) + ")");
}

}  // namespace

bool bears_legal_form(std::string_view name) {
  const std::string text = normalize(name);
  std::vector<Piece> pieces;
  split_pieces(text, pieces);
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.legal || is_legal_form(piece) || is_listed_form(piece.text);
  });
}

std::vector<std::string> split_name(std::string_view name) {
  const std::string text = normalize(name);
  std::vector<Piece> pieces;
  split_pieces(text, pieces);
  std::vector<std::string> words;
  for (const Piece& piece : pieces) {
    if (is_legal_form(piece)) {
      continue;
    }
    if (piece.in_run && !words.empty()) {
      words.back().append(text, pieces[static_cast<std::size_t>(&piece - pieces.data()) - 1].end,
                          piece.begin - pieces[static_cast<std::size_t>(&piece - pieces.data()) - 1].end);
      words.back().append(piece.text);
    } else {
      words.push_back(text.substr(piece.begin - piece.country, piece.country + piece.text.size()));
    }
  }
  // 주식회사 가람전자 is 가람전자.
  if (!std::all_of(words.begin(), words.end(), is_listed_form)) {
    words.erase(std::remove_if(words.begin(), words.end(), is_listed_form), words.end());
  }
  return words;
}

}  // namespace ireum::analysis
