#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/page.h"
#include "corpus/page_body.h"

namespace ireum::corpus {

struct PageTitle {
  std::size_t line;       // where it stands
  std::string_view text;  // without the site's name; never empty
};

// The title of the article with that body: a line above it that speaks of the same; nothing where there is none.
std::optional<PageTitle> find_title(const Page& page, const PageBody& body);

// `line` without the site's name, which a window's title has behind a separator: "제목 - 한빛일보", "제목 | 한빛일보".
std::string_view before_separator(std::string_view line);

}  // namespace ireum::corpus
