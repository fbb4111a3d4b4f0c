// Which articles --before and --outlet mean. All names are invented.
#include "indexer/selection.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <string>
#include <vector>

#include "schema/date.h"
#include "schema/terms.h"
#include "tests/unit/index_fixture.h"

namespace ireum {
namespace {

using indexer::Selection;
using tests::Index;
using tests::line;

class Selecting : public ::testing::Test {
 protected:
  Selecting() {
    index_.add(line("옛", "", "옛 글이다.", "1969-12-31", "누리일보") +
               line("어제", "", "어제 글.", "2025-02-03", "누리 일보") +
               line("오늘", "", "오늘 글.", "2025-02-04T00:00:00+09:00", "누리일보") +
               line("언제", "", "언젠지 모른다.", "", "누리일보") +
               line("길", "", "긴 이름.", "2025-01-01", lengthy_ + "가") +
               line("긺", "", "긴 이름.", "2025-01-01", lengthy_ + "나"));
  }

  // Their ids, in the order of reading.
  std::string ids(const Selection& selection) const {
    const Xapian::Database articles(index_.path() + "/articles.stub");
    std::string text;
    for (const Xapian::docid document : indexer::select(articles, selection)) {
      text += (text.empty() ? "" : " ") + articles.get_document(document).get_value(schema::slot_key);
    }
    return text;
  }

  const std::string lengthy_ = std::string(300, 'x');
  Index index_;
};

TEST_F(Selecting, ByDateTakesWhatIsEarlierAndDated) {
  EXPECT_EQ(ids({schema::parse_date("2025-02-04"), ""}), "옛 어제 길 긺");
  EXPECT_EQ(ids({schema::parse_date("1970-01-01"), ""}), "옛");
  EXPECT_EQ(ids({schema::parse_date("1969-12-31"), ""}), "");
}

TEST_F(Selecting, ByOutletTakesWhatIsWrittenSoInAnyWidth) {
  EXPECT_EQ(ids({{}, "누리일보"}), "옛 오늘 언제");
  EXPECT_EQ(ids({{}, "누리"}), "");
  EXPECT_EQ(ids({{}, std::string(300, 'X') + "나"}), "긺");
}

TEST_F(Selecting, ByBothTakesWhatIsBoth) {
  EXPECT_EQ(ids({schema::parse_date("2025-02-04"), "누리일보"}), "옛");
}

TEST_F(Selecting, ByNothingTakesNothing) {
  EXPECT_TRUE(Selection().is_empty());
  EXPECT_EQ(ids({}), "");
}

// A small removal is one in place, a large one makes a generation; both count and find the same.
TEST_F(Selecting, RemovesInARun) {
  indexer::SessionOptions options = index_.options();
  options.selection = {schema::parse_date("2025-02-04"), ""};
  options.deletions = indexer::typed_deletions({"옛"});
  options.dry_run = true;
  EXPECT_EQ(index_.run(options).deleted, 4U);
  options.dry_run = false;
  const indexer::SessionReport report = index_.run(options);
  EXPECT_EQ(report.deleted, 4U);
  EXPECT_EQ(report.articles, 2U);
  EXPECT_FALSE(index_.run(options).changed);
  EXPECT_TRUE(index_.said("no article is such"));
}

}  // namespace
}  // namespace ireum
