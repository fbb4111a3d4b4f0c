#pragma once

#include <optional>
#include <string>

#include "corpus/page.h"
#include "corpus/page_body.h"
#include "corpus/page_title.h"

namespace ireum::corpus {

// When the article with that body and title was published, as it stands on the page; empty: it does not say.
std::string find_date(const Page& page, const PageBody& body, const std::optional<PageTitle>& title);

// Who wrote it: names separated by ", "; empty: nobody signs.
std::string find_byline(const Page& page, const PageBody& body);

// Who published it; empty: none is named, or too many are.
std::string find_outlet(const Page& page, const PageBody& body, const std::optional<PageTitle>& title);

}  // namespace ireum::corpus
