// Dates, terms, stored articles, the index directory, locks.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "schema/date.h"
#include "schema/index_directory.h"
#include "schema/stored_article.h"
#include "schema/terms.h"

namespace ireum::schema {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "ireum-schema-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, std::string_view content) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << content;
  }
  std::string read(const std::string& name) const {
    std::stringstream text;
    text << std::ifstream(path_ / name, std::ios::binary).rdbuf();
    return text.str();
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

std::string shown(std::string_view date) {
  const std::optional<Moment> moment = parse_date(date);
  return moment ? format_date(*moment) : "none";
}

TEST(Date, IsReadInEveryFormThatNewsWrite) {
  struct Row {
    std::string_view text;
    std::string_view shown;
  };
  for (const Row& row : std::vector<Row>{{"2025-02-04", "2025-02-04T00:00:00+09:00"},
                                         {"2025-02-04T09:12", "2025-02-04T09:12:00+09:00"},
                                         {"2025-02-04T09:12:33", "2025-02-04T09:12:33+09:00"},
                                         {"2025-02-04 09:12:33", "2025-02-04T09:12:33+09:00"},
                                         {"2025-02-04T09:12:33.5", "2025-02-04T09:12:33+09:00"},
                                         {"2025-02-04T09:12:33.123456", "2025-02-04T09:12:33+09:00"},
                                         {"2025-02-04T00:12:00Z", "2025-02-04T09:12:00+09:00"},
                                         {"2025-02-03T20:00:00Z", "2025-02-04T05:00:00+09:00"},
                                         {"2025-02-04T09:12:00+09:00", "2025-02-04T09:12:00+09:00"},
                                         {"2025-02-04T09:12:00+0900", "2025-02-04T09:12:00+09:00"},
                                         {"2025-02-04T09:12:00+09", "2025-02-04T09:12:00+09:00"},
                                         {"2025-02-03T19:12:00-05:00", "2025-02-04T09:12:00+09:00"},
                                         {"2025-02-04T05:42:00+05:30", "2025-02-04T09:12:00+09:00"},
                                         {"20250204", "2025-02-04T00:00:00+09:00"},
                                         {"2025.02.04", "2025-02-04T00:00:00+09:00"},
                                         {"2025.02.04.", "2025-02-04T00:00:00+09:00"},
                                         {"2025.2.4", "2025-02-04T00:00:00+09:00"},
                                         {"2025. 2. 4.", "2025-02-04T00:00:00+09:00"},
                                         {"2025.02.04 18:20", "2025-02-04T18:20:00+09:00"},
                                         {"2025.02.04. 18:20", "2025-02-04T18:20:00+09:00"},
                                         {"2025.02.04. 오전 9:12", "2025-02-04T09:12:00+09:00"},
                                         {"2025.02.04. 오후 9:12", "2025-02-04T21:12:00+09:00"},
                                         {"2025.02.04. 오전 12:05", "2025-02-04T00:05:00+09:00"},
                                         {"2025.02.04. 오후 12:05", "2025-02-04T12:05:00+09:00"},
                                         {"2025/02/04 18:20", "2025-02-04T18:20:00+09:00"},
                                         {"2025/02/04", "2025-02-04T00:00:00+09:00"},
                                         {"2025년 2월 4일", "2025-02-04T00:00:00+09:00"},
                                         {"2025년 02월 04일", "2025-02-04T00:00:00+09:00"},
                                         {"2025년2월4일", "2025-02-04T00:00:00+09:00"},
                                         {"2025년 2월 4일 오후 3시 10분", "2025-02-04T15:10:00+09:00"},
                                         {"2025년 2월 4일 오후 3시", "2025-02-04T15:00:00+09:00"},
                                         {"2025년 2월 4일 15시 10분", "2025-02-04T15:10:00+09:00"},
                                         {"2025년 2월 4일 15:10", "2025-02-04T15:10:00+09:00"},
                                         {"  2025-02-04  ", "2025-02-04T00:00:00+09:00"},
                                         {"2024-02-29", "2024-02-29T00:00:00+09:00"},
                                         {"2000-02-29", "2000-02-29T00:00:00+09:00"},
                                         {"1970-01-01", "1970-01-01T00:00:00+09:00"},
                                         {"1950-06-25", "1950-06-25T00:00:00+09:00"},
                                         {"2025-12-31T23:59:59", "2025-12-31T23:59:59+09:00"}}) {
    EXPECT_EQ(shown(row.text), row.shown) << row.text;
  }
}

TEST(Date, IsSecondsOfUniversalTime) {
  EXPECT_EQ(parse_date("1970-01-01T00:00:00Z"), 0);
  EXPECT_EQ(parse_date("1970-01-01T09:00:00"), 0);
  EXPECT_EQ(parse_date("1970-01-01"), -9 * 3600);
  EXPECT_EQ(parse_date("2025-02-04T00:12:00Z"), 1738627920);
  EXPECT_EQ(parse_date("2038-01-19T03:14:08Z"), std::int64_t{1} << 31);
}

TEST(Date, IsNothingWhereTheTextIsNone) {
  for (const std::string_view text : {"",
                                      " ",
                                      "어제",
                                      "2일 전",
                                      "2025",
                                      "2025-02",
                                      "2025-",
                                      "25-02-04",
                                      "2025-13-01",
                                      "2025-00-01",
                                      "2025-02-00",
                                      "2025-02-30",
                                      "2025-02-29",
                                      "1900-02-29",
                                      "2025-04-31",
                                      "20251301",
                                      "20250230",
                                      "2025020",
                                      "202502041",
                                      "2025.02-04",
                                      "2025-02/04",
                                      "2025년 2월",
                                      "2025년 13월 1일",
                                      "2025-02-04 25:00",
                                      "2025-02-04 09:60",
                                      "2025-02-04 09:12:61",
                                      "2025-02-04 9",
                                      "2025-02-04 09:",
                                      "2025-02-04 오후 13:00",
                                      "2025-02-04 오전",
                                      "2025-02-04x",
                                      "2025-02-04 09:12 기사",
                                      "입력 2025-02-04",
                                      "2025-02-0409:12",
                                      "2025-02-04T09:12+9",
                                      "2025-02-04T09:12 서울",
                                      "２０２５-02-04",
                                      "2025-02-04\n2025-02-05",
                                      "2025-02-04\xFF",
                                      "\xFF",
                                      "99999-01-01",
                                      "-2025-02-04",
                                      "9999999999999999999999"}) {
    EXPECT_EQ(shown(text), "none") << text;
  }
}

TEST(Date, ReadsBackWhatItShows) {
  for (const Moment moment : {Moment{0}, Moment{1738627920}, Moment{-1}, Moment{951782400}, Moment{4102444800}}) {
    EXPECT_EQ(parse_date(format_date(moment)), moment);
  }
}

TEST(Day, IsTheSeoulDayOfADate) {
  for (const std::string_view text : {"2025-02-04", "2025.02.04. 오후 11:59", "20250204", "2025-02-03T15:00:00Z",
                                      "2025-02-04T14:59:59Z", "2025년 2월 4일"}) {
    const std::optional<DayRange> day = parse_day(text);
    ASSERT_TRUE(day) << text;
    EXPECT_EQ(format_date(day->first), "2025-02-04T00:00:00+09:00") << text;
    EXPECT_EQ(format_date(day->last), "2025-02-04T23:59:59+09:00") << text;
  }
  EXPECT_FALSE(parse_day("2025-02-30"));
  EXPECT_EQ(format_date(parse_day("1969-12-31")->first), "1969-12-31T00:00:00+09:00");
  EXPECT_EQ(format_date(parse_day("1950-06-25T00:30:00")->last), "1950-06-25T23:59:59+09:00");
}

TEST(KeyTerm, IsTheIdUnlessThatIsLong) {
  EXPECT_EQ(key_term("다온-1"), "Q다온-1");
  const std::string longest(max_key_bytes, 'a');
  EXPECT_EQ(key_term(longest), "Q" + longest);
  const std::string long_id = longest + "a";
  EXPECT_LE(key_term(long_id).size(), max_key_bytes + 1);
  EXPECT_EQ(key_term(long_id), key_term(long_id));
  std::set<std::string> terms;
  for (int i = 0; i < 1000; ++i) {
    terms.insert(key_term(longest + std::to_string(i)));
    terms.insert(key_term(std::string(3000, 'b') + std::to_string(i)));
  }
  EXPECT_EQ(terms.size(), 2000U);
  // No id can be made that has the term of a long one: ids hold no white space.
  EXPECT_NE(key_term(long_id).find(' '), std::string::npos);
}

TEST(Term, IsPrefixAndText) {
  EXPECT_EQ(term(prefix_form, "누리빛"), "F누리빛");
  EXPECT_EQ(term(prefix_person, ""), "XP");
  EXPECT_EQ(term("", "누리"), "누리");
}

StoredArticle sample() {
  StoredArticle article;
  article.id = "다온-1";
  article.title = "누리빛, \"가람\"을 사다";
  article.body = "첫 문단.\n\n둘째 문단\t끝\\.\x01\x1F 😀 李";
  article.date_given = "2025.02.04. 오전 9:12";
  article.date = 1738627920;
  article.outlet = "다온뉴스";
  article.url = "https://daon.example/?a=1&b=<2>";
  article.byline = "홍길동";
  article.fields = R"({"면":3,"태그":["가","나"],"깊이":{"x":null,"y":1.5e300,"z":12345678901234567890}})";
  return article;
}

void expect_equal(const StoredArticle& a, const StoredArticle& b) {
  EXPECT_EQ(a.id, b.id);
  EXPECT_EQ(a.title, b.title);
  EXPECT_EQ(a.body, b.body);
  EXPECT_EQ(a.date_given, b.date_given);
  EXPECT_EQ(a.date, b.date);
  EXPECT_EQ(a.outlet, b.outlet);
  EXPECT_EQ(a.url, b.url);
  EXPECT_EQ(a.byline, b.byline);
  EXPECT_EQ(a.fields, b.fields);
}

TEST(StoredArticle, ComesBackAsItWent) {
  const StoredArticle article = sample();
  const std::optional<StoredArticle> back = decode_stored(encode(article));
  ASSERT_TRUE(back);
  expect_equal(*back, article);
}

TEST(StoredArticle, LeavesOutWhatIsEmpty) {
  StoredArticle article;
  article.id = "a";
  article.body = "글";
  EXPECT_EQ(encode(article), R"({"id":"a","body":"글"})");
  const std::optional<StoredArticle> back = decode_stored(encode(article));
  ASSERT_TRUE(back);
  expect_equal(*back, article);
}

TEST(StoredArticle, TellsADateThatWasNotReadFromNone) {
  StoredArticle article = sample();
  article.date.reset();
  article.date_given = "어제";
  const std::optional<StoredArticle> back = decode_stored(encode(article));
  ASSERT_TRUE(back);
  EXPECT_FALSE(back->date);
  EXPECT_EQ(back->date_given, "어제");
  article.date = 0;
  EXPECT_EQ(decode_stored(encode(article))->date, 0);
  article.date = -3000000000;
  EXPECT_EQ(decode_stored(encode(article))->date, -3000000000);
}

TEST(StoredArticle, KeepsNulAndGreatTexts) {
  StoredArticle article = sample();
  article.body = std::string("앞\0뒤", 7);
  EXPECT_EQ(decode_stored(encode(article))->body, article.body);
  article.body.clear();
  for (int i = 0; i < 200000; ++i) {
    article.body += "누리\n";
  }
  EXPECT_EQ(decode_stored(encode(article))->body, article.body);
}

TEST(StoredArticle, IsNothingInDamagedData) {
  const std::string whole = encode(sample());
  for (const std::string& data :
       {std::string(), std::string("{"), std::string("[]"), std::string("null"), std::string("\"a\""),
        std::string("{}"), std::string(R"({"id":""})"), std::string(R"({"id":7})"), std::string(R"({"body":"글"})"),
        std::string("\0\0\0", 3), std::string("\xFF"), whole.substr(0, whole.size() / 2), whole + "}",
        whole.substr(1)}) {
    EXPECT_FALSE(decode_stored(data)) << data;
  }
}

TEST(Manifest, ComesBackAsItWasWritten) {
  const Folder folder;
  const IndexDirectory directory(folder.path());
  EXPECT_FALSE(directory.read_manifest());
  directory.write_manifest({version, "분석 \"1\"", "gen-000001"});
  const std::optional<Manifest> manifest = directory.read_manifest();
  ASSERT_TRUE(manifest);
  EXPECT_EQ(manifest->version, version);
  EXPECT_EQ(manifest->analyzer, "분석 \"1\"");
  EXPECT_EQ(manifest->generation, "gen-000001");
  // The second replaces the first, and nothing half-written stays.
  directory.write_manifest({7, "다른", "gen-000012"});
  EXPECT_EQ(directory.read_manifest()->version, 7);
  EXPECT_EQ(directory.read_manifest()->generation, "gen-000012");
  std::set<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder.path())) {
    names.insert(entry.path().filename());
  }
  EXPECT_EQ(names, (std::set<std::string>{"MANIFEST.json", "articles.stub", "words.stub"}));
}

