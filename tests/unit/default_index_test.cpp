#include "tool/default_index.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace ireum::tool {
namespace {

class DefaultPlace : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"IREUM_DB", "XDG_DATA_HOME", "HOME"}) {
      const char* value = std::getenv(name);
      before_.emplace_back(name, value != nullptr ? std::optional<std::string>(value) : std::nullopt);
      ::unsetenv(name);
    }
  }
  void TearDown() override {
    for (const auto& [name, value] : before_) {
      value ? ::setenv(name, value->c_str(), 1) : ::unsetenv(name);
    }
  }

 private:
  std::vector<std::pair<const char*, std::optional<std::string>>> before_;
};

TEST_F(DefaultPlace, SaysWhereTheIndexLies) {
  EXPECT_THROW(default_index(), std::runtime_error);
  ::setenv("HOME", "/home/누리", 1);
  EXPECT_EQ(default_index().path, "/home/누리/.local/share/ireum");
  EXPECT_FALSE(default_index().named);
  ::setenv("XDG_DATA_HOME", "data", 1);  // the specification: a path that is not absolute is ignored
  EXPECT_EQ(default_index().path, "/home/누리/.local/share/ireum");
  ::setenv("XDG_DATA_HOME", "/data", 1);
  EXPECT_EQ(default_index().path, "/data/ireum");
  EXPECT_FALSE(default_index().named);
  ::setenv("IREUM_DB", "", 1);
  EXPECT_EQ(default_index().path, "/data/ireum");
  ::setenv("IREUM_DB", "news", 1);
  EXPECT_EQ(default_index().path, "news");
  EXPECT_TRUE(default_index().named);
}

}  // namespace
}  // namespace ireum::tool
