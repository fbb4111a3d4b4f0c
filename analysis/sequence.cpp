#include "analysis/sequence.h"

#include <algorithm>

#include "analysis/cut.h"
#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "analysis/piece.h"
#include "analysis/plain_text.h"

namespace ireum::analysis {

namespace {

// Whether `word` may be what piece `text` names, the end cut off surely or doubtfully. Where nobody typed that a word
// begins there, none ends within a longer one: 주인 is not the end of 고양이주 with a particle.
bool ends_as(std::string_view text, std::string_view word, bool typed_apart, Cut& cut) {
  if (text.substr(0, word.size()) != word) {
    return false;
  }
  if (!typed_apart) {
    cut_piece(text, cut);
    const std::string_view form = text.substr(0, cut.count > 0 ? cut.readings[0].stem : 0);
    if (form.size() > word.size() && is_common_word(form)) {
      return false;
    }
  }
  const Word* rest = find_word(text.substr(word.size()));
  if (rest != nullptr && rest->is(role_particle)) {
    return true;
  }
  cut_piece(text, cut);
  for (std::uint32_t i = 0; i < cut.count; ++i) {
    if (cut.readings[i].stem == word.size()) {
      return true;
    }
  }
  return cut.doubtful == word.size() || text.size() == word.size();
}

// Whether one of `words`, run together, begins at byte `at`.
bool begins_word(const std::vector<std::string>& words, std::size_t at) {
  std::size_t begin = 0;
  for (const std::string& word : words) {
    if (begin >= at) {
      break;
    }
    begin += word.size();
  }
  return begin == at;
}

// Whether `whole` may be in `text`, by what costs little: where no character is irregular it is there as it is
// written, and about one that is, a few words are normalised.
bool may_hold(std::string_view text, std::string_view whole) {
  std::size_t end = 0;
  if (find_plain(whole, text, 0, end) != std::string_view::npos) {
    return true;
  }
  // A character of the name may be three jamo of three bytes, with a mark or a blank behind.
  constexpr std::size_t most_of_character = 12;
  constexpr std::size_t besides = 64;
  const std::size_t reach = most_of_character * count_chars(whole) + besides;
  for (std::size_t pos = find_irregular(text, 0); pos < text.size(); pos = find_irregular(text, pos)) {
    std::size_t begin = pos - std::min(pos, reach);
    while (begin > 0 && !begins_char(text, begin)) {
      --begin;
    }
    std::size_t length = 0;
    std::size_t until = 0;
    do {  // as long as one irregular character is near the other
      until = std::min(text.size(), pos + reach);
      decode(text, pos, length);
      pos = find_irregular(text, pos + length);
    } while (pos < until);
    while (until < text.size() && !begins_char(text, until)) {
      ++until;
    }
    if (find_plain(whole, normalize(text.substr(begin, until - begin)), 0, end) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Span> find_sequences(std::string_view text, const std::vector<std::string>& words) {
  std::vector<Span> spans;
  std::string whole;
  for (const std::string& word : words) {
    whole += word;
  }
  if (whole.empty() || !may_hold(text, whole)) {
    return spans;
  }
  NormalizedText normalized;
  normalize(text, normalized);
  std::vector<Piece> pieces;
  split_pieces(normalized.text, pieces);
  Cut cut;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    // The pieces from here on, run together, until they hold the name or part from it.
    std::size_t done = 0;
    for (std::size_t j = i; j < pieces.size(); ++j) {
      if (j > i && pieces[j].in_run) {
        const std::string_view mark =
            std::string_view(normalized.text).substr(pieces[j - 1].end, pieces[j].begin - pieces[j - 1].end);
        if (std::string_view(whole).substr(done, mark.size()) != mark) {
          break;
        }
        done += mark.size();
      } else if (j > i && !pieces[j].follows) {
        break;
      }
      const std::string_view piece = pieces[j].text;
      const std::string_view rest = std::string_view(whole).substr(done);
      if (piece.size() < rest.size()) {
        if (rest.substr(0, piece.size()) != piece) {
          break;
        }
        done += piece.size();
        continue;
      }
      if (ends_as(piece, rest, begins_word(words, done), cut)) {
        spans.push_back(
            {normalized.source_offset(pieces[i].begin), normalized.source_end(pieces[j].begin + rest.size())});
      }
      break;
    }
  }
  return spans;
}

}  // namespace ireum::analysis
