#include "query/wording.h"

#include "query/snippet.h"
#include "schema/date.h"

namespace ireum::query {

std::string plain(const std::string& text) {
  return marked_line(text, {}).text;
}

std::string counted(std::uint64_t articles) {
  return std::to_string(articles) + (articles == 1 ? " article" : " articles");
}

std::string_view hedge(const Answer& answer) {
  return answer.total_at_most ? "at most " : answer.total_exact ? "" : "about ";
}

std::string date_of(const schema::StoredArticle& article) {
  return article.date ? schema::format_date(*article.date) : std::string();
}

}  // namespace ireum::query
