#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "indexer/standing.h"
#include "schema/index_directory.h"

namespace ireum::indexer {

// The index that a session works on: its lock, its manifest, and the articles of the generation in force.
class HeldIndex {
 public:
  // Touches nothing. `path`: the index directory.
  explicit HeldIndex(std::string path);

  // Reads the manifest, and holds nothing yet. Throws schema::IndexError where it is unreadable.
  void look();
  // Keeps the generation in force, if there is one, from being removed, and from being changed. Throws
  // schema::IndexError where its lock may not be read.
  void hold();
  // Makes the directory where there is none, and keeps others from changing the index. Throws schema::IndexError when
  // somebody does.
  void lock();
  // Opens the articles in force, if there are any; `of_any_analysis`: also those of another analysis than this. Throws
  // schema::IndexError when they cannot be worked on.
  void open(bool of_any_analysis);

  // Puts the generation `name`, made by this analysis, in force; the articles stay those that were opened. Throws
  // std::system_error where it is not in force; gives what failed after it was, or nothing.
  std::string put_in_force(const std::string& name);

  const schema::IndexDirectory& directory() const { return directory_; }
  const std::string& path() const { return directory_.path(); }
  // The analyzer specification of this analysis.
  const std::string& analyzer() const { return analyzer_; }
  // Whether a generation is in force.
  bool stands() const { return manifest_.has_value(); }
  // Its name; empty: none is.
  std::string generation() const { return manifest_ ? manifest_->generation : ""; }
  // Its articles; null: none are opened.
  const Standing* standing() const { return standing_ ? &*standing_ : nullptr; }
  // How many there are.
  std::uint64_t articles() const { return standing_ ? standing_->database().get_doccount() : 0; }

 private:
  schema::IndexDirectory directory_;
  std::string analyzer_;
  std::optional<schema::FileLock> lock_;
  std::optional<schema::FileLock> held_;
  std::optional<schema::Manifest> manifest_;
  std::optional<Standing> standing_;
};

}  // namespace ireum::indexer
