#pragma once

// An index in a folder of its own, for tests that write articles.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/index_check.h"
#include "indexer/session.h"
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

// The lines of the sample corpus, an article each.
inline std::vector<std::string> sample_lines() {
  const std::string text = content_of(IREUM_SOURCE_DIR "/corpus/sample/corpus.jsonl");
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin) + 1;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return lines;
}

// How many faults the index at `path` has; `texts` gets them, or else standard error.
inline std::uint64_t faults(const std::string& path, std::vector<std::string>* texts = nullptr) {
  return indexer::check_index(path, [&](const std::string& text) {
    if (texts != nullptr) {
      texts->push_back(text);
    } else {
      std::cerr << text << "\n";
    }
  });
}

class Index {
 public:
  std::string path() const { return folder_.path() + "/db"; }
  const std::string& folder() const { return folder_.path(); }

  // Makes the file `name` beside the index; the path of it.
  std::string write(const std::string& name, std::string_view content) const { return folder_.write(name, content); }

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
    options.inputs = {write("articles.jsonl", lines)};
    return run(options);
  }

  std::string generation_path() const {
    const schema::IndexDirectory directory(path());
    return directory.generation(directory.read_manifest()->generation);
  }
  std::string articles_path() const { return generation_path() + "/articles"; }
  std::string words_path() const { return generation_path() + "/words"; }

  bool said(std::string_view part) const {
    return std::any_of(messages.begin(), messages.end(),
                       [&](const std::string& text) { return text.find(part) != std::string::npos; });
  }

  std::vector<std::string> messages;

 private:
  TemporaryFolder folder_;
};

}  // namespace ireum::tests
