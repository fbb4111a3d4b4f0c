#pragma once

#include <cstddef>
#include <vector>

#include "query/matching/answer.h"
#include "query/mentions/presented_hit.h"
#include "query/output/json_line.h"

namespace ireum::query {

// Which of several names a form stands for, and why, if it is not what was typed: members of the object that holds it.
void write_meaning(JsonWriter& json, const Answer& answer, std::size_t name, const Variant* variant);

// "forms": how often each stands in an article.
void write_forms(JsonWriter& json, const Answer& answer, const std::vector<FormCount>& forms);

}  // namespace ireum::query
