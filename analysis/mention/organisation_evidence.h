#pragma once

#include <cstddef>
#include <string_view>

#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// 카카오 of "카카오 정신아 대표" and of "정신아 카카오 대표".
bool names_company_of_person(const FieldText& field, std::size_t i);

// Whether a noun that is also a company's name is who says something (대상은 … 밝혔다, but not 수사 대상은 … 밝혔다) or
// does what companies do (기아가 … 공시했다).
bool speaks_as_company(const FieldText& field, std::size_t i);

// Whether a noun that is also a company's name is told in one breath with what is named like an organisation:
// 현대차·기아.
bool beside_organisation(const FieldText& field, std::size_t i);

// ㈜ is (주) after normalisation: before the name or behind it.
bool beside_legal_form(const FieldText& field, std::size_t i);

// Whether piece `i` is a noun that another comes right before: 조사 대상, 지원 대상.
bool in_compound(const FieldText& field, std::size_t i);

// Particles of where something happens.
bool is_locative(std::string_view particle);

}  // namespace ireum::analysis::mention
