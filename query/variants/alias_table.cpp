#include "query/variants/alias_table.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <utility>

#include "analysis/form_keys.h"
#include "analysis/hangul.h"
#include "analysis/normalize.h"
#include "query/typed/typed_name.h"

namespace ireum::query {

namespace {

// Whether `bytes` are a whole table, as it was written.
bool is_table(std::string_view bytes, AliasTableHead& head) {
  if (bytes.size() < sizeof head) {
    return false;
  }
  std::memcpy(&head, bytes.data(), sizeof head);
  if (head.kind != kind_of_alias_table || head.checksum != checksum_of_alias_table(bytes)) {
    return false;
  }
  const std::uint64_t body = std::uint64_t{head.keys} * sizeof(AliasTableKey) +
                             (std::uint64_t{head.rows} + 1 + head.names + 1) * sizeof(std::uint32_t) + head.text_bytes;
  // No sum of both: who gives out numbers may let it overflow.
  return bytes.size() >= sizeof head + body && bytes.size() - sizeof head - body == head.complaint_bytes;
}

}  // namespace

std::uint64_t checksum_of_alias_table(std::string_view table) {
  table.remove_prefix(offsetof(AliasTableHead, checksum) + sizeof AliasTableHead::checksum);
  return XXH3_64bits(table.data(), table.size());
}

std::string alias_key(std::string_view name) {
  return analysis::without_spaces(analysis::normalize(name));
}

AliasTable::AliasTable(std::string bytes) : held_(std::move(bytes)), bytes_(held_) {
  is_table(bytes_, head_);
}

AliasTable::AliasTable(void* mapped, std::size_t size)
    : mapped_(mapped), mapped_size_(size), bytes_(static_cast<const char*>(mapped), size) {
  valid_ = is_table(bytes_, head_);
}

AliasTable::~AliasTable() {
  if (mapped_ != nullptr) {
    munmap(mapped_, mapped_size_);
  }
}

std::unique_ptr<AliasTable> AliasTable::map(const std::string& path) {
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
  auto table = std::make_unique<AliasTable>(mapped, size);
  return table->valid_ ? std::move(table) : nullptr;
}

std::vector<std::string> AliasTable::complaints() const {
  std::vector<std::string> all;
  std::string_view left = bytes_.substr(bytes_.size() - head_.complaint_bytes);
  while (!left.empty()) {
    const std::size_t end = std::min(left.find('\n'), left.size());
    all.emplace_back(left.substr(0, end));
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  return all;
}

// The place of the first key that is not before `key`.
std::uint32_t AliasTable::first_from(std::string_view key) const {
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
  return low;
}

std::vector<std::string> AliasTable::keys_beginning(std::string_view typed, std::size_t most) const {
  const std::string_view fixed = analysis::typed_for_sure(typed);
  std::vector<std::string> keys;
  for (std::uint32_t i = first_from(fixed); i < head_.keys && keys.size() < most; ++i) {
    const std::string_view key = text_of(key_at(i));
    if (!key.starts_with(fixed)) {
      break;
    }
    if (analysis::begins_as_typed(key, typed)) {
      keys.emplace_back(key);
    }
  }
  return keys;
}

std::vector<std::string> AliasTable::others(std::string_view key) const {
  const std::uint32_t low = first_from(key);
  std::vector<std::string> names;
  if (low == head_.keys || text_of(key_at(low)) != key || key_at(low).row >= head_.rows) {
    return names;
  }
  const std::size_t firsts = sizeof(AliasTableHead) + head_.keys * sizeof(AliasTableKey);
  const std::size_t begins = firsts + (head_.rows + 1) * sizeof(std::uint32_t);
  const std::uint32_t row = key_at(low).row;
  const std::uint32_t last = std::min(number_at(firsts, row + 1), head_.names);
  for (std::uint32_t i = number_at(firsts, row); i < last; ++i) {
    const std::uint32_t begin = number_at(begins, i);
    const std::uint32_t end = number_at(begins, i + 1);
    std::string name(text(begin, end < begin ? 0 : end - begin));
    if (alias_key(name) != key) {
      names.push_back(std::move(name));
    }
  }
  return names;
}

AliasTableKey AliasTable::key_at(std::uint32_t i) const {
  AliasTableKey key{};
  std::memcpy(&key, bytes_.data() + sizeof(AliasTableHead) + i * sizeof key, sizeof key);
  return key;
}

std::uint32_t AliasTable::number_at(std::size_t base, std::uint32_t i) const {
  std::uint32_t number = 0;
  std::memcpy(&number, bytes_.data() + base + i * sizeof number, sizeof number);
  return number;
}

std::string_view AliasTable::text(std::uint32_t begin, std::uint32_t size) const {
  const std::string_view texts =
      bytes_.substr(bytes_.size() - head_.complaint_bytes - head_.text_bytes, head_.text_bytes);
  return begin > texts.size() ? std::string_view() : texts.substr(begin, size);
}

}  // namespace ireum::query