TEST(Manifest, IsFollowedByTheStubsOfStockTools) {
  const Folder folder;
  IndexDirectory(folder.path()).write_manifest({version, "a", "gen-000003"});
  EXPECT_EQ(folder.read("articles.stub"), "auto gen-000003/articles\n");
  EXPECT_EQ(folder.read("words.stub"), "auto gen-000003/words\n");
}

TEST(Manifest, IsMissingWhereThereIsNoIndexYet) {
  const Folder folder;
  EXPECT_FALSE(IndexDirectory(folder.path() + "/none").read_manifest());
  EXPECT_FALSE(IndexDirectory(folder.path()).read_manifest());
  // What an interrupted first run leaves.
  folder.write("lock", "");
  folder.write("gen-scratch/deltas/x", "");
  EXPECT_FALSE(IndexDirectory(folder.path()).read_manifest());
}

TEST(Manifest, IsRefusedWhereTheDirectoryIsSomethingElse) {
  const Folder folder;
  folder.write("notes.txt", "장보기");
  folder.write("file", "x");
  EXPECT_THROW(IndexDirectory(folder.path()).read_manifest(), IndexError);
  try {
    IndexDirectory(folder.path() + "/file").read_manifest();
    FAIL();
  } catch (const IndexError& error) {
    EXPECT_NE(std::string(error.what()).find(folder.path() + "/file"), std::string::npos) << error.what();
  }
}

