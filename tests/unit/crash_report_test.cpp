#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <thread>

#include "tool/crash_report.h"

namespace ireum::tool {
namespace {

TEST(CrashReport, SaysWhatItIsAndEnds) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "the sanitizer reports the signals";
#endif
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGABRT}) {
    EXPECT_EXIT(
        {
          report_crash("tool: the first", 3);
          report_crash("tool: db: the index cannot be read", 2);
          raise(signal);
        },
        testing::ExitedWithCode(2), "^tool: db: the index cannot be read\n$");
  }
}

// As the C library ends a program whose heap was written over, from whatever thread.
TEST(CrashReport, SaysSoWhereTheProgramIsAborted) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "the sanitizer reports the signals";
#endif
  EXPECT_EXIT(
      {
        report_crash("tool: db: the index cannot be read", 2);
        std::thread([] { std::abort(); }).join();
      },
      testing::ExitedWithCode(2), "^tool: db: the index cannot be read\n$");
}

// Where the stack itself is used up there is another.
TEST(CrashReport, SaysSoWhereTheStackIsUsedUp) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "the sanitizer reports the signals";
#endif
  struct Nested {
    static int deeper(volatile int* last) {
      volatile char frame[4096];
      frame[0] = static_cast<char>(*last);
      return frame[0] == 1 ? 0 : deeper(last) + frame[0];
    }
  };
  EXPECT_EXIT(
      {
        report_crash("tool: too deep", 2);
        volatile int last = 0;
        raise(Nested::deeper(&last));
      },
      testing::ExitedWithCode(2), "too deep");
}

}  // namespace
}  // namespace ireum::tool
