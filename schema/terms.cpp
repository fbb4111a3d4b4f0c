#include "schema/terms.h"

#include <xxhash.h>

#include <array>
#include <cstdio>

namespace ireum::schema {

std::string key_text(std::string_view text) {
  if (text.size() <= max_key_bytes) {
    return std::string(text);
  }
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  std::array<char, 40> digits{};
  std::snprintf(digits.data(), digits.size(), " #%016llx%016llx", static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return digits.data();
}

std::string key_term(std::string_view id) {
  return term(prefix_key, key_text(id));
}

std::string term(std::string_view prefix, std::string_view text) {
  std::string result;
  result.reserve(prefix.size() + text.size());
  return result.append(prefix).append(text);
}

}  // namespace ireum::schema