TEST(Manifest, IsRefusedWhereItIsDamaged) {
  const Folder folder;
  for (const std::string_view text :
       {"", "{", "[]", "null", "{}", R"({"version":1})", R"({"version":1,"generation":""})",
        R"({"version":"1","analyzer":"a","generation":"gen-000001"})",
        R"({"version":0,"analyzer":"a","generation":"gen-000001"})",
        R"({"version":-1,"analyzer":"a","generation":"gen-000001"})",
        R"({"version":99999999999,"analyzer":"a","generation":"gen-000001"})",
        R"({"version":1,"analyzer":"a","generation":7})", R"({"version":1,"analyzer":"a","generation":"../other"})",
        R"({"version":1,"analyzer":"a","generation":"/etc"})",
        R"({"version":1,"analyzer":"a","generation":"gen-1/../../other"})", "\xFF\xFE"}) {
    folder.write("MANIFEST.json", text);
    EXPECT_THROW(IndexDirectory(folder.path()).read_manifest(), IndexError) << text;
  }
}

TEST(Manifest, OfALaterVersionIsReadSoThatToolsCanSaySo) {
  const Folder folder;
  folder.write("MANIFEST.json", R"({"new":{"x":[1]},"version":99,"analyzer":"z","generation":"gen-000009"})");
  EXPECT_EQ(IndexDirectory(folder.path()).read_manifest()->version, 99);
}

