#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::query {

// A compiled alias file.

// What the compiled table begins with. Behind it stand `keys` keys sorted by text, then for each row where its names
// begin (one more than rows), for each name its text (one more than names), then the texts, then the complaints, each
// ended by a line feed.
struct AliasTableHead {
  std::array<char, 16> kind;
  std::uint64_t checksum;  // of all that stands behind it
  std::uint64_t source_size;
  std::uint64_t source_checksum;
  std::uint64_t complaint_bytes;
  std::uint32_t keys;
  std::uint32_t rows;
  std::uint32_t names;
  std::uint32_t text_bytes;
};

constexpr std::array<char, 16> kind_of_alias_table{'i', 'r', 'e', 'u', 'm', ' ', 'a', 'l',
                                                   'i', 'a', 's', 'e', 's', ' ', '2', '\n'};

// The checksum of `table`, which begins with a head.
std::uint64_t checksum_of_alias_table(std::string_view table);

struct AliasTableKey {
  std::uint32_t begin;  // in the texts
  std::uint32_t size;
  std::uint32_t row;
};

// A name as it is looked up: normalised, without spaces.
std::string alias_key(std::string_view name);

// The table's bytes, mapped or held, and the look-ups in them. Every offset is checked: the file is anybody's.
class AliasTable {
 public:
  explicit AliasTable(std::string bytes);
  AliasTable(void* mapped, std::size_t size);
  ~AliasTable();
  AliasTable(const AliasTable&) = delete;
  AliasTable& operator=(const AliasTable&) = delete;

  // Maps the table at `path`; nothing when there is none or it is damaged.
  static std::unique_ptr<AliasTable> map(const std::string& path);

  const AliasTableHead& head() const { return head_; }

  // What is wrong with the source: "line: what", or " what" of the whole.
  std::vector<std::string> complaints() const;

  // The other names, as written, of the row that bears the name with this key.
  std::vector<std::string> others(std::string_view key) const;

  // Keys that begin with what was typed so far, the last syllable perhaps half typed, in order; at most `most`.
  std::vector<std::string> keys_beginning(std::string_view typed, std::size_t most) const;

 private:
  std::uint32_t first_from(std::string_view key) const;
  AliasTableKey key_at(std::uint32_t i) const;
  std::uint32_t number_at(std::size_t base, std::uint32_t i) const;
  std::string_view text(std::uint32_t begin, std::uint32_t size) const;
  std::string_view text_of(const AliasTableKey& key) const { return text(key.begin, key.size); }

  void* mapped_ = nullptr;
  std::size_t mapped_size_ = 0;
  std::string held_;
  std::string_view bytes_;
  AliasTableHead head_{};
  bool valid_ = true;
};

}  // namespace ireum::query
