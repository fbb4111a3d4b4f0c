// The user's own aliases: what a file says, what is wrong with it, and the table that it is compiled to.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "query/variants/alias_table.h"
#include "query/variants/aliases.h"
#include "tests/unit/temporary_folder.h"

namespace ireum::query {
namespace {

namespace fs = std::filesystem;

class AliasFile : public testing::Test {
 protected:
  ~AliasFile() override {
    std::error_code ignored;
    fs::permissions(folder_, fs::perms::owner_all, ignored);  // so that it can be removed
  }

  std::string path() const { return folder_ + "/aliases.tsv"; }
  std::string compiled() const { return path() + ".compiled"; }

  void write(const std::string& text) const { std::ofstream(path(), std::ios::binary) << text; }

  std::string read_table() const {
    std::ifstream in(compiled(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  void write_table(const std::string& bytes) const { std::ofstream(compiled(), std::ios::binary) << bytes; }

  Aliases open() {
    said_.clear();
    return Aliases::open(path(), [this](const std::string& text) { said_.push_back(text); });
  }

  bool said(std::string_view part) const {
    return std::any_of(said_.begin(), said_.end(),
                       [&](const std::string& text) { return text.find(part) != std::string::npos; });
  }

  const tests::TemporaryFolder temporary_;
  const std::string folder_ = temporary_.path();
  std::vector<std::string> said_;
};

using Names = std::vector<std::string>;

TEST_F(AliasFile, KnowsEveryNameOfALineByEveryOther) {
  write("\xEF\xBB\xBF# head\n\n문가람\t가람 문\tGaram Moon\r\n누리전자\t누리\n");
  const Aliases aliases = open();
  EXPECT_TRUE(said_.empty());
  EXPECT_EQ(aliases.size(), 2U);
  EXPECT_EQ(aliases.others("문가람"), (Names{"가람 문", "Garam Moon"}));
  EXPECT_EQ(aliases.others("garammoon"), (Names{"문가람", "가람 문"}));
  EXPECT_EQ(aliases.others("가람문"), (Names{"문가람", "Garam Moon"}));
  EXPECT_EQ(aliases.others("누리"), (Names{"누리전자"}));
  EXPECT_TRUE(aliases.others("없음").empty());
  EXPECT_TRUE(aliases.others("").empty());
}

TEST_F(AliasFile, LinesMayEndWithACarriageReturn) {
  write("문가람\t가람\r누리전자\t누리\r\n\r홀로\r");
  const Aliases aliases = open();
  EXPECT_EQ(aliases.others("가람"), (Names{"문가람"}));
  EXPECT_EQ(aliases.others("누리"), (Names{"누리전자"}));
  EXPECT_TRUE(said(path() + ":4: one name alone"));
}

TEST_F(AliasFile, SaysWhatIsWrongByLine) {
  write("문가람\t가람\n홀로\n누리\t\t\n가람\t제레\n\xFF\xFE\t나\n볼트먼\t제레미\n");
  const Aliases aliases = open();
  EXPECT_TRUE(said(path() + ":2: one name alone"));
  EXPECT_TRUE(said(path() + ":3: one name alone"));
  EXPECT_TRUE(said(path() + ":4: 가람 stands in line 1 already"));
  EXPECT_TRUE(said(path() + ":5: no valid UTF-8"));
  EXPECT_EQ(said_.size(), 4U);
  EXPECT_EQ(aliases.size(), 2U);
  EXPECT_TRUE(aliases.others("제레").empty());
  EXPECT_EQ(aliases.others("볼트먼"), (Names{"제레미"}));
}

TEST_F(AliasFile, ACycleIsReported) {
  write("가나\t다라\n다라\t가나\n");
  const Aliases aliases = open();
  EXPECT_TRUE(said(path() + ":2: 다라 stands in line 1 already"));
  EXPECT_EQ(aliases.others("가나"), (Names{"다라"}));
}

TEST_F(AliasFile, IsCompiledOnceAndAgainWhenItChanges) {
  write("문가람\t가람\n홀로\n");
  open();
  EXPECT_TRUE(said(":2:"));
  EXPECT_TRUE(fs::exists(compiled()));
  EXPECT_EQ(open().others("가람"), (Names{"문가람"}));
  EXPECT_EQ(said_, (Names{path() + ":2: one name alone, an alias is missing behind a tab; left out"}));
  write("문가람\t가람이\n");
  EXPECT_EQ(open().others("가람이"), (Names{"문가람"}));
  EXPECT_TRUE(open().others("가람").empty());
}

TEST_F(AliasFile, ATouchedFileKeepsItsTable) {
  write("문가람\t가람\n홀로\n");
  open();
  EXPECT_TRUE(said(":2:"));
  for (const int hours : {1, 2}) {
    fs::last_write_time(path(), fs::last_write_time(path()) + std::chrono::hours(hours));
    const fs::file_time_type made = fs::last_write_time(compiled());
    EXPECT_EQ(open().others("가람"), (Names{"문가람"}));
    EXPECT_TRUE(said(":2:"));
    EXPECT_EQ(fs::last_write_time(compiled()), made);
  }
  // As many bytes, at another time.
  write("문가람\t나람\n홀로\n");
  fs::last_write_time(path(), fs::last_write_time(path()) + std::chrono::hours(5));
  EXPECT_EQ(open().others("나람"), (Names{"문가람"}));
  EXPECT_TRUE(said(":2:"));
}

TEST_F(AliasFile, AChangeThatKeepsSizeAndTimeIsSeen) {
  write("문가람\t가람\n");
  open();
  const fs::file_time_type time = fs::last_write_time(path());
  write("문가람\t나람\n");
  fs::last_write_time(path(), time);
  EXPECT_EQ(open().others("나람"), (Names{"문가람"}));
  EXPECT_TRUE(open().others("가람").empty());
}

TEST_F(AliasFile, SaysHowManyMoreFaultsThereAre) {
  std::string text;
  for (int i = 0; i < 25; ++i) {
    text += "홀로\n";
  }
  write(text);
  for (int i = 0; i < 2; ++i) {
    open();
    ASSERT_EQ(said_.size(), 21U);
    EXPECT_EQ(said_.back(), path() + ": 5 more faulty lines");
  }
}

TEST_F(AliasFile, ADamagedTableIsMadeAgain) {
  write("문가람\t가람\n");
  open();
  for (const std::string& bytes : {std::string(), std::string("ireum"), std::string(4000, 'x')}) {
    write_table(bytes);
    EXPECT_EQ(open().others("가람"), (Names{"문가람"}));
  }
  const std::string good = read_table();
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(~bad[at]);
    write_table(bad);
    const Aliases aliases = open();
    EXPECT_EQ(aliases.others("가람"), (Names{"문가람"})) << at;
    EXPECT_EQ(aliases.others("문가람"), (Names{"가람"})) << at;
    EXPECT_TRUE(said_.empty());
    EXPECT_EQ(read_table(), good) << at;
  }
}

// Anybody may write a table with a right checksum: whatever the numbers in it say, nothing outside it is read.
TEST_F(AliasFile, AForgedTableReadsNothingOutsideIt) {
  write("문가람\t가람\n홀로\n");
  open();
  const std::string good = read_table();
  for (std::size_t at = sizeof(AliasTableHead::kind) + sizeof(AliasTableHead::checksum); at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(~bad[at]);
    const std::uint64_t checksum = checksum_of_alias_table(bad);
    std::memcpy(bad.data() + offsetof(AliasTableHead, checksum), &checksum, sizeof checksum);
    write_table(bad);
    const Aliases aliases = open();
    aliases.others("가람");
    aliases.others("문가람");
  }
}

TEST_F(AliasFile, IsReadAndSaysSoWhereTheTableCannotBeWritten) {
  if (geteuid() == 0) {
    GTEST_SKIP() << "root may write everywhere";
  }
  write("문가람\t가람\n");
  fs::permissions(folder_, fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(open().others("가람"), (Names{"문가람"}));
  EXPECT_TRUE(said("cannot be written"));
}

TEST_F(AliasFile, IsMissing) {
  EXPECT_THROW(open(), std::system_error);
  fs::create_directory(path());
  EXPECT_THROW(open(), std::system_error);
}

TEST_F(AliasFile, MayHaveAHundredThousandRows) {
  std::string text;
  for (int i = 0; i < 100000; ++i) {
    text += "이름" + std::to_string(i) + "\t별명" + std::to_string(i) + "\n";
  }
  write(text);
  open();
  const Aliases aliases = open();
  EXPECT_EQ(aliases.size(), 100000U);
  EXPECT_EQ(aliases.others("별명99999"), (Names{"이름99999"}));
  EXPECT_EQ(aliases.others("이름0"), (Names{"별명0"}));
}

}  // namespace
}  // namespace ireum::query
