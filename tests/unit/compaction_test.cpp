// What --compact leaves of articles that are gone.
#include "indexer/compaction.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "schema/terms.h"
#include "tests/unit/temporary_folder.h"

namespace ireum::indexer {
namespace {

// The bytes of all files under `folder`.
std::string bytes_under(const std::string& folder) {
  std::string bytes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      std::ifstream file(entry.path(), std::ios::binary);
      bytes.append(std::istreambuf_iterator<char>(file), {});
    }
  }
  return bytes;
}

// Of values that come before all others and after all others the bounds would tell.
TEST(Compaction, DrawsInTheBoundsOfAllValues) {
  const tests::TemporaryFolder root;
  const std::string articles = root.path() + "/articles";
  const std::vector<std::string> values = {"aaaa least", "mmmm one", "nnnn two", "oooo three", "zzzz most"};
  {
    Xapian::WritableDatabase database(articles, Xapian::DB_CREATE);
    for (const std::string& value : values) {
      Xapian::Document document;
      document.add_term(schema::key_term(value));
      document.add_value(schema::slot_key, value);
      document.add_value(schema::slot_body, value + " body");
      document.add_value(schema::slot_fingerprint, value + " fingerprint");
      if (value != "oooo three") {  // undated
        document.add_value(schema::slot_date, value + " date");
      }
      database.add_document(document);
    }
    database.commit();
  }
  const std::string copy = without_traces(articles, {1, 3, 5}, root.path());
  Xapian::Database left(copy);
  EXPECT_EQ(left.get_doccount(), 2U);
  for (const schema::Slot slot : {schema::slot_key, schema::slot_fingerprint, schema::slot_body}) {
    EXPECT_EQ(left.get_document(2).get_value(slot).substr(0, 8), "mmmm one");
    EXPECT_EQ(left.get_document(4).get_value(slot).substr(0, 10), "oooo three");
    EXPECT_EQ(left.get_value_lower_bound(slot).substr(0, 8), "mmmm one");
    EXPECT_EQ(left.get_value_upper_bound(slot).substr(0, 10), "oooo three");
  }
  EXPECT_EQ(left.get_value_freq(schema::slot_date), 1U);
  EXPECT_EQ(left.get_value_lower_bound(schema::slot_date), "mmmm one date");
  EXPECT_EQ(left.get_value_upper_bound(schema::slot_date), "mmmm one date");
  left.compact(root.path() + "/compacted");
  const std::string bytes = bytes_under(root.path() + "/compacted");
  EXPECT_NE(bytes.find("oooo three body"), std::string::npos);
  for (const char* gone : {"aaaa", "nnnn", "zzzz"}) {
    EXPECT_EQ(bytes.find(gone), std::string::npos) << gone;
  }
}

}  // namespace
}  // namespace ireum::indexer