TEST(Manifest, CannotBeWrittenWhereThereIsNoDirectory) {
  const Folder folder;
  EXPECT_THROW(IndexDirectory(folder.path() + "/none").write_manifest({version, "a", "gen-000001"}), std::system_error);
}

TEST(IndexDirectory, ListsItsGenerations) {
  const Folder folder;
  folder.write("gen-000002/lock", "");
  folder.write("gen-000010/lock", "");
  folder.write("gen-000001/lock", "");
  folder.write("gen-file", "");
  folder.write("other/lock", "");
  EXPECT_EQ(IndexDirectory(folder.path()).generations(),
            (std::vector<std::string>{"gen-000001", "gen-000002", "gen-000010"}));
  EXPECT_TRUE(IndexDirectory(folder.path() + "/none").generations().empty());
}

TEST(IndexDirectory, KeepsEverythingInsideItself) {
  const IndexDirectory directory("/누리");
  EXPECT_EQ(directory.manifest(), "/누리/MANIFEST.json");
  EXPECT_EQ(directory.lock(), "/누리/lock");
  EXPECT_EQ(directory.articles("gen-000001"), "/누리/gen-000001/articles");
  EXPECT_EQ(directory.words("gen-000001"), "/누리/gen-000001/words");
  EXPECT_EQ(directory.generation_lock("gen-000001"), "/누리/gen-000001/lock");
}

