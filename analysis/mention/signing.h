#pragma once

#include <cstddef>

#include "analysis/mention/field_text.h"
#include "analysis/word_lists.h"

namespace ireum::analysis::mention {

// Bytes behind a reporter's title in which an address may follow.
constexpr std::size_t signature_reach = 256;

// Words behind a name among which the title of one who writes may be: 홍길동 온라인 뉴스 기자.
constexpr std::size_t writer_reach = 3;

// Whether `word`, or nullptr, is a reporter's title.
bool is_reporter(const Word* word);

// The last piece of an e-mail address or a link that begins with piece `i`, or `i` where none does.
std::size_t end_of_address(const FieldText& field, std::size_t i);

// Whether piece `i` of the body signs it: a name and 기자 in brackets, behind or before '=', before an address or who
// made the pictures (·사진), or ending a paragraph; a full name with which a paragraph or brackets begin, and the title
// of one who writes (홍길동 논설위원, 홍길동 온라인 뉴스 기자) or an address; a name that another who signs is joined
// to (홍길동·고길동 기자); or the end of a broadcast (누리뉴스 홍길동입니다).
bool signs_here(const FieldText& field, std::size_t i);

}  // namespace ireum::analysis::mention
