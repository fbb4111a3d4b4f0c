#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "query/answer.h"
#include "schema/stored_article.h"

namespace ireum::query {

// `text` on one line and without control characters, which would end a column or change the terminal.
std::string plain(const std::string& text);

// "1 article", "12 articles".
std::string counted(std::uint64_t articles);

// How far the total of an answer may be taken: "", "about ", "at most ".
std::string_view hedge(const Answer& answer);

// The day and time of an article as formats for programs have it; empty: undated.
std::string date_of(const schema::StoredArticle& article);

}  // namespace ireum::query
