#include "query/index/opened_index.h"

#include <chrono>
#include <system_error>
#include <thread>

#include "analysis/analyzer.h"
#include "analysis/sound/models.h"
#include "analysis/writing/tables.h"
#include "schema/table_files.h"
#include "schema/terms.h"

namespace ireum::query {

namespace {

schema::Manifest manifest_of(const schema::IndexDirectory& directory) {
  const auto manifest = directory.read_manifest();
  if (!manifest) {
    throw schema::IndexError(directory.path() + ": no index here; make one with ireum-index --db " + directory.path() +
                             " FILE");
  }
  directory.require_version(*manifest, "reads");
  if (manifest->analyzer != analysis::analyzer_specification()) {
    throw schema::IndexError(directory.path() + ": made by another analysis (" + manifest->analyzer + ", now " +
                             analysis::analyzer_specification() + "); run ireum-index --db " + directory.path() +
                             " --rebuild");
  }
  return *manifest;
}

}  // namespace

OpenedIndex::OpenedIndex(const std::string& path) : directory_(path) {
  // Between reading the manifest and locking its generation an indexer may put another in force and remove this one.
  constexpr int tries = 20;
  std::string why;
  for (int attempt = 1; attempt <= tries; ++attempt) {
    if (attempt > 1) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    generation_ = manifest_of(directory_).generation;
    why.clear();
    if (open_articles(why)) {
      return;
    }
  }
  if (why.empty()) {
    throw schema::IndexError(path + ": the index is being replaced; try again");
  }
  if (directory_.lacks_lock(generation_)) {
    throw schema::IndexError(directory_.generation_lock(generation_) +
                             ": missing, an empty file that a copy may have left out; make it with touch, or run "
                             "ireum-index on the index");
  }
  throw schema::IndexError(directory_.generation(generation_) + ": the generation in force is missing (" + why +
                           "); restore the index or make it again");
}

bool OpenedIndex::open_articles(std::string& why) {
  schema::require_permission(directory_.generation_lock(generation_));
  try {
    lock_ = directory_.lock_to_read(generation_);
    if (lock_) {
      schema::require_permission(directory_.articles(generation_));
      articles_ = Xapian::Database(directory_.articles(generation_));
      schema::require_tables(directory_.articles(generation_), articles_);
      return true;
    }
  } catch (const std::system_error& error) {
    why = error.code().message();
  } catch (const Xapian::DatabaseOpeningError& error) {
    // The lock was taken on a file that the indexer had removed already, with its generation.
    lock_.reset();
    why = error.get_msg();
  } catch (const Xapian::Error& error) {
    throw schema::IndexError(directory_.path() + ": the index cannot be read: " + error.get_description() +
                             "; see ireum-index --check");
  }
  return false;
}

std::string OpenedIndex::words_remedy() const {
  return "; plain search works, run ireum-index --db " + directory_.path() + " --rebuild for the rest";
}

schema::IndexError OpenedIndex::unreadable_words(const std::string& why) const {
  return schema::IndexError(directory_.words(generation_) + ": the words cannot be read (" + why + ")" +
                            words_remedy());
}

Xapian::Database OpenedIndex::open_words(std::string& outgrown) const {
  const std::string words_path = directory_.words(generation_);
  if (const std::string denied = schema::denied_path(words_path); !denied.empty()) {
    throw schema::IndexError(denied + ": permission denied; plain search works");
  }
  Xapian::Database words;
  std::string version;
  std::string schema_version;
  std::string analyzer;
  std::string sounds;
  std::string writing;
  try {
    words = Xapian::Database(words_path);
    version = words.get_metadata(std::string(schema::meta_words));
    schema_version = words.get_metadata(std::string(schema::meta_version));
    analyzer = words.get_metadata(std::string(schema::meta_analyzer));
    sounds = words.get_metadata(std::string(schema::meta_sounds));
    writing = words.get_metadata(std::string(schema::meta_writing));
  } catch (const Xapian::Error& error) {
    throw unreadable_words(error.get_msg());
  }
  if (version != std::to_string(schema::words_version)) {
    throw schema::IndexError(words_path + ": words of version " + (version.empty() ? "1" : version) +
                             ", this tool reads version " + std::to_string(schema::words_version) + words_remedy());
  }
  if (schema_version != std::to_string(schema::version)) {
    throw schema::IndexError(words_path + ": words of schema version " + schema_version + ", this tool reads version " +
                             std::to_string(schema::version) + words_remedy());
  }
  if (analyzer != analysis::analyzer_specification()) {
    throw schema::IndexError(words_path + ": words of another analysis (" + analyzer + ", now " +
                             analysis::analyzer_specification() + ")" + words_remedy());
  }
  if (sounds != analysis::sound::models_version() || writing != analysis::writing::writing_tables_version()) {
    outgrown += (outgrown.empty() ? "" : "\n") + words_path +
                ": the words were made with other tables of sounds or Hanja, some other spellings may be missed; run "
                "ireum-index --db " +
                directory_.path() + " --compact or --rebuild";
  }
  return words;
}

}  // namespace ireum::query
