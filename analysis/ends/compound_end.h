#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/ends/listed_end.h"

namespace ireum::analysis {

// Bytes of the name in a compound that one syllable makes of it: where something comes from or goes to (중국발,
// 가람전자향), is (미국내), or who follows somebody (홍길동계); 0: none.
std::size_t name_in_compound(std::string_view form);

// Whether what one syllable behind the first `end` bytes of `form` seems to make a compound rather is a word with
// another before it: 한일관계 is 한일 + 관계, not 한일관 + 계.
bool is_of_longer_word(std::string_view form, std::size_t end);

// Bytes of the organisation's name that its head's title begins in (누리은행장, 가람협회장), which leaves `stem` bytes
// of `form`; 0: none.
std::size_t headed_organisation(std::string_view form, std::size_t stem);

// Bytes of the office whose head's title is its name and 장, 원장 behind 위, or 위원장: 국정원장, 금융감독원장,
// 방통위원장, 철도노조위원장; 0: none.
std::size_t headed_office(std::string_view form);

// Bytes of the city or county whose head's title begins in its name: 부산시장, 가평군수; 0: none.
std::size_t headed_town(std::string_view form);

// Whether what ends `form` from byte `title` on is rather the end of a longer noun or body: 문학경기장 is no 문학경's
// 기장, 진상조사위 no 진상조's 사위.
bool is_of_longer_noun(std::string_view form, std::size_t title);

// Whether an office, or a listed body behind which `title` is its head's, has this name: 유엔총장, 국회의장, not
// 국회의원.
bool is_headed(std::string_view stem, const Word& title);

// The title that ends `form`, as longest_listed_end() finds it; of an office the one that its name leaves: 외교부장관
// is 외교부 + 장관, not 외교 + 부장관.
ListedEnd title_at_end(std::string_view form);

// Bytes of a name before its number, or what is told of it: the letters of a station's or a line's (kbs2, nct127), a
// person's usual name (김도영2안타); 0: none.
std::size_t name_before_number(std::string_view form);

}  // namespace ireum::analysis
