#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "schema/index_directory.h"

namespace ireum::query {

// One index directory opened for reading: the generation in force when it was opened, held against removal as long as
// this lives.
class OpenedIndex {
 public:
  // Throws schema::IndexError, which names the directory, when `path` holds no index, one of another version, one whose
  // analysis differs from this tool's, or articles that cannot be read.
  explicit OpenedIndex(const std::string& path);

  const Xapian::Database& articles() const { return articles_; }

  // Opens the words. Throws schema::IndexError when they are missing, damaged, or of another version or analysis: what
  // needs them cannot be answered, the rest can. To `outgrown` is added, on a line of its own, what is to be said of
  // words made with other tables than this tool's.
  Xapian::Database open_words(std::string& outgrown) const;

  // What to throw where the words cannot be read after all: as open_words() does.
  schema::IndexError unreadable_words(const std::string& why) const;

  const std::string& path() const { return directory_.path(); }

 private:
  std::string words_remedy() const;
  // Whether the articles were opened; if not, `why`, or another generation was put in force meanwhile.
  bool open_articles(std::string& why);

  schema::IndexDirectory directory_;
  std::string generation_;
  std::optional<schema::FileLock> lock_;
  Xapian::Database articles_;
};

}  // namespace ireum::query
