#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::query {

class AliasTable;

// The user's own other names: a UTF-8 file, one name a line with its aliases behind it, tabs between; lines that begin
// with # and empty ones say nothing, a byte order mark is passed over. Names of one line are names of the same bearer,
// whichever was typed. Lines do not chain: what is an alias in one line and the name of another joins neither, and is
// reported.
//
// A file is compiled once into a table beside it (its name and ".compiled"), which is mapped into memory and searched.
// It is compiled again when its size or checksum is another, whatever its time of change says, or when the table's own
// checksum tells that the table is damaged.
class Aliases {
 public:
  using Complain = std::function<void(const std::string&)>;

  // Opens the aliases in `path`. Faulty lines are complained of, "path:line: what is wrong", and passed over. Throws
  // std::system_error when the file cannot be read.
  static Aliases open(const std::string& path, const Complain& complain);
  // The same for several files, read as one whose lines stand in their order: a line with a name of an earlier file,
  // and other names than there, is left out. That is complained of when one of its names is asked for, once a name.
  static Aliases open(const std::vector<std::string>& paths, const Complain& complain);

  ~Aliases();
  Aliases(Aliases&&) noexcept;
  Aliases& operator=(Aliases&&) noexcept;

  // The other names, as written, of the line that bears the name with this key (normalised, without spaces); none if
  // there is no such line.
  std::vector<std::string> others(std::string_view key) const;

  // Keys of names that begin with what was typed so far, the last syllable perhaps half typed; at most `most` of a
  // file.
  std::vector<std::string> keys_beginning(std::string_view typed, std::size_t most) const;

  // Lines that name somebody, those left out for an earlier file's among them.
  std::size_t size() const;

 private:
  Aliases();
  static std::unique_ptr<AliasTable> open_table(const std::string& path, const Complain& complain);
  void report(std::size_t file, const std::string& name, std::size_t earlier) const;

  std::vector<std::string> paths_;
  std::vector<std::unique_ptr<AliasTable>> tables_;  // of each file
  Complain complain_;
  mutable std::set<std::string> reported_;
};

}  // namespace ireum::query
