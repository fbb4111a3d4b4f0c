#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "schema/index_directory.h"
#include "temporary_folder.h"

namespace ireum::schema {
namespace {

namespace fs = std::filesystem;

constexpr uid_t nobody = 65534;

class Permission : public testing::Test {
 protected:
  Permission() {
    fs::create_directories(generation_ + "/words");
    std::ofstream(generation_ + "/lock").close();
    std::ofstream(generation_ + "/words/docdata.glass").close();
    fs::permissions(folder_.path(), fs::perms(0755));
  }
  ~Permission() override {
    for (const char* part : {"", "/words"}) {
      fs::permissions(generation_ + part, fs::perms(0755));
    }
  }
  Permission(const Permission&) = delete;
  Permission& operator=(const Permission&) = delete;

  // What keeps one who is not root from `path` where `closed`, both of the generation, may not be read.
  void expect_denied(const std::string& closed, const std::string& path) {
    fs::permissions(generation_ + closed, fs::perms::none);
    EXPECT_EXIT(
        {
          const bool other = geteuid() != 0 || seteuid(nobody) == 0;
          std::_Exit(other && denied_path(generation_ + path) == generation_ + closed ? 0 : 1);
        },
        testing::ExitedWithCode(0), "")
        << closed;
    fs::permissions(generation_ + closed, fs::perms(0755));
  }

  tests::TemporaryFolder folder_;
  std::string generation_ = folder_.path() + "/gen-000001";
};

TEST_F(Permission, NamesWhatIsDenied) {
  expect_denied("/lock", "/lock");
  expect_denied("", "/lock");
  expect_denied("", "/words");
  expect_denied("", "/words/docdata.glass");
  expect_denied("/words", "/words");
  expect_denied("/words/docdata.glass", "/words");
}

TEST_F(Permission, IsNotDeniedWhereNothingIs) {
  EXPECT_EQ(denied_path(generation_ + "/lock"), "");
  EXPECT_EQ(denied_path(generation_ + "/words"), "");
  EXPECT_EQ(denied_path(generation_ + "/articles"), "");
  EXPECT_NO_THROW(require_permission(generation_ + "/articles"));
}

}  // namespace
}  // namespace ireum::schema
