#include "query/variants/aliases.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>
#include <unordered_map>

#include "analysis/normalize.h"

namespace ireum::query {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view replacement_character = "\xEF\xBF\xBD";
// Bytes of the file, of a line and names of a line that are read; complaints that are made.
constexpr std::uint64_t most_bytes = std::uint64_t{256} << 20;
constexpr std::size_t most_line_bytes = 64 << 10;
constexpr std::size_t most_names = 200;
constexpr std::size_t most_complaints = 20;

// What the compiled table begins with. Offsets are bytes from the beginning of the table. Behind it stand `keys` keys
// sorted by text, then for each row where its names begin (one more than rows), for each name its text (one more than
// names), then the texts.
struct Head {
  std::array<char, 16> kind;
  std::uint64_t source_size;
  std::int64_t source_seconds;
  std::int64_t source_nanoseconds;
  std::uint64_t source_checksum;
  std::uint32_t keys;
  std::uint32_t rows;
  std::uint32_t names;
  std::uint32_t text_bytes;
};

constexpr std::array<char, 16> kind_of_table{'i', 'r', 'e', 'u', 'm', ' ', 'a', 'l',
                                             'i', 'a', 's', 'e', 's', ' ', '1', '\n'};

struct Key {
  std::uint32_t begin;  // in the texts
  std::uint32_t size;
  std::uint32_t row;
};

struct Stamp {
  std::uint64_t size = 0;
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;
};

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

