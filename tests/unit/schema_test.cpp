// Dates, terms, stored articles, the manifest and the locks of an index directory.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "schema/date.h"
#include "schema/evidence.h"
#include "schema/index_directory.h"
#include "schema/stored_article.h"
#include "schema/stored_body.h"
#include "schema/terms.h"
#include "tests/unit/temporary_folder.h"

namespace ireum::schema {
namespace {

namespace fs = std::filesystem;

std::string shown(std::string_view text) {
  const std::optional<Moment> moment = parse_date(text);
  return moment ? format_date(*moment) : "none";
}

TEST(Date, ReadsWhatNewsWrite) {
  struct Row {
    std::string_view text;
    std::string_view date;
  };
  for (const Row& row : std::vector<Row>{
           {"2025-02-04", "2025-02-04T00:00:00+09:00"},
           {"2025-02-04T09:12:00", "2025-02-04T09:12:00+09:00"},
           {"2025-02-04 09:12", "2025-02-04T09:12:00+09:00"},
           {"2025-02-04T09:12:34.567", "2025-02-04T09:12:34+09:00"},
           {"2025-02-04T00:12:00Z", "2025-02-04T09:12:00+09:00"},
           {"2025-02-04T09:12:00+09:00", "2025-02-04T09:12:00+09:00"},
           {"2025-02-04T09:12:00+0900", "2025-02-04T09:12:00+09:00"},
           {"2025-02-03T20:12:00-04:00", "2025-02-04T09:12:00+09:00"},
           {"2025.02.04. 오전 9:12", "2025-02-04T09:12:00+09:00"},
           {"2025.02.04. 오후 9:12", "2025-02-04T21:12:00+09:00"},
           {"2025.02.04. 오전 12:05", "2025-02-04T00:05:00+09:00"},
           {"2025.02.04. 오후 12:05", "2025-02-04T12:05:00+09:00"},
           {"2025.02.04", "2025-02-04T00:00:00+09:00"},
           {"2025.2.4.", "2025-02-04T00:00:00+09:00"},
           {"2025. 2. 4.", "2025-02-04T00:00:00+09:00"},
           {"2025.02.04 18:20:59", "2025-02-04T18:20:59+09:00"},
           {"2025/02/04 18:20", "2025-02-04T18:20:00+09:00"},
           {"20250204", "2025-02-04T00:00:00+09:00"},
           {"2025년 2월 4일", "2025-02-04T00:00:00+09:00"},
           {"2025년 02월 04일 18:20", "2025-02-04T18:20:00+09:00"},
           {"2025년 2월 4일 오후 3시 10분", "2025-02-04T15:10:00+09:00"},
           {"2025년 2월 4일 오후 3시", "2025-02-04T15:00:00+09:00"},
           {"2024-02-29", "2024-02-29T00:00:00+09:00"},
           {"1970-01-01T00:00:00Z", "1970-01-01T09:00:00+09:00"},
           {"1945-08-15", "1945-08-15T00:00:00+09:00"},
           {"  2025-02-04 ", "2025-02-04T00:00:00+09:00"},
       }) {
    EXPECT_EQ(shown(row.text), row.date) << row.text;
  }
}

TEST(Date, CountsInSecondsOfUtc) {
  EXPECT_EQ(parse_date("1970-01-01T00:00:00Z"), Moment{0});
  EXPECT_EQ(parse_date("1970-01-01"), Moment{-9 * 3600});
  EXPECT_EQ(parse_date("2025-02-04 09:12"), Moment{1738627920});
}

TEST(Date, RefusesWhatIsNone) {
  for (const std::string_view text : {"",
                                      " ",
                                      "어제",
                                      "2025",
                                      "2025-02",
                                      "202502",
                                      "2025020",
                                      "202502041",
                                      "2025-13-01",
                                      "2025-00-10",
                                      "2025-02-30",
                                      "2025-02-29",
                                      "2025-04-31",
                                      "20250231",
                                      "2025년 2월 30일",
                                      "2025년 2월",
                                      "25-02-04",
                                      "04/02/2025",
                                      "2025-02/04",
                                      "2025-02-04T24:30",
                                      "2025-02-04T09:12:00+0975",
                                      "2025-02-04T09:12:00+09:3045",
                                      "2025-02-04 25:00",
                                      "2025-02-04 09:60",
                                      "2025-02-04 9",
                                      "2025.02.04. 오전 13:12",
                                      "2025-02-04 09:12 입력",
                                      "입력 2025-02-04",
                                      "2025-02-04x",
                                      "2025-02-04 09:12:00 2025-02-05 09:12:00",
                                      "2025-02-04\n",
                                      "\xFF\xFE",
                                      "２０２５-０２-０４"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
  EXPECT_EQ(parse_date(std::string(100000, '2')), std::nullopt);
  EXPECT_EQ(parse_date(std::string_view("2025-02-04\0", 11)), std::nullopt);
}

TEST(Date, ADayIsSeouls) {
  for (const std::string_view text :
       {"2025-02-04", "20250204", "2025-02-04 09:12", "2025-02-03T15:00:00Z", "2025-02-04T14:59:59Z"}) {
    const std::optional<DayRange> day = parse_day(text);
    ASSERT_TRUE(day) << text;
    EXPECT_EQ(format_date(day->first), "2025-02-04T00:00:00+09:00") << text;
    EXPECT_EQ(format_date(day->last), "2025-02-04T23:59:59+09:00") << text;
  }
  const std::optional<DayRange> early = parse_day("1960-04-19 10:00");
  ASSERT_TRUE(early);
  EXPECT_EQ(format_date(early->first), "1960-04-19T00:00:00+09:00");
  EXPECT_EQ(format_date(early->last), "1960-04-19T23:59:59+09:00");
  EXPECT_FALSE(parse_day("2025-02-30"));
  EXPECT_FALSE(parse_day(""));
}

TEST(Date, WhatIsShownIsReadAgain) {
  for (const Moment moment : {Moment{0}, Moment{-1}, Moment{1738627920}, Moment{951782399}, Moment{-777254400}}) {
    EXPECT_EQ(parse_date(format_date(moment)), moment) << moment;
  }
}

TEST(Terms, AShortIdIsItsOwnTerm) {
  EXPECT_EQ(key_term("기사-1"), "Q기사-1");
  const std::string longest(max_key_bytes, 'a');
  EXPECT_EQ(key_term(longest), "Q" + longest);
}

TEST(Terms, ALongIdIsAHash) {
  const std::string a(max_key_bytes + 1, 'a');
  std::string b = a;
  b.back() = 'b';
  EXPECT_EQ(key_term(a), key_term(a));
  EXPECT_NE(key_term(a), key_term(b));
  EXPECT_NE(key_term(a), key_term(a + "a"));
  EXPECT_EQ(key_term(std::string(100000, 'z')).size(), key_term(a).size());
  EXPECT_LT(key_term(a).size(), max_key_bytes);
  EXPECT_EQ(key_term(a).front(), 'Q');
  // No short id may be taken for it: an id holds no space, and this does.
  EXPECT_NE(key_term(a).find(' '), std::string::npos);
}

TEST(Terms, JoinsPrefixAndText) {
  EXPECT_EQ(term(prefix_person, "문가람"), "XP문가람");
  EXPECT_EQ(term(prefix_form, ""), "F");
}

TEST(StoredArticle, ComesBackAsItWas) {
  StoredArticle article;
  article.id = "기사-1";
  article.title = "가람전자, \"새 공장\"\t짓는다";
  article.body = "첫 문단이다.\n둘째 문단\\이다.\n\x01 😀";
  article.date_given = "2025.02.04. 오전 9:12";
  article.date = parse_date(article.date_given);
  article.outlet = "한빛일보";
  article.url = "https://news.example/1?a=b&c=d";
  article.byline = "문가람, 표누리";
  article.fields = R"({"section":"경제","words":[1,2.5,null,true],"deep":{"가":"나"}})";
  const std::optional<StoredArticle> again = decode_stored(encode(article), compress_body(article.body));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->id, article.id);
  EXPECT_EQ(again->title, article.title);
  EXPECT_EQ(again->body, article.body);
  EXPECT_EQ(again->date_given, article.date_given);
  EXPECT_EQ(again->date, article.date);
  EXPECT_EQ(again->outlet, article.outlet);
  EXPECT_EQ(again->url, article.url);
  EXPECT_EQ(again->byline, article.byline);
  EXPECT_EQ(again->fields, article.fields);
}

TEST(StoredArticle, KeepsControlCharacters) {
  StoredArticle article;
  article.id = "a";
  for (char c = 1; c < ' '; ++c) {
    // Alone and among as many others as a processor may compare at a time.
    article.body += std::string(17, 'x') + c + "가";
    article.title = std::string(1, c);
    const std::string data = encode(article);
    EXPECT_TRUE(std::none_of(data.begin(), data.end(), [](char d) { return d >= 0 && d < ' '; })) << data;
    const std::optional<StoredArticle> again = decode_stored(data, compress_body(article.body));
    ASSERT_TRUE(again) << data;
    EXPECT_EQ(again->body, article.body);
    EXPECT_EQ(again->title, article.title);
  }
}

TEST(StoredArticle, KeepsUnknownFieldsAsTheyWereWritten) {
  StoredArticle article;
  article.id = "a";
  article.fields = R"({"a":1e5,"b":12345678901234567890123,"c":1.10,"d":[-0,{"e":0.1e-7}],"time":3,"id":"b"})";
  article.body = "글";
  const std::optional<StoredArticle> again = decode_stored(encode(article), compress_body(article.body));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->fields, article.fields);
  EXPECT_EQ(again->id, "a");
  EXPECT_EQ(again->body, "글");
  EXPECT_FALSE(again->date);
}

TEST(StoredArticle, LeavesOutWhatIsEmpty) {
  StoredArticle article;
  article.id = "a";
  article.body = "글";
  EXPECT_EQ(encode(article), R"({"id":"a"})");
  const std::optional<StoredArticle> again = decode_stored(encode(article), compress_body(article.body));
  ASSERT_TRUE(again);
  EXPECT_FALSE(again->date);
  EXPECT_EQ(again->fields, "");
  EXPECT_EQ(again->title, "");
}

TEST(StoredArticle, KeepsADateBefore1970) {
  StoredArticle article;
  article.id = "a";
  article.date = Moment{-777254400};
  const std::optional<StoredArticle> again = decode_stored(encode(article), compress_body(article.body));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->date, Moment{-777254400});
}

TEST(StoredArticle, DamagedDataIsNothing) {
  StoredArticle article;
  article.id = "a";
  article.body = "가나다라마바사";
  const std::string whole = encode(article);
  const std::string body = compress_body(article.body);
  EXPECT_TRUE(decode_stored(whole, body));
  EXPECT_FALSE(decode_stored(whole.substr(0, whole.size() - 1), body));
  for (const char* data : {"", "{", "[]", "\"a\"", "null", "{\"id\":\"\"}", "{\"title\":\"글\"}", "\xFF\xFE"}) {
    EXPECT_FALSE(decode_stored(data, body)) << data;
  }
  const std::string deep(200000, '[');
  EXPECT_FALSE(decode_stored(deep, body));
  EXPECT_FALSE(decode_stored(R"({"id":"a","fields":{"a":)" + deep, body));
  EXPECT_TRUE(decode_stored(R"({"id":"a","fields":{"a":1},"fields":{"b":2}})", body));
}

TEST(StoredBody, ADamagedOneIsNothing) {
  const std::string whole = compress_body("가나다라마바사. 가나다라마바사.");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(decompress_body(whole.substr(0, size))) << size;
  }
  EXPECT_FALSE(decompress_body(whole + "x"));
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    const std::optional<std::string> body = decompress_body(damaged);
    EXPECT_TRUE(!body || *body == "가나다라마바사. 가나다라마바사.") << at;
  }
}

