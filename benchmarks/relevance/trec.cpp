#include "benchmarks/relevance/trec.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <limits>
#include <optional>
#include <stdexcept>

#include "benchmarks/relevance/process.h"

namespace ireum::relevance {
namespace {

constexpr std::string_view kTierTag = "ireum-t";
constexpr int kMaxGrade = 127;

// The columns between runs of spaces and tabs.
void split_columns(std::string_view line, std::vector<std::string_view>& columns) {
  columns.clear();
  std::size_t at = line.find_first_not_of(" \t");
  while (at != std::string_view::npos) {
    const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
    columns.push_back(line.substr(at, end - at));
    at = line.find_first_not_of(" \t", end);
  }
}

void split_tabs(std::string_view line, std::vector<std::string_view>& columns) {
  columns.clear();
  std::size_t at = 0;
  for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t', at)) {
    columns.push_back(line.substr(at, tab - at));
    at = tab + 1;
  }
  columns.push_back(line.substr(at));
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t kShown = 40;
  std::string out = "'";
  out += text.substr(0, kShown);
  // A cut inside a character would print half of it.
  while (text.size() > kShown && out.size() > 1 && (static_cast<unsigned char>(text[out.size() - 1]) & 0xC0) == 0x80) {
    out.pop_back();
  }
  if (text.size() > kShown) out += "...";
  return out + "'";
}

std::string column_count(std::size_t found, std::size_t wanted, std::string_view form) {
  return std::to_string(found) + (found == 1 ? " column" : " columns") + " where " + std::to_string(wanted) +
         " are wanted: " + std::string(form);
}

Judgments parse_judgments(std::string_view text, const std::string& file, bool unjudged,
                          std::vector<Problem>& problems) {
  Judgments judgments;
  std::vector<std::string_view> columns;
  check_bytes(text, file, problems);
  refuse_bytes(text, "\t", "a tab; the columns are apart by spaces", file, problems);
  for_each_line(text, [&](std::string_view line, std::size_t number) {
    const auto wrong = [&](std::string reason) { problems.push_back({file, number, std::move(reason)}); };
    split_columns(line, columns);
    if (columns.size() != 4) {
      return wrong(column_count(columns.size(), 4, "topic iteration article grade"));
    }
    const auto grade = parse_number<int>(columns[3]);
    if (!grade || *grade < -kMaxGrade || *grade > kMaxGrade) {
      return wrong("grade " + quoted(columns[3]) + " is no whole number from -127 to 127");
    }
    if (unjudged && *grade != -1) {
      return wrong("grade " + quoted(columns[3]) + " in a list of unjudged pairs, where it is -1");
    }
    auto topic = judgments.find(columns[0]);
    if (topic == judgments.end()) topic = judgments.emplace(columns[0], TopicJudgments()).first;
    const auto [other, added] = topic->second.try_emplace(std::string(columns[2]), Judgment{*grade, number});
    if (!added) {
      wrong("topic " + quoted(columns[0]) + " and article " + quoted(columns[2]) + " stand in line " +
            std::to_string(other->second.line) + " already");
    }
  });
  return judgments;
}

constexpr char kVariantMark = 'v';

// N of ireum-tN and of ireum-tNv; 0 for any other tag.
int tier_of(std::string_view tag) {
  if (tag.substr(0, kTierTag.size()) != kTierTag) return 0;
  std::string_view digits = tag.substr(kTierTag.size());
  if (digits.size() > 1 && digits.back() == kVariantMark) digits.remove_suffix(1);
  if (digits.empty() || digits.front() < '1' || digits.front() > '9') return 0;
  return parse_number<int>(digits).value_or(0);
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) throw std::runtime_error(path.string() + ": is a folder");
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path.string() + ": " + std::strerror(errno == 0 ? EIO : errno));
  if (path.extension() == ".gz") return capture_program({"gzip", "-dc", "--", path.string()});
  if (path.extension() == ".xz") return capture_program({"xz", "-dc", "--", path.string()});
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) throw std::runtime_error(path.string() + ": cannot be read to its end");
  return text;
}

Judgments parse_qrels(std::string_view text, const std::string& file, std::vector<Problem>& problems) {
  const std::size_t before = problems.size();
  Judgments judgments = parse_judgments(text, file, false, problems);
  if (judgments.empty() && problems.size() == before) problems.push_back({file, 0, "holds no judgment"});
  return judgments;
}

Judgments parse_unjudged(std::string_view text, const std::string& file, std::vector<Problem>& problems) {
  return parse_judgments(text, file, true, problems);
}

