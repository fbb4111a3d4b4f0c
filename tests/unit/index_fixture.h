#pragma once

// An index in a folder of its own, for tests that write articles and search them.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "indexer/session.h"
#include "query/index_reader.h"
#include "query/search.h"
#include "schema/index_directory.h"
#include "tests/unit/temporary_folder.h"

namespace ireum::tests {

// A line of JSON Lines; the texts hold nothing that needs escaping.
inline std::string line(const std::string& id, const std::string& title, const std::string& body,
                        const std::string& date = "", const std::string& outlet = "") {
  std::string text = R"({"id":")" + id + R"(","title":")" + title + R"(","body":")" + body + '"';
  if (!date.empty()) {
    text += R"(,"date":")" + date + '"';
  }
  if (!outlet.empty()) {
    text += R"(,"outlet":")" + outlet + '"';
  }
  return text + "}\n";
}

class Index {
 public:
  std::string path() const { return folder_.path() + "/db"; }
  const std::string& folder() const { return folder_.path(); }

  indexer::SessionOptions options() const {
    indexer::SessionOptions options;
    options.db = path();
    options.jobs = 1;
    return options;
  }

  indexer::SessionReport run(const indexer::SessionOptions& options) {
    messages.clear();
    return indexer::run_session(options,
                                {[this](const std::string& text) { messages.push_back(text); },
                                 [](std::uint64_t /*articles*/, std::uint64_t /*bytes*/, std::uint64_t /*all*/) {}});
  }

  indexer::SessionReport add(const std::string& lines) { return add(lines, options()); }

  indexer::SessionReport add(const std::string& lines, indexer::SessionOptions options) {
    const std::string file = folder_.path() + "/articles.jsonl";
    std::ofstream(file, std::ios::binary) << lines;
    options.inputs = {file};
    return run(options);
  }

  std::string generation_path() const {
    const schema::IndexDirectory directory(path());
    return directory.generation(directory.read_manifest()->generation);
  }

  bool said(std::string_view part) const {
    return std::any_of(messages.begin(), messages.end(),
                       [&](const std::string& text) { return text.find(part) != std::string::npos; });
  }

  std::vector<std::string> messages;

 private:
  TemporaryFolder folder_;
};

inline query::Request asked(const std::string& name) {
  query::Request request;
  request.name = name;
  request.limit = 1000;
  return request;
}

inline query::Answer answer(const std::string& path, const query::Request& request) {
  return query::search(query::IndexReader(path), request);
}

// Ids in the order of the hits, with their tiers: "a/1 b/2".
inline std::string ids(const query::Answer& found) {
  std::string text;
  for (const query::Hit& hit : found.hits) {
    text += (text.empty() ? "" : " ") + hit.id + "/" + std::to_string(static_cast<int>(hit.tier));
  }
  return text;
}

inline std::string found(const std::string& path, const std::string& name) {
  return ids(answer(path, asked(name)));
}

}  // namespace ireum::tests
