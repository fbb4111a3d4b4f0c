#pragma once

// The articles as one flat text, mapped and read from end to end for every query: what the two peers without an index
// share. A document is its title, a new line and its body; a zero byte stands between documents.

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "harness/peer.h"

namespace ireum::peers {

class Scan {
 public:
  Scan() = default;
  Scan(const Scan&) = delete;
  Scan& operator=(const Scan&) = delete;
  ~Scan() {
    if (mapped_ != MAP_FAILED) munmap(mapped_, size_);
  }

  void create(const std::string& dir) {
    text_.open(dir + "/text");
    documents_.open(dir + "/documents.tsv");
  }

  void add(const Document& document) {
    const std::string text = document.title + '\n' + document.body;
    text_ << text << '\0';
    end_ += text.size() + 1;
    documents_ << end_ << '\t' << document.id << '\n';
  }

  void finish() {
    text_.close();
    documents_.close();
    if (!text_ || !documents_) throw std::runtime_error("the text could not be written");
  }

  void open(const std::string& dir) {
    std::ifstream in(dir + "/documents.tsv");
    for (std::size_t end = 0; in >> end;) {
      std::string id;
      in.get();
      std::getline(in, id);
      ends_.push_back(end);
      ids_.push_back(id);
    }
    const int file = ::open((dir + "/text").c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (file < 0 || fstat(file, &status) != 0) throw std::runtime_error(dir + "/text: cannot be read");
    size_ = static_cast<std::size_t>(status.st_size);
    mapped_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
    close(file);
    if (mapped_ == MAP_FAILED) throw std::runtime_error(dir + "/text: cannot be mapped");
  }

  /// The `depth` documents that hold `query` most often. Those where `accept(document_text, offset)`, offset in bytes,
  /// takes an occurrence are tier 1 and stand first, by the occurrences taken; the others are tier 3, by all of theirs.
  /// Among equals the shorter document stands first.
  template <typename Accept>
  std::vector<Hit> search(const std::string& query, std::size_t depth, Accept accept) const {
    std::vector<Hit> hits;
    if (query.empty()) return hits;
    const std::string_view text(static_cast<const char*>(mapped_), size_);
    auto end = ends_.begin();
    for (std::size_t at = find(text, query, 0); at != std::string_view::npos;) {
      end = std::upper_bound(end, ends_.end(), at);
      const std::size_t start = end == ends_.begin() ? 0 : *std::prev(end);
      const auto document = text.substr(start, *end - 1 - start);
      std::size_t accepted = 0;
      std::size_t all = 0;
      for (; at < *end; at = find(text, query, at + 1)) {
        ++all;
        accepted += accept(document, at - start) ? 1U : 0U;
      }
      // A millionth a byte orders equals; the factor puts the lower tier below, as 32-bit floats too.
      const double shorter = 1e-6 * static_cast<double>(std::min(document.size(), longest));
      const auto& id = ids_[static_cast<std::size_t>(end - ends_.begin())];
      hits.push_back(accepted > 0 ? Hit{id, static_cast<double>(accepted) - shorter, 1}
                                  : Hit{id, 1e-6 * (static_cast<double>(all) - shorter), 3});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
    if (hits.size() > depth) hits.resize(depth);
    return hits;
  }

 private:
  static constexpr std::size_t longest = 900'000;  // bytes; keeps the discount under one occurrence

  static std::size_t find(std::string_view text, const std::string& query, std::size_t from) {
    const void* found = memmem(text.data() + from, text.size() - from, query.data(), query.size());
    return found == nullptr ? std::string_view::npos
                            : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
  }

  std::ofstream text_, documents_;
  std::size_t end_ = 0;
  std::vector<std::size_t> ends_;  ///< one past a document's zero byte
  std::vector<std::string> ids_;
  void* mapped_ = MAP_FAILED;
  std::size_t size_ = 0;
};

}  // namespace ireum::peers
