#include "query/answering.h"

#include <string_view>
#include <utility>
#include <vector>

#include "query/forms/name_judgement.h"
#include "query/forms/surname_title.h"
#include "query/index/stored_articles.h"
#include "query/matching/search.h"
#include "query/output/suggestion_renderer.h"
#include "query/suggesting/nearest.h"

namespace ireum::query {

namespace {

// Names proposed where nothing is found.
constexpr std::size_t nearest_shown = 5;

// Says which names are near to those of an answer without hits; in a format for programs as a message.
void propose(const IndexReader& index, const Answer& answer, const Request& request, Renderer& renderer,
             const Complain& complain) {
  Suggestions near;
  std::vector<std::string_view> keys;
  keys.reserve(answer.names.size());
  for (const AnsweredName& name : answer.names) {
    keys.push_back(name.name.key);
  }
  const std::vector<bool> counts = names_that_count(keys);
  for (std::size_t i = 0; i < answer.names.size(); ++i) {
    if (!counts[i] || !surname_and_title(answer.names[i].name.words).surname.empty()) {
      continue;  // 옥 전 회장 is nobody else
    }
    for (Suggestion& one :
         nearest(answer.names[i].name.typed, index, nearest_shown, {request.aliases, request.left_out}).found) {
      near.found.push_back(std::move(one));
    }
  }
  const std::string line = nearest_line(near);
  if (!line.empty() && !renderer.remark(line)) {
    complain(line);
  }
}

}  // namespace

Request request_for(const Options& options, const Renderer& renderer) {
  Request request = options.request;
  if (!renderer.shows_articles()) {
    request.limit += request.offset;
    request.offset = 0;
  }
  return request;
}

void render(const IndexReader& index, const Answer& answer, std::string_view topic, const Options& options,
            std::size_t first, Renderer& renderer) {
  renderer.begin(answer, topic, options.request.offset);
  MentionFinder finder(answer);
  std::uint64_t rank = first;
  for (const Hit& hit : answer.hits) {
    ++rank;
    if (renderer.shows_articles()) {
      renderer.hit(present(index, answer, hit, rank, finder, options.explain));
    } else {
      PresentedHit bare;
      bare.hit = hit;
      bare.rank = rank;
      renderer.hit(bare);
    }
  }
  renderer.end();
}

std::optional<Answer> ask(const IndexReader& index, const Request& request, const Complain& refuse,
                          const Complain& note) {
  Answer answer = search(index, request);
  if (!answer.refusal.empty()) {
    refuse(answer.refusal);
    return std::nullopt;
  }
  for (const std::string& one : answer.notes) {
    note(one);
  }
  return answer;
}

Outcome answer_name(const IndexReader& index, const Options& options, Renderer& renderer, const Complain& complain) {
  const Request request = request_for(options, renderer);
  const std::optional<Answer> answer = ask(index, request, complain, complain);
  if (!answer) {
    return Outcome::failed;
  }
  render(index, *answer, "", options, request.offset, renderer);
  if (answer->total == 0 && !request.exact && !is_filtered(request)) {
    propose(index, *answer, request, renderer, complain);
  }
  return answer->total > 0 ? Outcome::found : Outcome::nothing;
}

Outcome show_article(const IndexReader& index, const Options& options, Renderer& renderer, const Complain& complain) {
  const auto stored = find_article(index, options.show);
  if (!stored) {
    complain("no article has the id " + options.show);
    return Outcome::nothing;
  }
  if (options.request.name.empty()) {
    renderer.article(*stored, {}, nullptr);
    return Outcome::found;
  }
  Request request = options.request;
  request.limit = 0;
  const std::optional<Answer> answer = ask(index, request, complain, complain);
  if (!answer) {
    return Outcome::failed;
  }
  renderer.article(*stored, MentionFinder(*answer).find(*stored), &*answer);
  return Outcome::found;
}

}  // namespace ireum::query
