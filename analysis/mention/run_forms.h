#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "analysis/mention/field_text.h"
#include "analysis/mention/mention_list.h"

namespace ireum::analysis::mention {

// The form of the run that begins with piece `i`, without a particle at its end; `stop` gets where it ends. Empty
// where none begins.
std::string_view run_at(const FieldText& field, std::size_t i, std::uint32_t& stop);

// Whether piece `i` is written with a hyphen onto another: a match, an alliance, a longer name (한화-kt, 한미일-중러).
bool is_hyphened(const FieldText& field, std::size_t i);

// Whether piece `i` is Latin letters that only belong to a longer name: beside `&` and a letter by itself (KT of KT&G),
// or before a run with `&` that is no common noun (SK of SK E&S).
bool belongs_to_run(const FieldText& field, std::size_t i);

// A run over inner marks (KT&G, 한·미) is a form besides its pieces.
void emit_run(const FieldText& field, std::size_t i, MentionList& out);

}  // namespace ireum::analysis::mention