TEST(StoredBody, ComesBackAtAnySize) {
  std::string body;
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{3000}, std::size_t{1} << 22U}) {
    while (body.size() < size) {
      body += std::to_string(body.size() * 7919);
    }
    body.resize(size);
    EXPECT_EQ(decompress_body(compress_body(body)), body) << size;
  }
}

// A frame may claim to hold more than there is memory for.
TEST(StoredBody, MakesNoRoomForWhatADamagedFrameClaims) {
  const std::string claims_a_terabyte("\x28\xB5\x2F\xFD\xE0\x00\x00\x00\x00\x00\x01\x00\x00\x01\x00\x00", 16);
  EXPECT_FALSE(decompress_body(claims_a_terabyte));
}

TEST(IndexDirectory, AMissingOrEmptyOneHasNoManifest) {
  const tests::TemporaryFolder folder;
  EXPECT_FALSE(IndexDirectory(folder.path()).read_manifest());
  EXPECT_FALSE(IndexDirectory(folder.path() + "/none").read_manifest());
}

TEST(IndexDirectory, TheManifestComesBack) {
  const tests::TemporaryFolder folder;
  const IndexDirectory directory(folder.path());
  directory.write_manifest({version, "rules \"1\" 목록", "gen-000001"});
  const std::optional<Manifest> first = directory.read_manifest();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->version, version);
  EXPECT_EQ(first->analyzer, "rules \"1\" 목록");
  EXPECT_EQ(first->generation, "gen-000001");
  directory.write_manifest({version + 1, "rules 2", "gen-000002"});
  const std::optional<Manifest> second = directory.read_manifest();
  ASSERT_TRUE(second);
  EXPECT_EQ(second->version, version + 1);
  EXPECT_EQ(second->generation, "gen-000002");
  // All names in it are relative, so that it may be moved.
  EXPECT_EQ(tests::content_of(directory.manifest()).find(folder.path()), std::string::npos);
}