  Stamp stamp() const {
    struct stat status {};
    if (fstat(descriptor_, &status) != 0) {
      fail();
    }
    if (S_ISDIR(status.st_mode)) {
      throw std::system_error(EISDIR, std::generic_category(), path_);
    }
    return {static_cast<std::uint64_t>(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
  }

  std::string read_all() const {
    std::string text;
    std::string block(1 << 16, '\0');
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

  int descriptor() const { return descriptor_; }

 private:
  [[noreturn]] void fail() const { throw std::system_error(errno, std::generic_category(), path_); }

  int descriptor_;
  std::string path_;
};

std::string key_of(std::string_view name) {
  std::string key = analysis::normalize(name);
  key.erase(std::remove_if(key.begin(), key.end(), [](char c) { return c == ' ' || c == '\n'; }), key.end());
  return key;
}

std::set<std::string> keys_of(const std::vector<std::string>& names) {
  std::set<std::string> keys;
  for (const std::string& name : names) {
    keys.insert(key_of(name));
  }
  return keys;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \r");
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

// Turns the text of an alias file into the bytes of a table behind a head.
class Compiler {
 public:
  Compiler(const std::string& path, const Aliases::Complain& complain) : path_(path), complain_(complain) {}

  std::string compile(std::string_view text, const Stamp& stamp) {
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
      text.remove_prefix(byte_order_mark.size());
    }
    while (!text.empty()) {
      ++line_;
      const std::size_t end = std::min(text.find('\n'), text.size());
      add_line(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (complaints_ > most_complaints) {
      complain_(path_ + ": " + std::to_string(complaints_ - most_complaints) + " more faulty lines");
    }
    return table(stamp);
  }

  std::uint64_t checksum = 0;

 private:
  void fault(const std::string& what) {
    if (++complaints_ <= most_complaints) {
      complain_(path_ + ":" + std::to_string(line_) + ": " + what);
    }
  }

  void add_line(std::string_view line) {
    if (trimmed(line).empty() || line.front() == '#') {
      return;
    }
    if (line.size() > most_line_bytes) {
      fault("longer than " + std::to_string(most_line_bytes) + " bytes; left out");
      return;
    }
    std::vector<std::string> names;
    std::vector<std::string> keys;
    while (true) {
      const std::size_t end = std::min(line.find('\t'), line.size());
      const std::string_view name = trimmed(line.substr(0, end));
      std::string key = key_of(name);
      if (key.find(replacement_character) != std::string::npos) {
        fault("no valid UTF-8; left out");
        return;
      }
      if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) {
        names.emplace_back(name);
        keys.push_back(std::move(key));
      }
      if (end == line.size()) {
        break;
      }
      line.remove_prefix(end + 1);
    }
    if (names.size() < 2) {
      fault("one name alone, an alias is missing behind a tab; left out");
      return;
    }
    if (names.size() > most_names) {
      fault("more than " + std::to_string(most_names) + " names; left out");
      return;
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const auto known = rows_of_.find(keys[i]);
      if (known != rows_of_.end()) {
        fault(names[i] + " stands in line " + std::to_string(lines_[known->second]) +
              " already; put all names of one bearer in one line, this one is left out");
        return;
      }
    }
    const auto row = static_cast<std::uint32_t>(rows_.size());
    for (const std::string& key : keys) {
      rows_of_.emplace(key, row);
    }
    rows_.push_back(std::move(names));
    lines_.push_back(line_);
  }

  static void append(std::string& out, const void* data, std::size_t bytes) {
    out.append(static_cast<const char*>(data), bytes);
  }

  std::string table(const Stamp& stamp) const {
    std::vector<std::pair<std::string_view, std::uint32_t>> sorted(rows_of_.begin(), rows_of_.end());
    std::sort(sorted.begin(), sorted.end());
    std::string texts;
    std::string body;
    const auto place = [&](std::string_view text) {
      const auto begin = static_cast<std::uint32_t>(texts.size());
      texts += text;
      return begin;
    };
    for (const auto& [text, row] : sorted) {
      const Key key{place(text), static_cast<std::uint32_t>(text.size()), row};
      append(body, &key, sizeof key);
    }
    std::vector<std::uint32_t> firsts;
    std::vector<std::uint32_t> begins;
    for (const std::vector<std::string>& names : rows_) {
      firsts.push_back(static_cast<std::uint32_t>(begins.size()));
      for (const std::string& name : names) {
        begins.push_back(place(name));
      }
    }
    firsts.push_back(static_cast<std::uint32_t>(begins.size()));
    begins.push_back(static_cast<std::uint32_t>(texts.size()));
    append(body, firsts.data(), firsts.size() * sizeof firsts[0]);
    append(body, begins.data(), begins.size() * sizeof begins[0]);
    body += texts;
    Head head{};
    head.kind = kind_of_table;
    head.source_size = stamp.size;
    head.source_seconds = stamp.seconds;
    head.source_nanoseconds = stamp.nanoseconds;
    head.source_checksum = checksum;
    head.keys = static_cast<std::uint32_t>(sorted.size());
    head.rows = static_cast<std::uint32_t>(rows_.size());
    head.names = static_cast<std::uint32_t>(begins.size() - 1);
    head.text_bytes = static_cast<std::uint32_t>(texts.size());
    std::string out;
    append(out, &head, sizeof head);
    return out + body;
  }

  const std::string& path_;
  const Aliases::Complain& complain_;
  std::size_t line_ = 0;
  std::size_t complaints_ = 0;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::size_t> lines_;
  std::unordered_map<std::string, std::uint32_t> rows_of_;
};

// Whether `bytes` are a whole table by their head alone; what is in it is trusted to nobody, see Table.
bool is_table(std::string_view bytes, Head& head) {
  if (bytes.size() < sizeof head) {
    return false;
  }
  std::memcpy(&head, bytes.data(), sizeof head);
  const std::uint64_t body = std::uint64_t{head.keys} * sizeof(Key) +
                             (std::uint64_t{head.rows} + 1 + head.names + 1) * sizeof(std::uint32_t) + head.text_bytes;
  return head.kind == kind_of_table && bytes.size() == sizeof head + body;
}

// Writes a file beside `path` and renames it, so that it is there whole or not at all.
bool write_whole(const std::string& path, const std::string& bytes) {
  const std::string half = path + "." + std::to_string(getpid());
  {
    std::ofstream file(half, std::ios::binary);
    file << bytes;
    file.close();
    if (!file) {
      std::remove(half.c_str());
      return false;
    }
  }
  if (std::rename(half.c_str(), path.c_str()) != 0) {
    std::remove(half.c_str());
    return false;
  }
  return true;
}

}  // namespace

// The table's bytes, mapped or held, and the look-ups in them. Every offset is checked: the file is anybody's.
class Aliases::Table {
 public:
  explicit Table(std::string bytes) : held_(std::move(bytes)), bytes_(held_) { is_table(bytes_, head_); }

  Table(void* mapped, std::size_t size)
      : mapped_(mapped), mapped_size_(size), bytes_(static_cast<const char*>(mapped), size) {
    valid_ = is_table(bytes_, head_);
  }

  ~Table() {
    if (mapped_ != nullptr) {
      munmap(mapped_, mapped_size_);
    }
  }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  // Maps the table at `path`; nothing when there is none.
  static std::unique_ptr<Table> map(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
      return nullptr;
    }
    struct stat status {};
    void* mapped = MAP_FAILED;
    std::size_t size = 0;
    if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
      size = static_cast<std::size_t>(status.st_size);
      mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    }
    close(descriptor);
    if (mapped == MAP_FAILED) {
      return nullptr;
    }
    auto table = std::make_unique<Table>(mapped, size);
    return table->valid_ ? std::move(table) : nullptr;
  }

  const Head& head() const { return head_; }

  // The same table, for a source of another time.
  std::string restamped(const Stamp& stamp) const {
    Head head = head_;
    head.source_size = stamp.size;
    head.source_seconds = stamp.seconds;
    head.source_nanoseconds = stamp.nanoseconds;
    std::string bytes(bytes_);
    std::memcpy(bytes.data(), &head, sizeof head);
    return bytes;
  }

  std::vector<std::string> others(std::string_view key) const {
    std::uint32_t low = 0;
    std::uint32_t high = head_.keys;
    while (low < high) {
      const std::uint32_t middle = low + (high - low) / 2;
      if (text_of(key_at(middle)) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    std::vector<std::string> names;
    if (low == head_.keys || text_of(key_at(low)) != key || key_at(low).row >= head_.rows) {
      return names;
    }
    const std::size_t firsts = sizeof(Head) + head_.keys * sizeof(Key);
    const std::size_t begins = firsts + (head_.rows + 1) * sizeof(std::uint32_t);
    const std::uint32_t row = key_at(low).row;
    const std::uint32_t last = std::min(number_at(firsts, row + 1), head_.names);
    for (std::uint32_t i = number_at(firsts, row); i < last; ++i) {
      const std::uint32_t begin = number_at(begins, i);
      const std::uint32_t end = number_at(begins, i + 1);
      std::string name(text(begin, end < begin ? 0 : end - begin));
      if (key_of(name) != key) {
        names.push_back(std::move(name));
      }
    }
    return names;
  }

 private:
  Key key_at(std::uint32_t i) const {
    Key key{};
    std::memcpy(&key, bytes_.data() + sizeof(Head) + i * sizeof key, sizeof key);
    return key;
  }

  std::uint32_t number_at(std::size_t base, std::uint32_t i) const {
    std::uint32_t number = 0;
    std::memcpy(&number, bytes_.data() + base + i * sizeof number, sizeof number);
    return number;
  }

  std::string_view text(std::uint32_t begin, std::uint32_t size) const {
    const std::string_view texts = bytes_.substr(bytes_.size() - head_.text_bytes);
    return begin > texts.size() ? std::string_view() : texts.substr(begin, size);
  }

  std::string_view text_of(const Key& key) const { return text(key.begin, key.size); }

  void* mapped_ = nullptr;
  std::size_t mapped_size_ = 0;
  std::string held_;
  std::string_view bytes_;
  Head head_{};
  bool valid_ = true;
};

Aliases::Aliases() = default;
Aliases::~Aliases() = default;
Aliases::Aliases(Aliases&&) noexcept = default;
Aliases& Aliases::operator=(Aliases&&) noexcept = default;

std::unique_ptr<Aliases::Table> Aliases::open_table(const std::string& path, const Complain& complain) {
  const File file(path);
  const Stamp stamp = file.stamp();
  const std::string compiled = path + ".compiled";
  std::unique_ptr<Table> table = Table::map(compiled);
  const auto same_stamp = [&](const Head& head) {
    return head.source_size == stamp.size && head.source_seconds == stamp.seconds &&
           head.source_nanoseconds == stamp.nanoseconds;
  };
  if (table && same_stamp(table->head())) {
    return table;
  }
  const std::string text = file.read_all();
  const std::uint64_t checksum = XXH3_64bits(text.data(), text.size());
  std::string bytes;
  if (table && table->head().source_checksum == checksum && table->head().source_size == text.size()) {
    bytes = table->restamped(stamp);  // touched or copied, but the same: its faults were complained of already
  } else {
    Compiler compiler(path, complain);
    compiler.checksum = checksum;
    bytes = compiler.compile(text, stamp);
  }
  if (!write_whole(compiled, bytes)) {
    complain(compiled + ": cannot be written (" + std::generic_category().message(errno) +
             "); the aliases are read anew for every run");
  }
  return std::make_unique<Table>(std::move(bytes));
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
      if (!tables_[earlier]->others(key_of(name)).empty()) {
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

void Aliases::report(std::size_t file, const std::string& name, std::size_t earlier) const {
  if (reported_.insert(paths_[file] + "\n" + key_of(name)).second) {
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
