#include "indexer/generation.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <thread>

#include "indexer/words_builder.h"
#include "schema/terms.h"

namespace ireum::indexer {

namespace {

namespace fs = std::filesystem;

void sync_tree(const std::string& path) {
  std::vector<fs::path> paths{path};
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path)) {
    paths.push_back(entry.path());
  }
  for (const fs::path& each : paths) {
    const int descriptor = open(each.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 || fsync(descriptor) != 0) {
      const int error = errno;
      if (descriptor >= 0) {
        close(descriptor);
      }
      throw std::system_error(error, std::generic_category(), each.string());
    }
    close(descriptor);
  }
}

void merge_articles(const GenerationParts& parts, const std::string& scratch, const std::string& path,
                    const std::string& analyzer) {
  // The first source's metadata is what the merged database gets.
  const std::string first = scratch + "/first";
  {
    Xapian::WritableDatabase database(first, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    database.set_metadata(std::string(schema::meta_version), std::to_string(schema::version));
    database.set_metadata(std::string(schema::meta_analyzer), analyzer);
    database.set_metadata(std::string(schema::meta_changed), "0");  // whatever stands in the old articles
    database.commit();
  }
  Xapian::Database all(first);
  if (!parts.old_articles.empty()) {
    const std::string kept = scratch + "/kept";
    if (!parts.removed.empty()) {
      copy_without(parts.old_articles, parts.removed, kept);
    }
    const Xapian::Database database(parts.removed.empty() ? parts.old_articles : kept);
    if (database.get_doccount() > 0) {
      all.add_database(database);
    }
  }
  for (const std::string& delta : parts.deltas) {
    const Xapian::Database database(delta);
    if (database.get_doccount() > 0) {
      all.add_database(database);
    }
  }
  all.compact(path, Xapian::Compactor::FULL);
}

}  // namespace

void copy_without(const std::string& articles, const std::vector<Xapian::docid>& removed, const std::string& copy) {
  fs::create_directories(fs::path(copy).parent_path());
  fs::copy(articles, copy, fs::copy_options::recursive);
  Xapian::WritableDatabase database(copy, Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
  for (const Xapian::docid document : removed) {
    database.delete_document(document);
  }
  database.commit();
}

std::uint64_t size_of(const std::string& path) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path, error)) {
    bytes += entry.is_regular_file() ? entry.file_size() : 0;
  }
  return bytes;
}

void remove_strays(const schema::IndexDirectory& directory) {
  std::error_code ignored;
  for (const char* name : {"MANIFEST.json", "articles.stub", "words.stub"}) {
    fs::remove(directory.path() + "/" + name + ".new", ignored);
  }
  if (const auto manifest = directory.read_manifest()) {
    directory.write_stubs(*manifest);
    if (directory.lacks_lock(manifest->generation)) {
      std::ofstream(directory.generation_lock(manifest->generation)).close();
    }
  }
}

GenerationResult make_generation(const schema::IndexDirectory& directory, const std::string& name,
                                 const GenerationParts& parts, const std::string& scratch,
                                 const std::string& analyzer) {
  fs::create_directories(scratch);
  const std::string half = scratch + "/generation";
  fs::create_directories(half);
  merge_articles(parts, scratch, half + "/articles", analyzer);
  GenerationResult result;
  result.forms = build_words(half + "/articles", half + "/words", analyzer, parts.jobs);
  result.articles = Xapian::Database(half + "/articles").get_doccount();
  std::ofstream(half + "/lock").close();
  sync_tree(half);
  fs::rename(half, directory.generation(name));
  result.bytes = size_of(directory.generation(name));
  return result;
}

void remove_old_generations(const schema::IndexDirectory& directory, const std::string& kept) {
  for (const std::string& name : directory.generations()) {
    if (name == kept) {
      continue;
    }
    const std::string lock_path = directory.generation_lock(name);
    std::error_code error;
    if (fs::exists(lock_path, error)) {
      const auto lock = schema::FileLock::try_lock(lock_path, schema::FileLock::Mode::exclusive);
      if (lock) {
        fs::remove_all(directory.generation(name), error);
      }
    } else {
      fs::remove_all(directory.generation(name), error);
    }
  }
}

bool remove_old_generations(const schema::IndexDirectory& directory, const std::string& kept,
                            std::chrono::milliseconds wait) {
  constexpr std::chrono::milliseconds pause(20);
  const auto end = std::chrono::steady_clock::now() + wait;
  for (;;) {
    remove_old_generations(directory, kept);
    if (directory.generations() == std::vector<std::string>{kept}) {
      return true;
    }
    if (std::chrono::steady_clock::now() >= end) {
      return false;
    }
    std::this_thread::sleep_for(pause);
  }
}

std::string next_generation(const schema::IndexDirectory& directory) {
  unsigned long last = 0;
  for (const std::string& name : directory.generations()) {
    last = std::max(last, std::strtoul(name.c_str() + 4, nullptr, 10));
  }
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "gen-%06lu", last + 1);
  return text.data();
}

}  // namespace ireum::indexer
