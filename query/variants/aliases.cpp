#include "query/variants/aliases.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <set>
#include <system_error>
#include <utility>

#include "query/variants/alias_compiler.h"
#include "query/variants/alias_table.h"

namespace ireum::query {

namespace {

constexpr std::uint64_t most_bytes = std::uint64_t{256} << 20;  // of a file that is read
constexpr std::size_t block_bytes = 1 << 16;                    // of it at once

class File {
 public:
  explicit File(const std::string& path) : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC)), path_(path) {
    if (descriptor_ < 0) {
      fail();
    }
  }
  ~File() { close(descriptor_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  // Whether it can be read again: no pipe and no device, beside which no table belongs.
  bool is_regular() const {
    struct stat status {};
    return fstat(descriptor_, &status) == 0 && S_ISREG(status.st_mode);
  }

  // Whether `table` was made of this text. Of a pipe, which can be read once only, none was.
  bool is_source_of(const AliasTableHead& table) const {
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), &XXH3_freeState);
    XXH3_64bits_reset(state.get());
    std::string block(block_bytes, '\0');
    std::uint64_t size = 0;
    ssize_t count = 0;
    while ((count = pread(descriptor_, block.data(), block.size(), static_cast<off_t>(size))) > 0) {
      XXH3_64bits_update(state.get(), block.data(), static_cast<std::size_t>(count));
      size += static_cast<std::uint64_t>(count);
    }
    return count == 0 && size == table.source_size && XXH3_64bits_digest(state.get()) == table.source_checksum;
  }

  std::string read_all() const {
    std::string text;
    std::string block(block_bytes, '\0');
    while (true) {
      const ssize_t count = read(descriptor_, block.data(), block.size());
      if (count < 0) {
        if (errno == EINTR) {
          continue;
        }
        fail();
      }
      if (count == 0) {
        return text;
      }
      text.append(block, 0, static_cast<std::size_t>(count));
      if (text.size() > most_bytes) {
        throw std::system_error(EFBIG, std::generic_category(), path_);
      }
    }
  }

 private:
  [[noreturn]] void fail() const { throw std::system_error(errno, std::generic_category(), path_); }

  int descriptor_;
  std::string path_;
};

// Writes a file beside `path` and renames it, so that it is there whole or not at all. Where it fails errno says why.
bool write_whole(const std::string& path, const std::string& bytes) {
  const std::string half = path + "." + std::to_string(getpid());
  {
    std::ofstream file(half, std::ios::binary);
    file << bytes;
    file.close();
    if (!file) {
      const int error = errno;
      std::remove(half.c_str());
      errno = error;
      return false;
    }
  }
  if (std::rename(half.c_str(), path.c_str()) != 0) {
    const int error = errno;
    std::remove(half.c_str());
    errno = error;
    return false;
  }
  return true;
}

std::set<std::string> keys_of(const std::vector<std::string>& names) {
  std::set<std::string> keys;
  for (const std::string& name : names) {
    keys.insert(alias_key(name));
  }
  return keys;
}

}  // namespace

Aliases::Aliases() = default;
Aliases::~Aliases() = default;
Aliases::Aliases(Aliases&&) noexcept = default;
Aliases& Aliases::operator=(Aliases&&) noexcept = default;

std::unique_ptr<AliasTable> Aliases::open_table(const std::string& path, const Complain& complain) {
  const File file(path);
  const std::string compiled = path + ".compiled";
  std::unique_ptr<AliasTable> table = file.is_regular() ? AliasTable::map(compiled) : nullptr;
  // A time of change would say less than the text does.
  if (!table || !file.is_source_of(table->head())) {
    const std::string text = file.read_all();
    std::string bytes = compile_aliases(text, XXH3_64bits(text.data(), text.size()));
    if (file.is_regular() && !write_whole(compiled, bytes)) {
      complain(compiled + ": cannot be written (" + std::generic_category().message(errno) +
               "); the aliases are compiled anew for every run");
    }
    table = std::make_unique<AliasTable>(std::move(bytes));
  }
  for (const std::string& complaint : table->complaints()) {
    complain(std::string(path).append(":").append(complaint));
  }
  return table;
}

Aliases Aliases::open(const std::string& path, const Complain& complain) {
  return open(std::vector<std::string>{path}, complain);
}

Aliases Aliases::open(const std::vector<std::string>& paths, const Complain& complain) {
  Aliases aliases;
  for (const std::string& path : paths) {
    aliases.tables_.push_back(open_table(path, complain));
  }
  aliases.paths_ = paths;
  aliases.complain_ = complain;
  return aliases;
}

std::vector<std::string> Aliases::others(std::string_view key) const {
  std::vector<std::string> names;
  std::size_t file = 0;
  while (file < tables_.size() && names.empty()) {
    names = tables_[file++]->others(key);
  }
  if (tables_.size() == 1 || names.empty()) {
    return names;
  }
  const std::size_t from = file - 1;
  for (const std::string& name : names) {
    for (std::size_t earlier = 0; earlier < from; ++earlier) {
      if (!tables_[earlier]->others(alias_key(name)).empty()) {
        report(from, name, earlier);
        return {};
      }
    }
  }
  for (; file < tables_.size(); ++file) {
    const std::vector<std::string> here = tables_[file]->others(key);
    if (!here.empty() && keys_of(here) != keys_of(names)) {
      report(file, std::string(key), from);
    }
  }
  return names;
}

std::vector<std::string> Aliases::keys_beginning(std::string_view typed, std::size_t most) const {
  std::set<std::string> keys;
  for (const auto& table : tables_) {
    const std::vector<std::string> here = table->keys_beginning(typed, most);
    keys.insert(here.begin(), here.end());
  }
  return {keys.begin(), keys.end()};
}

void Aliases::report(std::size_t file, const std::string& name, std::size_t earlier) const {
  if (reported_.insert(paths_[file] + "\n" + alias_key(name)).second) {
    complain_(paths_[file] + ": " + name + " stands in " + paths_[earlier] +
              " with other names; that file was named first, this line is left out");
  }
}

std::size_t Aliases::size() const {
  std::size_t rows = 0;
  for (const auto& table : tables_) {
    rows += table->head().rows;
  }
  return rows;
}

}  // namespace ireum::query
