#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ireum::query {

// The user's own other names: a UTF-8 file, one name a line with its aliases behind it, tabs between; lines that begin
// with # and empty ones say nothing, a byte order mark is passed over. Names of one line are names of the same bearer,
// whichever was typed. Lines do not chain: what is an alias in one line and the name of another joins neither, and is
// reported.
//
// A file is compiled once into a table beside it (its name and ".compiled"), which is mapped into memory and searched,
// so that a query does not read the file. When its size or time of change are others, it is read, and compiled again if
// its checksum is another, too; a file that was only touched keeps its table.
class Aliases {
 public:
  using Complain = std::function<void(const std::string&)>;

  // Opens the aliases in `path`. Faulty lines are complained of, "path:line: what is wrong", and passed over, once,
  // when they are compiled. Throws std::system_error when the file cannot be read.
  static Aliases open(const std::string& path, const Complain& complain);

  ~Aliases();
  Aliases(Aliases&&) noexcept;
  Aliases& operator=(Aliases&&) noexcept;

  // The other names, as written, of the line that bears the name with this key (normalised, without spaces); none if
  // there is no such line.
  std::vector<std::string> others(std::string_view key) const;

  // Lines that name somebody.
  std::size_t size() const;

 private:
  class Table;
  explicit Aliases(std::unique_ptr<Table> table);
  std::unique_ptr<Table> table_;
};

}  // namespace ireum::query
