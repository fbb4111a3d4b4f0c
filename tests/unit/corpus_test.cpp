// Articles, ids, UTF-8 and the listing of sources.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "corpus/article.h"
#include "corpus/byte_source.h"
#include "corpus/reader.h"
#include "corpus/source.h"
#include "corpus/utf8.h"
#include "tests/unit/temporary_folder.h"

namespace ireum::corpus {
namespace {

namespace fs = std::filesystem;

TEST(Utf8, FindsTheFirstBadByte) {
  constexpr std::size_t none = std::string_view::npos;
  struct Row {
    std::string_view text;
    std::size_t at;
  };
  for (const Row& row : std::vector<Row>{{"", none},
                                         {"이름 name", none},
                                         {"\xF0\x9F\x98\x80", none},
                                         {"이\xFF", 3},
                                         {"이\xEC\x9D", 3},
                                         {"abcdefghijklmnop\x80", 16},
                                         {"\xC0\x80", 0},
                                         {"\xE0\x80\x80", 0},
                                         {"\xED\xA0\x80", 0},
                                         {"\xF4\x90\x80\x80", 0},
                                         {"\xF0\x80\x80\x80", 0}}) {
    EXPECT_EQ(invalid_utf8_at(row.text), row.at) << row.text;
  }
}

TEST(Utf8, TrimsWhatNobodySees) {
  EXPECT_EQ(trim("\u3000 \u00A0가 나\u200B\uFEFF\r"), "가 나");
  EXPECT_EQ(trim(" \t"), "");
}

TEST(ArticleId, HoldsNoWhiteSpaceOrControl) {
  for (const std::string_view good : {"a", "기사-1", "https://x.example/1?a=b", "a/b#c"})
    EXPECT_TRUE(valid_id(good)) << good;
  for (const std::string_view bad : {"", "기사 1", "a\t", "a\nb", "기사\u3000", "기\u00A0사", "기\u2003사", "a\x7F",
                                     "a\u0085", "기\u200B사", "\xFF"}) {
    EXPECT_FALSE(valid_id(bad)) << bad;
  }
  EXPECT_FALSE(valid_id(std::string_view("a\0b", 3)));
}

TEST(ArticleId, UrlsThatMeanTheSameAreTheSame) {
  struct Row {
    const char* given;
    const char* normalised;
  };
  for (const Row& row : std::vector<Row>{
           {"HTTP://News.Example.COM:80/a/1/#top", "http://news.example.com/a/1"},
           {"https://news.example:443/a?utm_source=x&id=7&utm_medium=y&fbclid=z", "https://news.example/a?id=7"},
           {"https://news.example:8443/a", "https://news.example:8443/a"},
           {" https://news.example/a/ \n", "https://news.example/a"},
           {"https://news.example/%ea%b8%b0%ec%82%ac", "https://news.example/%EA%B8%B0%EC%82%AC"},
           {"https://news.example/기사", "https://news.example/%EA%B8%B0%EC%82%AC"},
           {"https://news.example/%7Ea?b=%2f", "https://news.example/~a?b=%2F"},
           {"https://user:secret@news.example/a", "https://news.example/a"},
           {"https://news.example?id=1", "https://news.example?id=1"},
           {"https://news.example/a?", "https://news.example/a"},
           {"https://", ""},
           {"news.example/a", ""},
           {"ftp://news.example/a", ""},
           {"없음", ""}}) {
    EXPECT_EQ(normalised_url(row.given), row.normalised) << row.given;
  }
}

Article article(std::string title, std::string body, std::string date, std::string outlet, std::string url) {
  Article a;
  a.title = std::move(title);
  a.body = std::move(body);
  a.date = std::move(date);
  a.outlet = std::move(outlet);
  a.url = std::move(url);
  return a;
}

TEST(ArticleId, IsDerivedFromTheFirstOfUrlTitleBody) {
  const Article whole = article("제목", "본문", "2025.02.04", "한빛일보", "https://hanbit.example/1");
  EXPECT_EQ(derived_id(whole).size(), std::string("url-").size() + 32);
  EXPECT_EQ(derived_id(whole).substr(0, 4), "url-");
  EXPECT_TRUE(valid_id(derived_id(whole)));
  EXPECT_EQ(derived_id(whole),
            derived_id(article("다른 제목", "", "", "", "HTTPS://hanbit.example/1/?utm_campaign=a")));

  // A front page says nothing about the article.
  EXPECT_EQ(derived_id(article("제목", "본문", "2025.02.04", "한빛일보", "https://hanbit.example/")).substr(0, 6),
            "title-");
  const std::string titled = derived_id(article("제목", "본문", "2025.02.04", "한빛일보", ""));
  EXPECT_EQ(titled, derived_id(article(" 제목", "고친 본문", "2025.02.04 ", "한빛일보", "")));
  EXPECT_NE(titled, derived_id(article("제목", "본문", "2025.02.04", "가람일보", "")));
  EXPECT_NE(derived_id(article("나", "", "다", "가", "")), derived_id(article("", "", "다", "가나", "")));

  const std::string undated = derived_id(article("부고", "첫 본문", "", "한빛일보", ""));
  EXPECT_EQ(undated.substr(0, 5), "body-");
  EXPECT_NE(undated, derived_id(article("부고", "둘째 본문", "", "한빛일보", "")));
}

TEST(ArticleId, StaysTheSameAcrossVersions) {
  // Stored in people's indexes: a change here would index their articles twice.
  EXPECT_EQ(derived_id(article("", "본문", "", "", "")), "body-6ab29239bbd657db48e5a852b9ec628a");
}

TEST(Sources, KindIsSeenFromTheContent) {
  struct Row {
    std::string content;
    Source::Kind kind;
    const char* detail;
  };
  const std::vector<Row> rows = {
      {"", Source::empty, ""},
      {"\xEF\xBB\xBF \n", Source::empty, ""},
      {"{\"body\": \"본문\"}\n", Source::json_lines, ""},
      {"\xEF\xBB\xBF\r\n{\"body\": \"본문\"}\n", Source::json_lines, ""},
      {"[\n {\"body\": \"본문\"}]", Source::json_lines, ""},
      {"{\n  \"body\": \"본문\"\n}", Source::json_lines, ""},
      {"{broken}\n{\"body\":1}\n{\"body\":2}\n", Source::json_lines, ""},
      {std::string("{\"body\": \"본\0문\"}\n", 18), Source::json_lines, ""},
      {"한빛일보\n[단독] 새 다리가 놓였다\n다리가 놓였다.\n", Source::page, ""},
      {"[단독] 새 다리가 놓였다\n다리가 놓였다.\n", Source::page, ""},
      {"title\tquery\n삼성\t삼성\n현대\t현대\n", Source::other, "a table"},
      {"# 읽어 두기\n\n표본이다.\n", Source::other, "Markdown"},
      {"1 0 doc1 1\n", Source::other, "text without Korean"},
      {"<!DOCTYPE html><html>기사</html>", Source::other, "HTML or XML"},
      {std::string("\x1F\x8B\x08\0\0", 5), Source::other, "gzip"},
      {std::string("가나\0\0다", 11), Source::other, "binary data"},
      {"\xB1\xE2\xBB\xE7 \xBA\xBB\xB9\xAE", Source::other, "text that is not UTF-8"},
      {"\xFF\xFE\x00\xAC", Source::other, "UTF-16 text"},
  };
  for (const Row& row : rows) {
    std::string detail;
    EXPECT_EQ(classify(row.content, true, detail), row.kind) << row.content;
    EXPECT_EQ(detail, row.detail) << row.content;
  }
}

TEST(Sources, AWindowMayEndWithinASyllable) {
  std::string detail;
  EXPECT_EQ(classify("한빛일보 기사이다\xEB", false, detail), Source::page);
}

TEST(Sources, FoldersAreReadInByteOrderOfThePathWithoutHiddenFilesAndLinks) {
  const tests::TemporaryFolder folder;
  const std::string line = "{\"body\":\"본문\"}\n";
  folder.write("b.jsonl", line);
  folder.write("a/z", line);
  folder.write("a-1", line);
  folder.write("나/가", line);
  folder.write(".hidden", line);
  folder.write(".git/config", line);
  folder.write("empty", "");
  fs::create_symlink(folder.path() + "/b.jsonl", folder.path() + "/link");
  fs::create_directory_symlink(folder.path(), folder.path() + "/loop");
  std::vector<std::string> seen;
  for (const Source& source : list_sources({folder.path()}))
    seen.push_back(source.path.substr(folder.path().size() + 1));
  EXPECT_EQ(seen, (std::vector<std::string>{"a-1", "a/z", "b.jsonl", "empty", "나/가"}));

  const std::vector<Source> named = list_sources({folder.path() + "/link", "-", folder.path() + "/.hidden"});
  ASSERT_EQ(named.size(), 3U);
  EXPECT_EQ(named[0].kind, Source::json_lines);
  EXPECT_EQ(named[1].kind, Source::stream);
  EXPECT_EQ(named[2].kind, Source::json_lines);
}

TEST(Sources, WhatCannotBeReadIsAValue) {
  const tests::TemporaryFolder folder;
  const std::vector<Source> sources = list_sources({folder.path() + "/없다", folder.path()});
  ASSERT_EQ(sources.size(), 1U);  // the folder holds nothing
  EXPECT_EQ(sources[0].kind, Source::unreadable);
  EXPECT_EQ(sources[0].detail, "No such file or directory");
  const std::optional<Record> record = open_reader(sources[0])->next();
  ASSERT_TRUE(record);
  EXPECT_FALSE(record->article);
  EXPECT_EQ(record->problems.at(0).text, "cannot be read: No such file or directory");
  EXPECT_EQ(record->problems.at(0).origin.line, 0U);
  EXPECT_TRUE(record->problems.at(0).rejected);

  const std::string locked = folder.write("잠김", "{\"body\":\"본문\"}");
  ::chmod(locked.c_str(), 0);
  if (::access(locked.c_str(), R_OK) == 0) GTEST_SKIP() << "this user may read every file";
  EXPECT_EQ(list_sources({folder.path()}).at(0).detail, "Permission denied");
}

TEST(Sources, AReadErrorEndsASourceWithItsReason) {
  // A folder opens and then cannot be read, whoever asks: what a failing disk does.
  const tests::TemporaryFolder folder;
  for (const Source::Kind kind : {Source::json_lines, Source::page}) {
    const auto reader = open_reader({folder.path(), kind, {}});
    const std::optional<Record> record = reader->next();
    ASSERT_TRUE(record);
    EXPECT_FALSE(record->article);
    EXPECT_TRUE(record->problems.at(0).rejected);
    EXPECT_EQ(record->problems.at(0).text, "cannot read on: Is a directory");
    EXPECT_EQ(record->problems.at(0).origin.file, folder.path());
    EXPECT_EQ(record->problems.at(0).origin.line, 0U);
    EXPECT_FALSE(reader->next());
  }
  EXPECT_EQ(open_reader({folder.path(), Source::stream, {}})->next()->problems.at(0).text,
            "cannot be read: Is a directory");
}

TEST(Sources, AFileThatGoesAfterItWasListedIsAValue) {
  const tests::TemporaryFolder folder;
  const std::string file = folder.write("기사.jsonl", "{\"body\":\"본문\"}\n");
  const std::vector<Source> sources = list_sources({folder.path()});
  ASSERT_EQ(sources.size(), 1U);
  fs::remove(file);
  const std::optional<Record> record = open_reader(sources[0])->next();
  ASSERT_TRUE(record);
  EXPECT_EQ(record->problems.at(0).text, "cannot be read: No such file or directory");
  EXPECT_TRUE(record->problems.at(0).rejected);
}

TEST(Sources, AFolderWithoutArticlesGivesOnlyRefusals) {
  const tests::TemporaryFolder folder;
  folder.write("읽어 두기.md", "# 읽어 두기\n\n표본이다.\n");
  folder.write("그림", "\x89PNG...");
  folder.write("안/빈", "");
  const std::vector<Source> sources = list_sources({folder.path()});
  ASSERT_EQ(sources.size(), 3U);
  for (const Source& source : sources) {
    const std::optional<Record> record = open_reader(source)->next();
    ASSERT_TRUE(record) << source.path;
    EXPECT_FALSE(record->article) << source.path;
  }
}

TEST(Sources, AnotherKindIsExplainedWhenItIsOpenedAllTheSame) {
  const tests::TemporaryFolder folder;
  const auto text_of = [](const std::string& path) {
    const auto reader = open_reader(list_sources({path}).at(0));
    const std::optional<Record> record = reader->next();
    EXPECT_FALSE(reader->next());
    return record->problems.at(0).text;
  };
  EXPECT_EQ(text_of(folder.write("빈", "")), "the file is empty");
  EXPECT_EQ(text_of(folder.write("그림", "\x89PNG...")), "holds no articles: a picture");
}

TEST(Sources, AStreamsKindIsSeenWhenItIsRead) {
  const tests::TemporaryFolder folder;
  const std::string pipe = folder.path() + "/pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const std::vector<Source> below = list_sources({folder.path()});
  ASSERT_EQ(below.size(), 1U);
  EXPECT_EQ(below[0].kind, Source::other);
  const std::vector<Source> named = list_sources({pipe});
  ASSERT_EQ(named.at(0).kind, Source::stream);
  const std::string line = "{\"body\":\"본문\"}\n";
  // Opening a pipe waits for its other end, so each end has a thread.
  std::thread writer([&pipe, &line] {
    std::ofstream(pipe, std::ios::binary).write(line.data(), static_cast<std::streamsize>(line.size()));
  });
  const auto reader = open_reader(named[0]);
  const std::optional<Record> record = reader->next();
  EXPECT_FALSE(reader->next());
  writer.join();
  ASSERT_TRUE(record && record->article);
  EXPECT_EQ(record->article->body, "본문");
}

}  // namespace
}  // namespace ireum::corpus
