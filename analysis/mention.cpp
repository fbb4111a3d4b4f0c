#include "analysis/mention.h"

namespace ireum::analysis {

std::uint32_t units_of(const Mention& mention) {
  // What is in a longer word says less of the name than the name itself: 삼성그룹, 북한내부.
  const bool partly = mention.grade == Grade::compound || mention.grade == Grade::suffix;
  const std::uint32_t share = partly ? 2 : 1;
  if (mention.field == Field::title) {
    return units_title / share;
  }
  if (mention.in_list) {
    return units_list;
  }
  if (mention.grade == Grade::by_title) {
    return units_by_title;
  }
  return (mention.field == Field::lead ? units_lead : units_body) / share;
}

}  // namespace ireum::analysis
