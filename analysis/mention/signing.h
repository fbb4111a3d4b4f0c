#pragma once

#include <cstddef>

#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// The last piece of an e-mail address or a link that begins with piece `i`, or `i` where none does.
std::size_t end_of_address(const FieldText& field, std::size_t i);

// Whether piece `i` of the body signs it: a name and 기자 in brackets, before '=' or an address, or ending a paragraph;
// or a full name with which a paragraph or brackets begin, and the title of one who writes (홍길동 논설위원, 홍길동
// 온라인 뉴스 기자).
bool signs_here(const FieldText& field, std::size_t i);

}  // namespace ireum::analysis::mention
