#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/page.h"

namespace ireum::corpus {

// The article's body on a page.
struct PageBody {
  LineSpan span;                 // where it stands, with what is left out of it
  std::string text;              // lines with \n between, paragraphs with \n\n; without who signs it, never empty
  std::string opening_names;     // who signs before the first sentence, separated by ", "; empty: nobody
  std::string closing_names;     // the same behind the last sentence
  std::string_view outlet;       // named before the first sentence; empty: none is
  bool outlet_is_place = false;  // it may be the place (서울=)

  // The first line in which the article's title, outlet and date are looked for.
  std::size_t header_begin() const;
};

// The body on `page`; nothing where there is none. Sentences that are titles of other articles or readers' comments
// become PageLine::text.
std::optional<PageBody> find_body(Page& page);

}  // namespace ireum::corpus
