#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ireum::corpus {

// A reporter's signature in a line: names and a role ("홍길동·김영희 기자"), perhaps with outlet or place before it.
struct Signature {
  std::size_t begin = 0, end = 0;  // names and role
  std::string names;               // without the role, as given
};
std::optional<Signature> find_signature(std::string_view line);

// The names of all signatures in `text`, each once, separated by ", "; empty: there is none.
std::string all_names_in(std::string_view text);

// The first e-mail address in `text`, as offset and size in bytes; size 0: none.
std::pair<std::size_t, std::size_t> find_email(std::string_view text);

// Whether an e-mail address stands in `text`.
bool has_email(std::string_view text);

}  // namespace ireum::corpus
