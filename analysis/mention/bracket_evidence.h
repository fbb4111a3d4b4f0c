#pragma once

#include <cstddef>
#include <cstdint>

#include "analysis/mention/field_text.h"

namespace ireum::analysis::mention {

// What brackets right behind piece `i` say of it, which looks like a person's name or not; of Evidence: 홍길동(35),
// 이재용(李在鎔); 삼성전자(005930).
std::uint8_t evidence_in_brackets(const FieldText& field, std::size_t i, bool person_shape);

}  // namespace ireum::analysis::mention
