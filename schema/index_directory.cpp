#include "schema/index_directory.h"

#include <fcntl.h>
#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <thread>

#include "schema/terms.h"

namespace ireum::schema {

namespace {

namespace fs = std::filesystem;

constexpr const char* format_name = "ireum-index";

[[noreturn]] void fail(const std::string& what) {
  throw std::system_error(errno, std::generic_category(), what);
}

void sync(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    fail(path);
  }
  const int result = fsync(descriptor);
  close(descriptor);
  if (result != 0) {
    fail(path);
  }
}

// Writes `text` to `path` so that it stands there whole or not at all.
void write_whole(const std::string& path, std::string_view text) {
  const std::string beside = path + ".new";
  std::ofstream file(beside, std::ios::binary | std::ios::trunc);
  file << text << std::flush;
  if (!file) {
    const int error = errno;
    file.close();
    std::error_code ignored;
    fs::remove(beside, ignored);
    throw std::system_error(error, std::generic_category(), path);
  }
  file.close();
  sync(beside);
  fs::rename(beside, path);
}

// Whether a folder is one of ours, and not somebody's copy (gen-000001.bak).
bool names_generation(std::string_view name) {
  constexpr std::string_view begin = "gen-";
  return name.starts_with(begin) && name.size() > begin.size() &&
         name.find_first_not_of("0123456789", begin.size()) == std::string_view::npos;
}

std::string text_member(const rapidjson::Document& json, const char* name) {
  const auto member = json.FindMember(name);
  return member != json.MemberEnd() && member->value.IsString() ? member->value.GetString() : "";
}

bool is_denied(const std::string& path, int mode) {
  return faccessat(AT_FDCWD, path.c_str(), mode, AT_EACCESS) != 0 && errno == EACCES;
}

}  // namespace

std::string denied_path(const std::string& path) {
  if (is_denied(path, F_OK)) {
    std::string above = path;
    while (is_denied(above, F_OK) && fs::path(above).has_parent_path()) {
      above = fs::path(above).parent_path();
    }
    return above;
  }
  std::error_code error;
  const bool folder = fs::is_directory(path, error);
  if (is_denied(path, folder ? R_OK | X_OK : R_OK)) {
    return path;
  }
  if (folder) {
    for (const fs::directory_entry& entry : fs::directory_iterator(path, error)) {
      if (is_denied(entry.path(), R_OK)) {
        return entry.path();
      }
    }
  }
  return {};
}

void require_permission(const std::string& path) {
  if (const std::string denied = denied_path(path); !denied.empty()) {
    throw IndexError(denied + ": permission denied");
  }
}

std::optional<FileLock> FileLock::try_lock(const std::string& path, Mode mode) {
  const int flags = mode == Mode::exclusive ? O_RDWR | O_CREAT | O_CLOEXEC : O_RDONLY | O_CLOEXEC;
  const int descriptor = open(path.c_str(), flags, 0666);
  if (descriptor < 0) {
    fail(path);
  }
  if (flock(descriptor, (mode == Mode::exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
    const bool held = errno == EWOULDBLOCK;
    close(descriptor);
    if (!held) {
      fail(path);
    }
    return std::nullopt;
  }
  return FileLock(descriptor);
}

std::optional<FileLock> FileLock::lock_within(const std::string& path, Mode mode, std::chrono::milliseconds wait) {
  constexpr std::chrono::milliseconds pause(2);
  const auto end = std::chrono::steady_clock::now() + wait;
  for (;;) {
    std::optional<FileLock> lock = try_lock(path, mode);
    if (lock || std::chrono::steady_clock::now() >= end) {
      return lock;
    }
    std::this_thread::sleep_for(pause);
  }
}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) {
    close(descriptor_);
  }
}

bool IndexDirectory::lacks_lock(std::string_view name) const {
  std::error_code error;
  return fs::is_directory(articles(name), error) && !fs::exists(generation_lock(name), error);
}

std::optional<FileLock> IndexDirectory::lock_to_read(std::string_view name) const {
  // Longer than an indexer shuts the gate at a time. The gate is a courtesy, so nobody stays before it in the end.
  constexpr std::chrono::milliseconds patience(500);
  std::error_code error;
  if (fs::exists(generation_gate(name), error)) {
    FileLock::lock_within(generation_gate(name), FileLock::Mode::shared, patience);
  }
  return FileLock::try_lock(generation_lock(name), FileLock::Mode::shared);
}