TEST(FileLock, ExcludesWhatItMust) {
  const Folder folder;
  const std::string path = folder.path() + "/lock";
  using Mode = FileLock::Mode;
  {
    const std::optional<FileLock> writer = FileLock::try_lock(path, Mode::exclusive);
    ASSERT_TRUE(writer);
    EXPECT_TRUE(fs::exists(path));
    EXPECT_FALSE(FileLock::try_lock(path, Mode::exclusive));
    EXPECT_FALSE(FileLock::try_lock(path, Mode::shared));
  }
  const std::optional<FileLock> reader = FileLock::try_lock(path, Mode::shared);
  ASSERT_TRUE(reader);
  EXPECT_TRUE(FileLock::try_lock(path, Mode::shared));
  EXPECT_FALSE(FileLock::try_lock(path, Mode::exclusive));
}

TEST(FileLock, GoesWithItsOwner) {
  const Folder folder;
  const std::string path = folder.path() + "/lock";
  using Mode = FileLock::Mode;
  std::optional<FileLock> first = FileLock::try_lock(path, Mode::exclusive);
  ASSERT_TRUE(first);
  std::optional<FileLock> moved(std::move(*first));
  first.reset();
  EXPECT_FALSE(FileLock::try_lock(path, Mode::exclusive));
  moved.reset();
  EXPECT_TRUE(FileLock::try_lock(path, Mode::exclusive));
}

TEST(FileLock, SaysWhenItCannotOpenTheFile) {
  const Folder folder;
  EXPECT_THROW(FileLock::try_lock(folder.path() + "/none", FileLock::Mode::shared), std::system_error);
  EXPECT_THROW(FileLock::try_lock(folder.path() + "/none/lock", FileLock::Mode::exclusive), std::system_error);
}

class Environment : public testing::Test {
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

TEST_F(Environment, SaysWhereTheIndexLies) {
  bool from_environment = true;
  EXPECT_THROW(default_index_path(from_environment), IndexError);
  ::setenv("HOME", "/home/누리", 1);
  EXPECT_EQ(default_index_path(from_environment), "/home/누리/.local/share/ireum");
  EXPECT_FALSE(from_environment);
  ::setenv("XDG_DATA_HOME", "data", 1);  // the specification: a path that is not absolute is ignored
  EXPECT_EQ(default_index_path(from_environment), "/home/누리/.local/share/ireum");
  ::setenv("XDG_DATA_HOME", "/data", 1);
  EXPECT_EQ(default_index_path(from_environment), "/data/ireum");
  EXPECT_FALSE(from_environment);
  ::setenv("IREUM_DB", "", 1);
  EXPECT_EQ(default_index_path(from_environment), "/data/ireum");
  ::setenv("IREUM_DB", "news", 1);
  EXPECT_EQ(default_index_path(from_environment), "news");
  EXPECT_TRUE(from_environment);
}

}  // namespace
}  // namespace ireum::schema
