#pragma once

#include <cstddef>
#include <vector>

#include "analysis/piece.h"

namespace ireum::analysis {

// Whether piece `i`, which else names a company, is the currency that a sum of another is turned into: 2만
// 달러(한화 약 2천만 원), 3억 엔, 한화로 27억 원. Asks for nothing but what split_pieces() tells.
bool is_currency_of_sum(const std::vector<Piece>& pieces, std::size_t i);

}  // namespace ireum::analysis
