#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "tests/unit/temporary_folder.h"
#include "tool/standard_streams.h"

namespace ireum::tool {
namespace {

constexpr int as_expected = 7;

TEST(StandardStreams, ClosedOnesFailToReadAndToWrite) {
  EXPECT_EXIT(
      {
        close(STDIN_FILENO);
        close(STDOUT_FILENO);
        close(STDERR_FILENO);
        secure_standard_streams();
        char byte = 'x';
        const bool reads = read(STDIN_FILENO, &byte, 1) >= 0;
        const bool writes = write(STDOUT_FILENO, &byte, 1) >= 0 || write(STDERR_FILENO, &byte, 1) >= 0;
        const bool next = open("/dev/null", O_RDONLY) > STDERR_FILENO;
        std::_Exit(!reads && !writes && next ? as_expected : 1);
      },
      testing::ExitedWithCode(as_expected), "");
}

TEST(StandardStreams, OpenOnesStayAsTheyAre) {
  EXPECT_EXIT(
      {
        close(STDIN_FILENO);
        const int zero = open("/dev/zero", O_RDONLY);
        secure_standard_streams();
        char byte = 'x';
        std::_Exit(zero == STDIN_FILENO && read(STDIN_FILENO, &byte, 1) == 1 && byte == '\0' ? as_expected : 1);
      },
      testing::ExitedWithCode(as_expected), "");
}

TEST(StandardStreams, AFileTooLargeIsAnError) {
  const tests::TemporaryFolder folder;
  EXPECT_EXIT(
      {
        secure_standard_streams();
        rlimit none{};
        setrlimit(RLIMIT_FSIZE, &none);
        const int file = open((folder.path() + "/file").c_str(), O_WRONLY | O_CREAT, 0600);
        const bool wrote = write(file, "x", 1) >= 0;
        std::_Exit(!wrote && errno == EFBIG ? as_expected : 1);
      },
      testing::ExitedWithCode(as_expected), "");
}

}  // namespace
}  // namespace ireum::tool
