#include "query/index_reader.h"

#include <chrono>
#include <system_error>
#include <thread>

#include "analysis/analyzer.h"
#include "analysis/sound/models.h"
#include "analysis/writing/tables.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

schema::Manifest manifest_of(const schema::IndexDirectory& directory) {
  const auto manifest = directory.read_manifest();
  if (!manifest) {
    throw schema::IndexError(directory.path() + ": no index here; make one with ireum-index --db " + directory.path() +
                             " FILE");
  }
  if (manifest->version != schema::version) {
    throw schema::IndexError(directory.path() + ": index of schema version " + std::to_string(manifest->version) +
                             ", this tool reads version " + std::to_string(schema::version) +
                             "; index the articles again into another directory");
  }
  if (manifest->analyzer != analysis::analyzer_specification()) {
    throw schema::IndexError(directory.path() + ": made by another analysis (" + manifest->analyzer + ", now " +
                             analysis::analyzer_specification() + "); run ireum-index --db " + directory.path() +
                             " --rebuild");
  }
  return *manifest;
}

}  // namespace

IndexReader::IndexReader(const std::string& path) : directory_(path) {
  // Between reading the manifest and locking its generation an indexer may put another in force and remove this one.
  constexpr int tries = 20;
  for (int attempt = 1;; ++attempt) {
    const schema::Manifest manifest = manifest_of(directory_);
    generation_ = manifest.generation;
    try {
      lock_ = schema::FileLock::try_lock(directory_.generation_lock(generation_), schema::FileLock::Mode::shared);
      if (lock_) {
        articles_ = Xapian::Database(directory_.articles(generation_));
        return;
      }
    } catch (const std::system_error& error) {
      if (attempt == tries) {
        throw schema::IndexError(directory_.generation(generation_) + ": the generation in force is missing (" +
                                 error.code().message() + "); restore the index or make it again");
      }
    } catch (const Xapian::DatabaseOpeningError& error) {
      // The lock was taken on a file that the indexer had removed already, with its generation.
      lock_.reset();
      if (attempt == tries) {
        throw schema::IndexError(directory_.generation(generation_) + ": the generation in force is missing (" +
                                 error.get_msg() + "); restore the index or make it again");
      }
    }
    if (attempt == tries) {
      throw schema::IndexError(path + ": the index is being replaced; try again");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

const Xapian::Database& IndexReader::words() const {
  if (!words_) {
    const std::string words_path = directory_.words(generation_);
    std::string version;
    try {
      words_.emplace(words_path);
      version = words_->get_metadata(std::string(schema::meta_words));
    } catch (const Xapian::Error& error) {
      words_.reset();
      throw schema::IndexError(words_path + ": the words cannot be read (" + error.get_msg() +
                               "); plain search works, run ireum-index --db " + directory_.path() +
                               " --rebuild for the rest");
    }
    if (version != std::to_string(schema::words_version)) {
      words_.reset();
      throw schema::IndexError(words_path + ": words of version " + (version.empty() ? "1" : version) +
                               ", this tool reads version " + std::to_string(schema::words_version) +
                               "; plain search works, run ireum-index --db " + directory_.path() +
                               " --rebuild for the rest");
    }
    if (words_->get_metadata(std::string(schema::meta_sounds)) != analysis::sound::models_version() ||
        words_->get_metadata(std::string(schema::meta_writing)) != analysis::writing::writing_tables_version()) {
      outgrown_ = words_path + ": the words were made with other tables of sounds or Hanja, some other spellings may " +
                  "be missed; run ireum-index --db " + directory_.path() + " --compact or --rebuild";
    }
  }
  return *words_;
}

}  // namespace ireum::query
