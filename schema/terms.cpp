#include "schema/terms.h"

#include <xxhash.h>

#include <array>
#include <cstdio>

namespace ireum::schema {

std::string key_term(std::string_view id) {
  if (id.size() <= max_key_bytes) {
    return term(prefix_key, id);
  }
  const XXH128_hash_t hash = XXH3_128bits(id.data(), id.size());
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "#%016llx%016llx", static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  // No id holds a space, so that no short id is mistaken for the hash of a long one.
  return term(prefix_key, " ").append(text.data());
}

std::string term(std::string_view prefix, std::string_view text) {
  std::string result;
  result.reserve(prefix.size() + text.size());
  return result.append(prefix).append(text);
}

}  // namespace ireum::schema
