#include "benchmarks/relevance/worst_topics.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "benchmarks/relevance/report_tables.h"
#include "benchmarks/relevance/search.h"
#include "benchmarks/relevance/table.h"

namespace ireum::relevance {
namespace {

constexpr std::size_t kShownHits = 5;

const Measure kAp{MeasureKind::kAveragePrecision, 0};

// Adds to `topic` what the run found of it, and the first hits that went wrong. False: nothing could have been found.
bool add_hits(WorstTopic& topic, const TopicAnswer& answer, const TopicJudgments& judged, int level) {
  std::set<std::string_view> found;
  for (std::size_t i = 0; i < answer.hits.size(); ++i) {
    if (answer.grades.ranked[i] >= level) {
      found.insert(answer.hits[i].article);
    } else if (topic.wrong.size() < kShownHits) {
      topic.wrong.push_back({i + 1, std::string(answer.hits[i].article), ""});
    }
  }
  std::set<std::string> missed;
  std::size_t relevant = 0;
  for (const auto& [article, judgment] : judged) {
    if (judgment.grade < level) continue;
    ++relevant;
    if (!found.contains(article)) missed.insert(article);
  }
  for (const std::string& article : missed) {
    if (topic.missed.size() < kShownHits) topic.missed.push_back({0, article, ""});
  }
  topic.found = std::to_string(found.size()) + " of " + std::to_string(relevant);
  return relevant > 0;
}

// Up to `width` characters of the body from a little before the query, or from its start.
std::string snippet(const ArticleText& article, const std::string& query) {
  constexpr std::size_t kBefore = 60;   // bytes
  constexpr std::size_t kLength = 240;  // bytes
  const std::string& body = article.body;
  const auto character_start = [&](std::size_t at) {
    while (at < body.size() && (static_cast<unsigned char>(body[at]) & 0xC0) == 0x80) ++at;
    return std::min(at, body.size());
  };
  const std::size_t found = body.find(query);
  const std::size_t start = found == std::string::npos || found < kBefore ? 0 : character_start(found - kBefore);
  const std::size_t end = character_start(std::min(body.size(), start + kLength));
  return (start > 0 ? "…" : "") + body.substr(start, end - start) + (end < body.size() ? "…" : "");
}

}  // namespace

std::vector<WorstTopic> worst_topics(const TrecRun& run, const Collection& collection, const std::vector<Topic>& topics,
                                     const Scores& scores, const ReportCommand& command) {
  std::map<std::string, const Topic*> known;
  for (const Topic& topic : topics) known.emplace(topic.id, &topic);
  std::vector<std::size_t> order(scores.topics.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto& values = scores.of(kAp);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });

  std::vector<WorstTopic> worst;
  for (const std::size_t position : order) {
    if (worst.size() == command.worst || values[position] >= 1) break;
    const std::string& id = scores.topics[position];
    const auto hits = run.topics.find(id);
    const auto unjudged = collection.unjudged.find(id);
    const TopicJudgments& judged = collection.qrels.find(id)->second;
    const TopicAnswer answer =
        judge(hits == run.topics.end() ? nullptr : &hits->second, judged,
              unjudged == collection.unjudged.end() ? nullptr : &unjudged->second, command.measure.score);
    WorstTopic topic{id,
                     known[id]->type,
                     command.ids_only ? "" : known[id]->query,
                     Cell::figure(values[position], kDecimals).text(),
                     "",
                     {},
                     {}};
    if (add_hits(topic, answer, judged, command.measure.score.level)) worst.push_back(std::move(topic));
  }
  return worst;
}

void add_snippets(std::vector<WorstTopic>& worst, const Collection& collection) {
  std::set<std::string> ids;
  for (const WorstTopic& topic : worst) {
    for (const auto* hits : {&topic.wrong, &topic.missed}) {
      for (const WrongHit& hit : *hits) ids.insert(hit.article);
    }
  }
  const auto articles = read_articles({collection.corpus()}, ids);
  for (WorstTopic& topic : worst) {
    for (auto* hits : {&topic.wrong, &topic.missed}) {
      for (WrongHit& hit : *hits) {
        const auto article = articles.find(hit.article);
        if (article != articles.end()) hit.snippet = snippet(article->second, topic.query);
      }
    }
  }
}

}  // namespace ireum::relevance
