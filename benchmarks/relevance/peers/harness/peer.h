#pragma once

// What every peer written in C++ shares: the command line, the reading of corpus and topics, the clock and the files
// written. A peer is one class and one line of main; README.md describes the contract.

#include <rapidjson/document.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::peers {

struct Document {
  std::string id;     ///< without white space
  std::string title;  ///< UTF-8, may be empty
  std::string body;   ///< UTF-8, may be empty
};

struct Hit {
  std::string id;
  double score = 0;  ///< higher is better
  int tier = 0;      ///< 1: the name itself, 3: inside another word; 0: the peer knows no tiers
};

class Peer {
 public:
  Peer() = default;
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;
  virtual ~Peer() = default;

  /// The peer's name: its file's name with hyphens.
  virtual std::string name() const = 0;
  /// Engine and version, one line.
  virtual std::string engine() const = 0;
  /// Ways of asking the one index, each a run of its own; empty where there is only one.
  virtual std::vector<std::string> modes() const { return {}; }
  /// Whether the index holds the articles' text ("text") or only ids ("ids").
  virtual std::string holds() const = 0;

  /// `dir` exists and is empty. Documents come one by one; `finish` makes them durable.
  virtual void create(const std::string& dir) = 0;
  virtual void add(const Document& document) = 0;
  virtual void finish() = 0;

  virtual void open(const std::string& dir) = 0;
  /// At most `depth` hits, best first. `mode` is one of modes(), or empty where there are none.
  virtual std::vector<Hit> search(const std::string& query, const std::string& mode, std::size_t depth) = 0;
};

/// Calls `visit` with every document of a JSON Lines file. Throws on the first line that is none: a benchmark over a
/// part of the corpus would be a wrong figure.
template <typename Visit>
void for_each_document(const std::string& path, Visit visit) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const std::string where = path + ":" + std::to_string(number) + ": ";
    rapidjson::Document json;
    json.Parse(line.data(), line.size());
    if (json.HasParseError() || !json.IsObject()) throw std::runtime_error(where + "not a JSON object");
    const auto text = [&json](const char* key) {
      const auto member = json.FindMember(key);
      return member != json.MemberEnd() && member->value.IsString()
                 ? std::string(member->value.GetString(), member->value.GetStringLength())
                 : std::string();
    };
    Document document{text("id"), text("title"), text("body")};
    if (document.id.empty()) throw std::runtime_error(where + "id is missing");
    visit(document);
  }
}

struct Topic {
  std::string id;
  std::string query;
};

/// Reads `topic \t type \t query`.
inline std::vector<Topic> read_topics(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  std::vector<Topic> topics;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const auto first = line.find('\t');
    const auto second = first == std::string::npos ? first : line.find('\t', first + 1);
    if (second == std::string::npos) {
      throw std::runtime_error(path + ":" + std::to_string(number) + ": not topic, type and query");
    }
    topics.push_back({line.substr(0, first), line.substr(second + 1)});
  }
  return topics;
}

struct SearchArguments {
  std::string index, topics, run, timing, mode;
  std::size_t depth = 1000;  ///< hits a topic
};

inline SearchArguments parse_search(const std::vector<std::string>& words) {
  SearchArguments arguments;
  for (std::size_t i = 2; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word.rfind("--", 0) != 0) {
      (arguments.index.empty() ? arguments.index : arguments.topics) = word;
      continue;
    }
    if (i + 1 == words.size()) throw std::runtime_error(word + ": a value is missing");
    const std::string& value = words[++i];
    if (word == "--run") {
      arguments.run = value;
    } else if (word == "--timing") {
      arguments.timing = value;
    } else if (word == "--mode") {
      arguments.mode = value;
    } else if (word == "--depth") {
      arguments.depth = std::stoul(value);
    } else {
      throw std::runtime_error(word + ": unknown option");
    }
  }
  if (arguments.topics.empty() || arguments.run.empty() || arguments.timing.empty()) {
    throw std::runtime_error("search INDEXDIR TOPICS.tsv --run OUT --timing OUT [--depth N] [--mode MODE]");
  }
  return arguments;
}

inline void search_all(Peer& peer, SearchArguments arguments) {
  const auto modes = peer.modes();
  if (arguments.mode.empty() && !modes.empty()) arguments.mode = modes.front();
  if (!arguments.mode.empty() && std::find(modes.begin(), modes.end(), arguments.mode) == modes.end()) {
    throw std::runtime_error("--mode " + arguments.mode + ": unknown mode");
  }
  const std::string tag = arguments.mode.empty() ? peer.name() : peer.name() + "-" + arguments.mode;
  const auto topics = read_topics(arguments.topics);
  peer.open(arguments.index);
  for (const Topic& topic : topics) peer.search(topic.query, arguments.mode, arguments.depth);  // warm-up

  std::ofstream run(arguments.run);
  std::ofstream timing(arguments.timing);
  for (const Topic& topic : topics) {
    const auto start = std::chrono::steady_clock::now();
    const auto hits = peer.search(topic.query, arguments.mode, arguments.depth);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    timing << topic.id << '\t' << std::fixed << std::setprecision(4) << took.count() << "\t0\n";
    std::size_t rank = 0;
    run << std::defaultfloat << std::setprecision(9);
    for (const Hit& hit : hits) {
      run << topic.id << " Q0 " << hit.id << ' ' << ++rank << ' ' << hit.score << ' '
          << (hit.tier > 0 ? "ireum-t" + std::to_string(hit.tier) : tag) << '\n';
    }
  }
  run.flush();
  timing.flush();
  if (!run || !timing) throw std::runtime_error("the run or its timing could not be written");
}

/// The whole of a peer's main. Returns the exit code: 0, or 2 after an error said on stderr.
inline int run(int argc, char** argv, Peer& peer) {
  const std::vector<std::string> words(argv, argv + argc);
  try {
    if (words.size() == 2 && words[1] == "describe") {
      std::string modes;
      for (const auto& mode : peer.modes()) modes += (modes.empty() ? "" : ",") + mode;
      std::cout << peer.name() << '\t' << peer.engine() << '\t' << (modes.empty() ? "-" : modes) << '\t' << peer.holds()
                << '\n';
    } else if (words.size() == 4 && words[1] == "index") {
      std::filesystem::create_directories(words[3]);
      if (!std::filesystem::is_empty(words[3])) throw std::runtime_error(words[3] + ": is not empty");
      peer.create(words[3]);
      for_each_document(words[2], [&peer](const Document& document) { peer.add(document); });
      peer.finish();
    } else if (words.size() > 2 && words[1] == "search") {
      search_all(peer, parse_search(words));
    } else {
      throw std::runtime_error("use: index CORPUS.jsonl INDEXDIR | search INDEXDIR TOPICS.tsv ... | describe");
    }
  } catch (const std::exception& error) {
    std::cerr << peer.name() << ": " << error.what() << '\n';
    return 2;
  }
  return 0;
}

}  // namespace ireum::peers
