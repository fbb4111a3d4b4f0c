#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/index/index_reader.h"
#include "query/typed/typed_name.h"

namespace ireum::query {

// Forms of the index; `cut_off`: there are more.
struct FoundForms {
  std::vector<std::string> forms;
  bool cut_off = false;
};

// Whether a joined form begins with `name` and goes on with a letter and an ampersand: SK E&S, of which SK is no
// mention, but the beginning.
bool has_ampersand_behind(std::string_view name, std::string_view form);

// The longer forms that begin with the name (tier 2), without `known` and other words (동아리 for 동아, NCG for NC); at
// most `limit`, the first in byte order.
FoundForms longer_forms(const TypedName& name, const Xapian::Database& articles, const std::vector<std::string>& known,
                        std::size_t limit);
// The same for a form as the index has it.
FoundForms longer_forms(const std::string& form, bool joined, const Xapian::Database& articles,
                        const std::vector<std::string>& known, std::size_t limit);

// The forms with the name inside (tier 3), without longer names that begin with it and `known`; at most `limit`, those
// that most articles hold first.
FoundForms inner_forms(const TypedName& name, const IndexReader& index, const std::vector<std::string>& known,
                       std::size_t limit);

}  // namespace ireum::query
