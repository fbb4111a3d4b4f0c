#include "tool/crash_report.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <system_error>

namespace ireum::tool {

namespace {

#if !defined(__SANITIZE_ADDRESS__)
// What the handler needs, since it may allocate nothing. Never taken down: threads may end after main().
struct Ending {
  std::string text;
  int status;
};
const Ending* ending = nullptr;

extern "C" void end(int /*signal*/) {
  const std::string& text = ending->text;
  if (write(STDERR_FILENO, text.data(), text.size()) < 0) {
    // The status tells it as well.
  }
  _exit(ending->status);
}

// A stack of its own, since what is damaged may also nest too deep.
void use_other_stack() {
  constexpr std::size_t bytes = 64UL * 1024;
  static std::array<std::byte, bytes> memory;
  stack_t stack{};
  stack.ss_sp = memory.data();
  stack.ss_size = memory.size();
  if (sigaltstack(&stack, nullptr) != 0) {
    throw std::system_error(errno, std::generic_category(), "sigaltstack");
  }
}

void handle(const std::string& line, int status) {
  ending = new Ending{line + "\n", status};
  use_other_stack();
  struct sigaction action {};
  action.sa_handler = end;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGABRT}) {
    if (sigaction(signal, &action, nullptr) != 0) {
      throw std::system_error(errno, std::generic_category(), "sigaction");
    }
  }
}
#else
void handle(const std::string& /*line*/, int /*status*/) {}
#endif

}  // namespace

void report_crash(const std::string& line, int status) {
  handle(line, status);
}

}  // namespace ireum::tool