TEST(IndexDirectory, RefusesWhatIsSomethingElse) {
  const tests::TemporaryFolder folder;
  const std::string file = folder.write("notes.txt", "글");
  EXPECT_THROW(static_cast<void>(IndexDirectory(folder.path()).read_manifest()), IndexError);
  EXPECT_THROW(static_cast<void>(IndexDirectory(file).read_manifest()), IndexError);
}

TEST(IndexDirectory, RefusesADamagedManifest) {
  const auto manifest = [](std::string_view members) {
    return std::string(R"({"format":"ireum-index",)").append(members).append("}");
  };
  for (const std::string& text :
       {std::string(), std::string("{"), std::string("[]"), std::string("{}"), manifest(R"("version":1)"),
        manifest(R"("version":"1","generation":"gen-1")"), manifest(R"("version":1,"generation":"../gen-1")"),
        manifest(R"("version":1,"analyzer":"a","generation":"gen-1/../../x")"), std::string("\xFF"),
        std::string(R"({"format":"other","version":1,"analyzer":"a","generation":"gen-1"})"),
        std::string(R"({"version":1,"analyzer":"a","generation":"gen-1"})"), std::string(200000, '['),
        R"({"format":)" + std::string(200000, '[')}) {
    const tests::TemporaryFolder folder;
    folder.write("MANIFEST.json", text);
    try {
      static_cast<void>(IndexDirectory(folder.path()).read_manifest());
      ADD_FAILURE() << "read " << text.substr(0, 80);
    } catch (const IndexError& error) {
      EXPECT_NE(std::string_view(error.what()).find(folder.path()), std::string_view::npos) << error.what();
    }
  }
}

