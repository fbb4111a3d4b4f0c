#include "query/output/wording.h"

#include "query/mentions/snippet.h"
#include "schema/date.h"

namespace ireum::query {

std::string plain(std::string_view text) {
  return marked_line(text, {}).text;
}

std::string counted(std::uint64_t articles) {
  return std::to_string(articles) + (articles == 1 ? " article" : " articles");
}

std::string_view form_name(const Hit& hit) {
  return hit.literal ? "literal" : "variant";
}

std::string_view hedge(const Answer& answer) {
  return answer.total_at_most ? "at most " : answer.total_exact ? "" : "about ";
}

std::string replaced(const Answer& answer, bool filtered) {
  std::string text;
  for (const AnsweredName& name : answer.names) {
    if (name.variants.empty()) {
      continue;
    }
    text.append("also searched").append(answer.names.size() > 1 ? " for " + plain(name.name.typed) : "");
    for (const Variant& variant : name.variants) {
      text.append(&variant == &name.variants.front() ? ": " : ", ").append(plain(variant.shown));
      text.append(" (").append(reason_name(variant.reason)).append(")");
    }
    text += "\n\n";
  }
  if (answer.fell_back) {
    const std::string name = plain(answer.typed);
    text.append("no article names ").append(name).append(" itself").append(filtered ? " with the filters given" : "");
    text.append("; longer names beginning with ").append(name).append(":\n\n");
  }
  return text;
}

std::string date_of(const schema::StoredArticle& article) {
  return article.date ? schema::format_date(*article.date) : std::string();
}

}  // namespace ireum::query
