#include "tool/standard_streams.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace ireum::tool {

void secure_standard_streams() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(descriptor, F_GETFD) >= 0 || errno != EBADF) {
      continue;
    }
    // The lowest number that is free is this one, since those below are open.
    if (open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) != descriptor) {
      throw std::system_error(errno, std::generic_category(), "/dev/null");
    }
  }
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace ireum::tool
