#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "query/matching/answer.h"
#include "schema/stored_article.h"

namespace ireum::query {

// `text` on one line and without control characters, which would end a column or change the terminal.
std::string plain(std::string_view text);

// "1 article", "12 articles".
std::string counted(std::uint64_t articles);

// Whether a hit holds what was typed: "literal", "variant".
std::string_view form_name(const Hit& hit);

// How far the total of an answer may be taken: "", "about ", "at most ".
std::string_view hedge(const Answer& answer);

// What the hits of an answer hold in the place of what was typed: "also searched: …" for each name, and that only
// longer names do; an empty line behind each. `filtered`: dates or the like were asked for.
std::string replaced(const Answer& answer, bool filtered);

// The day and time of an article as formats for programs have it; empty: undated.
std::string date_of(const schema::StoredArticle& article);

}  // namespace ireum::query
