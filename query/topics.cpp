#include "query/topics.h"

#include <algorithm>
#include <unordered_set>

#include "analysis/encoding.h"

namespace ireum::query {

namespace {

Topic read_topic(const std::string& line) {
  Topic topic;
  const std::size_t first = line.find('\t');
  const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
  const std::size_t third = second == std::string::npos ? second : line.find('\t', second + 1);
  if (second == std::string::npos || (third != std::string::npos && line.find('\t', third + 1) != std::string::npos)) {
    topic.refusal = "three columns are needed, or four: topic, type, query and a name left out, with tabs between";
    return topic;
  }
  topic.id = line.substr(0, first);
  const std::string type = line.substr(first + 1, second - first - 1);
  topic.query = line.substr(second + 1, third == std::string::npos ? third : third - second - 1);
  topic.left_out = third == std::string::npos ? std::string() : line.substr(third + 1);
  if (topic.id.empty() || topic.id.find(' ') != std::string::npos) {
    topic.refusal = "a topic is named by a word without spaces";
  } else if (!parse_type(type, topic.type)) {
    topic.refusal = "the type is person, company or any, not \"" + type + "\"";
  }
  return topic;
}

}  // namespace

std::vector<Topic> read_topics(std::istream& input) {
  std::vector<Topic> topics;
  std::unordered_set<std::string> known;
  std::string line;
  for (std::size_t number = 1; std::getline(input, line); ++number) {
    if (number == 1 && line.starts_with(analysis::byte_order_mark)) {
      line.erase(0, analysis::byte_order_mark.size());
    }
    if (!line.empty() && line.back() == '\r') {
      line.pop_back();
    }
    if (line.empty()) {
      continue;
    }
    Topic topic = read_topic(line);
    topic.line = number;
    if (topic.refusal.empty() && !known.insert(topic.id).second) {
      topic.refusal = "the topic " + topic.id + " stands twice";
    }
    topics.push_back(std::move(topic));
  }
  return topics;
}

}  // namespace ireum::query
