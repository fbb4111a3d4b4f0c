// Words of which some blocks are damaged: what needs them is missing, which is said, and all else is answered.
#include <gtest/gtest.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "query/suggesting/suggest.h"
#include "tests/unit/search_fixture.h"

namespace ireum {
namespace {

using query::IndexReader;
using tests::asked;
using tests::content_of;
using tests::Index;

std::string sample() {
  return content_of(IREUM_SOURCE_DIR "/corpus/sample/corpus.jsonl");
}

// Calls `look` with each block of the file at `path` damaged in turn: empty, or as though it were of a later change.
void damage_blocks(const std::string& path, const std::function<void(const std::string& which)>& look) {
  constexpr std::size_t block = 8192;
  const std::string whole = content_of(path);
  ASSERT_GT(whole.size(), 10 * block);
  for (std::size_t at = 0; at < whole.size(); at += block) {
    std::string damaged = whole;
    damaged.replace(at, block, block, at / block % 2 == 0 ? '\0' : '\xFF');
    std::ofstream(path, std::ios::binary) << damaged;
    look("block " + std::to_string(at / block));
  }
  std::ofstream(path, std::ios::binary) << whole;
}

// A name that stands, a slip, what sounds so, initials, two names.
const std::vector<std::string> typed{"한울전자", "한울젼자", "Velkovich", "ㅎㅇㅈㅈ", "서진혁 한울젼자"};

TEST(DamagedWords, KeepNoHitBack) {
  Index index;
  index.add(sample());
  query::Request exact = asked("한울전자");
  exact.exact = true;
  const std::string hits = tests::ids(tests::answer(index.path(), exact));
  ASSERT_NE(hits, "");
  std::size_t off = 0;
  for (const char* table : {"postlist.glass", "docdata.glass"}) {
    damage_blocks(index.words_path() + "/" + table, [&](const std::string& which) {
      for (const std::string& name : typed) {
        const IndexReader reader(index.path());
        const query::Answer found = query::search(reader, asked(name));
        EXPECT_EQ(found.refusal, "") << which;
        if (name == exact.name) {
          EXPECT_EQ(tests::ids(found).rfind(hits, 0), 0U) << which;
        }
        query::suggest(name, reader, 10);
        for (const std::string& why : reader.words_off()) {
          EXPECT_NE(why.find(index.words_path() + ": the words cannot be read ("), std::string::npos) << why;
          ++off;
        }
      }
    });
  }
  EXPECT_GT(off, 0U);
}

TEST(DamagedWords, AreSaidByWhatNeedsThem) {
  Index index;
  index.add(sample());
  std::size_t keys = 0;
  std::size_t suggestions = 0;
  std::size_t bigrams = 0;
  damage_blocks(index.words_path() + "/postlist.glass", [&](const std::string& /*which*/) {
    const IndexReader slips(index.path());
    query::search(slips, asked("한울젼자"));
    keys += slips.words_off().size();
    const IndexReader begun(index.path());
    const bool off = !query::suggest("한울", begun, 10).off.empty();
    suggestions += off ? 1 : 0;
    EXPECT_TRUE(!off || begun.words_off().size() == 1);
    query::Request loose = asked("한울전자");
    loose.loose = true;
    try {
      tests::answer(index.path(), loose);
    } catch (const schema::IndexError& error) {
      EXPECT_NE(std::string(error.what()).find("the words cannot be read ("), std::string::npos);
      ++bigrams;
    }
  });
  EXPECT_GT(keys, 0U);
  EXPECT_GT(suggestions, 0U);
  EXPECT_GT(bigrams, 0U);
}

TEST(DamagedWords, AreNotBlamedForTheArticles) {
  Index index;
  index.add(sample());
  std::size_t failed = 0;
  damage_blocks(index.articles_path() + "/postlist.glass", [&](const std::string& which) {
    for (const std::string& name : typed) {
      try {
        const IndexReader reader(index.path());
        try {
          query::search(reader, asked(name));
          query::suggest(name, reader, 10);
        } catch (const Xapian::Error&) {
          ++failed;
        }
        EXPECT_TRUE(reader.words_off().empty()) << which << ": " << reader.words_off().front();
      } catch (const schema::IndexError&) {
        ++failed;  // when it was opened
      }
    }
  });
  EXPECT_GT(failed, 0U);
}

TEST(DamagedWords, OfSeveralAreLookedForInAll) {
  Index one;
  one.add(sample());
  Index other;
  other.add(tests::line("other", "", "한울전자가 쉰다."));
  std::size_t off = 0;
  damage_blocks(one.words_path() + "/postlist.glass", [&](const std::string& which) {
    const IndexReader both({one.path(), other.path()});
    EXPECT_NE(tests::ids(query::search(both, asked("한울전자"))).find("other/1"), std::string::npos) << which;
    query::suggest("한울", both, 10);
    for (const std::string& why : both.words_off()) {
      EXPECT_NE(why.find(one.path()), std::string::npos) << why;
      ++off;
    }
  });
  EXPECT_GT(off, 0U);
}

}  // namespace
}  // namespace ireum
