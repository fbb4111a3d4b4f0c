#include "indexer/held_index.h"

#include <xapian.h>

#include <filesystem>
#include <utility>

#include "analysis/analyzer.h"
#include "schema/terms.h"

namespace ireum::indexer {

HeldIndex::HeldIndex(std::string path) : directory_(std::move(path)), analyzer_(analysis::analyzer_specification()) {}

void HeldIndex::look() {
  manifest_ = directory_.read_manifest();
}

void HeldIndex::hold() {
  if (manifest_) {
    held_ = directory_.hold_in_force(*manifest_);
  }
}

void HeldIndex::lock() {
  std::filesystem::create_directories(directory_.path());
  lock_ = schema::FileLock::try_lock(directory_.lock(), schema::FileLock::Mode::exclusive);
  if (!lock_) {
    throw schema::IndexError(directory_.path() +
                             ": another ireum-index is at work on this index; try again when it has ended");
  }
  look();
}

void HeldIndex::open(bool of_any_analysis) {
  standing_.reset();
  if (!manifest_) {
    return;
  }
  directory_.require_version(*manifest_, "writes");
  if (manifest_->analyzer != analyzer_ && !of_any_analysis) {
    throw schema::IndexError(directory_.path() + ": made by another analysis (" + manifest_->analyzer + ", now " +
                             analyzer_ + "); run ireum-index --db " + directory_.path() + " --rebuild, then add");
  }
  schema::require_permission(directory_.generation_lock(manifest_->generation));
  schema::require_permission(directory_.articles(manifest_->generation));
  schema::require_permission(directory_.words(manifest_->generation));
  try {
    standing_.emplace(directory_.articles(manifest_->generation));
  } catch (const Xapian::DatabaseOpeningError& error) {
    throw schema::IndexError(directory_.generation(manifest_->generation) + ": the generation in force is missing (" +
                             error.get_msg() + "); restore the index, or delete it and index again");
  }
}

std::string HeldIndex::put_in_force(const std::string& name) {
  manifest_ = schema::Manifest{schema::version, analyzer_, name};
  return directory_.write_manifest(*manifest_);
}

}  // namespace ireum::indexer
