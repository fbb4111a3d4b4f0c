#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/mention/field_text.h"
#include "analysis/piece_reading.h"

namespace ireum::analysis::mention {

// The listed title that a piece is; nullptr: none. 장관은 is one as well, though it could be a name; 배우자 is no 배우.
inline const Word* title_of(const Piece& piece) {
  if (piece.word != nullptr && piece.word->is(role_title)) {
    return piece.word;
  }
  if (piece.has(trait_extended_title)) {
    return extended_title(piece.form());
  }
  return piece.word == nullptr && piece.stem_word != nullptr && piece.stem_word->is(role_title) &&
                 piece.stem_word->title_kind != TitleKind::ambiguous
             ? piece.stem_word
             : nullptr;
}

// The same, or the title that was taken off the piece.
inline const Word* any_title_of(const Piece& piece) {
  const Word* title = title_of(piece);
  return title != nullptr ? title : piece.cut.title;
}

// What the piece says of when the title behind it is borne; bits of TimeWord.
inline std::uint32_t time_of(const Piece& piece) {
  return piece.has(trait_time) ? time_word(piece.text) : 0;
}

// Whether a piece means several: 의원들은.
bool is_of_many(const Piece& piece);

// Whether a form that no list knows is a surname and a given name of one syllable: 채은. Many other words look so
// (한은, 기은).
bool is_short_name(std::string_view form);

// Whether a form may be a surname and a given name that few bear, and hardly an organisation or another noun: 노태악.
// Of what comes before a title that is a person's own, nearly all.
bool may_be_rare_name(std::string_view form);

// Whether `word` (or nullptr) is a title that says of what is `before` it that it is a person.
bool is_personal_title(const Word* word, std::string_view before);

// Whether a person's title comes right after piece `i`, which bears no particle.
bool title_after(const FieldText& field, std::size_t i);

// Whether the title written onto piece `piece` says that a person bears the name: not C of 에스앤씨, nor 의원 of
// 민주당의원.
bool tells_person(const Piece& piece);

// Whether what looks like a person's name is rather a university or office whose member `title` is: 전남대 교수.
bool is_seat_of(std::string_view form, const Word& title);

// Whether piece `i`, that no list knows, comes before a title that only persons and countries have: 조지 왕자.
bool is_crowned(const FieldText& field, std::size_t i);

}  // namespace ireum::analysis::mention