TEST(IndexDirectory, ListsItsGenerations) {
  const tests::TemporaryFolder folder;
  fs::create_directory(folder.path() + "/gen-000002");
  fs::create_directory(folder.path() + "/gen-000001");
  fs::create_directory(folder.path() + "/other");
  folder.write("gen-file", "");
  EXPECT_EQ(IndexDirectory(folder.path()).generations(), (std::vector<std::string>{"gen-000001", "gen-000002"}));
}

TEST(IndexDirectory, NamesItsPaths) {
  const IndexDirectory directory("news");
  EXPECT_EQ(directory.manifest(), "news/MANIFEST.json");
  EXPECT_EQ(directory.lock(), "news/lock");
  EXPECT_EQ(directory.articles("gen-000001"), "news/gen-000001/articles");
  EXPECT_EQ(directory.words("gen-000001"), "news/gen-000001/words");
  EXPECT_EQ(directory.generation_lock("gen-000001"), "news/gen-000001/lock");
}

TEST(FileLock, AnExclusiveOneExcludesAll) {
  const tests::TemporaryFolder folder;
  const std::string path = folder.path() + "/lock";
  {
    const std::optional<FileLock> held = FileLock::try_lock(path, FileLock::Mode::exclusive);
    ASSERT_TRUE(held);
    EXPECT_TRUE(fs::exists(path));
    EXPECT_FALSE(FileLock::try_lock(path, FileLock::Mode::exclusive));
    EXPECT_FALSE(FileLock::try_lock(path, FileLock::Mode::shared));
  }
  EXPECT_TRUE(FileLock::try_lock(path, FileLock::Mode::exclusive));
}

