#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "schema/index_directory.h"

namespace ireum::query {

// An index opened for reading: the generation in force when it was opened, held against removal as long as this lives.
class IndexReader {
 public:
  // Throws schema::IndexError when `path` holds no index, one of another version, or one whose analysis differs from
  // this tool's; Xapian::Error when its articles cannot be read.
  explicit IndexReader(const std::string& path);

  const Xapian::Database& articles() const { return articles_; }

  // The words, opened at the first call. Throws schema::IndexError when they are missing or damaged: what needs them
  // cannot be answered, the rest can.
  const Xapian::Database& words() const;

  // What is to be said of the words if they were asked for and were made with other tables than this tool's; else
  // empty.
  const std::string& outgrown() const { return outgrown_; }

  const std::string& path() const { return directory_.path(); }

 private:
  schema::IndexDirectory directory_;
  std::string generation_;
  std::optional<schema::FileLock> lock_;
  Xapian::Database articles_;
  mutable std::optional<Xapian::Database> words_;
  mutable std::string outgrown_;
};

}  // namespace ireum::query
