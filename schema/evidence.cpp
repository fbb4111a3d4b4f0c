#include "schema/evidence.h"

#include <algorithm>
#include <cmath>

namespace ireum::schema {

EvidenceScale::EvidenceScale(std::uint64_t length)
    : wdf_a_unit_(wdf_a_unit *
                  std::pow(usual_length / static_cast<double>(std::max<std::uint64_t>(length, 1)), length_exponent)) {}

std::uint32_t EvidenceScale::wdf(std::uint64_t units) const {
  const double wdf = std::round(wdf_a_unit_ * static_cast<double>(units));
  return static_cast<std::uint32_t>(std::clamp(wdf, 1.0, static_cast<double>(most_wdf)));
}

}  // namespace ireum::schema