TEST(FileLock, SharedOnesLiveTogether) {
  const tests::TemporaryFolder folder;
  const std::string path = folder.write("lock", "");
  const std::optional<FileLock> first = FileLock::try_lock(path, FileLock::Mode::shared);
  const std::optional<FileLock> second = FileLock::try_lock(path, FileLock::Mode::shared);
  EXPECT_TRUE(first);
  EXPECT_TRUE(second);
  EXPECT_FALSE(FileLock::try_lock(path, FileLock::Mode::exclusive));
}

TEST(FileLock, MovesWithItsLock) {
  const tests::TemporaryFolder folder;
  const std::string path = folder.path() + "/lock";
  std::optional<FileLock> held = FileLock::try_lock(path, FileLock::Mode::exclusive);
  ASSERT_TRUE(held);
  {
    const FileLock moved(std::move(*held));
    held.reset();
    EXPECT_FALSE(FileLock::try_lock(path, FileLock::Mode::exclusive));
  }
  EXPECT_TRUE(FileLock::try_lock(path, FileLock::Mode::exclusive));
}

TEST(FileLock, ThrowsWhereThereIsNoFile) {
  const tests::TemporaryFolder folder;
  EXPECT_THROW(static_cast<void>(FileLock::try_lock(folder.path() + "/none", FileLock::Mode::shared)),
               std::system_error);
  EXPECT_THROW(static_cast<void>(FileLock::try_lock(folder.path() + "/none/lock", FileLock::Mode::exclusive)),
               std::system_error);
}

TEST(IndexDirectory, TheStubsOfStockToolsFollowTheManifest) {
  const tests::TemporaryFolder folder;
  const IndexDirectory directory(folder.path());
  for (const std::string name : {"gen-000003", "gen-000004"}) {
    directory.write_manifest({version, "a", name});
    for (const std::string database : {"articles", "words"}) {
      std::string line;
      std::getline(std::ifstream(folder.path() + "/" + database + ".stub"), line);
      EXPECT_EQ(line, std::string("auto ").append(name).append("/").append(database));
    }
  }
}

// Twice as long an article: each mention says 2^-0.3 of what it did.
TEST(EvidenceScale, TakesLengthOutOfEvidence) {
  const EvidenceScale usual(700);
  EXPECT_EQ(usual.wdf(0), 1U);
  EXPECT_EQ(usual.wdf(2), 16U);
  EXPECT_EQ(usual.wdf(8), 64U);
  EXPECT_EQ(EvidenceScale(1400).wdf(100), 650U);
  EXPECT_EQ(EvidenceScale(350).wdf(100), 985U);
  EXPECT_EQ(EvidenceScale(0).wdf(1), EvidenceScale(1).wdf(1));
  EXPECT_EQ(EvidenceScale(1000000000).wdf(1), 1U);
  EXPECT_EQ(usual.wdf(1000000000000), most_wdf);
}

}  // namespace
}  // namespace ireum::schema
