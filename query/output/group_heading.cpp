#include "query/output/group_heading.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "analysis/context.h"
#include "analysis/lettering.h"
#include "analysis/normalize.h"
#include "query/forms/shown_name.h"
#include "query/forms/usual_spaces.h"
#include "query/index/stored_articles.h"
#include "query/mentions/mention_finder.h"
#include "query/output/wording.h"
#include "query/typed/typed_name.h"

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

// What the first articles of a group write for what was asked.
struct Written {
  std::map<std::string_view, std::size_t> titles;
  std::vector<std::map<std::string, std::size_t>> names;  // of each of Answer::names, other forms of it
  std::vector<char> as_typed;                             // of each, whether it stands itself
};

Written read_first(const IndexReader& index, const Answer& answer, const HitGroup& group, std::string_view title) {
  Written written;
  written.names.resize(answer.names.size());
  written.as_typed.resize(answer.names.size(), 0);
  MentionFinder finder(answer);
  for (std::size_t i = 0; i < std::min(group.hits.size(), most_read); ++i) {
    const Hit& hit = answer.hits[group.hits[i]];
    const schema::StoredArticle article = stored_article(index, hit.document, hit.id);
    for (const NamePlace& place : finder.find_quickly(article)) {
      if (place.variant == nullptr) {
        written.as_typed[place.name] = 1;
      } else {
        ++written.names[place.name][place.variant->shown];
      }
      const std::string_view text = place.in_title ? article.title : article.body;
      if (const std::string_view found = title_behind(text.substr(place.end), title); !found.empty()) {
        ++written.titles[found];
      }
    }
  }
  return written;
}

template <typename Text>
typename std::map<Text, std::size_t>::const_iterator usual(const std::map<Text, std::size_t>& written) {
  return std::max_element(written.begin(), written.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; });
}

// The names as they were typed, without quotes and titles.
std::string asked_name(const Answer& answer) {
  std::string text;
  for (const AnsweredName& name : answer.names) {
    text.append(text.empty() ? "" : " ").append(typed_without_title(name.name));
  }
  return text.empty() ? answer.typed : text;
}

// What was typed, but for names that the articles only hold in other forms: the most usual of these.
std::string written_name(const Answer& answer, const Written& written) {
  std::string name;
  bool other = false;
  for (std::size_t i = 0; i < answer.names.size(); ++i) {
    const auto form = usual(written.names[i]);
    const bool replaced = written.as_typed[i] == 0 && form != written.names[i].end();
    name.append(i == 0 ? "" : " ").append(replaced ? form->first : answer.names[i].name.typed);
    other = other || replaced;
  }
  return plain(other ? name : asked_name(answer));
}

// `title`, or 부회장 where the index levels him to 회장.
std::string written_title(std::string_view title, const Written& written) {
  const auto form = usual(written.titles);
  const auto levelled = written.titles.find(title);
  const bool as_levelled =
      form == written.titles.end() || (levelled != written.titles.end() && levelled->second == form->second);
  return analysis::usual_lettering(as_levelled ? title : form->first);
}

// What stands with the name, as most articles write it: LG전자 부회장 of `lg전자 회장`; empty: nothing does.
std::string written_context(const IndexReader& index, std::string_view context, const Written& written) {
  const analysis::PersonContext parts = analysis::split_context(context);
  // What stands between the two: a space, or nothing (인천시장).
  const std::string_view between =
      context.substr(parts.organisation.size(), context.size() - parts.organisation.size() - parts.title.size());
  std::string organisation(parts.organisation);
  if (!organisation.empty()) {
    organisation = shown_name(with_usual_spaces(organisation, index), index.articles());
  }
  return organisation.append(between).append(written_title(parts.title, written));
}

}  // namespace

std::string heading_of(const IndexReader& index, const Answer& answer, const HitGroup& group) {
  const std::string_view title = analysis::split_context(group.context).title;
  const bool literal =
      std::any_of(group.hits.begin(), group.hits.end(), [&](std::size_t hit) { return answer.hits[hit].literal; });
  if (literal && title.empty()) {
    return plain(asked_name(answer)) + (group.context.empty() ? "" : " · " + group.context);
  }
  const Written written = read_first(index, answer, group, title);
  const std::string name = literal ? plain(asked_name(answer)) : written_name(answer, written);
  return group.context.empty() ? name : name + " · " + written_context(index, group.context, written);
}

}  // namespace ireum::query