std::optional<FileLock> IndexDirectory::hold_in_force(Manifest& manifest_now) const {
  constexpr int tries = 20;
  for (int attempt = 0; attempt < tries; ++attempt) {
    require_permission(generation_lock(manifest_now.generation));
    try {
      std::optional<FileLock> lock = lock_to_read(manifest_now.generation);
      const std::optional<Manifest> again = read_manifest();
      if (lock && again && again->generation == manifest_now.generation) {
        return lock;
      }
      manifest_now = again.value_or(manifest_now);
    } catch (const std::system_error&) {
      const std::optional<Manifest> again = read_manifest();
      if (!again || again->generation == manifest_now.generation) {
        return std::nullopt;
      }
      manifest_now = *again;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return std::nullopt;
}

bool IndexDirectory::outwait_readers(std::string_view name, std::chrono::milliseconds wait) const {
  constexpr std::chrono::milliseconds shut(200);
  constexpr std::chrono::milliseconds ajar(100);
  const auto end = std::chrono::steady_clock::now() + wait;
  for (;;) {
    {
      const auto gate = FileLock::lock_within(generation_gate(name), FileLock::Mode::exclusive, ajar);
      if (FileLock::lock_within(generation_lock(name), FileLock::Mode::exclusive, std::min(shut, wait))) {
        return true;
      }
    }
    if (std::chrono::steady_clock::now() + ajar >= end) {
      return false;
    }
    std::this_thread::sleep_for(ajar);
  }
}

std::optional<Manifest> IndexDirectory::read_manifest() const {
  std::error_code error;
  const fs::file_status status = fs::status(path_, error);
  if (status.type() == fs::file_type::not_found) {
    return std::nullopt;
  }
  if (status.type() == fs::file_type::none) {
    throw IndexError(path_ + ": " + error.message());
  }
  if (status.type() != fs::file_type::directory) {
    throw IndexError(path_ + ": not a directory, so no index");
  }
  std::ifstream file(manifest(), std::ios::binary);
  if (!file) {
    if (errno == EACCES) {
      throw IndexError(manifest() + ": permission denied");
    }
    bool other = false;
    fs::directory_iterator it(path_, error);
    if (error) {
      throw IndexError(path_ + ": " + error.message());
    }
    for (const fs::directory_entry& entry : it) {
      const std::string name = entry.path().filename();
      other = other || (name != "lock" && name.rfind("gen-", 0) != 0 && name.rfind("MANIFEST.json", 0) != 0);
    }
    if (other) {
      throw IndexError(path_ + ": holds other files and no MANIFEST.json, so it is no Ireum index");
    }
    return std::nullopt;
  }
  std::stringstream text;
  text << file.rdbuf();
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(text.str().c_str());  // however deep it is nested
  Manifest result;
  if (!json.HasParseError() && json.IsObject() && text_member(json, "format") == format_name) {
    const auto version_member = json.FindMember("version");
    result.version =
        version_member != json.MemberEnd() && version_member->value.IsInt() ? version_member->value.GetInt() : 0;
    result.analyzer = text_member(json, "analyzer");
    result.generation = text_member(json, "generation");
  }
  const bool sane =
      result.version > 0 && result.generation.rfind("gen-", 0) == 0 && result.generation.find('/') == std::string::npos;
  if (!sane) {
    throw IndexError(manifest() + ": damaged; restore it from a copy, or delete the directory and index again");
  }
  return result;
}

void IndexDirectory::require_version(const Manifest& given, std::string_view handle) const {
  if (given.version != version) {
    throw IndexError(path_ + ": index of schema version " + std::to_string(given.version) + ", this tool " +
                     std::string(handle) + " version " + std::to_string(version) +
                     "; index the articles again into another directory");
  }
}

std::string IndexDirectory::write_manifest(const Manifest& manifest_now) const {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> json(buffer);
  json.SetIndent(' ', 2);
  json.StartObject();
  json.Key("format");
  json.String(format_name);
  json.Key("version");
  json.Int(manifest_now.version);
  json.Key("analyzer");
  json.String(manifest_now.analyzer.c_str());
  json.Key("generation");
  json.String(manifest_now.generation.c_str());
  json.EndObject();
  write_whole(manifest(), std::string(buffer.GetString(), buffer.GetSize()) + "\n");
  try {
    write_stubs(manifest_now);
    sync(path_);
  } catch (const std::system_error& error) {
    return error.what();
  }
  return {};
}

void IndexDirectory::write_stubs(const Manifest& manifest_now) const {
  for (const std::string kind : {"articles", "words"}) {
    const std::string path = path_ + "/" + kind + ".stub";
    const std::string text = "auto " + manifest_now.generation + "/" + kind + "\n";
    std::ifstream file(path, std::ios::binary);
    std::stringstream now;
    now << file.rdbuf();
    if (!file || now.str() != text) {
      write_whole(path, text);
    }
  }
}

std::vector<std::string> IndexDirectory::generations() const {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(path_, error)) {
    const std::string name = entry.path().filename();
    if (names_generation(name) && entry.is_directory()) {
      names.push_back(name);
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace ireum::schema
