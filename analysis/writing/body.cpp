#include "analysis/writing/body.h"

#include <algorithm>

#include "analysis/writing/tables.h"

namespace ireum::analysis::writing {

namespace {

// Whether `end` ends `name` behind two syllables or more.
bool ends_name(const BodyEnd& end, std::string_view name) {
  constexpr std::size_t two_syllables = 6;
  return name.size() >= end.text.size() + two_syllables && name.ends_with(end.text);
}

}  // namespace

bool ends_like_body(std::string_view name) {
  const auto ends = body_ends();
  return std::any_of(ends.begin(), ends.end(), [&](const BodyEnd& end) { return ends_name(end, name); });
}

bool may_be_short_of_body(std::string_view name) {
  const auto ends = body_ends();
  return std::any_of(ends.begin(), ends.end(),
                     [&](const BodyEnd& end) { return end.may_be_short && ends_name(end, name); });
}

}  // namespace ireum::analysis::writing
