#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "corpus/source.h"

namespace ireum::corpus {

// Where a record stands.
struct Origin {
  std::string file;        // Source::path; "-" is standard input
  std::uint64_t line = 0;  // from 1; 0: the whole file
};

// Something to tell the user. `text` has neither file nor line in it and no full stop: "body is missing; skipped".
struct Problem {
  Origin origin;
  std::string text;
  bool rejected = false;  // false: a warning, the article still came
};

// What one step of reading gave: an article, problems, or both. Without an article at least one problem is `rejected`.
struct Record {
  Origin origin;
  std::optional<Article> article;
  std::vector<Problem> problems;
  // Set where this is no record: what the whole source proved to be, empty, other or, if a read error ended it,
  // unreadable. The problem says more.
  std::optional<Source::Kind> ended_as;
};

struct ReaderOptions {
  // The longest line of JSON Lines that is read, in bytes. A longer one is skipped with a message, in bounded memory.
  std::size_t max_line = std::size_t{64} << 20;
  // The largest page, in bytes. Web pages' texts are a few thousand; above this it is some other text.
  std::size_t max_page = std::size_t{8} << 20;
};

// Gives the articles of one source one after the other. Holds at most one line (or page) and its article.
class Reader {
 public:
  virtual ~Reader() = default;
  // The next record, or none at the end. Bad input is a problem in the record; reading goes on after it. A read error
  // ends the source with a rejected record.
  virtual std::optional<Record> next() = 0;
  // Bytes taken from the source so far, for progress.
  virtual std::uint64_t bytes_read() const = 0;
};

// A reader for `source`; never null. What cannot be opened or is no kind that holds articles gives one rejected record
// of line 0 that says why.
std::unique_ptr<Reader> open_reader(const Source& source, const ReaderOptions& options = {});

}  // namespace ireum::corpus
