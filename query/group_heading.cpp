#include "query/group_heading.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "analysis/context.h"
#include "analysis/normalize.h"
#include "query/mention_finder.h"
#include "query/stored_articles.h"
#include "query/typed_name.h"

namespace ireum::query {

namespace {

constexpr std::size_t most_read = 5;  // articles
constexpr std::size_t reach = 4;      // words behind the name: 홍길동 가람전자 수석 부회장

// The title within reach behind a mention that the index levels to `title`; empty: none.
std::string_view title_behind(std::string_view text, std::string_view title) {
  for (std::size_t count = 0; count < reach; ++count) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) {
      break;
    }
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const analysis::Word* word =
        analysis::find_word(without_particle(analysis::normalize(text.substr(begin, end - begin))));
    if (word != nullptr && word->is(analysis::role_title)) {
      return analysis::main_title(*word) == title ? word->text : std::string_view();
    }
    text.remove_prefix(end);
  }
  return {};
}

}  // namespace

std::string written_context(const IndexReader& index, const Answer& answer, const HitGroup& group) {
  const std::string_view title = analysis::split_context(group.context).title;
  if (title.empty()) {
    return group.context;
  }
  MentionFinder finder(answer);
  std::map<std::string_view, std::size_t> written;
  for (std::size_t i = 0; i < std::min(group.hits.size(), most_read); ++i) {
    const Hit& hit = answer.hits[group.hits[i]];
    const schema::StoredArticle article = stored_article(index, hit.document, hit.id);
    for (const NamePlace& place : finder.find_quickly(article)) {
      const std::string_view text = place.in_title ? article.title : article.body;
      if (const std::string_view found = title_behind(text.substr(place.end), title); !found.empty()) {
        ++written[found];
      }
    }
  }
  const auto usual = std::max_element(written.begin(), written.end(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; });
  const auto levelled = written.find(title);
  if (usual == written.end() || (levelled != written.end() && levelled->second == usual->second)) {
    return group.context;
  }
  return group.context.substr(0, group.context.size() - title.size()).append(usual->first);
}

}  // namespace ireum::query
