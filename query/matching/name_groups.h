#pragma once

#include <string>
#include <vector>

#include "query/index/index_reader.h"
#include "query/index/posting_lists.h"
#include "query/typed/query_text.h"
#include "query/typed/request.h"

namespace ireum::query {

// The names of a query, and the words of one syllable behind a known one that belong to none: 골 of 손흥민 골.
struct Groups {
  std::vector<std::string> names;
  std::vector<std::string> left_out;
};

// Reads the parts of a query as names: the fewest neighbouring groups of words that each stand in the index, the whole
// first; `삼성전자 이재용` are two. A word that stands nowhere is a name of its own, but where none stands the whole is
// one name. What is quoted is one name always.
Groups group_names(const std::vector<QueryText::Part>& parts, const IndexReader& index, PostingLists& lists,
                   const Request& request);

// The names of `text` that separators part, each of all its words; without any, or with quotes, the text itself.
std::vector<std::string> part_names(const std::string& text, const IndexReader& index);

}  // namespace ireum::query
