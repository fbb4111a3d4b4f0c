#include "query/listings.h"

#include "query/index/stored_articles.h"
#include "query/mentions/article_names.h"
#include "query/mentions/grouping.h"
#include "query/output/listing_writers.h"
#include "query/output/suggestion_renderer.h"
#include "query/output/wording.h"

namespace ireum::query {

Outcome list_groups(const IndexReader& index, const Options& options, const RenderStyle& style, std::ostream& out,
                    const Complain& complain) {
  Request request = options.request;
  request.offset = 0;
  request.limit = count_limit;
  const std::optional<Answer> asked = ask(index, request, complain, complain);
  if (!asked) {
    return Outcome::failed;
  }
  const Answer& answer = *asked;
  const std::vector<HitGroup> groups = group_hits(index, answer);
  if (options.format == Format::text) {
    out << replaced(answer, style.filtered);
  }
  GroupWriter writer(index, answer, options.format, options.request.limit, out);
  for (const HitGroup& group : groups) {
    writer.add(group);
  }
  if (answer.total > answer.hits.size()) {
    complain("only the first " + std::to_string(answer.hits.size()) + " articles are grouped");
  }
  if (options.format == Format::text) {
    if (groups.empty()) {
      say_nothing_found(answer, style, out);
    } else {
      out << counted(answer.hits.size()) << " in " << groups.size() << (groups.size() == 1 ? " group" : " groups")
          << "\n";
    }
  }
  return answer.total > 0 ? Outcome::found : Outcome::nothing;
}

Outcome list_mentions(const IndexReader& index, const Options& options, const RenderStyle& style, std::ostream& out,
                      const Complain& complain) {
  const std::optional<Answer> asked = ask(index, options.request, complain, complain);
  if (!asked) {
    return Outcome::failed;
  }
  const Answer& answer = *asked;
  if (options.format == Format::text) {
    out << replaced(answer, style.filtered);
  }
  write_mention_head(options.format, out);
  MentionFinder finder(answer);
  std::uint64_t rank = options.request.offset;
  std::uint64_t mentions = 0;
  for (const Hit& hit : answer.hits) {
    ++rank;
    const schema::StoredArticle article = stored_article(index, hit.document, hit.id);
    ArticleMentions listed(article);
    for (const NamePlace& place : finder.find(article)) {
      ShownMention shown = listed.at(place);
      shown.rank = rank;
      ++mentions;
      write_mention(shown, answer, options.format, style, out);
    }
  }
  if (options.format == Format::text) {
    if (answer.total == 0) {
      say_nothing_found(answer, style, out);
    } else {
      out << mentions << (mentions == 1 ? " mention in " : " mentions in ") << counted(answer.hits.size()) << " of "
          << hedge(answer) << answer.total << "\n";
    }
  }
  return answer.total > 0 ? Outcome::found : Outcome::nothing;
}

Outcome list_names(const IndexReader& index, const Options& options, std::ostream& out, const Complain& complain) {
  const auto article = find_article(index, options.names_of);
  if (!article) {
    complain("no article has the id " + options.names_of);
    return Outcome::nothing;
  }
  write_name_head(options.format, out);
  const Request& request = options.request;
  std::size_t listed = 0;
  for (const ArticleName& name : names_of(*article, index.articles())) {
    // Of those that nothing tells the type of, nothing says that they are of another.
    const bool wanted = request.type == NameType::any || name.type == NameType::any || name.type == request.type;
    if (wanted && listed < request.limit) {
      write_name(name, article->id, options.format, out);
      ++listed;
    }
  }
  if (listed == 0) {
    complain("no name found in " + options.names_of);
    return Outcome::nothing;
  }
  return Outcome::found;
}

Outcome list_suggestions(const IndexReader& index, const Options& options, std::ostream& out,
                         const Complain& complain) {
  const Request& request = options.request;
  const Suggestions suggestions = suggest(options.suggest, index, request.limit, {request.aliases, request.left_out});
  if (!suggestions.off.empty()) {
    const std::vector<std::string>& words_off = index.words_off();  // said in the end
    if (std::find(words_off.begin(), words_off.end(), suggestions.off) == words_off.end()) {
      complain(suggestions.off);
    }
    return Outcome::failed;
  }
  render_suggestions(suggestions, options.suggest, options.format, out);
  return suggestions.found.empty() ? Outcome::nothing : Outcome::found;
}

}  // namespace ireum::query