TrecRun parse_run(std::string text, const std::string& file, std::vector<Problem>& problems) {
  const std::size_t before = problems.size();
  TrecRun run;
  run.text = std::make_shared<const std::string>(std::move(text));
  std::vector<std::string_view> columns;
  std::vector<Hit>* hits = nullptr;
  std::string_view topic;
  std::string_view first_tag;
  for_each_line(*run.text, [&](std::string_view line, std::size_t number) {
    const auto wrong = [&](std::string reason) { problems.push_back({file, number, std::move(reason)}); };
    split_columns(line, columns);
    if (columns.size() != 6) return wrong(column_count(columns.size(), 6, "topic Q0 article rank score tag"));
    const auto score = parse_number<double>(columns[4]);
    if (!score || !std::isfinite(*score)) return wrong("score " + quoted(columns[4]) + " is no finite number");
    if (std::abs(*score) > static_cast<double>(std::numeric_limits<float>::max())) {
      return wrong("score " + quoted(columns[4]) + " does not fit a 32-bit float, in which scores are compared");
    }
    const int tier = tier_of(columns[5]);
    if (first_tag.empty()) {
      first_tag = columns[5];
      run.tiered = tier > 0;
    } else if (run.tiered != (tier > 0)) {
      return wrong("tag " + quoted(columns[5]) + " beside " + quoted(first_tag) +
                   ": either all tags name a tier or none does");
    }
    if (hits == nullptr || columns[0] != topic) {
      topic = columns[0];
      hits = &run.topics[topic];
    }
    // As trec_eval: read in double precision, then held in single.
    const bool literal = tier == 0 || columns[5].back() != kVariantMark;
    hits->push_back({columns[2], static_cast<float>(*score), std::max(tier, 1), literal, number});
    ++run.hits;
  });
  for (const auto& [id, found] : run.topics) {
    std::vector<const Hit*> by_article;
    by_article.reserve(found.size());
    for (const Hit& hit : found) by_article.push_back(&hit);
    std::sort(by_article.begin(), by_article.end(), [](const Hit* a, const Hit* b) {
      return a->article != b->article ? a->article < b->article : a->line < b->line;
    });
    for (std::size_t i = 1; i < by_article.size(); ++i) {
      if (by_article[i]->article != by_article[i - 1]->article) continue;
      problems.push_back({file, by_article[i]->line,
                          "topic " + quoted(id) + " has article " + quoted(by_article[i]->article) + " in line " +
                              std::to_string(by_article[i - 1]->line) + " already"});
    }
  }
  if (run.hits == 0 && problems.size() == before) problems.push_back({file, 0, "holds no hit"});
  return run;
}

void order_hits(std::vector<Hit>& hits) {
  std::sort(hits.begin(), hits.end(),
            [](const Hit& a, const Hit& b) { return a.score != b.score ? a.score > b.score : a.article > b.article; });
}

std::vector<Topic> parse_topics(std::string_view text, const std::string& file, std::vector<Problem>& problems) {
  const std::size_t before = problems.size();
  std::vector<Topic> topics;
  std::map<std::string, std::size_t, std::less<>> lines;
  std::vector<std::string_view> columns;
  for_each_line(text, [&](std::string_view line, std::size_t number) {
    const auto wrong = [&](std::string reason) { problems.push_back({file, number, std::move(reason)}); };
    split_tabs(line, columns);
    if (columns.size() != 3) return wrong(column_count(columns.size(), 3, "topic, type, query, with tabs between"));
    for (const std::string_view column : columns) {
      if (column.find_first_not_of(' ') == std::string_view::npos) return wrong("an empty column");
    }
    if (columns[0].find(' ') != std::string_view::npos) return wrong("topic " + quoted(columns[0]) + " holds a space");
    const auto [other, added] = lines.emplace(columns[0], number);
    if (!added) {
      return wrong("topic " + quoted(columns[0]) + " stands in line " + std::to_string(other->second) + " already");
    }
    topics.push_back({std::string(columns[0]), std::string(columns[1]), std::string(columns[2]), number});
  });
  if (topics.empty() && problems.size() == before) problems.push_back({file, 0, "holds no topic"});
  return topics;
}

std::vector<std::string> topic_ids(const std::vector<Topic>& topics) {
  std::vector<std::string> ids;
  ids.reserve(topics.size());
  for (const Topic& topic : topics) ids.push_back(topic.id);
  return ids;
}

std::size_t Attributes::column(std::string_view name) const {
  const auto named = std::find(columns.begin(), columns.end(), name);
  if (named != columns.end()) return static_cast<std::size_t>(named - columns.begin());
  const auto number = parse_number<std::size_t>(name);
  return number && *number >= 1 && *number <= columns.size() ? *number - 1 : columns.size();
}

Attributes parse_attributes(std::string_view text, const std::string& file, std::vector<Problem>& problems) {
  const std::size_t before = problems.size();
  Attributes table;
  std::vector<std::string_view> columns;
  for_each_line(text, [&](std::string_view line, std::size_t number) {
    const auto wrong = [&](std::string reason) { problems.push_back({file, number, std::move(reason)}); };
    split_tabs(line, columns);
    if (number == 1) {
      if (columns.front() == "topic") {
        table.columns.assign(columns.begin(), columns.end());
        return;
      }
      if (columns.size() == 3) {
        table.columns = {"topic", "type", "query"};
      } else if (columns.size() == 4) {
        table.columns = {"topic", "base", "class", "query"};
      } else {
        for (std::size_t i = 1; i <= columns.size(); ++i) table.columns.push_back(std::to_string(i));
      }
    }
    if (columns.size() != table.columns.size()) {
      return wrong(column_count(columns.size(), table.columns.size(), "as many as in the first line"));
    }
    const std::vector<std::string> values(columns.begin(), columns.end());
    if (!table.rows.emplace(values.front(), values).second) {
      return wrong("topic " + quoted(columns[0]) + " stands in line " + std::to_string(table.lines.at(values.front())) +
                   " already");
    }
    table.lines.emplace(values.front(), number);
    table.order.push_back(values.front());
  });
  if (table.rows.empty() && problems.size() == before) problems.push_back({file, 0, "holds no topic"});
  return table;
}

std::vector<double> parse_timing(std::string_view text, const std::string& file, std::vector<Problem>& problems) {
  std::vector<double> times;
  std::vector<std::string_view> columns;
  for_each_line(text, [&](std::string_view line, std::size_t number) {
    split_tabs(line, columns);
    if (number == 1 && columns.front() == "topic") return;
    const auto ms = columns.size() < 2 ? std::nullopt : parse_number<double>(columns[1]);
    if (!ms || !std::isfinite(*ms) || *ms < 0) {
      problems.push_back({file, number, "no time in milliseconds in the second column"});
      return;
    }
    times.push_back(*ms);
  });
  return times;
}

}  // namespace ireum::relevance
