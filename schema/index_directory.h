#pragma once

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::schema {

// Something is wrong with an index as a whole: not one, of another version, damaged, locked. The text names the
// directory and the remedy.
class IndexError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Whether this user may read `path`: what keeps him from it, the path itself, a folder above it or, where it is a
// folder, a file in it; empty: nothing does, or it is not there. Xapian takes some tables that may not be read for
// empty ones.
std::string denied_path(const std::string& path);

// Throws IndexError, "PATH: permission denied", where denied_path() names one.
void require_permission(const std::string& path);

// What MANIFEST.json says: which generation is in force and how it was made. Nothing in it changes by a small addition.
struct Manifest {
  int version = 0;         // schema::version of the generation
  std::string analyzer;    // the analyzer specification
  std::string generation;  // folder of the generation, relative to the index directory
};

// An advisory lock on a file, by flock(2); let go when destroyed. Movable.
class FileLock {
 public:
  enum class Mode { shared, exclusive };

  // Opens (and creates when `mode` is exclusive) `path` and locks it, without waiting; nothing when another holds it in
  // a way that excludes `mode`. Throws std::system_error when the file cannot be opened.
  static std::optional<FileLock> try_lock(const std::string& path, Mode mode);

  // As try_lock(), again and again until it succeeds or `wait` is over.
  static std::optional<FileLock> lock_within(const std::string& path, Mode mode, std::chrono::milliseconds wait);

  FileLock(FileLock&& other) noexcept : descriptor_(other.descriptor_) { other.descriptor_ = -1; }
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

// The paths of an index directory. All names in it are relative, so that an index may be copied or moved.
class IndexDirectory {
 public:
  explicit IndexDirectory(std::string path) : path_(std::move(path)) {}

  const std::string& path() const { return path_; }
  std::string manifest() const { return path_ + "/MANIFEST.json"; }
  std::string lock() const { return path_ + "/lock"; }
  std::string generation(std::string_view name) const { return path_ + "/" + std::string(name); }
  std::string articles(std::string_view name) const { return generation(name) + "/articles"; }
  std::string words(std::string_view name) const { return generation(name) + "/words"; }
  std::string generation_lock(std::string_view name) const { return generation(name) + "/lock"; }
  std::string generation_gate(std::string_view name) const { return generation(name) + "/gate"; }

  // Whether the generation is there, but for its lock, so that nobody can hold it.
  bool lacks_lock(std::string_view name) const;

  // A shared lock on a generation, for who reads it; nothing while an indexer holds it. Throws std::system_error when
  // the generation is gone.
  std::optional<FileLock> lock_to_read(std::string_view name) const;

  // A shared lock on the generation in force, whose manifest `manifest` becomes; nothing when that is missing.
  // Throws IndexError where the lock may not be read.
  std::optional<FileLock> hold_in_force(Manifest& manifest) const;

  // Whether there was a moment within `wait` when nobody read the generation. New readers are kept waiting for parts of
  // that time, lest those who come in turn hold it forever.
  bool outwait_readers(std::string_view name, std::chrono::milliseconds wait) const;

  // The manifest in force; nothing when the directory is missing or has none and nothing else in it. Throws IndexError
  // when the directory is something else or the manifest is unreadable.
  std::optional<Manifest> read_manifest() const;

  // Throws IndexError where `manifest` is of a schema version that this tool does not `handle`: "reads", "writes".
  void require_version(const Manifest& manifest, std::string_view handle) const;

  // Puts `manifest` in force: written beside, synced, renamed; the stub files follow, and the directory is synced.
  // Throws std::system_error where it is not in force; gives what failed after it was, or nothing.
  std::string write_manifest(const Manifest& manifest) const;

  // Writes the stub files of `manifest`, where they say anything else.
  void write_stubs(const Manifest& manifest) const;

  // The generation folders that stand in the directory, in force or not: `gen-` and a number.
  std::vector<std::string> generations() const;

 private:
  std::string path_;
};

}  // namespace ireum::schema
