#include "indexer/lost_error.h"

#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <iostream>
#include <system_error>

#include "indexer/space.h"
#include "tool/plain_line.h"

namespace ireum::indexer {

namespace {

// A block of a database, and some to spare for what rolling back let go.
constexpr std::uint64_t no_room_bytes = 64 * 1024;

// What the handler says and does, since it takes no arguments. Never taken down: threads may end after main().
struct Ending {
  std::string index;
  std::string scratch;
  int status;
  std::terminate_handler otherwise;
};
Ending* ending = nullptr;

bool has_no_room(const std::string& folder) {
  std::error_code error;
  const auto space = std::filesystem::space(folder, error);
  return !folder.empty() && !error && space.available < no_room_bytes;
}

[[noreturn]] void end() {
  // The exception itself is out of reach where it left a destructor on its own; its cause is the last call that failed.
  const int last = errno;
  const std::exception_ptr thrown = std::current_exception();
  if (last == ENOSPC || last == EDQUOT || (thrown && is_full_disk(thrown)) || has_no_room(ending->index) ||
      has_no_room(ending->scratch)) {
    std::cerr << "ireum-index: " << tool::plain_line(full_disk_text(ending->index, ending->scratch)) << "\n";
    _exit(ending->status);
  }
  if (last == EFBIG) {
    std::cerr << "ireum-index: " << tool::plain_line(ending->index) << ": " << std::generic_category().message(last)
              << "; what was in force before is in force still\n";
    _exit(ending->status);
  }
  ending->otherwise();
  std::abort();
}

}  // namespace

void report_lost_full_disk(const std::string& index, const std::string& scratch, int status) {
  if (ending == nullptr) {
    ending = new Ending{index, scratch, status, std::get_terminate()};
    std::set_terminate(end);
  }
}

}  // namespace ireum::indexer
