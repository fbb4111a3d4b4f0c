#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::analysis::writing {

// Whether a body is called `name` and a common noun hardly, since it says what it is for and what it is: 의사협회,
// 용산경찰서.
bool ends_like_body(std::string_view name);

// Whether it is a body's that may leave out what its full name begins with: 심사평가원 of 건강보험심사평가원.
bool may_be_short_of_body(std::string_view name);

// Whether a meeting is called so: 정상회의, 의원총회; not the bodies that are.
bool ends_like_meeting(std::string_view name);

// What is left of `name` without what says that it is the whole country's, where that may be what the body is called:
// 전기안전공사 of 한국전기안전공사.
std::vector<std::string_view> without_country(std::string_view name);

// The opposite: what a body that may be short of it may be called in full.
std::vector<std::string> with_country(std::string_view name);

// A company's name without an end that says what kind it is: 가람 of 가람그룹.
std::string_view without_kind(std::string_view name);

// How an organisation's name is written with its end short or in full (수원지법 for 수원지방법원, 한밭대학교 for
// 한밭대), and a club's with FC on the other side (누리FC for FC누리).
std::vector<std::string> with_other_ends(std::string_view name);

// What may come behind the name of a company or paper to say that it is one: 사 of 마이크론사, 지 of 가디언지.
std::span<const std::string_view> kinds_behind_names();

// Whether the lexicon knows `name` as a company's and as no public body's or word besides. `left_out`: see lexicon.h.
bool is_known_firm(std::string_view name, std::string_view left_out);

// Whether `name` may be that of a company or paper, so that `kind` may come behind it, where articles say that it is
// one: three syllables or more that sound foreign and are no word, or for 사 Latin letters. Many other words look so.
bool may_be_firm(std::string_view name, std::string_view kind);

}  // namespace ireum::analysis::writing
